// A seat: one person's Telegram, live. The page has one; several stand side by side as easily.
import { api } from "../app/api.js";
import { fullName } from "../app/avatar.js";
import { el, iconButton } from "../app/dom.js";
import { coalesced } from "../app/live.js";
import { createChatList } from "./chat_list.js";
import { createConversation } from "./conversation.js";

/**
 * page: {t, momentsOf(person), clock, notices, people, bot, colour, face, titles, drafts, navigate({person, chat, topic})}
 * Returns {node, show(chatId, topic, focus, active), told(event), escape() -> bool, close()}: only who is active is given
 * the focus.
 */
export function createSeat(page, person) {
  const { t, notices, bot, navigate } = page;
  let chats = [];
  let wanted = { chat: null, topic: null };
  let conversation = null;
  let closed = false;

  // In the zone of their phone, as Telegram shows everything.
  const moments = page.momentsOf(person);
  const chatList = createChatList({ ...page, moments, person, choose: (id) => openChat(id) });
  const place = el("div", { class: "pane pane-chat" });
  const listPane = el(
    "div",
    { class: "pane pane-chats" },
    el(
      "div",
      { class: "pane-head" },
      iconButton("back", t("people"), { class: "only-narrow", onclick: () => navigate({}) }),
      el("h2", {}, fullName(person)),
    ),
    chatList.node,
  );
  const node = el("div", { class: "seat" }, listPane, place);

  const refreshChats = coalesced(async () => {
    try {
      chats = await api.chats(person.id);
    } catch (error) {
      if (!closed) notices.failed(error);
      return;
    }
    for (const { id, title, type } of chats) if (type !== "private") page.titles.set(id, title);
    if (!closed) draw();
  });

  function draw() {
    chatList.show(chats, wanted.chat);
    const chat = chats.find(({ id }) => id === wanted.chat);
    if (!chat) return nothing();
    if (conversation?.id === chat.id && conversation.topic === wanted.topic) return conversation.update(chat);
    conversation?.close();
    conversation = createConversation(seat, chat, wanted.topic);
    place.replaceChildren(conversation.node);
    const opened = conversation;
    return opened.refresh().then(() => conversation === opened && wanted.active && opened.focus());
  }

  function nothing() {
    conversation?.close();
    conversation = null;
    place.replaceChildren(el("p", { class: "empty" }, t("chats.choose")));
  }

  const privateChat = () => chats.find(({ type }) => type === "private");
  const openChat = (chat, topic = null) => navigate({ person: person.id, chat, topic });

  async function follow(link) {
    if (link.query.has("startgroup") || link.query.has("startchannel")) return addToGroup(link);
    if (!link.query.has("start")) return openChat(privateChat().id);
    try {
      await api.open(person.id, link.link);
      await refreshChats();
      openChat(privateChat().id);
      conversation?.refresh();
    } catch (error) {
      notices.failed(error);
    }
    return undefined;
  }

  async function addToGroup(link) {
    const types = link.query.has("startchannel") ? ["channel"] : ["group", "supergroup"];
    const groups = chats.filter(({ type }) => types.includes(type));
    if (!groups.length) return notices.toast(t("group.none"), { bad: true });
    const options = groups.map(({ id, title }) => el("option", { value: id }, title));
    const answer = await notices.ask({
      title: t("group.choose"),
      body: el("select", { name: "chat", class: "select", "aria-label": t("group.choose"), autofocus: true }, options),
    });
    if (!answer) return undefined;
    try {
      await api.open(person.id, link.link, Number(answer.chat));
      await refreshChats();
      openChat(Number(answer.chat));
    } catch (error) {
      notices.failed(error);
    }
    return undefined;
  }

  function openMention(name) {
    const same = (username) => username?.toLowerCase() === name.toLowerCase();
    const chat = same(bot.username) ? privateChat() : chats.find(({ username }) => same(username));
    if (chat) openChat(chat.id);
    else openPerson(page.people.find(({ username }) => same(username)) || {});
  }

  function openPerson({ id }) {
    const found = page.people.find((one) => one.id === id);
    if (found?.is_bot) openChat(privateChat().id);
    else if (found)
      notices.toast([fullName(found), found.username && `@${found.username}`, found.about].filter(Boolean).join(" · "));
    else notices.toast(t("chat.private.none"));
  }

  const seat = {
    ...page,
    moments,
    person,
    follow,
    openChat,
    openMention,
    openPerson,
    leave: () => navigate({ person: person.id }),
    changed: refreshChats,
  };

  return {
    node,
    person,
    async show(chat, topic, focus, active) {
      wanted = { chat, topic, active };
      node.dataset.view = chat ? "chat" : "chats";
      if (chats.length) draw();
      else await refreshChats();
      if (focus && !wanted.chat && !closed) chatList.focus();
    },
    told(event) {
      const here = event.chat === undefined || event.chat === conversation?.id;
      if (event.type === "typing") return here && conversation.typing();
      refreshChats();
      return here && conversation?.refresh();
    },
    escape() {
      if (conversation?.escape()) return true;
      if (!wanted.chat) return false;
      seat.leave();
      return true;
    },
    close() {
      closed = true;
      conversation?.close();
      node.remove();
    },
  };
}
