// How moments are shown: in the reader's zone and language.

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** momentsFor(language)(person): in the zone of their phone; without one, in that of this computer. */
export function momentsFor(language) {
  const known = new Map();
  return (person) => {
    const zone = person?.zone ?? browserZone();
    if (!known.has(zone)) known.set(zone, createMoments(language, zone));
    return known.get(zone);
  };
}

/** Formatters of one language and zone; every method takes a Date. */
function createMoments(language, zone) {
  const cache = new Map();
  const format = (options) => {
    const key = JSON.stringify(options);
    if (!cache.has(key))
      cache.set(key, new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { timeZone: zone, ...options }));
    return cache.get(key);
  };
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const sortable = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const moments = {
    zone,
    time: (date) => format({ hour: "2-digit", minute: "2-digit" }).format(date),
    dayKey: (date) => format({ year: "numeric", month: "2-digit", day: "2-digit" }).format(date),
    day: (date) => format({ weekday: "short", day: "numeric", month: "long" }).format(date),
    shortDay: (date) => format({ day: "2-digit", month: "2-digit" }).format(date),
    full: (date) => format({ dateStyle: "full", timeStyle: "short" }).format(date),
    weekday: (date) => format({ weekday: "short" }).format(date),
    dayTime: (date) => format({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(date),
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
    /** "GMT+1": how far the zone is from UTC then. */
    offset: (date) => format({ timeZoneName: "shortOffset" }).formatToParts(date).find(isOffset).value,
    /** As a datetime-local field writes it; `instant` reads it back. */
    local: (date) => sortable.format(date).replace(" ", "T"),
    instant(text) {
      const wanted = Date.parse(`${text}Z`);
      // Twice: the first step may cross a change of the clocks.
      const step = (at) => at + wanted - Date.parse(`${moments.local(new Date(at))}Z`);
      return new Date(step(step(wanted)));
    },
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

const isOffset = ({ type }) => type === "timeZoneName";
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
