// How moments are shown: in the reader's zone and language.

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formatters of one language and zone; every method takes a Date. */
export function createMoments(language, zone) {
  const cache = new Map();
  const format = (options) => {
    const key = JSON.stringify(options);
    if (!cache.has(key))
      cache.set(key, new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { timeZone: zone, ...options }));
    return cache.get(key);
  };
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const moments = {
    zone,
    time: (date) => format({ hour: "2-digit", minute: "2-digit" }).format(date),
    dayKey: (date) => format({ year: "numeric", month: "2-digit", day: "2-digit" }).format(date),
    day: (date) => format({ weekday: "short", day: "numeric", month: "long" }).format(date),
    shortDay: (date) => format({ day: "2-digit", month: "2-digit" }).format(date),
    full: (date) => format({ dateStyle: "full", timeStyle: "short" }).format(date),
    short: (date) =>
      format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(date),
    withSeconds: (date) =>
      format({
        weekday: "short",
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      }).format(date),
    /** The text of a date_time entity: "r", or any of w, d or D, t or T; an empty format keeps the written text. */
    entity(date, pattern, written, now) {
      if (!pattern) return written;
      if (pattern === "r") return moments.relative(date, now);
      const options = {};
      for (const letter of pattern) Object.assign(options, LETTERS[letter]);
      const text = Object.keys(options).length ? format(options).format(date) : written;
      return text.replace(/,? г\.?/, "");
    },
    relative(date, now) {
      const seconds = (date - now) / 1000;
      const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) || ["second", 1];
      return relative.format(Math.trunc(seconds / size), unit);
    },
  };
  return moments;
}

const LETTERS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "2-digit" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};
const STEPS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];
