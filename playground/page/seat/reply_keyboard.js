// The keyboard a bot puts in place of the letters.
import { el } from "../app/dom.js";

const STYLES = new Set(["primary", "success", "danger"]);

/** What the newest message with a say in it left: {message, keyboard} | {message, forced} | null. */
export function currentKeyboard(messages) {
  for (const message of [...messages].reverse()) {
    const markup = message.reply_markup;
    if (markup?.remove_keyboard) return null;
    if (markup?.keyboard) return { message, keyboard: markup };
    if (markup?.force_reply) return { message, forced: markup };
  }
  return null;
}

/** act: {text(text), location(), contact()} */
export function replyKeyboard(markup, act) {
  return el(
    "div",
    { class: "reply-keyboard", role: "group" },
    markup.keyboard.map((row) =>
      el(
        "div",
        { class: "keyboard-row" },
        row.map((button) => draw(button, act)),
      ),
    ),
  );
}

function draw(raw, act) {
  const button = typeof raw === "string" ? { text: raw } : raw;
  const press = () => {
    if (button.request_location) act.location();
    else if (button.request_contact) act.contact();
    else act.text(button.text);
  };
  const style = STYLES.has(button.style) ? ` inline-${button.style}` : "";
  return el("button", { type: "button", class: `reply-button${style}`, onclick: press }, button.text);
}
