// The playground's time and the ways to move it.
import { api } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { field, openMenu } from "./notices.js";

const HOUR = 3600;
const DAY = 86_400;

/** options: {t, moments, clock, notices, arrived()} */
export function createTimeBar({ t, moments, clock, notices, arrived }) {
  const reading = el("time", { class: "time-now only-wide" });
  const shortly = el("time", { class: "time-now only-narrow" });
  const busy = el("span", { class: "time-busy", role: "status" });
  const steps = [
    ["time.hour", "forward", () => travel({ by: HOUR })],
    ["time.day", "forward", () => travel({ by: DAY })],
    ["time.due", "due", () => travel({ to: "next_due" })],
    ["time.date", "calendar", toDate],
  ];
  const buttons = steps.map(([key, , act]) =>
    el(
      "button",
      { type: "button", class: "button button-small only-wide", title: t(`${key}.title`), onclick: act },
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
    { class: "time-bar", "aria-label": t("time.label"), title: moments.zone },
    icon("clock"),
    reading,
    shortly,
    busy,
    buttons,
    more,
  );
  const stop = clock.onTick((now) => {
    reading.textContent = moments.withSeconds(now);
    shortly.textContent = moments.short(now);
    reading.dateTime = shortly.dateTime = now.toISOString();
  });

  async function travel(step) {
    for (const button of [...buttons, more]) button.disabled = true;
    busy.textContent = t("time.travelling");
    try {
      const told = await api.travel(step);
      clock.set(told.now);
      notices.toast(t("time.arrived", { moment: moments.full(new Date(told.now)) }));
      arrived();
    } catch (error) {
      notices.failed(error);
    } finally {
      busy.textContent = "";
      for (const button of [...buttons, more]) button.disabled = false;
    }
  }

  async function toDate() {
    const local = localMinute(clock.now());
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
    if (answer) await travel({ to: new Date(answer.moment).toISOString() });
  }

  clock.tick();
  return { node, close: stop };
}

/** As a datetime-local field writes it, in the zone of this computer. */
function localMinute(date) {
  const two = (n) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
