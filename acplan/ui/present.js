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
    button.onmousedown = (event) => event.preventDefault();  // a click leaves the keys to the frames
    button.title = data.labels[name];
    button.setAttribute("aria-label", data.labels[name]);
  }
  const keys = {
    ArrowRight: acts.next, ArrowDown: acts.next, PageDown: acts.next, " ": acts.next,
    ArrowLeft: acts.back, ArrowUp: acts.back, PageUp: acts.back,
    Home: () => go(1), End: () => go(data.last), Escape: acts.leave,
  };
  const press = (event) => {
    if (!(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " " && event.composedPath()[0].matches?.("button")) return;
    event.preventDefault();
    if (event.key === " " && event.shiftKey) acts.back();
    else keys[event.key]();
  };
  // The cross is there while the pointer moves, and leaves the frame as it was prepared
  const leave = parentElement.querySelector(".leave");
  const wake = () => {
    leave.classList.add("awake");
    clearTimeout(parentElement.asleep);
    parentElement.asleep = setTimeout(() => leave.classList.remove("awake"), 2500);
  };
  parentElement.stop?.();
  window.addEventListener("keydown", press);
  window.addEventListener("pointermove", wake);
  return (parentElement.stop = () => {
    window.removeEventListener("keydown", press);
    window.removeEventListener("pointermove", wake);
  });
}
