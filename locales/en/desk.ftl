### The desk: the way in from the bot, and the pages themselves.

## In the bot: /desk

command-desk = the centre’s page: people of the programme and their records
menu-desk = 🗂 The centre’s page
help-desk = <b>The centre’s page.</b> Names, contacts and all that is written about people of the programme are there alone, never in chat. /desk gives a one-time link: it lives for 15 minutes and opens the page for a working day.
desk-link = The centre’s page opens by this link:
    { $address }

    It works once, until { $until }, and for you alone: do not forward it. Press “Enter” on the page that opens; you stay signed in for 8 hours in that browser.
desk-link-button = Open the centre’s page

## In and out

desk-title = The centre’s page
desk-skip = Straight to the content
desk-sections = Sections
desk-enter = Names and contacts of the programme’s people are seen here. Enter only on a computer or phone of your own.
desk-button-enter = Enter
desk-enter-note = You stay signed in for 8 hours in this browser. When you are done, press “Sign out”.
desk-leave = Sign out
desk-left-title = You are signed out
desk-left = To come back, send the bot /desk: it answers with a new link.
desk-step = Go on
desk-to-start = To the start
desk-refused-title = This cannot be done
desk-typed-kept = What you typed is not lost: it waits behind this button. If your session is over, sign in in another tab, come back here and press it. Do not close this tab.
desk-send-again = Send again
desk-broke = Something broke, sorry. Please try again a little later.
desk-broke-number = If it does not help, tell whoever keeps the server the number { $number }.

## Sections

desk-nav-people = People
desk-nav-tags = Topics
desk-nav-audit = Log
desk-nav-team = Team
desk-nav-sessions = Sessions

## People

desk-search = Whom to look for: a name, a code, a place or a topic
desk-search-example = Name, code, place or topic
desk-button-search = Search
desk-search-anew = Reset
desk-filter-part = What they are in the programme
desk-filter-standing = Standing
desk-filter-nameless = without a name only
desk-any = any
desk-part-all = All
desk-parts-mentor = Mentors
desk-parts-mentee = Mentees
desk-parts-guardian = Guardians
desk-part-mentor = mentor
desk-part-mentee = mentee
desk-part-guardian = guardian
desk-standing-active = takes part
desk-standing-paused = paused
desk-standing-ended = ended
desk-kind-none = not said
desk-kind-pupil = pupil
desk-kind-teacher = teacher
desk-kind-graduate = graduate
desk-kind-parent = parent
desk-kind-specialist = specialist
desk-found = { $count ->
        [one] { $count } person found
       *[other] { $count } people found
    }
desk-shown-from = { $first }–{ $last } shown
desk-nobody-found = Nobody was found. Try less: the beginning of a surname or a code is enough.
desk-nobody-yet = Nobody is here yet. Add the first person, or bring a registry in from a spreadsheet.
desk-nameless = no name yet
desk-closed = data closed
desk-closed-title = The data is closed
desk-closed-what = Consent was withdrawn: the data can be neither read nor changed, and it will be destroyed. By which day, and whether it can be brought back, stands with the consents.
desk-closed-papers = Consents and withdrawal
desk-pages = Pages
desk-page-before = ‹ Before
desk-page-after = Next ›
desk-page-of = { $page } of { $pages }

## A person

desk-back-to-people = ‹ All people
desk-back-to-person = ‹ Record { $code }
desk-person-add = Add a person
desk-person-new = A new person
desk-age = { $age ->
        [one] { $age } year old
       *[other] { $age } years old
    }
