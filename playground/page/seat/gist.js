// A message in a few words: for chat lists, reply quotes, the pinned bar and service lines.
import { fullName } from "../app/avatar.js";
import { written } from "./rich_message.js";

const SERVICE_WORDS = 60;

const KINDS = ["photo", "document", "voice", "video", "venue", "location", "contact", "poll"];

export function gist(message, t) {
  if (!message) return "";
  const kind = KINDS.find((name) => message[name]);
  const words = (written(message).text || message.poll?.question || "").replace(/\s+/g, " ").trim();
  if (!kind) return words || serviceLine(message, t) || t("message.unsupported");
  const name = kind === "document" ? message.document.file_name || t("media.document") : t(`media.${kind}`);
  return words ? `${name}: ${words}` : name;
}

const shortened = (text) => (text.length > SERVICE_WORDS ? `${text.slice(0, SERVICE_WORDS).trimEnd()}…` : text);

/** Who wrote it: a person, the bot, or the channel or group itself. */
export function sender(message, t) {
  const by = message.sender_chat || (message.chat?.type === "channel" ? message.chat : message.from);
  if (!by) return { id: 0, name: "" };
  return { id: by.id, name: by.title || fullName(by) || t("message.deletedAccount") };
}

/** The line of a service message in the reader's language, or null when the message is an ordinary one. */
export function serviceLine(message, t) {
  const who = message.from ? fullName(message.from) : "";
  const names = (people) => people.map(fullName).join(", ");
  if (message.new_chat_members) {
    const whom = names(message.new_chat_members);
    const alone = message.new_chat_members.every((member) => member.id === message.from?.id);
    return alone ? t("service.joined", { who: whom }) : t("service.added", { who, whom });
  }
  if (message.left_chat_member) {
    const whom = fullName(message.left_chat_member);
    const alone = message.left_chat_member.id === message.from?.id;
    return alone ? t("service.left", { who: whom }) : t("service.removed", { who, whom });
  }
  if (message.pinned_message)
    return t("service.pinned", {
      who: who || sender(message, t).name,
      text: `«${shortened(gist(message.pinned_message, t))}»`,
    });
  if (message.new_chat_title) return t("service.title", { title: message.new_chat_title });
  if (message.group_chat_created || message.supergroup_chat_created) return t("service.created", { who });
  if (message.channel_chat_created) return t("service.channelCreated");
  if (message.forum_topic_created) return t("service.topic", { name: message.forum_topic_created.name });
  if (message.forum_topic_edited) return t("service.topicEdited");
  if (message.forum_topic_closed) return t("service.topicClosed");
  if (message.forum_topic_reopened) return t("service.topicReopened");
  if (message.migrate_to_chat_id) return t("service.migratedTo");
  if (message.migrate_from_chat_id) return t("service.migratedFrom");
  return null;
}
