// The stand-in's HTTP interface for playing people (/play/*, /clock).

export class PlayError extends Error {}

async function request(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new PlayError("offline");
  }
  const data = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new PlayError(data.error || `HTTP ${answer.status}`);
  return data;
}

const query = (values) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)).toString();
const get = (path, values = {}) => request("GET", `${path}?${query(values)}`);
const post = (path, body) => request("POST", path, body);

export const api = {
  people: () => get("/play/people"),
  chats: (person) => get("/play/chats", { as: person }),
  messages: (person, chat, { topic = null, limit = 50, before = null } = {}) =>
    get("/play/messages", { as: person, chat, thread: topic, limit, before }),
  say: (person, chat, text, { topic, replyTo } = {}) =>
    post("/play/say", { as: person, chat, text, ...optional({ thread: topic, reply_to: replyTo }) }),
  edit: (person, chat, message, text) => post("/play/edit", { as: person, chat, message, text }),
  deleteMessage: (person, chat, message) => post("/play/delete_message", { as: person, chat, message }),
  upload: async (person, chat, { kind, file, caption, topic, album }) =>
    post("/play/upload", {
      as: person,
      chat,
      kind,
      name: file.name,
      content_base64: await base64(file),
      ...optional({ mime: file.type || null, caption: caption || null, thread: topic, album }),
    }),
  location: (person, chat, latitude, longitude, topic) =>
    post("/play/location", { as: person, chat, latitude, longitude, ...optional({ thread: topic }) }),
  contact: (person, chat, contact, topic) =>
    post("/play/contact", { as: person, chat, ...contact, ...optional({ thread: topic }) }),
  poll: (person, chat, poll, topic) => post("/play/poll", { as: person, chat, ...poll, ...optional({ thread: topic }) }),
  /** Options by their places, from 0; none takes the vote back. */
  vote: (person, chat, message, options) => post("/play/vote", { as: person, chat, message, options }),
  stopPoll: (person, chat, message) => post("/play/stop_poll", { as: person, chat, message }),
  /** One message by its number, or null when it is gone. */
  message: async (person, chat, number) => {
    const [found] = await get("/play/messages", { as: person, chat, before: number + 1, limit: 1 });
    return found?.message_id === number ? found : null;
  },
  tap: (person, chat, message, row, col) =>
    post("/play/tap", { as: person, chat, message, button: { row, col }, wait: 10 }),
  open: (person, link, chat) => post("/play/open", { as: person, link, ...optional({ chat }) }),
  read: (person, chat) => post("/play/read", { as: person, chat }),
  block: (person) => post("/play/block", { as: person }),
  unblock: (person) => post("/play/unblock", { as: person }),
  leave: (person, chat) => post("/play/leave", { as: person, chat }),
  addBot: (person, chat, rights) => post("/play/add_bot", { as: person, chat, rights }),
  botRights: (person, chat, rights) => post("/play/bot_rights", { as: person, chat, rights }),
  removeBot: (person, chat) => post("/play/remove_bot", { as: person, chat }),
  calls: (after) => get("/play/calls", { after }),
  lastCall: () => get("/play/calls/last"),
  faults: () => get("/play/faults"),
  fault: (wanted) => post("/play/faults", wanted),
  noFaults: () => request("DELETE", "/play/faults"),
  /** {listens}: whether the bot hears what people do. */
  bot: () => get("/play/bot"),
  /** What the bot says of itself: what is due; null when it cannot be asked. */
  status: () => get("/play/status"),
  /** Everything as at the beginning. */
  again: () => post("/play/again", {}),
  clock: () => get("/clock"),
  travel: (step) => post("/clock", step),
  fileUrl: (fileId) => `/play/file/${encodeURIComponent(fileId)}`,
};

const optional = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces = [];
  // In pieces: a function call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}
