// The chats one person sees.
import { fullName } from "../app/avatar.js";
import { el, icon, reconcile, walkWithArrows } from "../app/dom.js";
import { gist } from "./gist.js";

/** options: {t, moments, clock, person, bot, face(id, name), choose(chatId)} */
export function createChatList({ t, moments, clock, person, bot, face, choose }) {
  const list = el("ul", { class: "rows", role: "list" });
  const settle = walkWithArrows(list, ".row");
  const node = el("nav", { class: "pane-body", "aria-label": t("chats.of", { name: fullName(person) }) }, list);

  function show(chats, current) {
    const items = newestFirst(chats).map((chat) => ({
      key: String(chat.id),
      print: JSON.stringify([chat, chat.id === current]),
      draw: () => el("li", {}, row(chat, chat.id === current)),
    }));
    if (!items.length)
      items.push({ key: "none", print: "", draw: () => el("li", { class: "rows-none" }, t("chats.none")) });
    reconcile(list, items);
    settle();
  }

  function row(chat, chosen) {
    const last = chat.last_message;
    return el(
      "button",
      {
        type: "button",
        class: "row",
        "aria-current": chosen ? "true" : null,
        data: { chat: chat.id, focus: "row" },
        onclick: () => choose(chat.id),
      },
      face(chat.type === "private" ? bot.id : chat.id, chat.title),
      el(
        "span",
        { class: "row-lines" },
        el(
          "span",
          { class: "row-line" },
          el("b", { class: "row-name" }, kindMark(chat), chat.title),
          last && el("time", {}, moment(last)),
        ),
        el(
          "span",
          { class: "row-line" },
          el("span", { class: "row-note" }, preview(chat)),
          chat.unread > 0 &&
            el(
              "span",
              { class: "badge", role: "img", "aria-label": t("chats.unread", { n: chat.unread }) },
              String(chat.unread),
            ),
        ),
      ),
    );
  }

  const kindMark = (chat) =>
    chat.type === "private" ? icon("bot") : chat.type === "channel" ? icon("channel") : icon("group");

  function preview(chat) {
    if (chat.type === "private" && !chat.started) return t("chats.start");
    const last = chat.last_message;
    if (!last) return t("chat.empty");
    const own = last.from?.id === person.id;
    const group = chat.type === "group" || chat.type === "supergroup";
    const who = own ? t("chats.you") : group && last.from ? last.from.first_name : "";
    return [who && el("span", { class: "row-who" }, `${who}: `), gist(last, t)];
  }

  function moment(message) {
    const at = new Date(message.date * 1000);
    return moments.dayKey(at) === moments.dayKey(clock.now()) ? moments.time(at) : moments.shortDay(at);
  }

  return { node, show, focus: () => list.querySelector("[tabindex='0']")?.focus() };
}

const newestFirst = (chats) => [...chats].sort((a, b) => stamp(b) - stamp(a));
const stamp = (chat) => chat.last_message?.date ?? (chat.type === "private" ? Infinity : 0);
