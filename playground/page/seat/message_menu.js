// What one can do with a message.
import { api } from "../app/api.js";
import { openMenu } from "../app/notices.js";

/** Returns open(message, anchor). */
export function createMessageMenu({ t, person, chatId, composer, copy, act }) {
  return function open(message, anchor) {
    const text = message.text ?? message.caption;
    const own = message.from?.id === person.id;
    openMenu(
      anchor,
      [
        { icon: "reply", text: t("message.reply"), act: () => composer.replyTo(message) },
        text && { icon: "copy", text: t("message.copy"), act: () => copy(text) },
        message.poll?.can_retract && {
          icon: "back",
          text: t("poll.retract"),
          act: () => act(() => api.vote(person.id, chatId, message.message_id, [])),
        },
        message.poll?.can_stop && {
          icon: "block",
          text: t("poll.stop"),
          act: () => act(() => api.stopPoll(person.id, chatId, message.message_id)),
        },
        own && message.text && { icon: "edit", text: t("message.edit"), act: () => composer.edit(message) },
        own && {
          icon: "trash",
          text: t("message.delete"),
          danger: true,
          act: () => act(() => api.deleteMessage(person.id, chatId, message.message_id)),
        },
      ].filter(Boolean),
    );
  };
}
