// Sending what is not text: files, pictures, a place, a contact.
import { api } from "../app/api.js";
import { el, icon } from "../app/dom.js";
import { field, openMenu } from "../app/notices.js";
import { fullName } from "../app/avatar.js";

const PRESETS = [
  ["belgrade", 44.8125, 20.4612],
  ["moscow", 55.7558, 37.6173],
  ["vladivostok", 43.1155, 131.8855],
];
// A number nobody has: the code +999 is not assigned.
const INVENTED_PHONE = "+999000000001";

/** Returns {menu(anchor), files(list), location(), contact()}; `sent` runs after anything was sent. */
export function createAttachments({ t, notices, person, chatId, topic, sent }) {
  const attempt = async (work) => {
    try {
      await work();
      sent();
    } catch (error) {
      notices.failed(error);
    }
  };

  function menu(anchor) {
    openMenu(anchor, [
      { icon: "photo", text: t("attach.photo"), act: () => choose("photo") },
      { icon: "document", text: t("attach.document"), act: () => choose("document") },
      { icon: "poll", text: t("attach.poll"), act: poll },
      { icon: "pin-point", text: t("attach.location"), act: location },
      { icon: "contact", text: t("attach.contact"), act: contact },
    ]);
  }

  function choose(kind) {
    const input = el("input", {
      type: "file",
      class: "file-input",
      accept: kind === "photo" ? "image/jpeg,image/png,image/webp" : null,
      multiple: true,
      tabindex: "-1",
      "aria-hidden": "true",
    });
    input.addEventListener("change", () => {
      input.remove();
      if (input.files.length) caption(kind, [...input.files]);
    });
    input.addEventListener("cancel", () => input.remove());
    document.body.append(input);
    input.click();
  }

  /** What is chosen together goes as an album under one caption. */
  async function caption(kind, chosen) {
    const answer = await notices.ask({
      title: t(`attach.${kind}`),
      body: [
        chosen.map(({ name }) => el("p", { class: "attach-file" }, icon(kind), name)),
        field(t("attach.caption"), { name: "caption", maxlength: 1024, autocomplete: "off", autofocus: true }),
      ],
      submit: t("attach.send"),
    });
    if (!answer) return;
    const album = chosen.length > 1 ? crypto.randomUUID() : null;
    await attempt(async () => {
      for (const [at, file] of chosen.entries()) {
        const words = at ? null : answer.caption;
        await api.upload(person.id, chatId, { kind, file, caption: words, topic, album });
      }
    });
  }

  /** Files that were pasted or dropped. */
  function files(list) {
    const pictures = list.every(({ type }) => /^image\/(jpeg|png|webp)$/.test(type));
    if (list.length) caption(pictures ? "photo" : "document", list);
  }

  async function poll() {
    const tick = (name, checked) =>
      el("label", { class: "tick" }, el("input", { type: "checkbox", name, checked }), t(`attach.poll.${name}`));
    const answer = await notices.ask({
      title: t("attach.poll"),
      body: [
        field(t("attach.poll.question"), { name: "question", required: true, maxlength: 300, autofocus: true }),
        el(
          "label",
          { class: "field" },
          el("span", {}, t("attach.poll.options")),
          el("textarea", { name: "options", rows: 4, required: true }),
        ),
        tick("is_anonymous", true),
        tick("allows_multiple_answers", false),
      ],
      submit: t("attach.send"),
    });
    if (!answer) return;
    const options = answer.options.split("\n").map((line) => line.trim()).filter(Boolean);
    const terms = {
      question: answer.question,
      options,
      is_anonymous: "is_anonymous" in answer,
      allows_multiple_answers: "allows_multiple_answers" in answer,
    };
    await attempt(() => api.poll(person.id, chatId, terms, topic));
  }

  async function location() {
    const number = (name, label, limit, value) =>
      field(label, { name, type: "number", step: "any", min: -limit, max: limit, value, required: true });
    const latitude = number("latitude", t("location.latitude"), 90, PRESETS[0][1]);
    const longitude = number("longitude", t("location.longitude"), 180, PRESETS[0][2]);
    const preset = ([name, north, east]) => {
      const fill = () => {
        latitude.querySelector("input").value = north;
        longitude.querySelector("input").value = east;
      };
      return el("button", { type: "button", class: "button", onclick: fill }, t(`location.${name}`));
    };
    const presets = el(
      "div",
      { class: "presets", role: "group", "aria-label": t("location.presets") },
      PRESETS.map(preset),
    );
    const answer = await notices.ask({
      title: t("location.title"),
      body: [presets, latitude, longitude],
      submit: t("attach.send"),
    });
    if (answer)
      await attempt(() => api.location(person.id, chatId, Number(answer.latitude), Number(answer.longitude), topic));
  }

  async function contact() {
    const answer = await notices.ask({
      title: t("contact.title"),
      body: [
        el("p", {}, t("contact.note")),
        field(t("contact.phone"), { name: "phone_number", value: INVENTED_PHONE, required: true, autocomplete: "off" }),
        field(t("contact.name"), { name: "first_name", value: fullName(person), required: true, autocomplete: "off" }),
      ],
      submit: t("attach.send"),
    });
    if (answer) await attempt(() => api.contact(person.id, chatId, { ...answer, user_id: person.id }, topic));
  }

  return { menu, files, location, contact };
}
