// The side of the page: what to try, or what happens underneath. One of them at a time, or nothing.
import { el, icon, iconButton } from "./dom.js";
import { recall, remember } from "./prefs.js";

const WIDE = "(min-width: 1200px)";
const PHONE = "(max-width: 760px)";

/** options: {t, root, parts: {name: {node, icon, open()}}}. Returns {node, buttons, makeRoom(), escape() -> bool, close()}. */
export function createSide({ t, root, parts }) {
  const title = el("h2", {});
  const place = el("div", { class: "side-place" });
  const node = el(
    "aside",
    { class: "pane pane-side", "aria-label": t("side"), hidden: true },
    el("div", { class: "pane-head" }, title, iconButton("close", t("side.close"), { onclick: () => show(null) })),
    place,
  );
  const buttons = Object.entries(parts).map(([name, part]) =>
    el(
      "button",
      {
        type: "button",
        class: "button button-small side-button",
        title: t(`side.${name}.title`),
        "aria-label": t(`side.${name}`),
        "aria-pressed": "false",
        data: { side: name },
        onclick: () => show(shown === name ? null : name),
      },
      icon(part.icon),
      el("span", {}, t(`side.${name}`)),
    ),
  );
  const phone = matchMedia(PHONE);
  let shown = null;

  function show(name, { keep = true } = {}) {
    const before = buttons.find((button) => button.dataset.side === shown);
    shown = name;
    node.hidden = !name;
    root.toggleAttribute("data-side", Boolean(name));
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.side === name));
    if (keep) remember("side", name || "none");
    coverOthers();
    if (!name) return before?.focus();
    title.textContent = t(`side.${name}`);
    place.replaceChildren(parts[name].node);
    if (phone.matches) node.querySelector("button").focus();
    return parts[name].open();
  }

  /** What it lies over cannot be reached meanwhile. */
  function coverOthers() {
    for (const other of root.querySelectorAll(".top, .pane-people, .stage"))
      other.inert = phone.matches && Boolean(shown);
  }

  // On a phone it lies over the chat, so nobody gets it unasked.
  const wanted = recall("side") || "tour";
  if (wanted in parts && matchMedia(WIDE).matches) show(wanted, { keep: false });
  else root.removeAttribute("data-side");

  /** On a phone: let the chat be seen. */
  const makeRoom = () => phone.matches && shown && show(null, { keep: false });
  phone.addEventListener("change", makeRoom);

  /** Esc takes it away from over the chat, and from under the hands; else Esc is the chat's. */
  function escape() {
    if (!shown || !(phone.matches || node.contains(document.activeElement))) return false;
    show(null);
    return true;
  }

  return { node, buttons, makeRoom, escape, close: () => phone.removeEventListener("change", makeRoom) };
}
