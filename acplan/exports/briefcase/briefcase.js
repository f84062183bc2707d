// The briefcase: everything lies packed in this file, a chunk for each page of each language, which has all its quarters.
// The address says what of it is shown: #/year/quarter/page?lang=en, so that any place can be sent and Back leads back.
// The page that is shown first stands above this script as it is; all that is below it is waited for only where needed.
const root = document.documentElement, by = (id) => document.getElementById(id);
const main = by("page"), margins = "replaceSync" in CSSStyleSheet.prototype ? new CSSStyleSheet() : null;
const OWN = root.lang, FIRST = root.dataset.first.split("/");
const NARROW = matchMedia("(max-width: 768px)"), SLIM = matchMedia("(max-width: 640px)");
const indexes = {}, unpacking = {}, chunks = {};  // what is known of each language; what is being unpacked, and what is
const left = {}, heights = {};  // how far each address was scrolled when it was left; how high the parts of a page were
const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
let at, data, period, standing, later, followed = false, turn = 0;

const make = (tag, given = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), given);
  made.append(...inside);
  return made;
};
const worded = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function bytes(letters) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const plain = atob(letters), found = new Uint8Array(plain.length);
  for (let place = 0; place < plain.length; place += 1) found[place] = plain.charCodeAt(place);
  return found;
}

const index = (lang) => indexes[lang] ??= JSON.parse(by(`index-${lang}`).textContent);
const chunkOf = (page, lang) => `${lang}-${page.startsWith("source-") ? "source" : page}`;

async function unpacked(name) {
  await parsed;
  const plain = new Blob([bytes(by(`chunk-${name}`).textContent)]).stream().pipeThrough(new DecompressionStream("deflate"));
  chunks[name] = JSON.parse(await new Response(plain).text());
}

const unpack = (name) => unpacking[name] ??= unpacked(name);

// The pages that have to be unpacked for a place
function needed({ page, lang }) {
  if (page === "present") return index(lang).frames.map(([each]) => each);
  return page === "search" || page === "all" ? readable(lang) : [page];
}

const readable = (lang) => index(lang).pages.filter((page) => !page.startsWith("source-"));
const unpackFor = (place) => Promise.all([...new Set(needed(place).map((page) => chunkOf(page, place.lang)))].map(unpack));

// A page, put together from its pieces: HTML, or the steps from number to number of others
function html(page) {
  const { pieces, pages } = chunks[chunkOf(page, at.lang)];
  const whole = (number, place = 0) => {
    const piece = pieces[number];
    return typeof piece === "string" ? piece : piece.map((step) => whole(place += step)).join("");
  };
  return whole(pages[`${at.year}/${at.quarter}`][page]);
}

// Addresses

// Some mail programs encode what stands between the parts of an address
const sent = (hash) => (hash.includes("?") ? hash : hash.replace(/%(2F|3F|3D|26)/gi, (sign) => decodeURIComponent(sign)));

