// The briefcase: everything lies packed in this file, a pack for each language. The address says what of it is shown:
// #/year/quarter/page?lang=en, so that any place can be sent and Back leads back.
"use strict";

const root = document.documentElement, by = (id) => document.getElementById(id);
const main = by("page"), margins = "replaceSync" in CSSStyleSheet.prototype ? new CSSStyleSheet() : null;
const OWN = root.lang, FIRST = root.dataset.first.split("/");
const FILTERS = { "indicator-list": ["dimension", "units", "verdict"], attention: ["reason", "dimension", "units"] };
const MANY = 4;  // from so many columns on the rows of a table stand as cards where there is little room
const packs = {}, left = {};  // what is unpacked, by language; how far each address was scrolled when it was left
let at, data, period, followed = false, turn = 0;

const make = (tag, given = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), given);
  made.append(...inside);
  return made;
};
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function bytes(letters) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const plain = atob(letters), found = new Uint8Array(plain.length);
  for (let place = 0; place < plain.length; place += 1) found[place] = plain.charCodeAt(place);
  return found;
}

async function unpack(lang) {
  if (!packs[lang]) {
    const plain = new Blob([bytes(by(`pack-${lang}`).textContent)]).stream().pipeThrough(new DecompressionStream("deflate"));
    packs[lang] = JSON.parse(await new Response(plain).text());
  }
  return packs[lang];
}

// A piece is HTML, or the steps from number to number of the pieces that it is put together from
function html(number) {
  const piece = data.pieces[number];
  let place = 0;
  return typeof piece === "string" ? piece : piece.map((step) => html(place += step)).join("");
}

// Addresses

function asked() {
  const [path, query] = location.hash.slice(1).split("?"), [, year, quarter, page] = path.split("/");
  const given = new URLSearchParams(query);
  return {
    year: year || FIRST[0], quarter: quarter || FIRST[1], page: page || "overview",
    lang: by(`pack-${given.get("lang")}`) ? given.get("lang") : OWN, words: given.get("q") ?? "", frame: +given.get("f") || 1,
  };
}

function address(changed) {
  const to = { ...at, words: "", frame: 0, ...changed }, query = new URLSearchParams();
  if (to.lang !== OWN) query.set("lang", to.lang);
  if (to.words) query.set("q", to.words);
  if (to.frame) query.set("f", to.frame);
  return `#/${to.year}/${to.quarter}/${to.page}${`${query}` && `?${query}`}`;
}

const kept = () => ({ words: at.words, frame: at.page === "present" ? at.frame : 0 });
const go = (changed) => { location.hash = address(changed); };
const periods = () => Object.keys(data.periods).map((each) => each.split("/"));
const last = (year) => periods().filter((each) => each[0] === year).at(-1)[1];

// What is shown

