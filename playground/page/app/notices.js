// What comes and goes over the page: toasts, alerts, dialogs with fields, small menus.
import { el, icon, iconButton } from "./dom.js";

const TOAST_MILLISECONDS = 5000;

export function createNotices(root, t) {
  const toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
  root.append(toasts);

  function toast(text, { bad = false } = {}) {
    const node = el("div", { class: bad ? "toast toast-bad" : "toast" }, text);
    node.append(iconButton("close", t("close"), { class: "toast-close", onclick: () => node.remove() }));
    toasts.append(node);
    while (toasts.children.length > 3) toasts.firstChild.remove();
    setTimeout(() => node.remove(), TOAST_MILLISECONDS);
  }

  /** A modal dialog; resolves with the values of the form, or null when it is left. */
  function ask({ title, body, submit = t("ok"), cancel = t("cancel"), danger = false }) {
    return new Promise((resolve) => {
      const confirm = el(
        "button",
        { type: "submit", class: danger ? "button button-danger" : "button button-primary" },
        submit,
      );
      const form = el(
        "form",
        { method: "dialog" },
        title && el("h2", {}, title),
        body,
        el(
          "div",
          { class: "dialog-buttons" },
          cancel && el("button", { type: "button", class: "button", onclick: () => dialog.close() }, cancel),
          confirm,
        ),
      );
      const dialog = el("dialog", { class: "dialog", "aria-label": title || submit }, form);
      let answer = null;
      form.addEventListener("submit", () => (answer = Object.fromEntries(new FormData(form))));
      // The composer's own Esc must not also fire.
      dialog.addEventListener("keydown", (event) => event.stopPropagation());
      dialog.addEventListener("close", () => {
        dialog.remove();
        resolve(answer);
      });
      root.append(dialog);
      dialog.showModal();
      (form.querySelector("[autofocus]") || confirm).focus();
    });
  }

  const alert = (text) => ask({ body: el("p", { class: "alert-text" }, text), cancel: null });

  return { toast, alert, ask, failed: (error) => toast(explain(error, t), { bad: true }) };
}

/** The playground's usual refusals in the reader's language; an unusual one as it is. */
function explain(error, t) {
  if (error.message === "offline") return t("offline");
  const known = `refusal.${error.message}`;
  return t.knows(known) ? t(known) : error.message;
}

/** One labelled field of a dialog. */
export function field(label, props) {
  return el("label", { class: "field" }, el("span", {}, label), el("input", props));
}

/** Opens a menu under (or over) `anchor`. entries: [{icon, text, act, danger?}] */
export function openMenu(anchor, entries) {
  const close = (refocus) => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    anchor.setAttribute("aria-expanded", "false");
    if (refocus) anchor.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target) && !anchor.contains(event.target)) close(false);
  };
  const menu = el(
    "div",
    { class: "menu", role: "menu" },
    entries.map((entry) =>
      el(
        "button",
        {
          type: "button",
          role: "menuitem",
          class: entry.danger ? "menu-item menu-danger" : "menu-item",
          onclick: () => {
            close(true);
            entry.act();
          },
        },
        icon(entry.icon),
        entry.text,
      ),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length).focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    }
  });
  document.body.append(menu);
  place(menu, anchor.getBoundingClientRect());
  anchor.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  menu.firstChild.focus();
}

function place(menu, box) {
  const width = menu.offsetWidth;
  const height = menu.offsetHeight;
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  const below = box.bottom + 4;
  const top = below + height > innerHeight - 8 ? Math.max(8, box.top - height - 4) : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
