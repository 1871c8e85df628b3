// A poll through the eyes of one person: what they may still choose, or how it stands.
import { el, icon } from "../app/dom.js";
import { richText } from "./rich_text.js";

/** context: what rich text needs, and {nameOf(personId), vote(message, options)}; options are places, from 0. */
export function poll(message, context) {
  const { t, moments } = context;
  const told = message.poll;
  const several = told.allows_multiple_answers && told.can_vote;
  const options = told.order.map((at) =>
    told.can_vote ? choice(message, at, several, context) : result(told, at, context),
  );
  return [
    told.description && el("div", { class: "text" }, richText(told.description, told.description_entities, context)),
    el(
      several ? "form" : "div",
      { class: "poll", role: "group", "aria-label": told.question, onsubmit: several ? send(message, context) : null },
      el("b", { class: "poll-question", dir: "auto" }, told.question),
      el("small", { class: "poll-note" }, kindOf(told, t)),
      options,
      several && el("button", { type: "submit", class: "poll-send", data: { focus: "poll send" } }, t("poll.vote")),
      told.explanation && explanation(told, context),
      el(
        "small",
        { class: "poll-note" },
        told.total_voter_count ? t("poll.votes", { n: told.total_voter_count }) : t("poll.votes.none"),
        !told.is_closed &&
          told.close_date &&
          ` · ${t("poll.until", { moment: moments.dayTime(new Date(told.close_date * 1000)) })}`,
      ),
    ),
  ];
}

function kindOf({ is_closed, is_anonymous, type }, t) {
  if (is_closed) return t("poll.closed");
  return t(`poll.${type}${is_anonymous ? ".anonymous" : ""}`);
}

/** One that can be chosen: pressed, it votes; where several may be chosen it waits for the button. */
function choice(message, at, several, context) {
  const words = el("span", { dir: "auto" }, message.poll.options[at].text);
  if (several)
    return el(
      "label",
      { class: "poll-choice" },
      el("input", { type: "checkbox", name: "option", value: at, data: { focus: `option ${at}` } }),
      words,
    );
  return el(
    "button",
    {
      type: "button",
      class: "poll-choice",
      data: { focus: `option ${at}` },
      onclick: () => context.vote(message, [at]),
    },
    el("span", { class: "poll-ring", "aria-hidden": "true" }),
    words,
  );
}

const send = (message, context) => (event) => {
  event.preventDefault();
  const chosen = new FormData(event.currentTarget).getAll("option").map(Number);
  if (chosen.length) context.vote(message, chosen);
};

function result(told, at, { t, nameOf }) {
  const { text, voter_count: votes, voters = [] } = told.options[at];
  const percent = told.total_voter_count ? Math.round((100 * votes) / told.total_voter_count) : 0;
  const bar = el("span", { class: "poll-bar", "aria-hidden": "true" }, el("span", {}));
  bar.firstChild.style.inlineSize = `${percent}%`;
  return el(
    "div",
    { class: "poll-result", data: { verdict: verdict(told, at) } },
    told.shows_results && el("b", { class: "poll-percent" }, t("poll.percent", { percent })),
    el("span", { class: "poll-text", dir: "auto" }, text),
    mark(told, at, t),
    told.shows_results && bar,
    voters.length > 0 && el("small", { class: "poll-voters" }, voters.map(nameOf).join(", ")),
  );
}

/** Of a quiz: "right", or "wrong" for what one chose in vain; of anything else one's own choice is "chosen". */
function verdict({ type, chosen, correct_option_ids: right }, at) {
  if (type === "quiz" && right?.includes(at)) return "right";
  if (!chosen.includes(at)) return null;
  return type === "quiz" && right ? "wrong" : "chosen";
}

function mark(told, at, t) {
  const found = verdict(told, at);
  if (!found) return null;
  return el(
    "span",
    { class: "poll-mark", role: "img", "aria-label": t(`poll.${found}`) },
    icon(found === "wrong" ? "close" : "check"),
  );
}

const explanation = (told, context) =>
  el("blockquote", { class: "poll-explanation" }, richText(told.explanation, told.explanation_entities, context));