function asked() {
  const [path, query] = sent(location.hash.slice(1)).split("?"), [, year, quarter, page] = path.startsWith("/") ? path.split("/") : [, , , path];
  const given = new URLSearchParams(query);
  return {
    year: year || FIRST[0], quarter: quarter || FIRST[1], page: page || "overview",
    lang: by(`index-${given.get("lang")}`) ? given.get("lang") : OWN, words: given.get("q") ?? "", frame: Math.max(1, Math.trunc(given.get("f")) || 1),
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
  const mine = ++turn, wanted = asked(), found = index(wanted.lang);
  const isPeriod = `${wanted.year}/${wanted.quarter}` in found.periods, isPage = [...found.pages, "present", "search", "all"].includes(wanted.page);
  if (!isPeriod) [wanted.year, wanted.quarter] = FIRST;
  if (!isPage) wanted.page = "overview";
  if (!standing) await unpackFor(wanted);
  if (mine !== turn) return;
  const before = at;
  by("app").hidden = false;
  const another = before && before.page !== wanted.page;
  if (another) heights[before.page] = parts().map(inner);
  delete root.dataset.shown;
  [at, data, period] = [wanted, found, found.periods[`${wanted.year}/${wanted.quarter}`]];
  if (!isPeriod || !isPage) history.replaceState(null, "", address(kept()));  // the address says what is shown
  if (before?.lang !== at.lang) speak();
  choices(before);
  root.classList.toggle("presenting", at.page === "present");
  later = null;
  if (at.page === "present") present();
  else if (at.page === "search") search();
  else draw(needed(at), before && !another && before.lang === at.lang);
  by("foot").innerHTML = period.foot;
  const here = at.page.startsWith("project-") ? "projects" : at.page;
  for (const link of by("app").querySelectorAll("[data-page]")) {
    link.href = address({ page: link.dataset.page });
    if (link.dataset.page === here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${main.querySelector("h1")?.textContent ?? data.words.title} · ${period.year} ${period.quarter} · ${data.whose}`;
  drawer(false);
  if (another && at.page !== "search") main.focus({ preventScroll: true });
  if (before && (followed || another)) scrollTo(0, followed ? 0 : left[location.hash] ?? 0);
  followed = standing = false;
  requestAnimationFrame(() => setTimeout(() => { if (mine === turn) complete(); }));
}

// What can wait until the first of it is seen
function complete() {
  later?.();
  later = null;
  main.classList.remove("early");
  reach([...main.querySelectorAll(".figure, details")]);
  left[location.hash] = scrollY;
  root.dataset.shown = at.page;
}

// A language: all that stands around the pages
function speak() {
  const { words } = data;
  root.lang = by("lang").value = at.lang;
  by("whose").replaceChildren(data.plan, make("br"), data.whose);
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

function choices(before) {
  const option = ([value, text]) => make("option", { value }, text), all = periods();
  const years = [...new Set(all.map(([year]) => year))];
  if (before?.lang !== at.lang) by("year").replaceChildren(...years.map((year) => option([year, data.periods[`${year}/${last(year)}`].year])));
  if (before?.lang !== at.lang || before.year !== at.year) by("quarter").replaceChildren(...all.filter(([year]) => year === at.year).map(
    ([year, quarter]) => option([quarter, data.periods[`${year}/${quarter}`].quarter])));
  [by("year").value, by("quarter").value] = [at.year, at.quarter];
  by("months").textContent = period.months;
  if (document.activeElement !== by("words")) by("words").value = at.words;
}

// A page that is shown again, of another quarter, keeps what is the same: to make and lay out anew takes longer than to see
function draw(pages, again) {
  const far = again ? scrollY > innerHeight : !followed && left[location.hash] > 0;
  main.classList.toggle("early", !again && !far);
  if (standing) for (const table of main.querySelectorAll("table")) head(table);
  else {
    const [page, lists] = apart(pages.map(html).join(""));
    for (const line of main.querySelectorAll(".filters")) line.remove();
    if (again) merge(main, page);
    else main.replaceChildren(page);
    const bodies = [...main.querySelectorAll("tbody")], all = () => { bodies.forEach((body, place) => fill(body, lists[place])); lead(main); };
    if (far || !lists.some((list) => list.length > AT_ONCE)) all();
    else {
      bodies.forEach((body, place) => fill(body, lists[place], AT_ONCE));
      later = all;
    }
    main.classList.remove("listed");
    for (const [name, columns] of pages.length === 1 ? Object.entries(FILTERS) : []) {
      const body = main.querySelector(`[data-figure="${name}"] tbody`);
      if (body) filter(body, lists[bodies.indexOf(body)], columns);
    }
  }
  lead(main);
  const known = again ? [] : heights[at.page] ?? [];
  if (known.length) parts().forEach((part, place) => { if (known[place] > 0) part.style.containIntrinsicBlockSize = `auto ${known[place]}px`; });
}

// Figures, and the cards of long lists, out of sight are not laid out: each is taken to be as high as it was when its page was last shown
const parts = () => [...main.querySelectorAll(".figure")].flatMap((figure) => {
  const rows = NARROW.matches ? figure.querySelectorAll(".filters + table tbody tr") : [];
  return rows.length ? [...rows] : [figure];
});
function inner(part) {
  const { paddingTop, paddingBottom } = getComputedStyle(part);
  return part.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
}

// What scrolls sideways has to be reached by keys
function reach(boxes) {
  const wide = boxes.map((box) => box.scrollWidth > box.clientWidth);
  boxes.forEach((box, place) => { if (wide[place]) box.tabIndex = 0; else box.removeAttribute("tabindex"); });
}

// Links within the pages know only the page: period and language are those of now
function lead(part) {
  const [start, end] = address({ page: "*" }).split("*"), known = new Set(data.pages);
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const was = link.getAttribute("href"), page = was.includes("/") ? was.split(/[/?]/)[3] : was.slice(1);
    if (known.has(page) && was !== `${start}${page}${end}`) link.setAttribute("href", `${start}${page}${end}`);
  }
}

// Search: in all pages of the period but the cells behind figures

function search() {
  const words = at.words.trim().toLowerCase(), titles = { ...data.projects, ...Object.fromEntries(data.menu.flat()) };
  period.texts ??= readable(at.lang).filter((page) => page in titles).map((page) => [page, plain(html(page))]);
  const found = words.length < 2 ? [] : period.texts.filter(([page, text]) => `${titles[page]} ${text}`.toLowerCase().includes(words));
  const told = words.length < 2 ? data.words.typeMore : found.length ? data.words.found : data.words.notFound;
  const list = found.map(([page, text]) => {
    const place = text.toLowerCase().indexOf(words), from = Math.max(0, place - 60), to = place + words.length;
    const part = place < 0 ? [] : [from ? "…" : "", text.slice(from, place), make("mark", {}, text.slice(place, to)), text.slice(to, to + 60), "…"];
    return make("li", {}, make("a", { href: address({ page }) }, titles[page]), make("p", {}, ...part));
  });
  const said = worded(told, { words: at.words.trim(), n: found.length });
  main.replaceChildren(make("section", {}, make("h1", {}, data.words.search), make("p", { className: "finding", role: "status" }, said), make("ul", { className: "found" }, ...list)));
}

const SIGNS = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
const plain = (text, by = " ") => text.replace(/<\/?(?:span|wbr)[^>]*>/g, "").replace(/<[^>]*>/g, by).replace(/&(amp|lt|gt|#34|#39);/g, (_, name) => SIGNS[name]).replace(/\s+/g, " ");

// The presentation: a figure, or the large numbers of a page, fill the window

function frames() {
  return data.frames.filter(([page, figure]) => html(page).includes(figure ? `data-figure="${figure}"` : 'class="cards '));
}

function present() {
  const all = frames(), place = at.frame = Math.min(at.frame, all.length), [page, figure] = all[place - 1];
  const sheet = make("template", { innerHTML: html(page) }).content;
  const part = sheet.querySelector(figure ? `[data-figure="${figure}"]` : ".cards"), says = part.querySelector(".says");
  const title = part.querySelector("h2, h3") ?? sheet.querySelector("h1");
  const finding = (says ?? sheet.querySelector(".finding") ?? title).cloneNode(true);
  const foot = part.querySelector(".foot") ?? make("template", { innerHTML: period.foot }).content.querySelector("p");
  const heading = make("h1", { className: "finding" }, ...finding.childNodes);
  const topic = make("p", { className: "over" }, `${title.textContent} · ${period.year} ${period.quarter}`);
  const drawn = part.querySelector(SLIM.matches ? ".slim svg" : 'svg[role="img"]:not(.slim *)');  // a table under it says the same, but for one that names its bars
  part.removeAttribute("tabindex");
  part.querySelectorAll(`.top, .foot, .notes${drawn ? ", table:not(.across)" : ""}`).forEach((each) => each.remove());
  for (const table of part.querySelectorAll("table")) head(table);
  const scene = make("div", { className: "scene" }, part);
  const button = (name, sign, act) => make("button", { type: "button", title: data.words[name], ariaLabel: data.words[name], onclick: act }, sign);
  const keys = make("p", { className: "keys" }, button("back", "‹", () => move(-1)), `${place} / ${all.length}`, button("next", "›", () => move(1)), button("leave", "×", leave));
  const origin = make("p", {}, ...foot.cloneNode(true).childNodes), sample = by("sample")?.cloneNode(true) ?? "";
  main.replaceChildren(make("section", { className: "stage" }, make("div", { className: "topic" }, topic, sample), heading, scene, make("footer", {}, origin, keys)));
  lead(main);
  fit(scene);
}

// As large as the window allows; on a phone as wide as it is, and what is higher is scrolled to
function fit(scene) {
  const part = scene.firstElementChild;
  part.style.zoom = 1;
  const high = SLIM.matches ? Infinity : scene.clientHeight / part.scrollHeight;
  part.style.zoom = Math.max(0.5, Math.min(scene.clientWidth / part.scrollWidth, high, 3));
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
  by("words").onfocus = () => unpackFor({ ...at, page: "search" });
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
  addEventListener("beforeprint", () => { complete(); if (margins) margins.replaceSync(period.margins); for (const each of main.querySelectorAll("details:not([open])")) each.open = true; });
  addEventListener("hashchange", show);
  main.addEventListener("contentvisibilityautostatechange", (event) => { if (event.target.matches(".figure")) reach([event.target]); }, true);
  history.scrollRestoration = "manual";
  if (margins) document.adoptedStyleSheets = [margins];
}

// The font is read at once, before anything is laid out in it; a style would let it come when all stands there already
function letters() {
  const given = document.querySelector("head noscript").textContent.matchAll(/font-family: "(.*?)"; font-weight: (\d+)[^]*?base64,([^"]+)/g);
  return [...given].map(([, name, weight, data]) => {
    const face = new FontFace(name, bytes(data).buffer, { weight });
    document.fonts.add(face);
    return face.loaded;
  });
}

// Where the browser cannot unpack, what stands there without a script is shown, and said to be all
function whole() {
  const still = make("div", { innerHTML: document.querySelector("body noscript").textContent });
  still.prepend(make("p", { className: "old" }, root.dataset.old));
  document.body.append(still);
  by("app").hidden = true;
}

async function begin() {
  await Promise.allSettled(read);
  const { year, quarter, page, lang } = asked();
  standing = `${[year, quarter, page, lang]}` === `${[...FIRST, "overview", OWN]}`;
  start();
  await show();
}

const read = letters();
if (typeof DecompressionStream === "undefined") parsed.then(whole);
else begin().catch((error) => parsed.then(() => { whole(); throw error; }));