async function show() {
  const mine = ++turn, wanted = asked(), found = await unpack(wanted.lang);
  if (mine !== turn) return;
  const before = at;
  [at, data] = [wanted, found];
  if (!data.periods[`${at.year}/${at.quarter}`]) [at.year, at.quarter] = FIRST;
  period = data.periods[`${at.year}/${at.quarter}`];
  if (before?.lang !== at.lang) speak();
  choices();
  root.classList.toggle("presenting", at.page === "present");
  if (at.page === "present") present();
  else if (at.page === "search") search();
  else if (at.page === "all") draw(Object.keys(period.pages).filter((page) => !page.startsWith("source-")));
  else draw([(at.page = Object.hasOwn(period.pages, at.page) ? at.page : "overview")]);
  by("foot").innerHTML = period.foot;
  const here = at.page.startsWith("project-") ? "projects" : at.page;
  for (const link of by("app").querySelectorAll("[data-page]")) {
    link.href = address({ page: link.dataset.page });
    if (link.dataset.page === here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (margins) margins.replaceSync(period.margins);
  document.title = `${main.querySelector("h1")?.textContent ?? data.words.title} · ${period.year} ${period.quarter} · ${data.whose}`;
  drawer(false);
  const another = before && before.page !== at.page;
  if (another && at.page !== "search") main.focus({ preventScroll: true });
  if (followed || another || !before) scrollTo(0, followed || !before ? 0 : left[location.hash] ?? 0);
  followed = false;
  root.dataset.shown = at.page;
}

// A language: all that stands around the pages
function speak() {
  const { words } = data;
  root.lang = by("lang").value = at.lang;
  by("plan").replaceChildren(data.plan, make("br"), data.whose);
  by("pages").replaceChildren(...data.menu.map((group) => make("li", {}, make("ul", {}, ...group.map(
    ([page, title]) => { const link = make("a", {}, title); link.dataset.page = page; return make("li", {}, link); })))));
  for (const [id, name] of [["year", "year"], ["quarter", "quarter"], ["words", "search"], ["lang", "language"]])
    document.querySelector(`label[for="${id}"]`).textContent = words[name];
  by("words").placeholder = words.search;
  by("menu").setAttribute("aria-label", words.menu);
  for (const id of ["skip", "print", "whole", "present"]) by(id).textContent = words[id];
  by("drawer").textContent = `☰ ${words.menu}`;
  if (by("sample")) by("sample").textContent = words.sample;
  by("whole").dataset.page = "all";
  by("present").dataset.page = "present";
}

function choices() {
  const option = ([value, text]) => make("option", { value }, text), all = periods();
  const years = [...new Set(all.map(([year]) => year))];
  by("year").replaceChildren(...years.map((year) => option([year, data.periods[`${year}/${last(year)}`].year])));
  by("quarter").replaceChildren(...all.filter(([year]) => year === at.year).map(
    ([year, quarter]) => option([quarter, data.periods[`${year}/${quarter}`].quarter])));
  [by("year").value, by("quarter").value] = [at.year, at.quarter];
  by("months").textContent = period.months;
  if (document.activeElement !== by("words")) by("words").value = at.words;
}

function draw(pages) {
  main.innerHTML = pages.map((page) => html(period.pages[page])).join("");
  lead(main);
  for (const table of main.querySelectorAll("table:not(.across)")) cards(table);
  for (const [name, columns] of Object.entries(FILTERS)) {
    const table = pages.length === 1 && main.querySelector(`[data-figure="${name}"] table`);
    if (table && table.tBodies[0].rows.length) filter(table, columns);
  }
  for (const each of main.querySelectorAll(".figure, details")) {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
    else each.removeAttribute("tabindex");
  }
}

// Links within the pages know only the page: period and language are those of now
function lead(part) {
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const page = link.getAttribute("href").slice(1);
    if (Object.hasOwn(period.pages, page)) link.href = address({ page });
  }
}

function cards(table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent);
  if (heads.length < MANY) return;
  table.classList.add("many");
  for (const row of table.tBodies[0].rows) {
    let place = 0;
    for (const cell of row.cells) {
      if (!cell.matches(".bars")) {
        cell.dataset.head = heads[place];
        cell.replaceChildren(make("div", {}, ...cell.childNodes));  // one thing beside the head, however many words are kept whole
      }
      place += cell.colSpan;
    }
  }
}

function filter(table, columns) {
  const rows = [...table.tBodies[0].rows], told = make("output"), line = make("div", { className: "filters" });
  const of = (row, column) => row.querySelector(`.k-${column}`)?.textContent.trim().split("\n")[0].split(", ") ?? [];
  const chosen = {};
  const apply = () => {
    for (const row of rows) row.hidden = columns.some((column) => chosen[column] && !of(row, column).includes(chosen[column]));
    told.textContent = fill(data.words.shown, { n: rows.filter((row) => !row.hidden).length, all: rows.length });
  };
  for (const column of columns) {
    const head = table.querySelector(`th.k-${column}`)?.textContent, values = new Set(rows.flatMap((row) => of(row, column)));
    const select = make("select", { ariaLabel: head }, make("option", { value: "" }, fill(data.words.allOf, { head })));
    select.append(...[...values].map((value) => make("option", { value }, value)));
    select.onchange = () => { chosen[column] = select.value; apply(); };
    line.append(select);
  }
  line.append(told);
  table.before(line);
  apply();
}

// Search: in all pages of the period but the cells behind figures

function search() {
  const words = at.words.trim().toLowerCase(), titles = { ...data.projects, ...Object.fromEntries(data.menu.flat()) };
  period.texts ??= Object.keys(period.pages).filter((page) => page in titles).map((page) => [page, plain(html(period.pages[page]))]);
  const found = words.length < 2 ? [] : period.texts.filter(([page, text]) => `${titles[page]} ${text}`.toLowerCase().includes(words));
  const told = words.length < 2 ? data.words.typeMore : found.length ? data.words.found : data.words.notFound;
  const list = found.map(([page, text]) => {
    const place = text.toLowerCase().indexOf(words), from = Math.max(0, place - 60), to = place + words.length;
    const part = place < 0 ? [] : [from ? "…" : "", text.slice(from, place), make("mark", {}, text.slice(place, to)), text.slice(to, to + 60), "…"];
    return make("li", {}, make("a", { href: address({ page }) }, titles[page]), make("p", {}, ...part));
  });
  const said = fill(told, { words: at.words.trim(), n: found.length });
  main.replaceChildren(make("section", {}, make("h1", {}, data.words.search), make("p", { className: "finding", role: "status" }, said), make("ul", { className: "found" }, ...list)));
}

const SIGNS = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
const plain = (text) => text.replace(/<[^>]*>/g, " ").replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => SIGNS[name]).replace(/\s+/g, " ");

// The presentation: a figure, or the large numbers of a page, fill the window

