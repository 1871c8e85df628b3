import { el, icon } from "./dom.js";

const PALETTE = ["#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774", "#5b8def", "#c78a3b"];

/** colourOf(id) for these people; who is not among them (a chat, say) gets a colour by their id. */
export function colourOf(people) {
  const known = new Map(people.filter((person) => isColour(person.colour)).map((person) => [person.id, person.colour]));
  return (id) => known.get(id) ?? PALETTE[Math.abs(id) % PALETTE.length];
}

const isColour = (text) => typeof text === "string" && CSS.supports("color", text);

/** Gives the node the colour for the style sheet to mix with. */
export function tinted(node, colour) {
  node.style.setProperty("--tint", colour);
  return node;
}

/** A round mark with initials. Decorative: the name always stands beside it. */
export const avatar = (name, colour) =>
  tinted(el("span", { class: "avatar", "aria-hidden": "true" }, initials(name)), colour);

/** facesOf(people, colour)(id, name) draws the mark of a person, of the bot, or of a chat. */
export function facesOf(people, colour) {
  const bots = new Set(people.filter(({ is_bot }) => is_bot).map(({ id }) => id));
  return (id, name) =>
    bots.has(id)
      ? el("span", { class: "avatar avatar-bot", "aria-hidden": "true" }, icon("edelweiss"))
      : avatar(name, colour(id));
}

export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

function initials(name) {
  const words = name
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .trim()
    .split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word || "")][0] || "");
  return letters.join("").toUpperCase() || "•";
}
