import en from "./texts/en.js";
import ru from "./texts/ru.js";

export const LANGUAGES = { ru, en };

/** The translator of one language: t("chats.unread", {n: 3}). A missing key is a bug and says so loudly. */
export function translator(language) {
  const texts = LANGUAGES[language];
  const plural = new Intl.PluralRules(language);
  const t = (key, values = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`no text "${key}" in ${language}`);
    return typeof text === "function" ? text(values, (n, forms) => forms[plural.select(n)] ?? forms.other) : text;
  };
  t.language = language;
  t.knows = (key) => key in texts;
  return t;
}

export function preferredLanguage(remembered) {
  if (remembered in LANGUAGES) return remembered;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith("ru")) ? "ru" : "en";
}
