// A tap on an inline button and what the bot's answer shows.
import { api } from "../app/api.js";
import { readLink } from "../app/links.js";

/** Returns tap(message, row, col, node). follow(link) opens a deep link of the bot. */
export function createTaps({ t, notices, person, chatId, botUsername, follow }) {
  function show(answer) {
    if (answer.url) {
      const link = readLink(answer.url, botUsername);
      if (link?.kind === "bot") return follow(link);
      if (link?.kind === "web") window.open(link.href, "_blank", "noopener,noreferrer");
      return undefined;
    }
    if (!answer.answered) return notices.toast(t("tap.noAnswer"), { bad: true });
    if (!answer.text) return undefined;
    return answer.show_alert ? notices.alert(answer.text) : notices.toast(answer.text);
  }

  return async function tap(message, row, col, node) {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    try {
      show(await api.tap(person.id, chatId, message.message_id, row, col));
    } catch (error) {
      notices.failed(error);
    } finally {
      node.removeAttribute("aria-busy");
    }
  };
}
