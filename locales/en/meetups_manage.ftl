## The list of meetups

list-upcoming =
    { $many ->
        [0] Nothing is planned yet. Look in later, or follow your community’s hall.
       *[other] <b>Coming up</b>
    }
list-mine =
    { $many ->
        [0] You haven’t signed up for anything yet.
       *[other] <b>What you signed up for</b>
    }
button-only-mine = Only mine
button-all-meetups = All meetups

## Managing meetups

manage-meetups =
    { $many ->
        [0] You have no meetups yet. Create the first one: I’ll take you through it.
       *[other] <b>Your meetups</b>
    }
button-new-meetup = ➕ New meetup
button-publish = 📣 Publish
button-edit = ✏️ Edit
button-roster = 👥 Who is coming
button-seats = 🪑 Seats
button-more-halls = 📣 Announce elsewhere too
button-write = ✉️ Write to people
button-cancel-meetup = ❌ Cancel the meetup
toast-published = Announcing: the card is about to appear in the halls.
button-to-list = ⬅️ Back to the list

## Who is coming

roster-head = 👥 <b>{ $title }</b>
roster-empty = Nobody has answered yet.
roster-going =
    { $people ->
        [one] <b>{ $people } person is coming</b>
       *[other] <b>{ $people } people are coming</b>
    }
roster-waitlisted =
    { $people ->
        [one] <b>{ $people } person is waiting</b>
       *[other] <b>{ $people } people are waiting</b>
    }
roster-not-going =
    { $people ->
        [one] <b>{ $people } person can’t come</b>
       *[other] <b>{ $people } people can’t come</b>
    }
roster-line = { $number }. { $name }
roster-username = {" "}@{ $username }
roster-guests =
    {" "}{ $guests ->
        [one] and { $guests } guest
       *[other] and { $guests } guests
    }
roster-unreachable = {" "}✉️ <i>can’t be written to</i>
button-excel = 📄 Download as Excel
roster-file = people.xlsx
roster-column-number = No.
roster-column-name = Name
roster-column-username = Telegram
roster-column-answer = Answer
roster-column-guests = Guests
roster-column-since = Since
roster-column-reachable = Can be written to
roster-answer-going = coming
roster-answer-waitlisted = waiting
roster-answer-not_going = not coming
roster-yes = yes
roster-no = no

## Seats and halls

seats-limited =
    🪑 { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    } now, { $taken } taken.

    Send the new number, for example <code>30</code>. Extra seats go to those who wait at once. With fewer seats nobody loses theirs.
seats-unlimited =
    🪑 No limit on seats, { $taken } taken.

    To set a limit send a number, for example <code>30</code>.
button-no-limit = No limit
halls-choose-more = Tick where else to announce the meetup.
halls-no-more = The meetup is announced in every hall. To get another, add me to a group or channel.
button-announce-there = 📣 Announce in the ticked ones
toast-announced-in =
    { $halls ->
        [one] Announcing in { $halls } more hall.
       *[other] Announcing in { $halls } more halls.
    }
toast-tick-a-hall = Tick at least one hall first.

## Cancelling

cancel-reason =
    Why is the meetup cancelled? Everyone who signed up will see the reason, and so will the halls.

    For example: <i>The speaker is ill, we’ll meet in January.</i>
cancel-sure =
    Cancel <b>{ $title }</b>?

    Reason: { $reason }

    { $people ->
        [0] Nobody has signed up, so nobody needs to be told.
        [one] { $people } person will be told.
       *[other] { $people } people will be told.
    } A cancelled meetup can’t be brought back.
button-call-off =
    { $people ->
        [0] ❌ Cancel the meetup
        [one] ❌ Cancel and tell { $people } person
       *[other] ❌ Cancel and tell { $people } people
    }
button-other-reason = ✏️ Another reason
button-keep-meetup = Don’t cancel
toast-called-off =
    { $people ->
        [0] The meetup is cancelled.
        [one] The meetup is cancelled, telling { $people } person.
       *[other] The meetup is cancelled, telling { $people } people.
    }

## A message to people

write-to-whom = Who should get your message?
write-nobody = Nobody has signed up yet, so there is nobody to write to.
audience-going = Those who are coming ({ $people })
audience-waitlisted = Those who are waiting ({ $people })
audience-all = Everyone who signed up ({ $people })
write-text =
    Send the text of your message. Formatting (bold, links) is kept.

    Before it goes out you’ll see how it looks and how many people get it.
write-readers =
    —————
    { $reachable ->
        [0] Nobody gets the message
        [one] { $reachable } person gets the message
       *[other] { $reachable } people get the message
    }, of { $people }.{ $unreachable ->
        [0] {""}
        [one] {" "}I can’t write to { $unreachable } more yet: they get it if they open the bot.
       *[other] {" "}I can’t write to { $unreachable } more yet: they get it if they open the bot.
    }
button-send-to =
    { $people ->
        [one] ✉️ Send to { $people } person
       *[other] ✉️ Send to { $people } people
    }
button-other-text = ✏️ Change the text
toast-written =
    { $people ->
        [one] Sending to { $people } person.
       *[other] Sending to { $people } people.
    }

## How far a message to many is

writing-progress =
    📨 Your message to those of “{ $title }” is on its way: { $sent } of { $people } have it, { $left } to go.{ $lost ->
        [0] {""}
       *[other] {" "}Not reached: { $lost }.
    }{ $minutes ->
        [-1] {""}
        [0] {" "}Nearly done.
        [1] {" "}About a minute to go.
       *[other] {" "}About { $minutes } min to go.
    }
writing-over =
    { $stopped ->
        [yes] ⏹ Your message to those of “{ $title }” was stopped:
       *[no] ✅ Your message to those of “{ $title }” is out:
    } { $sent } of { $people } have it.{ $lost ->
        [0] {""}
       *[other] {" "}Not reached: { $lost }.
    }{ $away ->
        [0] {""}
       *[other] {" "}Whoever opens the bot again gets it then.
    }
button-stop-writing = ⏹ Stop: nobody else gets it
toast-writing-stopped =
    { $people ->
        [0] Stopped: nobody got the message.
        [one] Stopped: { $people } person has the message, nobody else gets it.
       *[other] Stopped: { $people } people have the message, nobody else gets it.
    }
