// The bot's commands over the box to write: opened by "/" or by the button, walked with the arrows.
import { el } from "../app/dom.js";

/** choose(command) gets the command without its slash. The box keeps the focus; the chosen line is announced. */
export function createCommandMenu({ box, label, choose }) {
  const list = el("div", {
    class: "command-menu",
    role: "listbox",
    "aria-label": label,
    id: `commands-${crypto.randomUUID()}`,
    hidden: true,
  });
  box.setAttribute("aria-controls", list.id);
  let shown = [];
  let at = 0;

  function show(commands) {
    shown = commands;
    at = 0;
    list.hidden = !commands.length;
    list.replaceChildren(
      ...commands.map(({ command, description }, index) =>
        el(
          "div",
          {
            class: "command-line",
            role: "option",
            id: `${list.id}-${index}`,
            // The box must not lose the focus to a press of the mouse.
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => pick(index),
          },
          el("b", {}, `/${command}`),
          el("span", {}, description),
        ),
      ),
    );
    mark();
  }

  function mark() {
    [...list.children].forEach((line, index) => line.setAttribute("aria-selected", String(index === at)));
    if (list.hidden) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
    return undefined;
  }

  function pick(index) {
    const { command } = shown[index];
    hide();
    choose(command);
  }

  const hide = () => show([]);

  /** True when the key was meant for the menu. */
  function key(event) {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      at = (at + step + shown.length) % shown.length;
      mark();
    } else if (event.key === "Enter" || event.key === "Tab") pick(at);
    else if (event.key === "Escape") hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { node: list, show, hide, key, isOpen: () => !list.hidden };
}

/** The commands that a half-written line may become. */
export function matching(commands, written) {
  const found = /^\/(\w*)$/.exec(written);
  return found ? commands.filter(({ command }) => command.startsWith(found[1].toLowerCase())) : [];
}