desk-sheet-own = The person
desk-sheet-mentor = Mentor
desk-sheet-mentee = Mentee
desk-sheet-guardian = Guardian
desk-edit = Edit
desk-save = Save
desk-add = Add
desk-remove = Remove
desk-choose = Choose
desk-blank = Not filled in: { $fields }.
desk-parts = Part in the programme
desk-become-mentor = Make a mentor
desk-become-mentee = Make a mentee
desk-become-guardian = Make a guardian
desk-pause = Pause
desk-end = End…
desk-end-sure = This person is no longer matched or reminded. Pairings are ended by themselves, each on its own page. Should you change your mind: “Resume”.
desk-end-yes = Yes, end taking part
desk-resume = Resume
desk-guardians = Guardians
desk-no-guardians = Nobody is named.
desk-wards = Acts for
desk-guardian-who = Add a guardian
desk-guardian-example = A code or a name, such as П-003
desk-guardian-nobody = There is no such person. Check the name or the code, or add their record first (“People”, “Add a person”).
desk-guardian-several = Several people fit: choose one, or type more of the name.
desk-account = Telegram
desk-account-tied = Tied to an account in Telegram.
desk-account-none = Without Telegram so far: a curator records what is needed.
desk-history = What changed
desk-history-all = The whole log
desk-changed-meanwhile = Somebody else changed this record while you typed. What you typed is still in the fields; below those that are different now you see what is there. Compare and save again: the fields are what is stored.
desk-now-there = In the record now: { $text }
desk-problems = { $count ->
        [one] Not saved: { $count } field needs a look.
       *[other] Not saved: { $count } fields need a look.
    }

## Fields of a record

desk-field-kind = Kind
desk-field-name = Surname, name, patronymic
desk-field-birth = Year or date of birth
desk-field-work_since = Working since (year)
desk-field-place = Place of study or work
desk-field-contact = Contacts
desk-field-note = Curator’s note
desk-field-topics = { $part ->
        [mentor] Main competencies
       *[other] Main request
    }
desk-field-achievements = Achievements that matter to the programme
desk-field-interests = Interests
desk-field-ages = Wished age of mentees
desk-field-time = Time for the programme
desk-field-capacity = Mentees at the same time
desk-field-days = Convenient weekdays
desk-field-hours = Hours a week for all mentees
desk-field-forms = Forms of mentoring
desk-field-entered = Entered the programme on
desk-field-ended = Ended the programme on
desk-field-partner = { $part ->
        [mentor] Mentees (as in the registry)
       *[other] Mentor (as in the registry)
    }
desk-field-partner_place = { $part ->
        [mentor] The mentee’s place of study or work
       *[other] The mentor’s place of study or work
    }
desk-field-results = Results of the programme
desk-field-case_link = Link to the case or review
desk-field-completed = Mark of having gone through the programme
desk-topics-more = Anything else, in own words
desk-hint-name = In full: surname, name, patronymic.
desk-hint-birth = A year (“2012”) or a date (“03.05.2012”).
desk-hint-work_since = For teachers and specialists: it tells who is young in the profession (up to 3 years). For example: 2024. Leave it empty for whoever does not work.
desk-hint-place = School and class, organisation and position.
desk-hint-contact = Telephone or e-mail; for a child, of the guardian.
desk-hint-note = Seen here alone. It goes into no registry and no paper.
desk-hint-topics = Tick what fits. The list of topics is kept by the curator.
desk-hint-ages = For instance: “12–15”, “from 14”, “to 12”, “any”.
desk-hint-time = For instance: “two hours a week, on Wednesdays”.
desk-hint-capacity = A number from 0 to 50.
desk-hint-hours = A number from 0 to 40: it shows whether there is time for each.
desk-hint-entered = A date: “01.09.2026”.
desk-hint-ended = A date: “25.05.2027”.
desk-hint-partner = From the paper registry; pairings are made elsewhere.
desk-hint-case_link = The whole address: “https://…”.
desk-expected-name = Letters are needed: surname, name, patronymic. For instance: Иванова Анна Петровна.
desk-expected-shorter = Too long: { $limit } characters fit.
desk-expected-birth = A year or a date of birth is needed. For instance: 2012 or 03.05.2012.
desk-expected-date = A date not before the year 2000 is needed. For instance: 01.09.2026.
desk-expected-later = The end is before the beginning. Check both dates.
desk-expected-ages = An age is needed. For instance: 12–15, from 14, to 12 or any.
desk-expected-capacity = A whole number from 0 to { $limit } is needed. For instance: 3.
desk-expected-days = Weekdays are needed. For example: Tue, Thu.
desk-expected-hours = A whole number from 0 to { $limit } is needed. For example: 2.
desk-expected-year = A year no later than { $limit } is needed, in digits. For example: 2024.
desk-expected-forms = The centre has no such form of mentoring: choose from the list.
desk-expected-link = The whole address is needed. For instance: https://example.org/story.

