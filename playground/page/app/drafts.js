// What people began to write, kept for as long as the tab is there: it outlives a reload and another language.
import { recallHere, rememberHere } from "./prefs.js";

/** of(person) -> {read(place), write(place, text)}; forget() throws all of it away. */
export function createDrafts() {
  let texts = JSON.parse(recallHere("drafts") || "{}");
  return {
    of: (person) => ({
      read: (place) => texts[`${person}/${place}`] || "",
      write(place, text) {
        texts[`${person}/${place}`] = text || undefined;
        rememberHere("drafts", JSON.stringify(texts));
      },
    }),
    forget() {
      texts = {};
      rememberHere("drafts", "{}");
    },
  };
}
