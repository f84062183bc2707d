// Tables of the briefcase: rows that stay while all around them changes, rows as cards where there is little room, lists
// that are filtered. A row is known by its HTML as it lies in the chunk.
"use strict";

const AT_ONCE = 30;  // so many new rows of a table are made before it is shown, the rest right after
const FILTERS = { "indicator-list": ["dimension", "units", "verdict"], attention: ["reason", "dimension", "units"], "plan-findings": ["kind"] };
const MANY = 4;  // from so many columns on the rows of a table stand as cards where there is little room
const chosen = {};  // what is chosen of the lists of each page
const rows = new WeakMap();  // each row of a table as it lies in the chunk

// A page apart: what stands around the rows of its tables, and these, of which each is another
function apart(text) {
  const lists = [], around = text.replace(/<tbody>([^]*?)<\/tbody>/g, (_, inside) => {
    const seen = {};
    lists.push(inside.split(/(?=<tr)/).filter(Boolean).map((row) => row + "<!-- -->".repeat(seen[row] = (seen[row] ?? -1) + 1)));
    return "<tbody></tbody>";
  });
  const page = make("template", { innerHTML: around }).content;
  for (const table of page.querySelectorAll("table")) head(table);
  return [page, lists];
}

// Where there is little room the rows of a table stand as cards, each cell beside its head
function head(table) {
  const many = !table.matches(".across") && (table.tHead.rows[0].cells.length >= MANY || table.matches(".barred"));
  table.classList.toggle("many", Boolean(many));
  if (many) for (const row of table.tBodies[0].rows) label(row, heads(table));
}

const heads = (table) => [...table.tHead.rows[0].cells].map((cell) => cell.textContent);

function label(row, heads) {
  let place = 0;
  for (const cell of row.cells) {
    if (!cell.matches(".bars")) cell.dataset.head = heads[place];
    place += cell.colSpan;
  }
}

// Let a part become as another; where both have a table, it stays, and so do its rows
function merge(part, other) {
  const now = [...part.childNodes], then = [...other.childNodes];
  then.forEach((next, place) => {
    const old = now[place];
    if (!old) part.append(next);
    else if (old.nodeName === "TBODY" && next.nodeName === "TBODY") return;
    else if (next.querySelector?.("tbody") && ["nodeName", "className", "id"].every((each) => old[each] === next[each]) && old.dataset.figure === next.dataset.figure) merge(old, next);
    else if (!old.isEqualNode(next)) {
      if (old.nodeName === "THEAD") for (const row of part.tBodies[0].rows) rows.delete(row);  // its cells stand beside other heads
      old.replaceWith(next);
    }
  });
  for (const old of now.slice(then.length)) old.remove();
}

// Let a table have these rows; those that it has stay as they are, and of others no more than the first are made
function fill(body, wanted, most = Infinity) {
  const table = body.parentNode, names = table.matches(".many") && heads(table), kept = new Set(wanted), had = new Map();
  for (const row of [...body.rows]) {
    if (kept.has(rows.get(row))) had.set(rows.get(row), row);
    else row.remove();
  }
  const fresh = wanted.slice(0, most).filter((text) => !had.has(text));
  const made = make("template", { innerHTML: `<table><tbody>${fresh.join("")}</tbody></table>` }).content.querySelectorAll("tr");
  made.forEach((row, place) => {
    if (names) label(row, names);
    rows.set(row, fresh[place]);
    had.set(fresh[place], row);
  });
  let next = body.rows[0] ?? null;
  for (const text of wanted) {
    const row = had.get(text);
    if (row && row === next) next = next.nextElementSibling;
    else if (row) body.insertBefore(row, next);
  }
}

// What is chosen of a list stays chosen in other quarters
function filter(body, list, columns) {
  const table = body.parentNode, told = make("output"), line = make("div", { className: "filters" });
  const cell = (column) => new RegExp(`<td class="k-${column}[ "][^>]*>([^]*?)</td>`);
  const of = new Map(list.map((text) => [text, columns.map((column) => plain(text.match(cell(column))?.[1].split("\n")[0] ?? "", "").trim().split(", "))]));
  const values = columns.map((_, place) => new Set([...of.values()].flatMap((found) => found[place])));
  const wanted = chosen[at.page] ??= columns.map(() => "");
  const fits = (text) => wanted.every((value, place) => !value || !values[place].has(value) || of.get(text)[place].includes(value));
  const apply = () => {
    for (const row of body.rows) row.hidden = !fits(rows.get(row));
    told.textContent = worded(data.words.shown, { n: list.filter(fits).length, all: list.length });
  };
  columns.forEach((column, place) => {
    const called = table.querySelector(`th.k-${column}`)?.textContent;
    const select = make("select", { ariaLabel: called }, make("option", { value: "" }, worded(data.words.allOf, { head: called })));
    select.append(...[...values[place]].map((value) => make("option", { value }, value)));
    select.value = values[place].has(wanted[place]) ? wanted[place] : "";
    select.onchange = () => { wanted[place] = select.value; apply(); };
    line.append(select);
  });
  line.append(told);
  table.before(line);
  main.classList.add("listed");
  const whole = later;
  if (whole) later = () => { whole(); apply(); };
  apply();
}