function frames() {
  return data.frames.filter(([page, figure]) => html(period.pages[page]).includes(figure ? `data-figure="${figure}"` : 'class="facts '));
}

function present() {
  const all = frames(), place = at.frame = Math.min(at.frame, all.length), [page, figure] = all[place - 1];
  const sheet = make("template", { innerHTML: html(period.pages[page]) }).content;
  const part = sheet.querySelector(figure ? `[data-figure="${figure}"]` : ".facts"), says = part.querySelector(".says");
  const finding = (says ?? sheet.querySelector(".finding")).cloneNode(true);
  const title = part.querySelector("h2, h3") ?? sheet.querySelector("h1");
  const foot = part.querySelector(".foot") ?? make("template", { innerHTML: period.foot }).content.querySelector("p");
  const heading = make("h1", { className: "finding" }, ...finding.childNodes);
  const topic = make("p", { className: "over" }, `${title.textContent} · ${period.year} ${period.quarter}`);
  const drawn = part.querySelector('svg[role="img"]');  // a table under it says the same, but for one that names its bars
  part.removeAttribute("tabindex");
  part.querySelectorAll(`.top, .foot, .notes${drawn ? ", table:not(.across)" : ""}`).forEach((each) => each.remove());
  const scene = make("div", { className: "scene" }, part);
  const button = (name, sign, act) => make("button", { type: "button", title: data.words[name], ariaLabel: data.words[name], onclick: act }, sign);
  const keys = make("p", { className: "keys" }, button("back", "‹", () => move(-1)), `${place} / ${all.length}`, button("next", "›", () => move(1)), button("leave", "×", leave));
  const origin = make("p", {}, ...foot.cloneNode(true).childNodes), sample = by("sample")?.cloneNode(true) ?? "";
  main.replaceChildren(make("section", { className: "stage" }, make("div", { className: "topic" }, topic, sample), heading, scene, make("footer", {}, origin, keys)));
  lead(main);
  fit(scene);
}

// As large as the window allows
function fit(scene) {
  const part = scene.firstElementChild;
  part.style.zoom = 1;
  part.style.zoom = Math.max(0.5, Math.min(scene.clientWidth / part.scrollWidth, scene.clientHeight / part.scrollHeight, 3));
}

// Counted from the address, which is ahead of what is drawn while keys are pressed fast
const move = (by) => go({ page: "present", frame: Math.max(1, Math.min(asked().frame + by, frames().length)) });
const leave = () => go({ page: frames()[at.frame - 1][0] });
const KEYS = {
  ArrowRight: () => move(1), ArrowDown: () => move(1), PageDown: () => move(1), " ": () => move(1),
  ArrowLeft: () => move(-1), ArrowUp: () => move(-1), PageUp: () => move(-1),
  Home: () => move(-Infinity), End: () => move(Infinity), Escape: leave,
};

function drawer(open) {
  by("app").classList.toggle("open", open);
  by("drawer").setAttribute("aria-expanded", open);
}

function start() {
  by("year").onchange = () => go({ ...kept(), year: by("year").value, quarter: last(by("year").value) });
  by("quarter").onchange = () => go({ ...kept(), quarter: by("quarter").value });
  by("lang").onchange = () => go({ ...kept(), lang: by("lang").value });
  by("words").oninput = () => {
    const to = address({ page: "search", words: by("words").value });
    if (asked().page === "search") location.replace(to);
    else location.hash = to;
  };
  by("search").onsubmit = (event) => { event.preventDefault(); go({ page: "search", words: by("words").value }); };
  by("skip").onclick = () => main.focus();
  by("print").onclick = () => print();
  by("drawer").onclick = () => drawer(!by("app").classList.contains("open"));
  addEventListener("click", (event) => { followed ||= Boolean(event.target.closest?.('a[href^="#"]')); });
  addEventListener("scroll", () => { left[location.hash] = scrollY; }, { passive: true });
  addEventListener("resize", () => { const scene = document.querySelector(".scene"); if (scene) fit(scene); });
  addEventListener("keydown", (event) => {
    if (at?.page !== "present" || !(event.key in KEYS) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("button, select, a, input") && [" ", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  addEventListener("beforeprint", () => { for (const each of main.querySelectorAll("details:not([open])")) each.open = true; });
  addEventListener("hashchange", show);
  history.scrollRestoration = "manual";
  if (margins) document.adoptedStyleSheets = [margins];
}

// Where the browser cannot unpack, what stands there without a script is shown, and said to be all
function whole() {
  const still = make("div", { innerHTML: document.querySelector("noscript").textContent });
  still.prepend(make("p", { className: "old" }, root.dataset.old));
  document.body.append(still);
  by("app").hidden = true;
}

if (typeof DecompressionStream === "undefined") whole();
else unpack(asked().lang).then(() => { start(); by("app").hidden = false; return show(); }).catch((error) => { whole(); throw error; });
