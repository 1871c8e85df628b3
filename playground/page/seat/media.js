// What a message carries besides text: pictures, files, places, contacts.
import { api } from "../app/api.js";
import { el, icon } from "../app/dom.js";

/** The nodes of everything the message carries; empty for a plain text. */
export function media(message, t) {
  if (message.photo) return [photo(message.photo, t)];
  if (message.video)
    return [
      el("video", {
        class: "media-video",
        controls: true,
        preload: "metadata",
        src: api.fileUrl(message.video.file_id),
        "aria-label": t("media.video"),
      }),
    ];
  if (message.voice)
    return [
      el("audio", {
        class: "media-voice",
        controls: true,
        preload: "metadata",
        src: api.fileUrl(message.voice.file_id),
        "aria-label": t("media.voice"),
      }),
    ];
  if (message.document) return [file(message.document, t)];
  if (message.venue) return [place(message.venue.location, t, message.venue)];
  if (message.location) return [place(message.location, t)];
  if (message.contact) return [contact(message.contact, t)];
  return [];
}

/** Pictures side by side under one caption; files one under another, each with its own. */
export function album(messages, t, content) {
  const part = (message, ...nodes) => el("div", { class: "album-part", data: { message: message.message_id } }, nodes);
  if (!messages.every(({ photo, video }) => photo || video)) return messages.map((one) => part(one, content(one)));
  const pictures = el(
    "div",
    { class: "album", data: { odd: String(messages.length % 2) } },
    messages.map((one) => part(one, media(one, t))),
  );
  const captioned = messages.find(({ caption }) => caption);
  const words = captioned && content({ ...captioned, photo: undefined, video: undefined });
  return [pictures, words];
}

function photo(sizes, t) {
  const size = sizes.reduce((best, one) => (one.width * one.height > best.width * best.height ? one : best));
  const source = api.fileUrl(size.file_id);
  const picture = () => el("img", { src: source, alt: t("media.photo"), width: size.width, height: size.height });
  const open = () => {
    const leave = el("button", { type: "button", class: "lightbox-leave", "aria-label": t("close") }, picture());
    const dialog = el("dialog", { class: "lightbox", "aria-label": t("media.photo") }, leave);
    leave.addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  return el(
    "button",
    { type: "button", class: "media-photo", "aria-label": t("media.open"), onclick: open, data: { focus: "photo" } },
    picture(),
  );
}

function file(document, t) {
  const name = document.file_name || t("media.document");
  return el(
    "a",
    {
      class: "media-file",
      href: api.fileUrl(document.file_id),
      download: name,
      title: t("media.download", { name }),
      data: { focus: "file" },
    },
    el("span", { class: "media-mark" }, icon("document")),
    el("span", { class: "media-lines" }, el("b", {}, name), el("small", {}, size(document.file_size, t))),
  );
}

function size(bytes, t) {
  if (bytes === undefined) return "";
  const [unit, one] = bytes >= 1_048_576 ? ["mb", 1_048_576] : bytes >= 1024 ? ["kb", 1024] : ["b", 1];
  const value = new Intl.NumberFormat(t.language, { maximumFractionDigits: 1 }).format(bytes / one);
  return t("media.size", { value, unit });
}

/** A place without a map service: drawn streets, the same for the same point, and the coordinates in figures. */
function place(location, t, venue = null) {
  return el(
    "figure",
    { class: "media-place", "aria-label": t(venue ? "media.venue" : "media.location") },
    el(
      "div",
      {
        class: "place-drawing",
        "aria-hidden": "true",
        data: { turn: Math.abs(Math.round(location.latitude * 1000)) % 4 },
      },
      icon("pin-point"),
    ),
    el(
      "figcaption",
      { class: "media-lines" },
      venue && el("b", {}, venue.title),
      venue && el("span", {}, venue.address),
      el("small", { class: "place-figures" }, coordinates(location)),
    ),
  );
}

export function coordinates({ latitude, longitude }) {
  const figure = (value, plus, minus) => `${Math.abs(value).toFixed(5)}° ${value < 0 ? minus : plus}`;
  return `${figure(latitude, "N", "S")}, ${figure(longitude, "E", "W")}`;
}

function contact(card, t) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(" ");
  return el(
    "div",
    { class: "media-file", role: "group", "aria-label": t("media.contact") },
    el("span", { class: "media-mark" }, icon("contact")),
    el("span", { class: "media-lines" }, el("b", {}, name), el("small", {}, card.phone_number)),
  );
}
