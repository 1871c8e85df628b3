// The foot of a chat: the box to write, or the one button there is instead of it.
import { el, icon, iconButton } from "../app/dom.js";
import { createCommandMenu, matching } from "./command_menu.js";
import { gist, sender } from "./gist.js";
import { replyKeyboard } from "./reply_keyboard.js";

/**
 * options: {t, draft: {read(), write(text)}, attachments, send(text, replyTo), save(message, text), commandText(command)}
 * Returns {node, update({commands, keyboard}), replyTo(message), edit(message), focus(), escape() -> bool}.
 */
export function createComposer({ t, draft, attachments, send, save, commandText }) {
  let commands = [];
  let keyboard = null;
  let about = null; // {message, editing} or null
  let asked = null; // the message that last asked for an answer by force_reply
  let folded = null; // the keyboard that was put away by the person or by its own one_time

  const box = el("textarea", {
    rows: 1,
    "aria-label": t("write.placeholder"),
    title: t("write.keys"),
    placeholder: t("write.placeholder"),
    "aria-autocomplete": "list",
    maxlength: 4096,
    enterkeyhint: "send",
  });
  const menu = createCommandMenu({
    box,
    label: t("write.commands"),
    choose: (command) => {
      clear();
      submit(commandText(command));
    },
  });
  const slash = iconButton("slash", t("write.commands"), { onclick: toggleCommands, hidden: true });
  const attach = iconButton("attach", t("write.attach"), {
    "aria-haspopup": "menu",
    onclick: () => attachments.menu(attach),
  });
  const keys = iconButton("keyboard", t("write.keyboard"), { onclick: toggleKeyboard, hidden: true });
  const go = iconButton("send", t("write.send"), { type: "submit", class: "send" });
  const aboutLine = el("div", { class: "about-line", hidden: true });
  const keyboardPlace = el("div", { class: "keyboard-place", hidden: true });
  const form = el("form", { class: "composer" }, attach, slash, box, keys, go);
  const node = el("div", { class: "foot" }, menu.node, aboutLine, form, keyboardPlace);

  box.value = draft.read();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(box.value);
  });
  box.addEventListener("input", () => {
    if (!about?.editing) draft.write(box.value);
    menu.show(matching(commands, box.value));
    fit();
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || menu.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit(box.value);
    }
  });
  box.addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    attachments.files([...event.clipboardData.files]);
  });

  function submit(text) {
    if (!text.trim()) return;
    const { message, editing } = about || {};
    clear();
    if (editing) save(message, text);
    else send(text, message);
    box.focus();
  }

  function clear() {
    box.value = "";
    draft.write("");
    setAbout(null);
    menu.hide();
    fit();
  }

  function fit() {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
    go.classList.toggle("send-ready", Boolean(box.value.trim()));
    slash.setAttribute("aria-expanded", String(menu.isOpen()));
  }

  function toggleCommands() {
    if (menu.isOpen()) menu.hide();
    else menu.show(commands);
    fit();
    box.focus();
  }

  function toggleKeyboard() {
    folded = folded === keyboard.message.message_id ? null : keyboard.message.message_id;
    showKeyboard();
  }

  function showKeyboard() {
    const markup = keyboard?.keyboard;
    const open = Boolean(markup) && folded !== keyboard.message.message_id;
    keys.hidden = !markup;
    keys.setAttribute("aria-expanded", String(open));
    keyboardPlace.hidden = !open;
    keyboardPlace.replaceChildren(...(open ? [replyKeyboard(markup, keyboardActs(markup))] : []));
    box.placeholder = (markup || keyboard?.forced)?.input_field_placeholder || t("write.placeholder");
  }

  /** As if one had chosen to answer; once for each message that wants it, and never over what one is at. */
  function askForAnswer() {
    if (!keyboard?.forced || asked === keyboard.message.message_id) return;
    asked = keyboard.message.message_id;
    if (!about) setAbout({ message: keyboard.message, editing: false });
  }

  function keyboardActs(markup) {
    const used =
      (act) =>
      (...values) => {
        if (markup.one_time_keyboard) toggleKeyboard();
        act(...values);
      };
    return {
      text: used((text) => send(text, null)),
      location: used(attachments.location),
      contact: used(attachments.contact),
    };
  }

  function setAbout(next) {
    about = next;
    aboutLine.hidden = !next;
    go.title = t(next?.editing ? "write.save" : "write.send");
    go.setAttribute("aria-label", go.title);
    if (!next) return;
    const title = next.editing ? t("write.editing") : t("write.replying", { name: sender(next.message, t).name });
    aboutLine.replaceChildren(
      icon(next.editing ? "edit" : "reply"),
      el("span", { class: "about-words" }, el("b", {}, title), el("span", {}, gist(next.message, t))),
      iconButton("close", t("cancel"), { onclick: leaveAbout }),
    );
  }

  function leaveAbout() {
    const editing = about.editing;
    setAbout(null);
    if (editing) box.value = draft.read();
    fit();
    box.focus();
  }

  return {
    node,
    update(next) {
      commands = next.commands;
      slash.hidden = !commands.length;
      if (JSON.stringify(next.keyboard) === JSON.stringify(keyboard)) return;
      keyboard = next.keyboard;
      showKeyboard();
      askForAnswer();
    },
    replyTo(message) {
      setAbout({ message, editing: false });
      box.focus();
    },
    edit(message) {
      setAbout({ message, editing: true });
      box.value = message.text;
      fit();
      box.focus();
    },
    focus: () => box.focus(),
    fit,
    /** Puts away the topmost thing that is open; false when there was none. */
    escape() {
      if (menu.isOpen()) menu.hide();
      else if (about) leaveAbout();
      else return false;
      return true;
    },
  };
}

/** Instead of the box: a note, and where there is something to do about it, a button. */
export function footButton({ note, label, act }) {
  return el(
    "div",
    { class: "foot foot-instead" },
    note && el("p", {}, note),
    label && el("button", { type: "button", class: "button button-primary foot-button", onclick: act }, label),
  );
}
