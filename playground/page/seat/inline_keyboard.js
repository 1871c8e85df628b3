// Buttons under a message.
import { el, icon } from "../app/dom.js";
import { readLink } from "../app/links.js";

const STYLES = new Set(["primary", "success", "danger"]);

/** context: {t, botUsername, tap(message, row, col, node), follow(link), copy(text), person(user)} */
export function inlineKeyboard(message, context) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el(
    "div",
    { class: "inline-keyboard" },
    rows.map((row, at) =>
      el(
        "div",
        { class: "keyboard-row" },
        row.map((button, col) => draw(button, message, at, col, context)),
      ),
    ),
  );
}

function draw(button, message, row, col, context) {
  const { t } = context;
  const props = { class: classes(button), data: { focus: `button:${row}:${col}` } };
  const label = el("span", { class: "button-label" }, button.text);
  if (button.disabled) return el("button", { type: "button", ...props, disabled: true }, label);
  if (button.url) return link(button, props, label, context);
  if (button.copy_text) {
    const copy = () => context.copy(button.copy_text.text);
    return el("button", { type: "button", ...props, onclick: copy, title: t("button.copies") }, label, icon("copy"));
  }
  const node = el("button", { type: "button", ...props }, label);
  node.addEventListener("click", () => context.tap(message, row, col, node));
  return node;
}

function link(button, props, label, context) {
  const target = readLink(button.url, context.botUsername);
  if (!target) return el("button", { type: "button", ...props, disabled: true }, label);
  const mark = icon("leave");
  const title = button.url;
  if (target.kind === "web")
    return el("a", { ...props, href: target.href, target: "_blank", rel: "noopener noreferrer", title }, label, mark);
  const act = target.kind === "bot" ? () => context.follow(target) : () => context.person({ id: target.id });
  return el("button", { type: "button", ...props, onclick: act, title }, label, mark);
}

const classes = (button) => (STYLES.has(button.style) ? `inline-button inline-${button.style}` : "inline-button");
