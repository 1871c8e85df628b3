// The playground's time and the ways to move it.
import { api } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { field, openMenu } from "./notices.js";

const HOUR = 3600;
const DAY = 86_400;
const MOST_AHEAD = 12;

/**
 * options: {t, momentsOf(person), clock, notices, arrived()}; show(person) tells the time by their
 * clock, allow(bool) says whether time can be moved now.
 */
export function createTimeBar({ t, momentsOf, clock, notices, arrived }) {
  let moments = momentsOf(null);
  const reading = el("time", { class: "time-now time-long" });
  const shortly = el("time", { class: "time-now time-short" });
  const zone = el("span", { class: "time-zone only-wide" });
  const busy = el("span", { class: "time-busy", role: "status" });
  const steps = [
    ["time.hour", "forward", () => travel({ by: HOUR })],
    ["time.day", "forward", () => travel({ by: DAY })],
    ["time.due", "due", () => travel({ to: "next_due" })],
    ["time.date", "calendar", toDate],
    ["time.ahead", "due", ahead],
  ];
  const buttons = steps.map(([key, , act]) =>
    el(
      "button",
      {
        type: "button",
        class: "button button-small only-wide",
        title: t(`${key}.title`),
        "aria-haspopup": act === ahead ? "menu" : null,
        onclick: act,
      },
      t(key),
    ),
  );
  const more = iconButton("forward", t("time.more"), { class: "only-narrow", "aria-haspopup": "menu" });
  more.addEventListener("click", () =>
    openMenu(
      more,
      steps.map(([key, name, act]) => ({ icon: name, text: t(key), act })),
    ),
  );
  const node = el(
    "section",
    { class: "time-bar", "aria-label": t("time.label") },
    icon("clock"),
    reading,
    shortly,
    zone,
    busy,
    buttons,
    more,
  );
  const stop = clock.onTick((now) => {
    reading.textContent = moments.withSeconds(now);
    shortly.replaceChildren(el("span", { class: "only-wide" }, `${moments.weekday(now)}, `), moments.dayTime(now));
    reading.dateTime = shortly.dateTime = now.toISOString();
    zone.textContent = moments.offset(now);
    zone.title = moments.zone;
  });

  let allowed = true;
  const able = (yes) => [...buttons, more].forEach((button) => (button.disabled = !yes));

  /** Whether one got there. */
  async function travel(step) {
    able(false);
    busy.textContent = t("time.travelling");
    try {
      const told = await api.travel(step);
      clock.set(told.now);
      notices.toast(t("time.arrived", { moment: moments.full(new Date(told.now)) }));
      arrived();
      return true;
    } catch (error) {
      notices.failed(error);
      return false;
    } finally {
      busy.textContent = "";
      able(allowed);
    }
  }

  /** What the bot will do by itself, and when: one goes there by choosing it. */
  async function ahead() {
    const anchor = [...buttons, more].findLast((button) => button.offsetParent);
    try {
      const told = (await api.status())?.due ?? [];
      if (!told.length) return notices.toast(t("time.ahead.none"));
      const entries = new Map(
        told.filter(isNews).map(({ at, what }) => {
          const text = t("time.ahead.one", { moment: moments.short(new Date(at)), what: dueText(what, t) });
          return [text, { icon: "due", text, act: () => travel({ to: at }) }];
        }),
      );
      return openMenu(anchor, [...entries.values()].slice(0, MOST_AHEAD));
    } catch (error) {
      return notices.failed(error);
    }
  }

  async function toDate() {
    const local = moments.local(clock.now());
    const answer = await notices.ask({
      title: t("time.date.title"),
      body: field(t("time.date.field"), {
        name: "moment",
        type: "datetime-local",
        value: local,
        min: local,
        required: true,
        autofocus: true,
      }),
      submit: t("time.date.go"),
    });
    if (answer) await travel({ to: moments.instant(answer.moment).toISOString() });
  }

  function show(person) {
    moments = momentsOf(person);
    clock.tick();
  }

  /** Without the bot nobody would do what comes due. */
  function allow(yes) {
    allowed = yes;
    able(allowed && !busy.textContent);
  }

  clock.tick();
  return { node, travel, show, allow, close: stop };
}

/** What is told of by another line at the same moment, or matters only when something went wrong, is left out. */
function isNews({ at, what }, _index, all) {
  if (what.startsWith("post too late")) return false;
  return what !== "outbox" || !all.some((other) => other.at === at && other.what !== what);
}

/** «reminder: Talks» in the reader's words; what the page has no words for stays as the bot says it. */
function dueText(what, t) {
  const [kind, ...rest] = what.split(": ");
  const about = rest.join(": ");
  const known = (prefix, text) => (t.knows(prefix + text) ? t(prefix + text) : text);
  return about ? `${known("due.", kind)}: ${known("due.about.", about)}` : known("due.", kind);
}
