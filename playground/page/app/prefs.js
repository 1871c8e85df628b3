// What the page remembers between visits. A browser that forbids storage still gets a working page.

const PREFIX = "edelweiss.playground.";

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    /* private window: forgotten on reload, which is all that is lost */
  }
}

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
