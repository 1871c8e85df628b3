// The page, read from top to bottom: who there is, what time it is, whose Telegram is open.
import { createSeat } from "../seat/seat.js";
import { api } from "./api.js";
import { colourOf } from "./avatar.js";
import { el, icon } from "./dom.js";
import { preferredLanguage, translator } from "./i18n.js";
import { RETRY_MILLISECONDS, coalesced, listen } from "./live.js";
import { browserZone, createMoments } from "./moments.js";
import { createNotices } from "./notices.js";
import { createPeople } from "./people.js";
import { createPlayclock } from "./playclock.js";
import { recall, remember } from "./prefs.js";
import { onRoute, readRoute, writeRoute } from "./route.js";
import { createTimeBar } from "./time_bar.js";

const root = document.getElementById("page");
const clock = createPlayclock();
const drafts = new Map(); // person -> Map of what they began to write, by chat
let people = [];
let app = null;

/** Everything that is drawn, in one language. Changing the language makes all of it anew. */
function createApp(language) {
  const t = translator(language);
  document.documentElement.lang = language;
  document.title = t("page.title");
  root.replaceChildren();

  const moments = createMoments(language, browserZone());
  const notices = createNotices(root, t);
  const colour = colourOf(people);
  const bot = people.find((person) => person.is_bot);
  const list = createPeople({ t, people, colour, choose: (person) => writeRoute({ person }) });
  let seat = null;
  const timeBar = createTimeBar({ t, moments, clock, notices, arrived: () => seat?.told({ type: "clock" }) });
  const switcher = el(
    "button",
    {
      type: "button",
      class: "button button-small",
      title: t("language.switch"),
      "aria-label": `${t("language.code")}: ${t("language.switch")}`,
      onclick: switchLanguage,
    },
    t("language.code"),
  );
  const lost = el("p", { class: "lost", role: "status", hidden: true }, t("live.lost"));
  const stage = el("main", { class: "stage" });
  root.append(
    el(
      "header",
      { class: "top" },
      el("div", { class: "brand" }, icon("edelweiss"), el("h1", {}, t("brand")), el("span", {}, t("brand.note"))),
      timeBar.node,
      switcher,
    ),
    lost,
    el("div", { class: "panes" }, list.node, stage),
  );

  let deaf = null;
  let moved = false; // the focus follows where one goes, but is not taken while the page opens

  function show(route) {
    const person = people.find(({ id, is_bot }) => id === route.person && !is_bot) || null;
    root.dataset.view = !person ? "people" : route.chat ? "chat" : "chats";
    list.show(person?.id ?? null);
    if (!deaf || (seat?.person ?? null) !== person) take(person);
    seat?.show(route.chat, route.topic, moved);
    moved = true;
  }

  function take(person) {
    seat?.close();
    deaf?.();
    seat = null;
    stage.replaceChildren();
    deaf = listen(person?.id ?? null, told, (connected) => (lost.hidden = connected));
    if (!person) return stage.append(welcome(t));
    if (!drafts.has(person.id)) drafts.set(person.id, new Map());
    const page = {
      t,
      moments,
      clock,
      notices,
      people,
      bot,
      colour,
      drafts: drafts.get(person.id),
      navigate: writeRoute,
    };
    seat = createSeat(page, person);
    return stage.append(seat.node);
  }

  function told(event) {
    if (event.type === "call" || event.type === "toast") return;
    if (event.type === "clock" && event.now) clock.set(event.now);
    else if (event.type === "reset" || event.type === "again") restart();
    else seat?.told(event);
  }

  return {
    show,
    escape: () => seat?.escape(),
    close() {
      seat?.close();
      deaf?.();
      timeBar.close();
    },
    language,
  };
}

const welcome = (t) =>
  el(
    "div",
    { class: "pane welcome" },
    icon("edelweiss"),
    el("h2", {}, t("people.choose")),
    el("p", {}, t("people.choose.note")),
  );

async function readClock() {
  clock.set((await api.clock()).now);
}

function switchLanguage() {
  const next = app.language === "ru" ? "en" : "ru";
  remember("language", next);
  draw(next);
  root.querySelector(".top .button:last-child").focus();
}

function draw(language) {
  app?.close();
  app = createApp(language);
  app.show(readRoute());
}

/** Look at everything again: at the start, after a reset, after the line was cut. */
const restart = coalesced(async () => {
  try {
    [people] = await Promise.all([api.people(), readClock()]);
  } catch (error) {
    if (!app) throw error;
    setTimeout(restart, RETRY_MILLISECONDS);
    return;
  }
  draw(preferredLanguage(recall("language")));
});

onRoute((route) => app?.show(route));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && app?.escape()) event.preventDefault();
});
try {
  await restart();
} catch (error) {
  const t = translator(preferredLanguage(recall("language")));
  root.replaceChildren(el("p", { class: "lost" }, error.message === "offline" ? t("offline") : error.message));
}
