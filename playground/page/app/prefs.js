// What the page remembers between visits. A browser that forbids storage still gets a working page.

const PREFIX = "edelweiss.playground.";

export const remember = (name, value) => put(() => localStorage, name, value);
export const recall = (name) => take(() => localStorage, name);

/** The same for this tab alone, until it is closed. */
export const rememberHere = (name, value) => put(() => sessionStorage, name, value);
export const recallHere = (name) => take(() => sessionStorage, name);

function put(storage, name, value) {
  try {
    storage().setItem(PREFIX + name, value);
  } catch {
    /* private window: forgotten on reload, which is all that is lost */
  }
}

function take(storage, name) {
  try {
    return storage().getItem(PREFIX + name);
  } catch {
    return null;
  }
}
