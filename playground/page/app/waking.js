// Says so while the bot is not there: `make demo` shows the page first, and the bot comes some seconds later.
import { api } from "./api.js";
import { el } from "./dom.js";
import { RETRY_MILLISECONDS } from "./live.js";

/** changed(listens) follows the bot. Returns {node, heard(listens), close()}. */
export function createWaking({ t, changed }) {
  const node = el("p", { class: "line", role: "status", hidden: true }, t("bot.waking"));
  let retry = null;

  function heard(listens) {
    clearTimeout(retry);
    node.hidden = listens;
    changed(listens);
    if (!listens) retry = setTimeout(ask, RETRY_MILLISECONDS);
  }

  async function ask() {
    try {
      heard((await api.bot()).listens);
    } catch {
      retry = setTimeout(ask, RETRY_MILLISECONDS); // the line above says that the playground does not answer
    }
  }

  ask();
  return { node, heard, close: () => clearTimeout(retry) };
}
