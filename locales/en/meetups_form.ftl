## The meetup form: steps

form-now = <i>Now:</i> { $value }
form-title =
    <b>A new meetup</b>

    What is it called? Short and to the point, up to { $limit } characters: “Startups: who should try”.
form-description =
    What is it about, and for whom? A paragraph or two, up to { $limit } characters. Details can be added later.
form-day =
    <b>When?</b> Choose a day or type it: “12.12” (day, month), or “12.12 19:00” at once.
form-day-past = ⚠️ The given date, { $day }, is over. A new one is needed.
form-hour =
    { $day }
    <b>At what time does it start?</b> Tap or type: “19:00”, “19.30”, “7 pm”.

    <i>By the clocks of: { $zone }</i>
form-length-start = Starts: { $start }
form-length = <b>How long is it?</b> Tap or type: “1:30”, “90 minutes” or “until 21:00”.
form-place =
    <b>Where do we meet?</b> Type the name. You can use several lines at once:

    <i>Coworking “The Shore”
    5 Embankment Street
    https://example.org</i>

    Online? A link is enough. Or send a point on the map: 📎 → Location.
form-place-now =
    Now:
    { $place }
form-place-more =
    { $place }

    You can add an <b>address</b> or a <b>link</b>, just type it, or send a <b>point on the map</b>: 📎 → Location.
form-place-name = 📍 { $name }
form-place-address = 🏠 { $address }
form-place-link = 🔗 { $link }
form-place-point = 🗺 { $point }
form-seats =
    <b>How many seats?</b> Everyone counts, guests too. Tap or type a number.

    <i>A meetup works best with 10 to 40 people.</i>
form-seats-promoted =
    { $people ->
        [one] { $people } person got in from the waitlist. I’ll tell them.
       *[other] { $people } people got in from the waitlist. I’ll tell them.
    }
form-halls =
    <b>Where shall we announce it?</b> Tick the halls: groups, topics and channels. Several are fine.
form-halls-none =
    <b>Where shall we announce it?</b> There are no halls yet. Add me to a group or channel where you are an administrator: I’ll ask whether to make it a hall. In a forum’s topic send /hall.

    Then come back here, the draft will wait.
form-hall-stays = It’s announced here already, the card stays.
form-hall-added = Announcing it here too.
form-zone =
    The meetup’s time zone: <b>{ $zone }</b>

    Is it in another city? Type the city’s name or send a point on the map. The starting hour stays the same, by that city’s clocks.
form-zone-which = Several were found. Which one is it?
form-guests =
    { $now ->
        [0] Guests are not allowed now.
       *[other] Guests are allowed now: up to { $now }.
    }
    <b>How many guests may one person bring?</b> From 0 to { $limit }.
form-programme =
    <b>Programme.</b> Type the items, each on a line of its own, the speaker after a dash:

    <i>How we taught robots — Vera Kim
    Getting to know each other in threes</i>

    Up to { $limit } items.
form-programme-now =
    Now:
    { $programme }

    Tap an item to take it out.
form-site = Send a link to the meetup’s page: https://example.org
form-tags = Tags, by spaces or commas, up to { $limit }: “robots, meetup”.
form-organisation = Who holds the meetup? The name of the community or organisation.
form-parent = Is it part of a larger event? Type its name: “Mentors’ Forum”.
form-reminders =
    <b>Reminders for those who come</b>: how long before the start? Tick or type your own: “1 day, 2 h”.

    The post in the halls comes a day before the start.

## The meetup form: buttons

form-button-skip = Skip
form-button-as-is = Keep it ›
form-button-clear = Remove
form-button-later = 💾 Later
form-button-next = Next ›
form-button-done = Done
form-button-no-limit = No limit
form-button-other-place = Another place
form-button-no-address = Remove the address
form-button-no-link = Remove the link
form-button-no-point = Remove the point
form-button-centre-zone = { $centre }
form-button-remind-halls = { $remind_halls } Post in halls a day before
form-button-pin = { $pin } Pin the cards
form-button-gaps = Next: fill in what is missing ›
form-button-delete = 🗑 Delete the draft
form-button-delete-sure = Yes, delete
form-button-keep = No, keep it
form-button-confirm =
    { $people ->
        [0] Yes, change it
        [one] Yes, change it and tell { $people } person
       *[other] Yes, change it and tell { $people } people
    }
