// Text with entities -> nodes. Offsets of entities are UTF-16 units, which is what JavaScript counts in too.
import { el } from "../app/dom.js";
import { readLink } from "../app/links.js";

const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

/**
 * context: {botUsername, moments, clock, t, follow(link), command(text), mention(username), person(user)}
 * Returns the nodes of one text.
 */
export function richText(text, entities = [], context) {
  return span(text, 0, text.length, nested(entities, text.length), context);
}

/** Entities outermost first; one that sticks out of its parent is cut in two at the parent's end. */
function nested(entities, end) {
  const queue = entities
    .map((entity) => ({ ...entity, end: Math.min(end, entity.offset + entity.length) }))
    .filter((entity) => entity.offset < entity.end)
    .sort(outermostFirst);
  const roots = [];
  const open = [];
  while (queue.length) {
    const entity = queue.shift();
    while (open.length && open.at(-1).end <= entity.offset) open.pop();
    const parent = open.at(-1);
    if (parent && entity.end > parent.end) {
      queue.push({ ...entity, offset: parent.end });
      queue.sort(outermostFirst);
      entity.end = parent.end;
    }
    entity.children = [];
    (parent ? parent.children : roots).push(entity);
    open.push(entity);
  }
  return roots;
}

const outermostFirst = (a, b) =>
  a.offset - b.offset || b.end - a.end || Number(BLOCKS.has(b.type)) - Number(BLOCKS.has(a.type));

function span(text, start, end, entities, context) {
  const nodes = [];
  let at = start;
  let afterBlock = false;
  const plain = (until, beforeBlock) => {
    let piece = text.slice(at, until);
    // A block ends its own line: the line break written beside it would show as an empty line.
    if (afterBlock) piece = piece.replace(/^\n/, "");
    if (beforeBlock) piece = piece.replace(/\n$/, "");
    if (piece) nodes.push(piece);
  };
  for (const entity of entities) {
    const block = BLOCKS.has(entity.type);
    plain(entity.offset, block);
    nodes.push(draw(entity, text, context));
    at = entity.end;
    afterBlock = block;
  }
  plain(end, false);
  return nodes;
}

function draw(entity, text, context) {
  const written = text.slice(entity.offset, entity.end);
  const inside = () => span(text, entity.offset, entity.end, entity.children, context);
  if (entity.type in SIMPLE) return el(SIMPLE[entity.type], {}, inside());
  switch (entity.type) {
    case "spoiler":
      return spoiler(inside(), context);
    case "pre":
      return el("pre", { data: entity.language ? { language: entity.language } : {} }, el("code", {}, inside()));
    case "blockquote":
      return el("blockquote", {}, inside());
    case "expandable_blockquote":
      return expandable(inside(), context);
    case "date_time":
      return moment(entity, written, context);
    case "bot_command":
      return textButton("command", inside(), () => context.command(written));
    case "mention":
      return textButton("mention", inside(), () => context.mention(written.slice(1)));
    case "text_mention":
      return textButton("mention", inside(), () => context.person(entity.user));
    case "url":
      return anchor(written, inside(), context);
    case "text_link":
      return anchor(entity.url, inside(), context);
    case "email":
      return anchor(`mailto:${written}`, inside(), context);
    case "phone_number":
      return anchor(`tel:${written.replace(/[^+\d]/g, "")}`, inside(), context);
    case "hashtag":
    case "cashtag":
      return el("span", { class: "hashtag" }, inside());
    default:
      // custom_emoji carries an ordinary emoji as its text; what is not known yet is shown as written.
      return el("span", {}, inside());
  }
}

const textButton = (kind, content, act) =>
  el("button", { type: "button", class: `text-link text-${kind}`, onclick: act }, content);

function anchor(raw, content, context) {
  const link = readLink(raw, context.botUsername);
  if (!link) return el("span", {}, content);
  if (link.kind === "user") return textButton("mention", content, () => context.person({ id: link.id }));
  const href = link.kind === "bot" ? link.link : link.href;
  const node = el("a", { href, target: "_blank", rel: "noopener noreferrer", title: raw }, content);
  if (link.kind === "bot") {
    node.addEventListener("click", (event) => {
      event.preventDefault();
      context.follow(link);
    });
  }
  return node;
}

function spoiler(content, context) {
  const node = el(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": context.t("spoiler.hidden") },
    el("span", { class: "spoiler-text", inert: true }, content),
  );
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    node.replaceWith(el("span", { class: "spoiler-open" }, ...node.firstChild.childNodes));
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", reveal);
  return node;
}

function expandable(content, { t }) {
  const body = el("div", { class: "quote-body" }, content);
  const props = { type: "button", class: "quote-toggle", "aria-expanded": "false", hidden: true };
  const toggle = el("button", props, t("quote.more"));
  toggle.addEventListener("click", () => {
    const open = toggle.getAttribute("aria-expanded") !== "true";
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = t(open ? "quote.less" : "quote.more");
    quote.classList.toggle("quote-folded", !open);
  });
  const quote = el("blockquote", { class: "quote-folded" }, body, toggle);
  // What fits has nothing to unfold.
  new ResizeObserver(() => {
    if (quote.classList.contains("quote-folded")) toggle.hidden = body.scrollHeight <= body.clientHeight + 1;
  }).observe(body);
  return quote;
}

/** A moment in the reader's own zone; "r" keeps pace with the playground's clock, see refreshRelative. */
function moment(entity, written, { moments, clock }) {
  const date = new Date(entity.unix_time * 1000);
  const pattern = entity.date_time_format || "";
  const text = moments.entity(date, pattern, written, clock.now());
  const data = pattern === "r" ? { relative: date.getTime() } : {};
  return el("time", { datetime: date.toISOString(), title: `${moments.full(date)} (${moments.zone})`, data }, text);
}

/** Brings «in 5 minutes» up to date. */
export function refreshRelative(root, moments, now) {
  for (const node of root.querySelectorAll("time[data-relative]")) {
    const text = moments.relative(new Date(Number(node.dataset.relative)), now);
    if (node.textContent !== text) node.textContent = text;
  }
}
