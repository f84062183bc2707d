// Keeps together, at the ends of lines, what belongs together: words that browsers break in two, since Thai does not part
// words by spaces, and numbers with their units and names. Texts stay as they are, but for the kind of a space, and for what
// tells those who hear an English page that a text is Thai.

const LABELS = "ปี|ไตรมาส|โครงการ|ที่|มิติ|ภารกิจ|ข้อ";
const UNITS = "cases?|points?|projects?|indicators?|years?|quarters?|baht|percent|items?|units?|times?|months?|days?|cells?|of";
const NAMES = "[Pp]rojects?|[Qq]uarters?|[Ii]ndicators?|[Dd]imension|[Ss]ave|[Yy]ear|[Cc]eiling|[Tt]arget|[Mm]ark|FY|Q|of|at|to|by|than";
const DIGIT = "\\d๐-๙", WORD = "ก-๎";
const BEFORE_NUMBER = new RegExp(`(?<=[${WORD}]|\\b(?:${NAMES})|[≥≤=→(]) (?=[${DIGIT}≥≤])`, "g");
const BEHIND_NUMBER = new RegExp(`(?<=[${DIGIT}]%?)(?<!(?:${LABELS})[ \\u00a0][${DIGIT}.,]+) (?=[${WORD}]|(?:${UNITS})\\b)`, "g");
const BEFORE_SIGN = / (?=[·=×→–] )/g;
const ENDLESS = /[^\s\u0e00-\u0e7f\u200b]{24,}/g, PIECE = /.{1,12}/gu;  // an address, or a word without an end: it may break
const THAI = /[ก-๎]/g, LATIN = /[A-Za-z]/g;
const BLOCK = "div, td, th, li, p, dd, dt, h1, h2";

const bound = (said) =>
  said.replace(BEFORE_NUMBER, "\u00a0").replace(BEHIND_NUMBER, "\u00a0").replace(BEFORE_SIGN, "\u00a0");

function* textsOf(block) {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("style, pre, .whole")) yield walk.currentNode;
}

// The texts of a block are one sentence: a number may be a link, or stand behind a word that is kept whole
function keepNumbers(texts) {
  const blocks = new Map();
  for (const text of texts) {
    const block = text.parentElement.closest(BLOCK);
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  for (const parts of blocks.values()) {
    const said = parts.map((text) => text.data).join("");
    let told = bound(said);
    if (told === said) continue;
    for (const text of parts) {
      text.data = told.slice(0, text.length);
      told = told.slice(text.length);
    }
  }
}

// What is quoted in Thai on an English page says so to those who hear it
function nameThai(text) {
  const thai = text.data.match(THAI)?.length ?? 0, parent = text.parentElement;
  if (!thai || thai < (text.data.match(LATIN)?.length ?? 0)) return;
  const own = parent.childNodes.length === 1 ? parent : document.createElement("span");
  own.lang = "th";
  if (own === parent) return;
  text.replaceWith(own);
  own.append(text);
}

// Puts parts of a text, the last first, into what is made of each
function replaceIn(text, found, make) {
  for (const { 0: part, index } of found.reverse()) {
    const tail = text.splitText(index);
    tail.data = tail.data.slice(part.length);
    tail.before(...make(part));
  }
}

const kept = (word) => [Object.assign(document.createElement("span"), { className: "whole", textContent: word })];
const broken = (word) => word.match(PIECE).flatMap((piece) => [piece, document.createElement("wbr")]);

function keepTogether(pattern, done) {
  const whole = new RegExp(pattern, "g");
  for (const block of document.querySelectorAll('[data-testid="stHtml"]')) {
    if (done.get(block) === block.firstChild) continue;
    keepNumbers([...textsOf(block)]);
    block.querySelectorAll("[data-head]").forEach((cell) => (cell.dataset.head = bound(cell.dataset.head)));
    if (document.documentElement.lang === "en") [...textsOf(block)].forEach(nameThai);
    for (const text of [...textsOf(block)]) replaceIn(text, [...text.data.matchAll(ENDLESS)], broken);
    for (const text of [...textsOf(block)]) replaceIn(text, [...text.data.matchAll(whole)], kept);
    done.set(block, block.firstChild);
  }
}
