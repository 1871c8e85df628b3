// Elements are built node by node. Nothing here parses markup, so a message can never become a tag.

const SVG = "http://www.w3.org/2000/svg";
const SPRITE = new URL("../icons.svg", import.meta.url).pathname;

/** el("button", {class: "send", onclick: f, data: {id: 1}}, "text", node, null) -> HTMLElement */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProperty(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setProperty(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "class") node.className = value;
  else if (name === "data") Object.assign(node.dataset, value);
  else node.setAttribute(name, value === true ? "" : String(value));
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${SPRITE}#${name}`);
  svg.append(use);
  return svg;
}

/** A button that shows only a picture: its meaning is in the label. */
export function iconButton(name, label, props = {}) {
  const { class: extra = "", ...rest } = props;
  return el(
    "button",
    { type: "button", class: `icon-button ${extra}`, "aria-label": label, title: label, ...rest },
    icon(name),
  );
}

/**
 * Makes the children of `parent` be the given items with as little change as possible: a child whose print is
 * the same is kept as it is (its focus, its revealed spoilers), others are drawn anew.
 * items: [{key, print, draw: () => Node}]
 */
export function reconcile(parent, items) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let place = parent.firstChild;
  for (const { key, print, draw } of items) {
    const known = old.get(key);
    old.delete(key);
    if (known && known.dataset.print === print) {
      if (known === place) place = place.nextSibling;
      else parent.insertBefore(known, place);
      continue;
    }
    const fresh = draw();
    fresh.dataset.key = key;
    fresh.dataset.print = print;
    if (known) {
      if (known === place) place = place.nextSibling;
      replaceKeepingFocus(known, fresh);
      if (fresh.nextSibling !== place) parent.insertBefore(fresh, place);
    } else parent.insertBefore(fresh, place);
  }
  for (const gone of old.values()) gone.remove();
}

function replaceKeepingFocus(known, fresh) {
  const focused = known.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused?.dataset.focus;
  known.replaceWith(fresh);
  if (!focused) return;
  const same = mark && [...fresh.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === mark);
  (same || (fresh.matches("button,[tabindex]") ? fresh : null))?.focus({ preventScroll: true });
}

/** One tab stop for a whole list; the arrows walk along it. */
export function walkWithArrows(list, selector) {
  const stops = () => [...list.querySelectorAll(selector)];
  const settle = (chosen) => {
    for (const stop of stops()) stop.tabIndex = stop === chosen ? 0 : -1;
  };
  list.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    if (at < 0) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const stop = all[Math.max(0, Math.min(all.length - 1, next))];
    settle(stop);
    stop.focus();
  });
  return () => {
    const all = stops();
    settle(all.find((stop) => stop.getAttribute("aria-current") === "true") || all[0]);
  };
}
