// The head of a chat: where one is, the chat's menu, its topics, what is pinned.
import { api } from "../app/api.js";
import { el, icon, iconButton, reconcile } from "../app/dom.js";
import { openMenu } from "../app/notices.js";
import { gist } from "./gist.js";

const GENERAL_TOPIC = 1;
const USUAL_RIGHTS = {}; // what an app offers by default; null is a plain member

/** options: {t, person, bot, face, leave(), toTopic(id), jump(messageId), act(work)}; update(chat, topic, pinned) draws. */
export function createChatHead({ t, person, bot, face, leave, toTopic, jump, act }) {
  const bar = el("div", { class: "chat-bar" });
  const topics = el("div", { class: "topics", role: "group", "aria-label": t("chat.topics"), hidden: true });
  const pin = el("button", { type: "button", class: "pinned", hidden: true });
  const node = el("header", { class: "chat-head" }, bar, topics, pin);

  function update(chat, topic, pinned) {
    current = chat;
    const print = JSON.stringify([chat.title, chat.members, chat.bot_blocked, chat.typing]);
    reconcile(bar, [{ key: "bar", print, draw: drawBar }]);
    drawTopics(chat, topic);
    pin.hidden = !pinned;
    if (!pinned) return;
    pin.replaceChildren(
      icon("pin"),
      el("span", { class: "pinned-words" }, el("b", {}, t("chat.pinned")), el("span", {}, gist(pinned, t))),
    );
    pin.onclick = () => jump(pinned.message_id);
  }

  let current = null;
  function drawBar() {
    const chat = current;
    const more = iconButton("more", t("chat.menu"), {
      "aria-haspopup": "menu",
      data: { focus: "chat-menu" },
      onclick: () => openMenu(more, entries(current)),
    });
    return el(
      "div",
      { class: "chat-line" },
      iconButton("back", t("back"), { class: "only-narrow", onclick: leave, data: { focus: "back" } }),
      face(chat.type === "private" ? bot.id : chat.id, chat.title),
      el("div", { class: "chat-names" }, el("h2", {}, chat.title), el("p", {}, noteOf(chat))),
      more,
    );
  }

  function noteOf(chat) {
    if (chat.typing) return t("chat.typing");
    if (chat.bot_blocked) return t("chat.bot.blocked");
    if (chat.type === "private") return t("chat.bot");
    return t(chat.type === "channel" ? "chat.channel" : "chat.group", { n: chat.members });
  }

  function entries(chat) {
    const entry = (name, text, work, danger = false) => ({ icon: name, text: t(text), act: () => act(work), danger });
    if (chat.type === "private")
      return [
        chat.bot_blocked
          ? entry("check", "chat.unblock", () => api.unblock(person.id))
          : entry("block", "chat.block", () => api.block(person.id), true),
      ];
    return [...botEntries(chat, entry), entry("leave", "chat.leave", () => api.leave(person.id, chat.id), true)];
  }

  function botEntries(chat, entry) {
    const rights = (value) => () => api.botRights(person.id, chat.id, value);
    const add = (value) => () => api.addBot(person.id, chat.id, value);
    const group = chat.type !== "channel";
    if (!["administrator", "member"].includes(chat.bot_status))
      return [
        entry("bot", "chat.add.admin", add(USUAL_RIGHTS)),
        ...(group ? [entry("bot", "chat.add.member", add(null))] : []),
      ];
    const other = chat.bot_status === "member" ? ["chat.promote", rights(USUAL_RIGHTS)] : ["chat.demote", rights(null)];
    return [
      ...(group ? [entry("bot", ...other)] : []),
      entry("close", "chat.remove", () => api.removeBot(person.id, chat.id), true),
    ];
  }

  function drawTopics(chat, topic) {
    topics.hidden = !chat.is_forum;
    if (topics.hidden) return;
    const general = chat.topics.some(({ id }) => id === GENERAL_TOPIC)
      ? []
      : [{ id: GENERAL_TOPIC, name: t("chat.topic.general") }];
    const tabs = [{ id: null, name: t("chat.topic.all") }, ...general, ...chat.topics];
    reconcile(
      topics,
      tabs.map(({ id, name }) => ({
        key: String(id),
        print: `${name} ${id === topic}`,
        draw: () =>
          el(
            "button",
            {
              type: "button",
              class: "topic",
              "aria-pressed": String(id === topic),
              onclick: () => toTopic(id),
              data: { focus: "topic" },
            },
            name,
          ),
      })),
    );
  }

  return { node, update };
}
