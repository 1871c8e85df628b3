// Whose Telegrams are open: one, or two or three side by side. Each hears what its person hears.
import { createSeat } from "../seat/seat.js";
import { el, iconButton } from "./dom.js";
import { listen } from "./live.js";
import { MOST_SEATS, readRoute, writeRoute } from "./route.js";

const EVERYBODYS = new Set(["call", "toast", "clock", "reset", "again", "bot"]);

/**
 * options: {page, people, drafts, empty() -> Node, told(event), connected(bool), activated(person)}: `page` is what every
 * seat is given, `drafts` what people began to write; `told` hears once what is no seat's own
 * affair, `activated` who is active now. Returns {node, show(places, focus) -> who is shown, ...}.
 */
export function createSeats({ page, people, drafts, empty, told, connected, activated }) {
  const node = el("main", { class: "stage" });
  let seats = []; // [{seat, deaf}]
  let active = 0;
  let deaf = null; // while nobody is chosen

  /** What is nobody's own affair is heard once, by the first seat. */
  const hear = (seat) => (event) => {
    if (!EVERYBODYS.has(event.type)) seat.told(event);
    else if (indexOf(seat) === 0) told(event);
  };

  function take(index, person) {
    leave(index);
    const seat = createSeat(
      { ...page, drafts: drafts.of(person.id), navigate: (place) => go(indexOf(seat), place) },
      person,
    );
    seat.node.addEventListener("focusin", () => activate(indexOf(seat)));
    seat.node.addEventListener("pointerdown", () => activate(indexOf(seat)));
    seat.node.prepend(head(seat, person));
    seats[index] = { seat, deaf: listen(person.id, hear(seat), connected) };
    node.insertBefore(seat.node, node.children[index] || null);
  }

  const indexOf = (seat) => seats.findIndex((one) => one?.seat === seat);

  function leave(index) {
    seats[index]?.deaf();
    seats[index]?.seat.close();
  }

  /** Seen only where several stand side by side. */
  const head = (seat, person) =>
    el(
      "div",
      { class: "seat-head" },
      el("b", {}, page.nameOf(person)),
      iconButton("close", page.t("seat.close", { name: page.nameOf(person) }), {
        onclick: () => go(indexOf(seat), {}),
      }),
    );

  function activate(index) {
    if (index < 0) return;
    active = index;
    seats.forEach(({ seat }, number) => seat.node.toggleAttribute("data-active", number === active));
    activated(seats[active]?.seat.person ?? null);
  }

  /** Another place for one seat; without a person the seat goes. */
  function go(index, place) {
    const places = readRoute();
    places[index] = place;
    active = Math.min(index, places.filter(({ person }) => person).length - 1);
    writeRoute(places);
  }

  function show(places, focus) {
    const known = places
      .map((place) => ({ ...place, person: people.find(({ id, is_bot }) => id === place.person && !is_bot) }))
      .filter(({ person }) => person);
    while (seats.length > known.length) {
      const gone = seats.findIndex(({ seat }, index) => seat.person !== known[index]?.person);
      leave(gone);
      seats.splice(gone, 1);
    }
    known.forEach(({ person }, index) => seats[index]?.seat.person === person || take(index, person));
    if (known.length) {
      deaf?.();
      deaf = null;
      node.querySelector(".welcome")?.remove();
    } else if (!deaf) {
      deaf = listen(null, told, connected);
      node.replaceChildren(empty());
    }
    node.dataset.seats = known.length;
    activate(Math.max(0, Math.min(active, known.length - 1)));
    known.forEach(({ chat, topic }, index) => {
      const isActive = index === active;
      seats[index].seat.show(chat, topic, focus && isActive, isActive);
    });
    return known;
  }

  return {
    node,
    show,
    /** In the place of whoever is active. */
    choose(person) {
      go(Math.max(active, 0), { person });
    },
    /** Somewhere else for whoever is active. */
    go: (place) => go(Math.max(active, 0), place),
    beside(person) {
      const places = readRoute();
      if (places.length >= MOST_SEATS) return;
      active = places.length;
      writeRoute([...places, { person, chat: person }]);
    },
    escape: () => seats[active]?.seat.escape(),
    /** Who is active. */
    person: () => seats[active]?.seat.person ?? null,
    all: (event) => seats.forEach(({ seat }) => seat.told(event)),
    close() {
      seats.forEach((_, index) => leave(index));
      seats = [];
      deaf?.();
    },
  };
}
