// The head of a chat: where one is, the chat's menu, its topics, what is pinned.
import { api } from "../app/api.js";
import { avatar } from "../app/avatar.js";
import { el, icon, iconButton, reconcile } from "../app/dom.js";
import { openMenu } from "../app/notices.js";
import { gist } from "./gist.js";

const GENERAL_TOPIC = 1;
const FULL_RIGHTS = { can_pin_messages: true, can_delete_messages: true, can_manage_topics: true, can_post_messages: true, can_edit_messages: true };

/** options: {t, person, bot, colour, leave(), toTopic(id), jump(messageId), act(work)}; update(chat, topic, pinned) draws. */
export function createChatHead({ t, person, bot, colour, leave, toTopic, jump, act }) {
  const bar = el("div", { class: "chat-bar" });
  const topics = el("div", { class: "topics", role: "group", "aria-label": t("chat.topics"), hidden: true });
  const pin = el("button", { type: "button", class: "pinned", hidden: true, "aria-label": t("chat.pinned") });
  const node = el("header", { class: "chat-head" }, bar, topics, pin);

  function update(chat, topic, pinned) {
    const print = JSON.stringify([chat.title, chat.type, chat.username, chat.bot_blocked, chat.typing]);
    reconcile(bar, [{ key: "bar", print, draw: () => drawBar(chat) }]);
    drawTopics(chat, topic);
    pin.hidden = !pinned;
    if (!pinned) return;
    pin.replaceChildren(icon("pin"), el("span", { class: "pinned-words" }, el("b", {}, t("chat.pinned")), el("span", {}, gist(pinned, t))));
    pin.onclick = () => jump(pinned.message_id);
  }

  let current = null;
  function drawBar(chat) {
    current = chat;
    const kind = chat.type === "private" ? "bot" : chat.type === "channel" ? "channel" : "group";
    const note = chat.bot_blocked ? t("chat.bot.blocked") : t(`chat.${kind}`);
    const more = iconButton("more", t("chat.menu"), { "aria-haspopup": "menu", data: { focus: "chat-menu" }, onclick: () => openMenu(more, entries(current)) });
    return el(
      "div",
      { class: "chat-line" },
      iconButton("back", t("back"), { class: "only-narrow", onclick: leave, data: { focus: "back" } }),
      avatar(chat.title, colour(chat.type === "private" ? bot.id : chat.id)),
      el("div", { class: "chat-names" }, el("h2", {}, chat.title), el("p", {}, chat.typing ? t("chat.typing") : note)),
      more,
    );
  }

  function entries(chat) {
    const entry = (name, text, work, danger = false) => ({ icon: name, text: t(text), act: () => act(work), danger });
    if (chat.type === "private")
      return [
        chat.bot_blocked
          ? entry("check", "chat.unblock", () => api.unblock(person.id))
          : entry("block", "chat.block", () => api.block(person.id), true),
      ];
    return [
      entry("bot", "chat.add.admin", () => api.addBot(person.id, chat.id, FULL_RIGHTS)),
      chat.type !== "channel" && entry("bot", "chat.add.member", () => api.addBot(person.id, chat.id, null)),
      entry("close", "chat.remove", () => api.removeBot(person.id, chat.id), true),
      entry("leave", "chat.leave", () => api.leave(person.id, chat.id), true),
    ].filter(Boolean);
  }

  function drawTopics(chat, topic) {
    topics.hidden = !chat.topics?.length;
    if (topics.hidden) return;
    const others = chat.topics.filter(({ id }) => id !== GENERAL_TOPIC);
    const tabs = [{ id: null, name: t("chat.topic.all") }, { id: GENERAL_TOPIC, name: t("chat.topic.general") }, ...others];
    reconcile(
      topics,
      tabs.map(({ id, name }) => ({
        key: String(id),
        print: `${name} ${id === topic}`,
        draw: () =>
          el("button", { type: "button", class: "topic", "aria-pressed": String(id === topic), onclick: () => toTopic(id), data: { focus: "topic" } }, name),
      })),
    );
  }

  return { node, update };
}
