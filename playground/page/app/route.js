// Whose Telegram is open and where they are, kept in the address: #/<person>/<chat>/<topic>, and the same again after
// an & for whoever stands beside. So a reload, the back button of a phone and a copied address lead to the same place.

export const MOST_SEATS = 3;

/** [{person, chat, topic}], one for each seat. */
export function readRoute() {
  return location.hash
    .replace(/^#\/?/, "")
    .split("&")
    .map((place) => place.split("/").map(Number))
    .map(([person, chat, topic]) => ({ person: person || null, chat: chat || null, topic: topic || null }))
    .filter(({ person }) => person)
    .slice(0, MOST_SEATS);
}

export function writeRoute(places) {
  const hash = `#/${places.map(written).filter(Boolean).join("&")}`;
  if (location.hash !== hash) location.hash = hash;
}

export function onRoute(listener) {
  window.addEventListener("hashchange", () => listener(readRoute()));
}

const written = ({ person = null, chat = null, topic = null }) =>
  [person, person && chat, person && chat && topic].filter(Boolean).join("/");
