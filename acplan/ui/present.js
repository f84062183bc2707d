// The presenter's keys and click areas: they tell which frame is wanted, or that the presentation is over.

export default function ({ data, parentElement, setTriggerValue }) {
  let wanted = data.place;
  const go = (place) => {
    const next = Math.min(Math.max(place, 1), data.last);
    if (next !== wanted) setTriggerValue("place", (wanted = next));
  };
  const acts = { back: () => go(wanted - 1), next: () => go(wanted + 1), leave: () => setTriggerValue("leave", true) };
  for (const [name, act] of Object.entries(acts)) {
    const button = parentElement.querySelector(`.${name}`);
    button.onclick = act;
    button.title = data.labels[name];
    button.setAttribute("aria-label", data.labels[name]);
  }
  const keys = {
    ArrowRight: acts.next, PageDown: acts.next, ArrowLeft: acts.back, PageUp: acts.back,
    Home: () => go(1), End: () => go(data.last), Escape: acts.leave,
  };
  const press = (event) => {
    if (!(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[event.key]();
  };
  window.removeEventListener("keydown", parentElement.press);
  window.addEventListener("keydown", (parentElement.press = press));
  return () => window.removeEventListener("keydown", press);
}
