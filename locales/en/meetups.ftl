## The card

card-no-title = Untitled meetup
card-when = 🗓 { $span } · { $zone }
card-own-clock = 🕖 by your clock: { $moment }
card-when-unknown = 🗓 no date yet
card-where = 📍 { $place }
card-address = { "   " }{ $address }
card-where-unknown = 📍 no place yet
card-going =
    { $people ->
        [0] nobody has signed up yet
        [one] { $people } person is coming
       *[other] { $people } people are coming
    }
card-guests =
    { $guests ->
        [one] and { $guests } guest
       *[other] and { $guests } guests
    }
card-free = { $free } of { $seats } seats free
card-full =
    { $seats ->
        [one] the only seat is taken
       *[other] all { $seats } seats are taken
    }
card-waiting = { $parties } waiting
card-parent = 🎪 part of: { $event }
card-organisation = 🤝 { $name }
card-site = 🔗 { $link }
card-programme = <b>Programme</b>
card-talk = { $number }. { $title } — <i>{ $speaker }</i>
card-item = { $number }. { $title }
card-cancelled = ❌ <s>{ $title }</s> — cancelled
card-reason = Reason: { $reason }
card-started = ▶️ The meetup has begun, sign-up is closed
card-over = The meetup is over. Thank you for being there!

## Buttons

button-go = I’m coming
button-stay = Can’t come
button-guest = +1 guest
button-no-guest = −1 guest
button-take = Take a seat
button-leave = Stop waiting
button-remind-me = 🔔 Remind me in private
button-map = 🗺 Map
button-calendar = 📅 Add to calendar
button-page = Details
button-manage = ⚙️ Manage the meetup

## Answers to taps

toast-going =
    { $guests ->
        [0] You’re coming. See you there!
        [one] You’re coming with { $guests } guest.
       *[other] You’re coming with { $guests } guests.
    }
toast-waiting =
    { $guests ->
        [0] No seats left. You’re on the waitlist, number { $position }.
        [one] No seats left. You and { $guests } guest are on the waitlist, number { $position }.
       *[other] No seats left. You and { $guests } guests are on the waitlist, number { $position }.
    }
toast-not-going = Got it, you’re not coming. If that changes, tap “I’m coming”.
toast-map-sent = The map is in your private chat.

me-going =
    { $guests ->
        [0] ✅ <b>You’re coming</b>
        [one] ✅ <b>You’re coming</b> with { $guests } guest
       *[other] ✅ <b>You’re coming</b> with { $guests } guests
    }
me-waiting =
    { $guests ->
        [0] ⏳ <b>You’re on the waitlist</b>, number { $position }. I’ll write when a seat comes free.
        [one] ⏳ <b>You and { $guests } guest are on the waitlist</b>, number { $position }. I’ll write when seats come free.
       *[other] ⏳ <b>You and { $guests } guests are on the waitlist</b>, number { $position }. I’ll write when seats come free.
    }
me-not-going = You’re not coming. If that changes, tap “I’m coming”.

venue-untitled = The meetup’s place
venue-no-address = address to follow
calendar-file = Open the file to have the meetup in your calendar. If it changes, open the new file: the event updates itself.

## What the bot tells by itself

told-seat-given =
    🎉 { $guests ->
        [0] A seat came free for you
       *[other] Seats came free for you and your guests
    }: <b>{ $title }</b>
    🗓 { $when }

    You’re coming. If your plans have changed, tap “Can’t come” and the next in line gets the seat.
told-seat-given-in-hall =
    { $person }, a seat came free for you: <b>{ $title }</b>. You’re coming! If you can’t, tap “Can’t come” under the card.
told-seats-offered =
    Seats came free: <b>{ $title }</b>
    🗓 { $when }

    It starts soon, so I offer them to everyone who waits: whoever taps first has the seat.
told-waitlist-closed =
    <b>{ $title }</b> is starting and there was no seat for you. A pity! Come to the next one: /meetups
told-soon =
    🔔 In { $left }: <b>{ $title }</b>
    🗓 { $when }
told-soon-in-hall = 🔔 Coming up: <b>{ $title }</b>
told-moved = 🔁 Changed: <b>{ $title }</b>
told-moved-time =
    🗓 was: <s>{ $old }</s>
    🗓 is now: <b>{ $new }</b>
told-moved-place =
    📍 was: <s>{ $old }</s>
    📍 is now: <b>{ $new }</b>
told-called-off =
    ❌ Cancelled: <b>{ $title }</b>
    🗓 <s>{ $when }</s>

    Reason: { $reason }
told-full =
    { $seats ->
        [one] The only seat is taken
       *[other] All { $seats } seats are taken
    }: <b>{ $title }</b>. Newcomers join the waitlist. If there is room, add seats.
told-digest =
    📋 Your meetup is coming up: <b>{ $title }</b>
    🗓 { $when }
told-digest-unreachable =
    { $people ->
        [one] ✉️ I can’t write to { $people } person
       *[other] ✉️ I can’t write to { $people } people
    }: they never opened the bot, or stopped it. The list marks them.
told-organiser-wrote =
    💬 From the organiser of <b>{ $title }</b>:

    { $text }

## Refusals

refusal-not-yet-ready =
    { $field ->
        [title] Give the meetup a title first.
        [start] Choose a date and time in the future first.
        [length] Say how long the meetup lasts first.
        [place] Say where it is first: a name or a link.
       *[halls] Choose where to announce it first.
    }
refusal-start-too-far = That is too far away: a meetup can be at most { $years } years ahead. Check the year; “12.12” means the next 12 December.
refusal-not-your-meetup = Only { $who } of this very meetup can do this.
refusal-already-announced = This meetup is announced already.
refusal-not-announced = The meetup isn’t announced yet, you can’t sign up so far.
refusal-meetup-cancelled = This meetup is cancelled.
refusal-meetup-started = The meetup has begun, sign-up is closed.
refusal-guests-not-allowed = No guests at this meetup. Let them tap “I’m coming” themselves.
refusal-guests-limit =
    { $limit ->
        [one] You may bring { $limit } guest, no more.
       *[other] You may bring { $limit } guests, no more.
    }
refusal-no-seat-for-guest = There’s no seat for another guest. Let them tap “I’m coming” themselves to join the waitlist.
refusal-seats-promised = The free seats are promised to those who have waited longer. Let your guest tap “I’m coming”.
refusal-answer-first = Tap “I’m coming” first, then add guests.
refusal-no-guests = Nobody is signed up with you.
refusal-seat-gone = Somebody else took the seat. You stay on the waitlist.
refusal-message-too-long = Too long: { $length } characters, and { $limit } is the limit. Shorten it and send it again.

## At the door

menu-meetups = 🗓 Meetups
menu-new-meetup = ➕ New meetup
menu-manage = ⚙️ Meetups I organise
command-meetups = coming meetups and my answers
command-new = create a meetup
command-manage = meetups I organise
help-meetups =
    <b>Meetups.</b> Tap “I’m coming” under a card: I answer at once whether there is a seat. If there is none you join the waitlist, and a seat comes to you by itself. I remind you before it, usually a day and two hours ahead.
help-organiser =
    <b>For organisers.</b> Add me to a group or channel as an administrator and answer the question I send you: that makes a hall. Then create a meetup (/new) and publish it. You can also send a meetup’s page as an .md file.
greeting-next-meetup = ✅ You’re coming: { $meetup }
