// One open chat of one person: its head, its messages, its foot. Made anew for every chat and topic that is opened.
import { api } from "../app/api.js";
import { el } from "../app/dom.js";
import { coalesced } from "../app/live.js";
import { createAttachments } from "./attachments.js";
import { createChatHead } from "./chat_head.js";
import { createComposer, footButton } from "./composer.js";
import { createHistory } from "./history.js";
import { createMessageMenu } from "./message_menu.js";
import { currentKeyboard } from "./reply_keyboard.js";
import { createTaps } from "./taps.js";

const PAGE = 60;
const SLACK = 20;
const MOST = 1000; // messages the stand-in tells at once
const GENERAL_TOPIC = 1;
const TYPING_MILLISECONDS = 5000;
const isOver = (poll, now) => poll && !poll.is_closed && poll.close_date * 1000 <= now;
const topicOf = (message) => message.message_thread_id ?? GENERAL_TOPIC;

/**
 * seat: {t, moments, clock, notices, person, bot, colour, face, titles, drafts, follow(link), openChat(id),
 * openMention(name), leave(), changed()}
 */
export function createConversation(seat, chat, topic) {
  const { t, notices, person, bot } = seat;
  let messages = [];
  let limit = PAGE;
  let complete = false;
  let closed = false;
  let foot = null;
  let footKind = null;
  let typing = null;
  let pinned = null;

  const act = async (work) => {
    try {
      await work();
      await Promise.all([seat.changed(), refresh()]);
    } catch (error) {
      notices.failed(error);
    }
  };
  // An answer goes into the topic of what it answers.
  const say = (text, replyTo) =>
    act(() =>
      api.say(person.id, chat.id, text, { topic: topic ?? replyTo?.message_thread_id, replyTo: replyTo?.message_id }),
    );
  const attachments = createAttachments({ t, notices, person, chatId: chat.id, topic, sent: () => refresh() });
  const draftKey = `${chat.id}/${topic}`;
  const composer = createComposer({
    t,
    attachments,
    draft: { read: () => seat.drafts.read(draftKey), write: (text) => seat.drafts.write(draftKey, text) },
    send: say,
    save: (message, text) => act(() => api.edit(person.id, chat.id, message.message_id, text)),
    commandText: (command) => (chat.type === "private" ? `/${command}` : `/${command}@${bot.username}`),
  });
  const context = {
    t,
    moments: seat.moments,
    clock: seat.clock,
    colour: seat.colour,
    face: seat.face,
    botUsername: bot.username,
    follow: seat.follow,
    command: (text) => say(text),
    mention: seat.openMention,
    person: seat.openPerson,
    nameOf: (id) => seat.titles.get(id) ?? t("message.deletedAccount"),
    vote: (message, options) => act(() => api.vote(person.id, chat.id, message.message_id, options)),
    copy,
    tap: createTaps({ t, notices, person, chatId: chat.id, botUsername: bot.username, follow: seat.follow }),
    jump,
    actions: createMessageMenu({ t, person, chatId: chat.id, composer, copy, act }),
  };
  const history = createHistory({
    t,
    moments: seat.moments,
    clock: seat.clock,
    context,
    isGroup: () => chat.type === "group" || chat.type === "supergroup",
    empty: () => (chat.type === "private" ? introduction(chat, t) : el("span", {}, t("chat.empty"))),
    earlier,
  });
  const head = createChatHead({
    t,
    person,
    bot,
    face: seat.face,
    leave: seat.leave,
    toTopic: (id) => seat.openChat(chat.id, id),
    jump,
    act,
  });
  const footPlace = el("div", { class: "foot-place" });
  const node = el("section", { class: "conversation", "aria-label": chat.title }, head.node, history.node, footPlace);
  node.addEventListener("dragover", (event) => event.preventDefault());
  node.addEventListener("drop", (event) => {
    event.preventDefault();
    if (footKind === "write") attachments.files([...event.dataTransfer.files]);
  });

  const refresh = coalesced(async () => {
    let fresh;
    // While one reads further up, what comes below must not push the oldest messages out.
    if (!history.atEnd()) limit = Math.max(limit, messages.length + SLACK);
    try {
      fresh = await api.messages(person.id, chat.id, { topic, limit });
    } catch (error) {
      if (!closed) notices.failed(error);
      return;
    }
    if (closed) return;
    complete = fresh.length < limit;
    messages = fresh;
    draw();
    await findPinned();
    markRead();
  });

  function draw() {
    history.show(messages);
    head.update({ ...chat, typing: Boolean(typing) }, topic, pinned);
    drawFoot();
  }

  /** What is pinned may be older than what is loaded. */
  async function findPinned() {
    const id = chat.pinned_message_id;
    const loaded = messages.find(({ message_id }) => message_id === id);
    const there = loaded || (id ? await api.message(person.id, chat.id, id).catch(() => null) : null);
    const found = there && (topic === null || topicOf(there) === topic) ? there : null;
    if (closed || JSON.stringify(found) === JSON.stringify(pinned)) return;
    pinned = found;
    draw();
  }

  function drawFoot() {
    const [kind, instead] = footOf();
    if (kind !== footKind) {
      const hadFocus = footPlace.contains(document.activeElement);
      footKind = kind;
      foot = instead ? footButton(instead) : composer.node;
      footPlace.replaceChildren(foot);
      composer.fit();
      if (hadFocus) focus();
    }
    composer.update({ commands: chat.commands || [], keyboard: currentKeyboard(messages) });
  }

  function footOf() {
    if (chat.type === "private" && chat.bot_blocked)
      return ["blocked", { label: t("chat.unblock"), act: () => act(() => api.unblock(person.id)) }];
    if (chat.type === "private" && !chat.started)
      return ["start", { label: t("chat.start"), act: () => say("/start") }];
    if (chat.migrated_to)
      return [
        "migrated",
        { note: t("service.migratedTo"), label: t("chat.migrated.open"), act: () => seat.openChat(chat.migrated_to) },
      ];
    if (chat.can_write === false) return ["readonly", { note: t("chat.readonly") }];
    return ["write", null];
  }

  /** To a message, further up than what is loaded, too, or in another topic. */
  async function jump(id) {
    while (!history.jump(id)) {
      const found = await api.message(person.id, chat.id, id).catch(() => null);
      if (!found || closed) return;
      if (topic !== null && topicOf(found) !== topic) return seat.openChat(chat.id, topicOf(found));
      if (complete || limit >= MOST) return;
      limit = Math.min(MOST, limit * 4);
      await refresh();
    }
  }

  function earlier() {
    if (complete || !messages.length) return;
    limit = messages.length + PAGE;
    complete = true; // until the answer says otherwise: scrolling asks only once
    refresh();
  }

  async function markRead() {
    if (!chat.unread || document.hidden) return;
    await api.read(person.id, chat.id).catch(() => {});
    seat.changed();
  }

  document.addEventListener("visibilitychange", markRead);
  // A timed poll closes without a word.
  const stopTicking = seat.clock.onTick((now) => messages.some((one) => isOver(one.poll, now)) && refresh());

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      notices.toast(t("message.copied"));
    } catch {
      // Without the clipboard's permission the text is at least there to be taken.
      notices.alert(text);
    }
  }

  function focus() {
    // On a phone a focused box calls up the keyboard, which nobody asked for by opening a chat.
    if (matchMedia("(pointer: coarse)").matches) history.focus();
    else if (footKind === "write") composer.focus();
    else foot?.querySelector("button")?.focus();
  }

  return {
    node,
    id: chat.id,
    topic,
    refresh,
    focus,
    update(next) {
      chat = next;
      draw();
      findPinned();
      markRead();
    },
    typing() {
      clearTimeout(typing);
      typing = setTimeout(() => {
        typing = null;
        if (!closed) draw();
      }, TYPING_MILLISECONDS);
      draw();
    },
    escape: () => footKind === "write" && composer.escape(),
    close() {
      closed = true;
      clearTimeout(typing);
      stopTicking();
      history.close();
      document.removeEventListener("visibilitychange", markRead);
    },
  };
}

/** What a bot says of itself before it is opened. */
const introduction = (chat, t) =>
  el(
    "div",
    { class: "introduction" },
    el("b", {}, t("chat.introduction")),
    el("p", { dir: "auto" }, chat.description || t("chat.start.note")),
  );
