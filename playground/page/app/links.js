// What a link in a message or on a button leads to. Only schemes that cannot run a script are ever followed.

/**
 * {kind: "bot", link} a deep link that opens the bot; {kind: "user", id} a mention by id;
 * {kind: "web", href} a page elsewhere; null for what is not followed.
 */
export function readLink(raw, botUsername) {
  const url = parse(raw);
  if (!url) return null;
  if (url.protocol === "tg:") return readTgLink(url, botUsername);
  if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) return null;
  if (/^(www\.)?(t|telegram)\.me$/i.test(url.hostname)) {
    const name = url.pathname.split("/")[1] || "";
    if (sameName(name, botUsername))
      return { kind: "bot", link: `https://t.me/${botUsername}${url.search}`, query: url.searchParams };
  }
  return { kind: "web", href: url.href };
}

function readTgLink(url, botUsername) {
  const target = url.hostname || url.pathname.replace(/^\/+/, "");
  if (target === "user") return { kind: "user", id: Number(url.searchParams.get("id")) };
  if (target !== "resolve" || !sameName(url.searchParams.get("domain"), botUsername)) return null;
  const query = new URLSearchParams(url.searchParams);
  query.delete("domain");
  return { kind: "bot", link: `https://t.me/${botUsername}${query.size ? `?${query}` : ""}`, query };
}

const sameName = (left, right) => Boolean(left && right) && left.toLowerCase() === right.toLowerCase();

function parse(raw) {
  const text = raw.trim();
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}
