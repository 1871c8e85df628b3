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
desk-end = End
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
desk-audit-subject-record = record
desk-audit-subject-tag = topic
desk-audit-subject-desk_session = session at the desk
desk-audit-subject-desk_link = link to the desk
desk-audit-subject-calendar_link = link to a calendar
desk-audit-subject-role_link = link to a role
desk-audit-subject-person = person in the bot
desk-audit-subject-duty = deadline
desk-audit-subject-post = post
desk-audit-subject-publication = publication
desk-audit-add_publication = publication added
desk-audit-write_publication = publication's content changed
desk-audit-change_publication = publication changed
desk-audit-submit_publication = publication sent for approval
desk-audit-approve_publication = publication approved
desk-audit-return_publication = publication given back
desk-audit-plan_publication = publication's time chosen
desk-audit-move_publication = publication moved with its event
desk-audit-cancel_publication = publication cancelled
desk-audit-revive_publication = a publication came back into the plan with its event
desk-audit-publish_publication = publication out on a resource
desk-audit-complete_publication = publication out everywhere
desk-audit-fail_publication = publication not out on a resource
desk-audit-lose_publication = nobody knows whether the publication reached the resource
desk-audit-lapse_publication = publication overdue
desk-audit-subject-meetup = meetup
desk-audit-subject-hall = hall
desk-audit-subject-letter = message
desk-audit-subject-registry = registry
desk-audit-subject-application = application
desk-audit-subject-roadmap = roadmap
desk-audit-subject-roadmap_event = event of the roadmap
desk-audit-add_record = Record added
desk-audit-change_record = Record changed
desk-audit-add_tag = Topic added
desk-audit-rename_tag = Topic renamed
desk-audit-retire_tag = Topic offered no more
desk-audit-restore_tag = Topic offered again
desk-audit-make_desk_link = Link to the centre’s page made
desk-audit-make_calendar_link = Link to a calendar made
desk-audit-renew_calendar_link = Link to a calendar renewed
desk-audit-revoke_calendar_link = Link to a calendar revoked
desk-audit-open_desk = Signed in at the centre’s page
desk-audit-close_desk = Signed out of the centre’s page
desk-audit-desk_strange_browser = Session ended: it turned up in another browser
desk-audit-make_link = Link to a role made
desk-audit-revoke_link = Link to a role revoked
desk-audit-use_link = Role taken by a link
desk-audit-give_role = Role given
desk-audit-take_role = Role taken away
desk-audit-choose_language = Language chosen
desk-audit-choose_zone = Time zone chosen
desk-audit-add_duty = Deadline added
desk-audit-change_duty = Deadline changed
desk-audit-retire_duty = Deadline switched off
desk-audit-restore_duty = Deadline switched on
desk-audit-hand_in_duty = Deadline marked as done
desk-audit-undo_duty = Mark taken back
desk-audit-create = Draft begun
desk-audit-delete = Draft deleted
desk-audit-change = Changed
desk-audit-announce = Meetup announced
desk-audit-write = Written to a meetup’s people
desk-audit-stop_writing = Message to many stopped
desk-audit-rsvp = Answer to an invitation
desk-audit-add_bot = Bot added to a hall
desk-audit-bind = Hall bound
desk-audit-unbind = Hall unbound
desk-audit-hall_lost = Hall lost
desk-audit-add_practice = Practice added
desk-audit-change_practice = Practice changed
desk-audit-remove_practice = Practice removed
desk-audit-apply = Application made
desk-audit-withdraw_application = Application withdrawn
desk-audit-accept_application = Application accepted
desk-audit-decline_application = Application declined
desk-audit-bring_in = Registry brought in
desk-audit-erase_record = Data destroyed
desk-audit-expire_consent = Consent ran out
desk-audit-forget_person = Participant forgotten
desk-audit-issue_slip = Slip issued
desk-audit-join = Account tied to the record
desk-audit-untie_account = Account untied from the record
desk-audit-print_consent = Consent printed
desk-audit-revoke_consent = Consent revoked
desk-audit-sign_consent = Consent signed
desk-audit-withdraw_consent = Withdrawal recorded
desk-audit-take_back_withdrawal = Withdrawal taken back
desk-audit-hall_moved = Hall moved
desk-audit-post_appeared = Post appeared
desk-audit-post_again = Post sent again
desk-audit-plan = Post planned
desk-audit-move = Post moved
desk-audit-unplan = Post held back
desk-audit-cancel = Post cancelled
desk-audit-send_now = Post sent at once
desk-audit-send_again = Post sent again
desk-audit-sent = Post is out
desk-audit-appeared = Post is out: confirmed
desk-audit-did_not_appear = Post is not out: confirmed
desk-audit-uncertain = Nobody knows whether the post is out
desk-audit-failed = Post is not out
desk-audit-late = Post was late
desk-audit-sent_again = Message sent again
desk-audit-propose_pairing = A pairing was proposed
desk-audit-cancel_pairing = A proposed pairing was taken back
desk-audit-accept_pairing = A proposed pairing was accepted
desk-audit-decline_pairing = A proposed pairing was declined
desk-audit-lapse_pairing = A proposed pairing was not answered in time
desk-audit-fill_in_agreement = A paper of a pairing was filled in
desk-audit-give_agreement = A paper of a pairing was given out
desk-audit-sign_agreement = A paper of a pairing was signed
desk-audit-keep_agreement = The copy of a pairing's paper is kept
desk-audit-ask_accord = Both sides of a pairing were asked
desk-audit-answer_accord = A side of a pairing answered
desk-audit-drop_accord = The question to both sides was dropped
desk-audit-prolong_pairing = A pairing was prolonged
desk-audit-pause_pairing = A pairing was paused
desk-audit-resume_pairing = A pairing was resumed
desk-audit-end_pairing = A pairing ended
desk-audit-add_outcome = The result of a pairing was added
desk-audit-set_plan_goal = The plan's goal was chosen
desk-audit-add_plan_item = An item was added to the plan
desk-audit-change_plan_item = An item of the plan was changed
desk-audit-move_plan_item = An item of the plan was moved
desk-audit-drop_plan_item = An item was left out of the plan
desk-audit-submit_plan = The plan was handed to the curator
desk-audit-reopen_plan = The plan was taken to be changed
desk-audit-agree_plan = The plan was agreed to
desk-audit-return_plan = The plan was returned to the mentor
desk-audit-approve_plan = The plan was approved by order
desk-audit-give_plan = The plan went out to be signed
desk-audit-keep_plan = The signed plan is kept
desk-audit-mark_plan_item = An item of the plan was marked
desk-audit-unmark_plan_item = An item's mark was taken back
desk-audit-attend_plan_item = An item of the plan was marked by a meetup
desk-audit-propose_to_plan = A change of the plan was proposed
desk-audit-accept_plan_proposal = A proposal to the plan was accepted
desk-audit-decline_plan_proposal = A proposal to the plan was declined
desk-audit-withdraw_plan_proposal = A proposal to the plan was taken back
desk-audit-begin_roadmap = Roadmap begun
desk-audit-add_roadmap_stage = Stage of the roadmap added
desk-audit-rename_roadmap_stage = Stage of the roadmap renamed
desk-audit-move_roadmap_stage = Stage of the roadmap moved
desk-audit-drop_roadmap_stage = Stage of the roadmap removed
desk-audit-add_roadmap_event = Event of the roadmap added
desk-audit-change_roadmap_event = Event of the roadmap changed
desk-audit-drop_roadmap_event = Event of the roadmap deleted
desk-audit-start_roadmap_event = Work on an event began
desk-audit-finish_roadmap_event = Event done
desk-audit-cancel_roadmap_event = Event cancelled
desk-audit-reopen_roadmap_event = Mark of an event taken back
desk-audit-move_roadmap_event = Event moved with its meetup
desk-audit-attend_roadmap_event = Event marked by its meetup
desk-audit-unlink_roadmap_event = Event left without a meetup
desk-audit-propose_to_roadmap = Proposed to the roadmap
desk-audit-accept_roadmap_proposal = Proposal to the roadmap accepted
desk-audit-decline_roadmap_proposal = Proposal to the roadmap declined
desk-audit-withdraw_roadmap_proposal = Proposal to the roadmap withdrawn
desk-audit-sign_petition = Petition for another mentor submitted
desk-audit-take_petition = Petition: the curator looked at it
desk-audit-skip_petition = Petition passed to the director, past the curator
desk-audit-pass_petition = Petition passed to the director
desk-audit-grant_petition = Petition granted
desk-audit-decline_petition = Petition declined
desk-audit-withdraw_petition = Petition withdrawn
desk-audit-lapse_petition = Petition closed: the pairing ended
desk-audit-record_petition_withdrawal = Withdrawal of a petition recorded from paper
desk-audit-write_down_petition = Words of a petition written down from paper
desk-audit-waive_closing = Closing meeting waived
desk-audit-report_advice = A message of a talk reported
desk-audit-open_advice = A reported talk opened
desk-audit-close_advice_report = A report of a talk looked into
desk-audit-log_meeting = A meeting of a pair was written down
desk-audit-correct_meeting = A meeting of a pair was corrected
desk-audit-remove_meeting = A meeting of a pair was taken out
desk-audit-deny_meeting = A side said that a meeting was not held
desk-audit-say_opinion = A side told the curator its opinion
desk-audit-ask_results = A mentor was asked for results
desk-audit-give_results = A mentor gave results
desk-audit-value-name = name
desk-audit-value-kind = kind
desk-audit-value-guardians = guardians
desk-audit-value-retired = not offered
desk-audit-value-browser = browser
desk-audit-value-person = person in the bot, no.
desk-audit-value-role = role
desk-audit-value-language = language
desk-audit-value-zone = time zone
desk-audit-value-title = name
desk-audit-value-state = state
desk-audit-value-membership = membership, no.
desk-audit-value-partner_code = paired with
desk-audit-value-side = side
desk-audit-side-mentor = mentor
desk-audit-side-mentee = mentee
desk-audit-value-paper = paper
desk-audit-value-reason = reason
desk-audit-value-paper_kind = kind of paper
desk-audit-value-number = number
desk-audit-value-dated = date
desk-audit-value-months = months
desk-audit-value-accord = asked about
desk-audit-value-verdict = answer
desk-audit-value-pause = why paused
desk-audit-value-ending = how it ended
desk-audit-value-until = until
desk-audit-value-held_on = day of the meeting
desk-audit-value-minutes = minutes
desk-audit-value-call = request, no.
desk-audit-value-due = by which day
desk-audit-value-result = result
desk-audit-value-pairing = pairing, no.
desk-audit-value-goal = goal
desk-audit-value-item = item, no.
desk-audit-value-format = format
desk-audit-value-first = from
desk-audit-value-last = to
desk-audit-value-expected = expected result
desk-audit-value-meetup = meetup, no.
desk-audit-value-done_on = done on
desk-audit-value-proposal = proposal, no.
desk-audit-value-stage = stage no.
desk-audit-value-responsible = responsible
desk-audit-value-training = training of mentors
desk-audit-value-note = what shows it
desk-audit-value-came = came
desk-audit-value-mentors = mentors
desk-audit-value-year = school year
desk-audit-value-event = event no.
desk-audit-value-events = events
desk-audit-value-source = from the roadmap of

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
