// The scrolled list of messages: days, runs of one sender, staying at the end while one reads the end.
import { el, iconButton, reconcile } from "../app/dom.js";
import { bubble } from "./bubble.js";
import { sender, serviceLine } from "./gist.js";
import { refreshRelative } from "./rich_text.js";

const RUN_SECONDS = 600;
const NEAR_PIXELS = 80;

/** options: {t, moments, clock, context, isGroup(), empty() -> Node, earlier() -> asks for older messages} */
export function createHistory({ t, moments, clock, context, isGroup, empty, earlier }) {
  const list = el("div", {
    class: "history-list",
    role: "log",
    "aria-live": "polite",
    "aria-label": t("chat.history"),
  });
  const scroller = el(
    "div",
    { class: "history", tabindex: "0", "aria-label": t("chat.history"), role: "region" },
    list,
  );
  const down = iconButton("down", t("chat.down"), { class: "history-down", onclick: () => toEnd(true), hidden: true });
  const node = el("div", { class: "history-frame" }, scroller, down);
  let shown = null;
  const stopTicking = clock.onTick((now) => refreshRelative(list, moments, now));
  let stuck = true;
  let lastTop = 0;
  scroller.addEventListener("scroll", () => {
    // Only a scroll upwards leaves the end: content that grows moves the end away without anyone wishing it.
    if (nearEnd()) stuck = true;
    else if (scroller.scrollTop < lastTop) stuck = false;
    lastTop = scroller.scrollTop;
    down.hidden = stuck;
    if (!stuck && scroller.scrollTop < NEAR_PIXELS) earlier();
  });
  // A picture or a keyboard that appears later must not push the end out of sight.
  const watcher = new ResizeObserver(() => stuck && toEnd());
  watcher.observe(scroller);
  watcher.observe(list);

  const nearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PIXELS;
  const toEnd = (smooth = false) =>
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });

  function show(messages) {
    const last = messages.at(-1)?.message_id;
    const known = shown?.at(-1)?.message_id;
    const older = shown?.length && messages.length && messages[0].message_id < shown[0].message_id;
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    const follow = shown === null || stuck || (last !== known && messages.at(-1)?.out);
    reconcile(list, entries(messages));
    if (older && !follow) scroller.scrollTop = scroller.scrollHeight - fromEnd;
    if (follow) toEnd();
    stuck = follow;
    down.hidden = stuck;
    shown = messages;
  }

  function entries(messages) {
    if (!messages.length)
      return [
        { key: "empty", print: "", draw: () => el("div", { class: "service" }, empty()) },
      ];
    const items = [];
    const groups = together(messages);
    groups.forEach(([message, ...others], at) => {
      const before = groups[at - 1]?.at(-1);
      const after = groups[at + 1]?.[0];
      const day = dayOf(message);
      if (!before || dayOf(before) !== day) {
        const title = moments.day(new Date(message.date * 1000));
        items.push({
          key: `day ${day}`,
          print: title,
          draw: () => el("div", { class: "service day" }, el("span", {}, title)),
        });
      }
      const entry = {
        message,
        others,
        first: !joined(before, message),
        last: !joined(message, after),
        named: isGroup() && !message.out,
      };
      items.push({ key: String(message.message_id), print: JSON.stringify(entry), draw: () => bubble(entry, context) });
    });
    return items;
  }

  /** Messages as they are drawn: what was sent together is one bubble. */
  function together(messages) {
    const groups = new Map();
    for (const message of messages) {
      // An answer may come between two parts of an album that is still being sent.
      const key = message.media_group_id ?? message.message_id;
      if (groups.has(key)) groups.get(key).push(message);
      else groups.set(key, [message]);
    }
    return [...groups.values()];
  }

  const dayOf = (message) => moments.dayKey(new Date(message.date * 1000));
  const joined = (one, next) =>
    one &&
    next &&
    !serviceLine(one, t) &&
    !serviceLine(next, t) &&
    sender(one, t).id === sender(next, t).id &&
    one.out === next.out &&
    next.date - one.date < RUN_SECONDS &&
    dayOf(one) === dayOf(next);

  /** False when the message is not among those shown. */
  function jump(messageId) {
    const target = list.querySelector(`[data-message="${messageId}"]`)?.closest(".message, .service");
    if (!target) return false;
    stuck = false;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    target.classList.remove("message-found");
    void target.offsetWidth; // restarts the animation
    target.classList.add("message-found");
    return true;
  }

  function close() {
    stopTicking();
    watcher.disconnect();
  }

  return { node, show, jump, close, atEnd: () => stuck, focus: () => scroller.focus({ preventScroll: true }) };
}
