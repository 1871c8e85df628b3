// The page, read from top to bottom: who there is, what time it is, whose Telegrams are open, what is beside them.
import { api } from "./api.js";
import { colourOf, facesOf, fullName } from "./avatar.js";
import { el, icon, iconButton } from "./dom.js";
import { createDrafts } from "./drafts.js";
import { preferredLanguage, translator } from "./i18n.js";
import { RETRY_MILLISECONDS, coalesced } from "./live.js";
import { momentsFor } from "./moments.js";
import { createNotices, openMenu } from "./notices.js";
import { createPeople } from "./people.js";
import { createPlayclock } from "./playclock.js";
import { recall, remember } from "./prefs.js";
import { MOST_SEATS, onRoute, readRoute } from "./route.js";
import { createSeats } from "./seats.js";
import { createSide } from "./side.js";
import { createTimeBar } from "./time_bar.js";
import { createTour } from "./tour.js";
import { createUnderneath } from "./underneath.js";
import { createWaking } from "./waking.js";
import { createWelcome } from "./welcome.js";

const root = document.getElementById("page");
const clock = createPlayclock();
const drafts = createDrafts();
let people = [];
let app = null;

/** Everything that is drawn, in one language. Changing the language makes all of it anew. */
function createApp(language) {
  const t = translator(language);
  document.documentElement.lang = language;
  document.title = t("page.title");
  root.replaceChildren();

  const momentsOf = momentsFor(language);
  const notices = createNotices(root, t);
  const bot = people.find((person) => person.is_bot);
  const titles = new Map(people.map((person) => [person.id, fullName(person)])); // groups are added as they are seen
  const nameOf = (id) => (typeof id === "number" ? titles.get(id) || String(id) : String(id));
  const colour = colourOf(people);
  const face = facesOf(people, colour);
  const page = { t, momentsOf, clock, notices, people, bot, colour, face, nameOf: fullName, titles };
  /** Of chats that nobody has looked at yet. */
  const learnNames = () =>
    Promise.all(
      people
        .filter(({ is_bot, deleted }) => !is_bot && !deleted)
        .map(async ({ id }) => {
          for (const { id: chat, type, title } of await api.chats(id)) if (type !== "private") titles.set(chat, title);
        }),
    );
  const lost = el("p", { class: "line line-bad", role: "status", hidden: true }, t("live.lost"));
  const seats = createSeats({
    page,
    people,
    drafts,
    empty: () => createWelcome({ t, people, face, choose: (person) => seats.go({ person, chat: person }) }),
    told,
    connected: (connected) => (lost.hidden = connected),
    activated,
  });
  const list = createPeople({ t, people, face, choose: seats.choose });
  const timeBar = createTimeBar({ t, momentsOf, clock, notices, arrived: () => seats.all({ type: "clock" }) });
  const waking = createWaking({ t, changed: timeBar.allow });
  const underneath = createUnderneath({ t, momentsOf, notices, nameOf, learnNames });
  const tour = createTour({ t, notices, seats, travel: timeBar.travel, makeRoom: () => side.makeRoom() });
  const side = createSide({
    t,
    root,
    parts: {
      tour: { node: tour.node, icon: "check", open: () => tour.show(seats.person()) },
      under: { node: underneath.node, icon: "under", open: underneath.open },
    },
  });
  const beside = iconButton("beside", t("seat.beside"), { class: "only-wide", "aria-haspopup": "menu", onclick: choose });
  const again = iconButton("again", t("again"), { onclick: beginAnew });
  const switcher = el(
    "button",
    {
      type: "button",
      class: "button button-small",
      title: t("language.switch"),
      "aria-label": `${t("language.code")}: ${t("language.switch")}`,
      data: { language: true },
      onclick: switchLanguage,
    },
    t("language.code"),
  );
  root.append(
    el(
      "header",
      { class: "top" },
      el("div", { class: "brand" }, icon("edelweiss"), el("h1", {}, t("brand")), el("span", {}, t("brand.note"))),
      timeBar.node,
      beside,
      side.buttons,
      again,
      switcher,
    ),
    el("div", { class: "lines" }, lost, waking.node),
    el("div", { class: "panes" }, list.node, seats.node, side.node),
  );

  /** What stands around the Telegrams follows whoever is active. */
  function activated(person) {
    tour.show(person);
    timeBar.show(person);
    underneath.show(person);
  }

  let moved = false; // the focus follows where one goes, but is not taken while the page opens

  function show(places) {
    const shown = seats.show(places, moved);
    const first = shown.find(({ person }) => person === seats.person());
    root.dataset.view = !first ? "people" : first.chat ? "chat" : "chats";
    list.show(shown.map(({ person }) => person.id));
    beside.disabled = !shown.length || shown.length === MOST_SEATS;
    moved = true;
  }

  /** Who is to stand beside. */
  function choose() {
    const there = readRoute().map(({ person }) => person);
    openMenu(
      beside,
      people
        .filter(({ id, is_bot, deleted }) => !is_bot && !deleted && !there.includes(id))
        .map((person) => ({ icon: "contact", text: fullName(person), act: () => seats.beside(person.id) })),
    );
  }

  async function beginAnew() {
    const sure = await notices.ask({
      title: t("again.sure"),
      body: el("p", {}, t("again.note")),
      submit: t("again"),
      danger: true,
    });
    if (!sure) return;
    try {
      await api.again();
      tour.forget();
      drafts.forget();
      notices.toast(t("again.begun"));
    } catch (error) {
      notices.failed(error);
    }
  }

  function told(event) {
    if (event.type === "call") underneath.heard(event.call);
    else if (event.type === "clock" && event.now) clock.set(event.now);
    else if (event.type === "clock") seats.all(event);
    else if (event.type === "bot") waking.heard(event.listens);
    else if (event.type === "reset" || event.type === "again") restart();
  }

  return {
    show,
    escape: () => side.escape() || seats.escape(),
    close() {
      seats.close();
      side.close();
      timeBar.close();
      waking.close();
    },
    language,
  };
}

async function readClock() {
  clock.set((await api.clock()).now);
}

function switchLanguage() {
  const next = app.language === "ru" ? "en" : "ru";
  remember("language", next);
  draw(next);
  root.querySelector("[data-language]").focus();
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

onRoute((places) => app?.show(places));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && app?.escape()) event.preventDefault();
});
try {
  await restart();
} catch (error) {
  const t = translator(preferredLanguage(recall("language")));
  root.replaceChildren(el("p", { class: "line line-bad" }, error.message === "offline" ? t("offline") : error.message));
}
