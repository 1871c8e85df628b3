// What to try: five to seven steps for each part that somebody plays, ticked off as one goes. What is done is remembered.
import { api } from "./api.js";
import { el, icon } from "./dom.js";
import { recall, remember } from "./prefs.js";
import { TOURS } from "./tours.js";

/** options: {t, notices, seats, travel(step), makeRoom()}; show(person) draws the steps of whoever is active. */
export function createTour({ t, notices, seats, travel, makeRoom }) {
  const node = el("div", { class: "side-body" });
  let shown;

  /** Drawn anew only for somebody else: a step that is under way must find its own tick when it is done. */
  function show(person) {
    if (person === shown) return undefined;
    shown = person;
    const steps = TOURS[person?.part];
    if (!steps) return node.replaceChildren(el("p", { class: "side-note" }, t(person ? "tour.none" : "tour.choose")));
    return node.replaceChildren(
      el("p", { class: "side-note" }, t(`tour.${person.part}`)),
      el(
        "ol",
        { class: "steps" },
        steps.map((step, index) => draw(person, step, index + 1)),
      ),
    );
  }

  function draw(person, step, number) {
    const key = `tour.${person.part}.${number}`;
    const tick = el("input", {
      type: "checkbox",
      checked: done().includes(key),
      "aria-label": t("tour.done", { number }),
      onchange: () => mark(key, tick.checked),
    });
    const show =
      step.does &&
      el(
        "button",
        {
          type: "button",
          class: "button button-small",
          onclick: async () => {
            if (await does(person, step.does)) {
              tick.checked = true;
              mark(key, true);
            }
          },
        },
        icon("forward"),
        step.does.say ? t("tour.say", { text: step.does.say }) : t(`tour.${Object.keys(step.does)[0]}`),
      );
    return el("li", { class: "step" }, tick, el("div", {}, el("p", {}, t(key)), show));
  }

  /** Whether it could be done. */
  async function does(person, { say, chat, by, to }) {
    makeRoom();
    try {
      if (by || to) return await travel(by ? { by } : { to });
      if (chat) seats.go({ person: person.id, ...(await place(person, chat)) });
      else {
        seats.go({ person: person.id, chat: person.id });
        await api.say(person.id, person.id, say);
      }
      return true;
    } catch (error) {
      notices.failed(error);
      return false;
    }
  }

  /** A chat by its kind, and of a forum the topic in which meetups are announced. */
  async function place(person, kind) {
    const found = (await api.chats(person.id)).find(({ type }) => type === kind);
    return { chat: found?.id ?? person.id, topic: found?.topics?.find(({ id }) => id > 1)?.id ?? null };
  }

  const done = () => JSON.parse(recall("tour") || "[]");

  function mark(key, is_done) {
    const others = done().filter((one) => one !== key);
    remember("tour", JSON.stringify(is_done ? [...others, key] : others));
  }

  return {
    node,
    show,
    /** Nothing was tried. */
    forget() {
      remember("tour", "[]");
      const person = shown;
      shown = undefined;
      show(person);
    },
  };
}
