// Who one can be.
import { fullName } from "./avatar.js";
import { el, reconcile, walkWithArrows } from "./dom.js";

/** options: {t, people, face(id, name), choose(id)}; show(ids) marks who one is now. */
export function createPeople({ t, people, face, choose }) {
  const list = el("ul", { class: "rows", role: "list" });
  const settle = walkWithArrows(list, ".row");
  const node = el(
    "aside",
    { class: "pane pane-people", "aria-label": t("people") },
    el("div", { class: "pane-head" }, el("h2", {}, t("people"))),
    el("div", { class: "pane-body" }, list),
  );

  function show(chosen) {
    reconcile(
      list,
      people
        .filter((person) => !person.is_bot && !person.deleted)
        .map((person) => ({
          key: String(person.id),
          print: JSON.stringify([person, chosen.includes(person.id)]),
          draw: () => el("li", {}, row(person, chosen.includes(person.id))),
        })),
    );
    settle();
  }

  const row = (person, chosen) =>
    el(
      "button",
      {
        type: "button",
        class: "row",
        "aria-current": chosen ? "true" : null,
        data: { person: person.id, focus: "row" },
        onclick: () => choose(person.id),
      },
      el("span", { class: "row-face" }, face(person.id, fullName(person)), languageMark(person)),
      el(
        "span",
        { class: "row-lines" },
        el("b", { class: "row-name" }, fullName(person)),
        el("span", { class: "row-note" }, person.about || (person.username ? `@${person.username}` : "")),
      ),
    );

  function languageMark({ language_code: code }) {
    const label = t("people.language", { code });
    return code && el("span", { class: "language-mark", role: "img", "aria-label": label }, code);
  }

  return { node, show };
}
