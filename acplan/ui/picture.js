// Draws a chart anew at the size of a printed page, with its title, definition and source around it, and saves it as PNG.
// All of it happens in the reader's browser. Texts come as data: they are drawn, or set as text, and never read as HTML.

const WIDTH = 760, MARGIN = 40, PIXELS = 3000;
const INK = "#1b2733", SOFT = "#5b6875", LINE = "#e3e7eb", PAPER = "#ffffff";
const SAMPLE = { ink: "#6b4a00", fill: "#fff4d6", edge: "#e8cf8d" };
const SVG = "http://www.w3.org/2000/svg";
const STYLES = {
  plan: { weight: 400, size: 12.5, leading: 20, colour: SOFT },
  title: { weight: 700, size: 22, leading: 34, colour: INK },
  topic: { weight: 400, size: 15, leading: 24, colour: SOFT },
  small: { weight: 400, size: 12.5, leading: 20, colour: SOFT },
};

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button"), label = parentElement.querySelector("span");
  label.textContent = button.title = data.label;
  button.setAttribute("aria-label", data.label);
  button.classList.toggle("quiet", data.quiet);
  button.onclick = async () => {
    button.disabled = true;
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await picture(data));
      link.download = data.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    } catch (error) {
      label.textContent = button.title = data.failed;
      button.setAttribute("aria-label", data.failed);
      throw error;
    } finally {
      button.disabled = false;
    }
  };
}

async function picture(data) {
  const canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
  await Promise.all(data.fonts.map(({ weight }) => document.fonts.load(`${weight} 20px Sarabun`, "กA")));
  const chart = await drawn(data);
  const inner = WIDTH - 2 * MARGIN;
  const lines = (style, text, balance) => wrapped(pen, STYLES[style], text, inner, data.kept, balance);
  const title = lines("title", data.title, true), topic = lines("topic", data.topic);
  const foot = [...lines("small", data.about), ...lines("small", data.source)];

  const head = MARGIN + 34, body = head + 34 * title.length + 24 * topic.length + 16, rule = body + chart.height + 14;
  canvas.width = PIXELS;
  canvas.height = Math.round((PIXELS / WIDTH) * (rule + 12 + 20 * foot.length + MARGIN - 6));
  pen.scale(PIXELS / WIDTH, PIXELS / WIDTH);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, canvas.height);
  write(pen, STYLES.plan, [data.plan], MARGIN - 6);
  if (data.sample) mark(pen, data.sample);
  write(pen, STYLES.title, title, head);
  write(pen, STYLES.topic, topic, head + 34 * title.length);
  pen.drawImage(chart.image, MARGIN, body, inner, chart.height);
  pen.fillStyle = LINE;
  pen.fillRect(MARGIN, rule, inner, 1);
  write(pen, STYLES.small, foot, rule + 12);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture")))));
}

// The chart drawn by Plotly out of sight, so that the picture is the same whatever screen and zoom it is saved from
async function drawn({ plot, height, fonts }) {
  const shown = document.querySelector(`.${plot} .js-plotly-plot`), width = WIDTH - 2 * MARGIN;
  const stage = document.createElement("div");
  stage.style.cssText = "position: fixed; left: -9999px; top: 0";
  stage.ariaHidden = "true";
  document.body.append(stage);
  try {
    const { data, layout } = structuredClone({ data: shown.data, layout: shown.layout });
    await Plotly.newPlot(stage, data, { ...layout, width, height, autosize: false }, { staticPlot: true });
    const whole = document.createElementNS(SVG, "svg"), style = document.createElementNS(SVG, "style");
    const size = { viewBox: `0 0 ${width} ${height}`, width: (width * PIXELS) / WIDTH, height: (height * PIXELS) / WIDTH };
    for (const [name, value] of Object.entries(size)) whole.setAttribute(name, value);
    style.textContent = (await Promise.all(fonts.map(face))).join("");
    whole.append(style, ...stage.querySelectorAll("svg.main-svg"));
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(whole)], { type: "image/svg+xml" }));
    await image.decode();
    URL.revokeObjectURL(image.src);
    return { image, height };
  } finally {
    Plotly.purge(stage);
    stage.remove();
  }
}

// A picture made of SVG sees no font of the page: it has to carry its own
async function face({ weight, url }) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const bytes = await answer.blob();
  const address = await new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(bytes);
  });
  return `@font-face { font-family: Sarabun; font-weight: ${weight}; src: url("${address}") format("woff2"); }`;
}

function mark(pen, text) {
  pen.font = "600 13px Sarabun";
  const width = pen.measureText(text).width + 22, left = WIDTH - MARGIN - width, top = MARGIN - 10;
  pen.beginPath();
  pen.roundRect(left, top, width, 27, 5);
  pen.fillStyle = SAMPLE.fill;
  pen.fill();
  pen.strokeStyle = SAMPLE.edge;
  pen.stroke();
  pen.fillStyle = SAMPLE.ink;
  pen.fillText(text, left + 11, top + 18);
}

function write(pen, { weight, size, leading, colour }, lines, top) {
  pen.font = `${weight} ${size}px Sarabun`;
  pen.fillStyle = colour;
  lines.forEach((line, place) => pen.fillText(line, MARGIN, top + leading * (place + 0.72)));
}

// Lines of a text, broken between phrases or, where these are long, between words, which Thai does not part by spaces;
// balanced ones are about as long as each other, and rather end where a clause does
function wrapped(pen, { weight, size }, text, width, kept, balance = false) {
  pen.font = `${weight} ${size}px Sarabun`;
  const wide = (part) => pen.measureText(part.trimEnd()).width;
  const phrases = text.replace(/ (?=[·=×−–])|(?<=คือ) /g, "\u00a0").split(/(?<= )/);
  const smallest = phrases.flatMap((phrase) => (wide(phrase) > width / 2 ? words(phrase, kept) : phrase));
  const fill = (room, parts = smallest) => {
    const lines = [""];
    for (const part of parts) {
      if (lines.at(-1) && wide(lines.at(-1) + part) > room) lines.push(part);
      else lines[lines.length - 1] += part;
    }
    return lines;
  };
  if (!balance) return fill(width);
  const lines = fill(width).length, clauses = text.split(/(?<=[,;:] )/);
  const parts = fill(width, clauses).length === lines && clauses.every((clause) => wide(clause) <= width) ? clauses : smallest;
  let room = width;
  while (room > width / 2 && fill(room - 4, parts).length === lines && parts.every((part) => wide(part) <= room - 4)) room -= 4;
  return fill(room, parts);
}

// Words of a text; those that the page keeps whole stay so here
function words(text, kept) {
  const found = [], within = new Set();
  for (const word of kept)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (let place = at + 1; place < at + word.length; place++) within.add(place);
  for (const { segment, index } of new Intl.Segmenter("th", { granularity: "word" }).segment(text)) {
    const joined = within.has(index) || /^[\s)\]”’.,:;!?%…/ๆฯ-]/.test(segment) || /[([“‘]$/.test(found.at(-1) ?? "");
    if (joined && found.length) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}
