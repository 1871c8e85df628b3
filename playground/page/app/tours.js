// What each step of a tour does when its button is pressed; the words stand in texts/. A step without one is a tap in
// the chat that is open.
const PRIVATE = "private";
const GROUP = "supergroup";
const CHANNEL = "channel";
const DAY = 86_400;

const IN_THE_PROGRAMME = [
  { does: { chat: PRIVATE } },
  { does: { say: "/profile" } },
  { does: { say: "/mydata" } },
  {},
  { does: { say: "/curator" } },
];

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
  curator: [
    { does: { say: "/duties" } },
    { does: { say: "/people" } },
    { does: { say: "/consents" } },
    { does: { say: "/desk" } },
    { does: { say: "/posts" } },
  ],
  director: [{ does: { say: "/duties" } }, {}, {}, { does: { by: 27 * DAY } }, { does: { chat: PRIVATE } }],
  working_group: [
    { does: { say: "/start" } },
    { does: { say: "/duties" } },
    {},
    { does: { say: "/people" } },
    { does: { chat: CHANNEL } },
  ],
  mentor: IN_THE_PROGRAMME,
  mentee: IN_THE_PROGRAMME,
  guardian: IN_THE_PROGRAMME,
  owner: [{ does: { say: "/team" } }, {}, { does: { say: "/halls" } }, { does: { say: "/help" } }, {}],
};

/** Whom the page offers to be before anybody is chosen. */
export const OFFERED = ["participant", "organiser", "curator", "mentor", "mentee", "guardian"];