form-button-do-not = Leave it
form-field-title = Title
form-field-description = Description
form-field-start = Date and time
form-field-length = Length
form-field-zone = Time zone
form-field-place = Place
form-field-seats = Seats
form-field-guests = Guests
form-field-programme = Programme
form-field-halls = Halls
form-field-reminders = Reminders
form-field-site = Site
form-field-tags = Tags
form-field-organisation = Who holds it
form-field-parent = Larger event

## The meetup form: preview

form-preview-draft = ✏️ <b>A draft.</b> Above is the card as people will see it. Tap a field to change it.
form-preview-announced =
    📣 <b>The meetup is announced.</b> { $people ->
        [0] Nobody has signed up so far.
        [one] { $people } person will be told of a new time or place.
       *[other] { $people } people will be told of a new time or place.
    }
form-note-zone = 🕖 Time zone: { $zone }
form-note-seats =
    🪑 { $seats ->
        [0] Seats: no limit
       *[other] Seats: { $seats }
    }{ $guests ->
        [0] , no guests
       *[other] , guests per person: up to { $guests }
    }
form-note-halls = 📣 Halls: { $halls }
form-note-no-halls = 📣 No halls chosen
form-note-reminders =
    🔔 { $some ->
        [yes] Reminders before the start: { $befores }
       *[no] No reminders
    }{ $halls ->
        [yes] {" "}· a post in the halls a day before
       *[no] {""}
    }{ $pin ->
        [yes] {" "}· cards are pinned
       *[no] {""}
    }
form-advice =
    💡 { $what ->
        [few_people] Fewer than 10 seats. A meetup is made for 10 to 40 people: in a smaller circle the talk soon dries up.
        [many_people] More than 40 seats. A meetup is made for 10 to 40 people: in a larger circle you can’t talk to everyone.
        [short] Less than an hour. A meetup usually takes 1 to 2 hours: in less time people hardly get acquainted.
       *[long] More than two hours. A meetup usually takes 1 to 2 hours: after that attention fades.
    }
form-missing = ⚠️ <b>Still missing:</b> { $what }
form-gap =
    { $field ->
        [title] title
        [start] date and time
        [length] length
        [place] place
       *[halls] halls
    }

## The meetup form: what came of it

form-put-off-toast = Put off. The draft waits among your meetups.
form-put-off = Put off, everything is saved. The draft waits for you in /manage.
form-published = 🎉 <b>{ $title }</b> is announced: { $halls }. The cards are on their way.
form-delete-sure = Delete the draft “{ $title }”? It can’t be brought back.
form-deleted-toast = The draft is deleted.
form-deleted = The draft is deleted. A new meetup: /new.
form-confirm = <b>{ $title }</b>
form-confirm-time =
    🗓 was: <s>{ $old_time }</s>
    🗓 will be: <b>{ $wished_time }</b>
form-confirm-place =
    <b>Was</b>
    { $old_place }
    <b>Will be</b>
    { $wished_place }
form-confirm-nothing = Nothing changes: the time and the place are the same.
form-confirm-told =
    { $people ->
        [0] Nobody has signed up so far: only the halls will be told.
        [one] I’ll tell { $people } person who signed up, and the halls.
       *[other] I’ll tell { $people } people who signed up, and the halls.
    }
form-changed-toast =
    { $people ->
        [0] Changed.
        [one] Changed. I’m telling { $people } person.
       *[other] Changed. I’m telling { $people } people.
    }
page-read =
    📄 The page is read: <b>{ $title }</b>. I’ll ask for what it doesn’t say; the rest can be changed at the end.{ $shortened ->
        [yes] {" "}The description is long, its beginning was taken.
       *[no] {""}
    }

## Refusals of the form: the reason and an example

