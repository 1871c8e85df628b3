// One message as it stands in the history.
import { tinted } from "../app/avatar.js";
import { el, iconButton } from "../app/dom.js";
import { gist, sender, serviceLine } from "./gist.js";
import { inlineKeyboard } from "./inline_keyboard.js";
import { album, media } from "./media.js";
import { poll } from "./poll.js";
import { written as writtenIn } from "./rich_message.js";
import { richText } from "./rich_text.js";

/**
 * entry: {message, others: what was sent together with it, first: starts a run of one sender, last: ends it,
 * named: the sender's name is shown}
 * context: what rich text and keyboards need, and {colour(id), face(id, name), jump(messageId), actions(message, anchor)}
 */
export function bubble({ message, others, first, last, named }, context) {
  const { t } = context;
  const line = serviceLine(message, t);
  if (line) return el("div", { class: "service" }, el("span", {}, line));
  const by = sender(message, t);
  const classes = ["message", message.out ? "message-out" : "message-in", first && "run-first", last && "run-last"];
  const inner = el(
    "div",
    { class: "bubble" },
    named && first && tinted(el("div", { class: "sender" }, by.name), context.colour(by.id)),
    forwarded(message, t),
    quoted(message, context),
    others.length ? album([message, ...others], context.t, (one) => content(one, context)) : content(message, context),
    reactions(message),
    footer(message, context),
  );
  return el(
    "article",
    { class: classes.filter(Boolean).join(" "), data: { message: message.message_id }, "aria-label": by.name },
    named && el("div", { class: "message-avatar" }, last && context.face(by.id, by.name)),
    el("div", { class: "message-body" }, inner, inlineKeyboard(message, context)),
    iconButton("more", t("message.menu"), {
      class: "message-menu",
      "aria-haspopup": "menu",
      data: { focus: "menu" },
      onclick: (event) => context.actions(message, event.currentTarget),
    }),
  );
}

function content(message, context) {
  const carried = message.poll ? poll(message, context).filter(Boolean) : media(message, context.t);
  const { text, entities } = writtenIn(message);
  const written = text
    ? el(
        "div",
        { class: "text", dir: "auto", data: { stamp: stamp(message, context) } },
        richText(text, entities, context),
      )
    : null;
  if (!carried.length && !written)
    return el("div", { class: "text text-unsupported" }, context.t("message.unsupported"));
  return message.show_caption_above_media ? [written, carried] : [carried, written];
}

function reactions({ reactions: marks }) {
  if (!marks?.length) return null;
  const counts = new Map();
  for (const { emoji } of marks) counts.set(emoji, (counts.get(emoji) || 0) + 1);
  return el(
    "div",
    { class: "reactions" },
    [...counts].map(([emoji, count]) => el("span", {}, count > 1 ? `${emoji} ${count}` : emoji)),
  );
}

/** What stands in the corner, for the last line to leave room for it. */
function stamp(message, { t, moments }) {
  const words = [message.author_signature, message.edit_date && t("message.edited"), moments.time(sentAt(message))];
  return words.filter(Boolean).join("  ");
}

const sentAt = (message) => new Date(message.date * 1000);

function footer(message, { t, moments }) {
  const at = sentAt(message);
  return el(
    "div",
    { class: "footer" },
    message.author_signature && el("span", {}, message.author_signature),
    message.edit_date &&
      el("span", { class: "edited", title: moments.full(new Date(message.edit_date * 1000)) }, t("message.edited")),
    el("time", { datetime: at.toISOString(), title: moments.full(at) }, moments.time(at)),
  );
}

function forwarded(message, t) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const source = origin.sender_user || origin.chat || origin.sender_chat;
  const name = source ? sender({ sender_chat: source }, t).name : origin.sender_user_name || "";
  return el("div", { class: "forwarded" }, t("message.forwarded", { name }));
}

function quoted(message, context) {
  const reply = message.reply_to_message;
  // In a forum every message of a topic "replies" to the topic's first service message.
  if (!reply || reply.forum_topic_created) return null;
  const by = sender(reply, context.t);
  const node = el(
    "button",
    { type: "button", class: "reply-quote", data: { focus: "quote" }, onclick: () => context.jump(reply.message_id) },
    el("b", {}, by.name),
    el("span", {}, message.quote?.text || gist(reply, context.t)),
  );
  return tinted(node, context.colour(by.id));
}
