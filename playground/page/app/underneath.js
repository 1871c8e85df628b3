// What happens underneath: the bot's calls as they come, and trouble on demand.
import { api } from "./api.js";
import { el } from "./dom.js";

const KEPT = 200;
const FAULTS = {
  none: null,
  slow: { fault: "slow", seconds: 2 },
  429: { fault: "429", retry_after: 5 },
  down: { fault: "down" },
};

/**
 * options: {t, momentsOf(person), notices, nameOf(chatId), learnNames()}; heard(call) adds a line; open() looks at what
 * was there before; show(person) tells times by their clock.
 */
export function createUnderneath({ t, momentsOf, notices, nameOf, learnNames }) {
  let moments = momentsOf(null);
  const lines = el("ol", { class: "calls", "aria-label": t("under.calls"), tabindex: "0" });
  const trouble = el(
    "select",
    { class: "select", name: "fault", onchange: befall },
    Object.keys(FAULTS).map((name) => el("option", { value: name }, t(`under.fault.${name}`))),
  );
  const node = el(
    "div",
    { class: "side-body" },
    el("label", { class: "field" }, el("span", {}, t("under.fault")), trouble),
    el("p", { class: "side-note" }, t("under.note")),
    lines,
  );
  let last = 0;
  let choices = 0; // what was chosen while the page looked is newer than what it found

  async function befall() {
    choices += 1;
    try {
      await api.noFaults();
      const fault = FAULTS[trouble.value];
      if (fault) await api.fault(fault);
    } catch (error) {
      notices.failed(error);
    }
  }

  function heard(call) {
    if (call.n <= last) return;
    last = call.n;
    lines.prepend(line(call));
    while (lines.children.length > KEPT) lines.lastChild.remove();
  }

  const line = (call) =>
    el(
      "li",
      { class: call.ok ? "call" : "call call-refused" },
      el(
        "details",
        {},
        el(
          "summary",
          {},
          el("time", { datetime: call.at }, moments.time(new Date(call.at))),
          el("code", {}, call.method),
          el("span", { class: "call-chat" }, call.chat_id ? nameOf(call.chat_id) : ""),
          el("span", { class: "call-took" }, t("under.took", { ms: Math.round(call.seconds * 1000) })),
          !call.ok && el("span", { class: "call-why" }, `${call.error_code} ${call.description}`),
        ),
        el("pre", {}, JSON.stringify(call.params, null, 1)),
      ),
    );

  async function open() {
    const before = choices;
    try {
      const [{ n }, faults] = await Promise.all([api.lastCall(), api.faults(), learnNames()]);
      const found = Object.keys(FAULTS).find((name) => FAULTS[name]?.fault === faults[0]?.fault) || "none";
      if (choices === before) trouble.value = found;
      const told = await api.calls(Math.max(0, n - KEPT));
      lines.replaceChildren();
      last = 0;
      told.forEach(heard);
    } catch (error) {
      notices.failed(error);
    }
  }

  function show(person) {
    moments = momentsOf(person);
    for (const time of lines.querySelectorAll("time")) time.textContent = moments.time(new Date(time.dateTime));
  }

  return { node, heard, open, show };
}