refusal-title-too-long = The title is long: { $length } characters, and { $limit } is the limit. For example: “Startups: who should try”.
refusal-description-too-long = The description is long: { $length } characters, and { $limit } is the limit. Keep the main things, put the rest on the meetup’s site.
refusal-line-too-long = A bit long: { $length } characters, and { $limit } is the limit. Please shorten it.
refusal-start-in-past = That moment is over. Choose a time to come, for example tomorrow at 19:00.
refusal-length-not-understood = I don’t understand how long that is. For example: “1:30”, “90 minutes”, “2 hours” or “until 21:00”.
refusal-length-out-of-range = A meetup can last from 10 minutes to 3 days. For example: “1:30”.
refusal-end-before-start = The end at { $end } is before the start at { $start }. For example: “until { $example }”. If it goes on past midnight, say how long it is: “3 hours”.
refusal-number-not-understood = One whole number is needed. For example: “30”.
refusal-capacity-out-of-range = There can be 1 to { $limit } seats, for example “30”. Or tap “No limit”.
refusal-guests-out-of-range = 0 to { $limit } guests can be allowed per person. For example: “1”.
refusal-place-too-many-lines = Too many lines, I can’t tell what is what. Give the name, the address and a link if there is one, each on a line of its own.
refusal-point-out-of-range = There’s no such point on the map. Latitude is −90 to 90, longitude −180 to 180, for example “45.2544, 19.8425”.
refusal-link-broken = That doesn’t look like a link. For example: https://example.org
refusal-too-many-tags = There can be up to { $limit } tags. Keep the main ones.
refusal-tag-too-long = A tag can have up to { $limit } characters. For example: “robots”.
refusal-programme-too-long = A programme can have up to { $limit } items. Please join some of them.
refusal-reminder-not-understood = I don’t understand when to remind. For example: “1 day, 2 h” or “30 minutes”.
refusal-reminder-out-of-range = Reminders can come at most 7 days and at least 10 minutes before. For example: “1 day, 2 h”.
refusal-too-many-reminders = There can be up to { $limit } reminders. Untick one.
refusal-no-such-hall = This hall isn’t connected any more. Choose another.
refusal-city-unknown = I can’t find the city “{ $city }”. Try the nearest big one: “Belgrade”, “Yaroslavl”.
refusal-point-nowhere = There’s no time zone at that point. Type a city: “Belgrade”.
refusal-page-too-big = The file is larger than { $limit } KB, that’s hardly the page of a meetup. Send a smaller .md file.
refusal-page-broken =
    The page could not be read. Line { $line }: { $reason ->
        [encoding] this is not text in UTF-8. Save the file as UTF-8 and send it again.
        [no-front-matter] the file should begin with the line “---”, then “date: 2026-12-12 19:00”, “tags: robots” and so on, then “---” again.
        [not-closed] the file ends, and the second line “---” after the fields is missing.
        [too-long] the fields between the lines “---” are too long. Move the story below them.
        [not-named] “{ $text }”: I expect “name: value”, for example “tags: robots, meetup”.
        [colon] “{ $text }”: there is a colon inside the value. Put the value in quotes: title: "Robots: an evening".
        [sign] “{ $text }”: the value begins with a special sign. Put it in quotes: tags: "@robots".
        [tab] “{ $text }”: the indent is a tab. Use spaces instead.
        [quote] “{ $text }”: a quote is opened and not closed.
        [bracket] “{ $text }”: a bracket is opened and not closed.
        [title] “{ $text }…”: the title is longer than 120 characters. Please shorten it.
        [long] “{ $text }…”: too long, 120 characters is the limit.
        [date] “{ $text }”: I don’t understand the date. For example: date: 2026-12-12 19:00
        [point] “{ $text }”: both latitude and longitude are needed as numbers, for example 45.2544 and 19.8425.
        [link] “{ $text }”: that doesn’t look like a link. For example: https://example.org
        [tags] “{ $text }”: up to 10 tags, each up to 30 characters.
       *[other] “{ $text }”: fields aren’t written like this. For example: title: "Robots Evening".
    }
