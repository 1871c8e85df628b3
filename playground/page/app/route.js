// Where the reader is, kept in the address: #/<person>/<chat>/<topic>. So a reload, the back button of a phone
// and a copied address all lead to the same place.

export function readRoute() {
  const [person, chat, topic] = location.hash.replace(/^#\/?/, "").split("/").map(Number);
  return { person: person || null, chat: chat || null, topic: topic || null };
}

export function writeRoute({ person = null, chat = null, topic = null }) {
  const parts = [person, person && chat, person && chat && topic].filter(Boolean);
  const hash = `#/${parts.join("/")}`;
  if (location.hash !== hash) location.hash = hash;
}

export function onRoute(listener) {
  window.addEventListener("hashchange", () => listener(readRoute()));
}
