// What each step of a tour does when its button is pressed; the words stand in texts/. A step without one is a tap in
// the chat that is open.
const PRIVATE = "private";
const GROUP = "supergroup";
const CHANNEL = "channel";
const DAY = 86_400;

export const TOURS = {
  participant: [{ does: { chat: GROUP } }, {}, {}, { does: { say: "/meetups" } }, { does: { to: "next_due" } }],
  newcomer: [
    { does: { chat: GROUP } },
    {},
    { does: { chat: PRIVATE } },
    { does: { say: "/meetups" } },
    { does: { say: "/timezone" } },
  ],
  organiser: [{ does: { say: "/manage" } }, {}, {}, { does: { say: "/new" } }, { does: { by: DAY } }],
  curator: [{ does: { say: "/duties" } }, {}, { does: { by: DAY } }, { does: { say: "/posts" } }, { does: { chat: CHANNEL } }],
  owner: [{ does: { say: "/team" } }, {}, { does: { say: "/halls" } }, { does: { say: "/help" } }, {}],
};
