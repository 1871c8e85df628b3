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
  curator: [
    { does: { say: "/duties" } },
    { does: { say: "/requests" } },
    { does: { say: "/pairings" } },
    { does: { say: "/monitoring" } },
    { does: { say: "/media" } },
    { does: { say: "/desk" } },
    { does: { say: "/posts" } },
  ],
  director: [
    { does: { say: "/petitions" } },
    {},
    { does: { say: "/duties" } },
    { does: { say: "/monitoring" } },
    { does: { say: "/figures" } },
    { does: { by: 27 * DAY } },
    { does: { chat: PRIVATE } },
  ],
  working_group: [
    { does: { say: "/duties" } },
    { does: { say: "/media" } },
    { does: { say: "/media" } },
    { does: { say: "/roadmap" } },
    { does: { say: "/people" } },
    { does: { say: "/consents" } },
    { does: { chat: CHANNEL } },
  ],
  mentor: [
    { does: { say: "/pair" } },
    { does: { say: "/pair" } },
    { does: { say: "/advice" } },
    { does: { say: "/profile" } },
    { does: { say: "/curator" } },
  ],
  mentee: [
    { does: { say: "/pair" } },
    {},
    { does: { say: "/advice" } },
    { does: { say: "/petition" } },
    { does: { say: "/mydata" } },
  ],
  guardian: [
    { does: { chat: PRIVATE } },
    { does: { say: "/pair" } },
    { does: { say: "/profile" } },
    { does: { say: "/mydata" } },
    { does: { say: "/curator" } },
  ],
  owner: [{ does: { say: "/team" } }, {}, { does: { say: "/halls" } }, { does: { say: "/help" } }, {}],
};

/** Whom the page offers to be before anybody is chosen. */
export const OFFERED = ["participant", "organiser", "curator", "mentor", "mentee", "guardian"];