## Topics

desk-tags-lead = Mentors’ competencies and mentees’ requests are chosen from this list. A topic that was put away is offered to nobody any more, and whoever has it keeps it.
desk-tag-new = A new topic
desk-tag-example = For instance, robotics
desk-tag-name = Name of the topic
desk-tag-people = { $count ->
        [0] nobody has it
        [one] { $count } person has it
       *[other] { $count } people have it
    }
desk-tag-retired = not offered
desk-tag-retire = Offer no more
desk-tag-restore = Offer again
desk-rename = Rename
desk-no-tags = There are no topics yet.

## The log

desk-anybody = anybody
desk-anything = anything
desk-show = Show
desk-yes = yes
desk-no = no

## The team

desk-team-members = Who is in the team
desk-team-nobody = Nobody so far.
desk-team-dismiss = Take the role away
desk-team-dismiss-what = What the role allows ends at once. A new link can give it back.
desk-team-dismiss-sure = Yes, take the role away
desk-team-links = Links that invite
desk-team-no-links = No link is open.
desk-team-invite = Give a role by a link
desk-team-take = Take a role yourself
desk-link-made = The link is ready: { $role }
desk-link-made-how = Forward it to whom you invite: whoever opens it first has the role, until { $until }. It is not shown here again.
desk-link-open = open until { $until }
desk-link-revoke = Revoke

## Sessions

desk-sessions-lead = Who is at the centre’s page now. A browser that you do not know? End that session.
desk-session-this = this one
desk-session-times = from { $since } to { $until }
desk-session-end = End
desk-sessions-end-mine = End all my sessions
desk-sessions-end-all = End everybody’s sessions
desk-sessions-end-all-what = Everybody is signed out, you as well. Whatever was not saved is lost; a new link lets people in again: /desk.
desk-sessions-end-all-sure = Yes, end all sessions

## Done

desk-done-saved = Saved.
desk-done-added = The record is added.
desk-done-guardian-added = The guardian is added.
desk-done-guardian-removed = The guardian is removed.
desk-done-tag-added = The topic is added.
desk-done-session-ended = The session is ended.
desk-done-role-taken = The role is yours now.
desk-done-role-dismissed = The role is taken away.
desk-done-link-revoked = The link is revoked.

## Refusals (no markup)

refusal-desk-off = The centre’s page is not open here: whoever keeps the server opens it with the setting DESK_PORT.
refusal-desk-link-unknown = This link does not fit: it was not copied whole, or a newer one took its place. Send the bot /desk for another.
refusal-desk-link-used = This link was used already, and it works once. Send the bot /desk for another.
refusal-desk-link-expired = This link is too old: it lived for 15 minutes. Send the bot /desk for another.
refusal-desk-not-signed-in = To sign in, send the bot /desk: it answers with a link that is good for 15 minutes. You stay signed in for 8 hours.
refusal-desk-another-browser = This session was opened in another browser, so it is over now. Send the bot /desk for a link for this browser.
refusal-desk-form-not-ours = This page was opened too long ago, or the browser takes no cookies. Reload it and try again.
refusal-desk-no-page = There is no such page. Go to the start and choose a section.
refusal-desk-not-found = This is not here any more: somebody was perhaps quicker. Go to the start and look again.
refusal-desk-too-large =
    { $megabytes ->
        [0] This is too much at once. Shorten the text or the file and try again.
       *[other] The file is too big: { $megabytes } MB fit here. Take pictures and further sheets out of it.
    }
refusal-desk-not-readable = What the browser sent could not be read. Go back and try again.
refusal-tag-name-wrong = A name has 1 to { $limit } characters, letters among them, without commas and semicolons. For instance: robotics.
