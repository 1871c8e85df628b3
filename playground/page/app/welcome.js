// What is seen before anybody is chosen: what this is, and somebody to be in each part.
import { fullName } from "./avatar.js";
import { el, icon } from "./dom.js";
import { OFFERED } from "./tours.js";

/** options: {t, people, face(id, name), choose(id)}. One card for each part on offer that somebody plays. */
export function createWelcome({ t, people, face, choose }) {
  const players = OFFERED.map((part) => people.find((person) => person.part === part)).filter(Boolean);
  return el(
    "div",
    { class: "pane welcome" },
    icon("edelweiss"),
    el("h2", {}, t("people.choose")),
    el("p", {}, t("people.choose.note")),
    el("div", { class: "cards" }, players.map(card)),
  );

  function card(person) {
    return el(
      "button",
      { type: "button", class: "card", onclick: () => choose(person.id) },
      face(person.id, fullName(person)),
      el(
        "span",
        { class: "row-lines" },
        el("b", {}, t(`part.${person.part}`)),
        el("span", { class: "card-note" }, t(`part.${person.part}.note`)),
        el("span", { class: "card-who" }, fullName(person)),
      ),
    );
  }
}
