// Tells browsers and screen readers what Streamlit's own parts leave out, or say in English only, and tells the program
// whether the page is as narrow as a phone's. Streamlit draws parts anew at any time, so all is looked over after each change.

const NARROW = 560, DRAWER = 768;
const FOLDED = '[data-testid="stExpander"] > details', CLOSED = "keyboard_arrow_right";
const FORM = ["stButton", "stSlider", "stFileUploader"].map((name) => `[data-testid="${name}"]`).join();

export default function ({ data, parentElement, setStateValue }) {
  const all = (selector) => document.querySelectorAll(selector);
  const set = (element, name, value) => {
    if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, value);
  };
  const together = new WeakMap();
  const tell = () => {
    set(document.documentElement, "lang", data.lang);
    keepTogether(data.whole, together);
    set(document.documentElement, "data-narrow", data.narrow);
    for (const [selector, name] of Object.entries(data.names)) all(selector).forEach((e) => set(e, "aria-label", name));
    all('[data-testid="stSkipToContent"]').forEach((e) => {
      if (e.textContent !== data.skip) e.textContent = data.skip;
    });
    all('[data-testid="stSidebar"]').forEach((e) => set(e, "role", "navigation"));
    all('[data-testid="stMain"]').forEach((e) => set(e, "role", "main"));
    all('[data-testid="stSidebar"] [data-testid="stPageLink-NavLink"]').forEach((e) => {
      if (e.closest(".st-key-here")) set(e, "aria-current", "page");
      else e.removeAttribute("aria-current");
    });
    // What is folded Streamlit hides from the browser's search as well
    all('[data-testid="stExpanderDetails"][inert]').forEach((e) => e.removeAttribute("inert"));
    // A table that is wider than its place can be scrolled by the keyboard, and says what it is
    all(".scroll").forEach((e) => {
      if (e.scrollWidth > e.clientWidth + 1) {
        set(e, "tabindex", "0");
        set(e, "role", "region");
        set(e, "aria-label", e.querySelector("caption")?.textContent || data.table);
      } else ["tabindex", "role", "aria-label"].forEach((name) => e.removeAttribute(name));
    });
  };
  let narrow = data.narrow, waiting = false;
  const look = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tell();
    });
  };
  const measure = () => {
    const page = document.querySelector('[data-testid="stMainBlockContainer"]'), style = page && getComputedStyle(page);
    const now = !!page && page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) < NARROW;
    if (data.measured && now !== narrow) setStateValue("narrow", (narrow = now));
    look();
  };
  // Where the menu is a drawer, an entry that was chosen closes it
  const leave = (event) => {
    if (innerWidth <= DRAWER && event.target.closest?.('[data-testid="stSidebar"] a'))
      document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  };
  // What the search opens Streamlit takes for closed, until it is clicked
  const found = ({ target }) => {
    const head = target.matches(FOLDED) && target.open && !opened.length && target.querySelector("summary");
    if (head && head.textContent.startsWith(CLOSED)) head.click();
  };
  // On paper what is folded is open, and a picture as wide as the sheet: it is made so as a whole, since it cannot be
  // drawn anew in time
  let opened = [];
  const print = () => {
    opened = [...all(`${FOLDED}:not([open])`)].filter((e) => !e.querySelector(FORM));
    opened.forEach((e) => (e.open = true));
    all(".js-plotly-plot").forEach((plot) => {
      const { width, height } = plot._fullLayout ?? {};
      if (!width) return;
      plot.style.setProperty("--shape", `${width} / ${height}`);
      plot.style.setProperty("--wide", `${width}px`);
      plot.querySelectorAll(".main-svg").forEach((svg) => svg.setAttribute("viewBox", `0 0 ${width} ${height}`));
    });
  };
  const printed = () => {
    opened.splice(0).forEach((e) => (e.open = false));
    all(".js-plotly-plot .main-svg").forEach((svg) => svg.removeAttribute("viewBox"));
  };
  parentElement.stop?.();
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label", "inert", "open"] });
  addEventListener("resize", measure);
  addEventListener("beforeprint", print);
  addEventListener("afterprint", printed);
  document.addEventListener("click", leave);
  document.addEventListener("toggle", found, true);
  measure();
  tell();
  return (parentElement.stop = () => {
    watch.disconnect();
    removeEventListener("resize", measure);
    removeEventListener("beforeprint", print);
    removeEventListener("afterprint", printed);
    document.removeEventListener("click", leave);
    document.removeEventListener("toggle", found, true);
  });
}
