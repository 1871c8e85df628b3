### Duties with a date: lists, the page, “Done”, reminders.

## Menu, command, help

menu-duties = 📅 Deadlines
command-duties = deadlines: what is due and when
help-duties = <b>Deadlines.</b> /duties shows what is due and when: monitoring, figures, updates of the site and groups, the centre’s own deadlines. I remind you ahead of time; when it’s ready, tap “Done”, and reminders stop for everyone.
help-duties-run = <b>Setting deadlines up.</b> There too, under “All deadlines and settings”, you change dates, reminders and who is responsible, and add your own: once, every month, every year.

## What the duties are: words for those that are there from the start

duty-title-monitoring-december = Monitoring: first half of the year
duty-title-monitoring-may = Monitoring: school year
duty-title-figures-december = Figures for the regional centre
duty-title-update = Update: { $resource }
duty-title-month = { $title }, { $month }
duty-resource-site = Site
duty-resource-vk = VK group
duty-todo-monitoring-december =
    Monitoring has two parts.
    1. Quality of the programme: ask mentors and mentees how satisfied they are, and fill in the SWOT: strengths, weaknesses, opportunities, threats.
    2. Growth of the participants: the “before” survey of those who joined in autumn; of those who have finished, the “after” survey and a comparison.
    When the report is ready, tap “Done”; you can add a link to it.
duty-todo-monitoring-may =
    Monitoring has two parts.
    1. Quality of the programme: ask mentors and mentees how satisfied they are, renew the SWOT and compare it with December.
    2. Growth of the participants: the “after” surveys of mentees and mentors; compare them with “before” and write down what changed.
    When the report is ready, tap “Done”; you can add a link to it.
duty-todo-figures-december =
    Send the regional centre the table of figures: roles, forms of mentoring, states of pairs, and ages (10–14, 15–19, adults, young specialists up to 3 years). The table makes itself: /figures, with an Excel file, the text of a letter, and what is missing in the records. Check the regional centre’s own template.
    When it’s sent, tap “Done” and write the letter’s number and date.
duty-todo-update =
    Publish at least one piece of news about mentoring: the regulation (3.6) asks for at least one a month on each resource. An announcement, a story of a meeting, photos, the story of a pair will do. Whoever can be recognised in a picture must have consented to publication.
    When it’s out, tap “Published”, best with the link.

## How much is left

duty-left-working =
    { $working ->
        [one] { $working } working day left
       *[other] { $working } working days left
    }
duty-left-both =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }, { $working ->
        [one] { $working } of them a working day
       *[other] { $working } of them working days
    }
duty-overdue-days =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }

## State in one line

duty-line = { $sign } <b>{ $title }</b>
duty-when-ahead = by { $day } · { $left }
duty-when-today = <b>today is the last day</b>
duty-when-overdue = was due { $day } · <b>{ $late }</b>
duty-when-done = done { $day }
duty-when-missed = was due { $day }, not done
duty-when-before_us = { $day }, before my time: I kept no deadlines then
duty-button = { $sign } { $day } · { $title }

## The list of 30 days

duties-coming = 📅 <b>Deadlines of the next 30 days</b>
duties-coming-mine = 📅 <b>Your deadlines of the next 30 days</b>
duties-coming-empty = Nothing is due until { $until }. What comes later is under “School year”.
duties-button-year = 🗓 The whole school year
duties-button-months = 📰 Updates by month
duties-button-all = ⚙️ All deadlines and settings
duties-button-add = ➕ Add a deadline
duties-button-list = ‹ Back to the list

## The school year

duties-year = 🗓 <b>School year { $year }</b>
duties-year-counts = ✅ done: { $done } · ahead: { $ahead } · overdue: { $overdue }
duties-year-month = <b>{ $month }</b>
duties-year-empty = Nothing is due this month.
duties-button-month-before = « { $month }
duties-button-month-after = { $month } »
duties-button-year-before = « { $year }
duties-button-year-after = { $year } »

## Updates by month

duties-months = 📰 <b>Updates by month</b>
    At least one a month on each resource (regulation, 3.6).
duties-months-row = <b>{ $resource }</b>
duties-months-legend = ✅ done · ❌ missing · ⏳ awaited · ⚪️ ahead · ▫️ not kept yet
duties-months-hint = It was published, but there is no mark? Tap the month and mark it.
duties-months-empty = There are no resources yet. The bot’s owner names them in the setting RESOURCES.
duties-button-picture = 🖼 As a picture
duties-button-earlier = « earlier
duties-button-later = later »
duties-picture-title = Updates by month
duties-picture-caption = 📰 Updates: { $span }
duties-mark-done = updated
duties-mark-missed = no update
duties-mark-due = awaited this month
duties-mark-ahead = ahead
duties-mark-before = not kept yet

## The page of a duty

duty-page-due = Due by: <b>{ $day }</b>
duty-page-why-before = The rule says before { $term } ({ $weekday }), that is, on the last working day before it.
duty-page-why-by = The rule says by { $term } ({ $weekday }), which is no working day: it is due on the last one before.
duty-page-left = ⏳ { $left }
duty-page-today = 🟠 <b>Today is the last day.</b>
duty-page-overdue = 🔴 <b>The day has passed</b>: { $late }
duty-page-done = ✅ Done { $day }
duty-page-missed = ❌ The day has passed without a mark. If it was done after all, mark it.
duty-page-before_us = ▫️ This was before my time: I did not follow it.
duty-page-retired = 💤 Switched off: no reminders.
duty-page-todo = <b>What to do</b>
duty-page-responsible = 👤 Responsible: { $people }
duty-page-curators =
    👤 All curators are responsible{ $count ->
        [0] , but there are none yet: nobody is reminded. The bot’s owner appoints curators.
       *[other] : { $people }
    }
duty-edit-curators = 👤 All curators are responsible
duty-edit-months = 🗓 By month: { $months }
duty-edit-month = { $month } — { $people }
duty-page-ladder = 🔔 I remind at 09:00: { $ladder }
duty-page-quiet = 🔕 I don’t remind.
duty-page-breaks = 🏖 In breaks of the programme { $legal ->
        [yes] I remind too: the date is not ours
       *[no] I keep silent
    }
duty-page-hall = 📣 Marked by itself when a post goes out in “{ $hall }”
duty-page-history = <b>History</b>
duty-history-done = { $when } · { $who }: done { $day }
duty-history-post = { $when } · marked by itself: something was published { $day }
duty-history-undone = <s>{ $entry }</s>
    ↩️ { $when } · mark taken back: { $who }
duty-history-letter = ✉️ Letter { $number } of { $dated }
duty-history-note = 📝 { $note }
duty-history-link = 🔗 { $link }
duty-somebody = somebody
duty-button-hand-in = ✅ Done
duty-button-publish = ✅ Published
duty-button-published-on = ✅ Published: { $resource }
duty-button-undo = ↩️ Take the mark back
duty-button-edit = ✏️ Change
duty-button-open = Open
duty-button-page = ‹ Back to the deadline

## The ladder of reminders in words

duty-ladder-before =
    { $last ->
        [one] { $days } day before
       *[other] { $days } days before
    }
duty-ladder-on-the-day = on the day itself
duty-ladder-month-days = on days { $days } of the month
duty-ladder-last-days =
    { $days ->
        [1] on the due day
       *[other] on the last { $days } working days up to the due day
    }
duty-ladder-daily = once overdue, every day until done

## When it repeats

duty-rule-once = once, { $bound ->
        [before] before { $day }
       *[by] by { $day }
    }
duty-rule-monthly = every month, { $bound ->
        [before] before day { $day }
       *[by] by day { $day }
    }
duty-rule-month-end = every month, { $bound ->
        [before] before the last day
       *[by] by the last day
    }
duty-rule-yearly = every year, { $bound ->
        [before] before { $day }
       *[by] by { $day }
    }
duty-day-monthly = day { $day } of every month
duty-day-month-end = the last day of every month
duty-day-yearly = { $day } of every year

## “Done”

duty-hand-when =
    <b>{ $title }</b>
    When was it done? Tap, or type the date: “12.12”.
duty-hand-evidence =
    <b>{ $title }</b>
    Done { $day }. Is there a link or a note, such as a letter’s number? Send it in one message. If not, just say so.
duty-hand-publication =
    <b>{ $title }</b>
    Published { $day }. Send the link to the publication. If there is none, tap “Published”.
duty-hand-letter =
    <b>{ $title }</b>
    With which letter was it sent? Write its number and date: “45, 28.12.2026”.
duty-hand-button-today = Today
duty-hand-button-yesterday = Yesterday
duty-hand-button-other = Another day
duty-hand-button-nothing = No link, no note
duty-hand-button-published = ✅ Published
duty-handed-in-toast = Noted, thank you! I won’t remind of it any more.
duty-undone-toast = The mark is gone, reminders are back.

## What the bot writes by itself

told-duty = ⏰ <b>{ $title }</b>
told-duty-until = Due by <b>{ $day }</b>: { $left }.
told-duty-today = Due <b>today</b>, { $day }: this is the last day.
told-updates = { $late ->
        [yes] 🔴 <b>The updates are overdue</b>
       *[no] ⏰ <b>Updates of the month</b>
    }
told-duty-overdue = 🔴 <b>{ $title }</b>
    It was due { $day }, { $late }.{ $daily ->
        [yes] {" "}I’ll remind you every day until you tap “Done”.
       *[no] {""}
    }
told-duty-overdue-director = 🔴 <b>{ $title }</b>
    It was due { $day }, { $late }. Responsible: { $people }.
told-duty-handed-in = ✅ <b>{ $title }</b>
    Done { $day }, marked by { $who }. No more reminders.
told-duty-handed-in-post = ✅ <b>{ $title }</b>
    Something was published { $day }: the update is marked. No more reminders.
told-duty-undone = ↩️ <b>{ $title }</b>
    { $who } took the “Done” back. Due: { $day }; reminders are back.
told-duty-digest = ☀️ <b>Deadlines of the week</b>
told-duty-digest-more =
    { $count ->
        [one] And { $count } more in the list.
       *[other] And { $count } more in the list.
    }

## Refusals: the reason and an example

refusal-duty-date-not-understood = I don’t understand the date. For example: “12.12” (day, month) or “12.12.2026”.
refusal-ladder-not-understood = I don’t understand when to remind. Type how many days before the date: “30, 14, 7, 1, 0”, where 0 is the day itself.
refusal-month-days-not-understood = I don’t understand when to remind. Type days of the month: “10, 20, 25”.
refusal-month-day-not-understood = One number from 1 to 31, please. For example “15”.
refusal-year-day-not-understood = I don’t understand the day. For example “20.12” or “20 December”.
refusal-not-your-duty = Only { $who } can do this, or whoever is responsible for this deadline.
refusal-duty-handed-in =
    { $whose ->
        [mine] You marked it already on { $day } at { $hour }.
        [post] Marked already on { $day } at { $hour }: something was published.
       *[another] Done already: { $by } { $day } at { $hour }.
    }
refusal-duty-not-handed-in = There is no mark any more: nothing to take back.
refusal-duty-undo-too-late =
    { $hours ->
        [one] A mark can be taken back for { $hours } hour. If it is wrong, say so in the report.
       *[other] A mark can be taken back for { $hours } hours. If it is wrong, say so in the report.
    }
refusal-duty-retired = This deadline is switched off: nothing has to be handed in.
refusal-duty-done-later = That day is still to come. Type when it was done: for example “{ $today }”.
refusal-link-elsewhere = This link leads to { $found ->
        [vk] VK
       *[other] Telegram
    }, and something on another resource is asked for. Open it there, copy its address and send it.
refusal-link-to-whole = This is the address of all of it, and a link to what was published is asked for: tap its date and copy the link. For example: { $resource ->
        [vk] https://vk.com/wall-1_25
        [telegram] https://t.me/channel/25
       *[other] https://example.org/news/25
    }
refusal-duty-link = This does not look like a link. For example: https://example.org/news
refusal-duty-note-too-long = The note is long: { $length } characters, { $limit } fit. Keep the essence: “Letter No. 12 of 18 December”.
refusal-duty-title-too-long = The title is long: { $length } characters, { $limit } fit. For example “Plan of educational work”.
refusal-duty-todo-too-long = The description is long: { $length } characters, { $limit } fit. Keep the essence, put details behind a link.
refusal-duty-term-in-past = That day has passed. It has to be { $today } or later.
refusal-duty-term-too-far =
    { $years ->
        [one] I don’t look further than { $years } year ahead. Check the year: “20.12.2026”.
       *[other] I don’t look further than { $years } years ahead. Check the year: “20.12.2026”.
    }
refusal-duty-no-such-day = There is no such day. A day of the month is 1 to 31, a day of the year for example “20.12”.
refusal-duty-update-is-monthly = A resource is updated every month: only the day can be changed here.
refusal-duty-ladder-out-of-range = I can remind at most { $days } days ahead. For example “30, 14, 7, 1, 0”.
refusal-duty-too-many-rungs = That’s a lot: up to { $limit } reminders are possible. For example “30, 14, 7, 1, 0”.
refusal-duty-not-in-team = { $name } is not in the team any more. Choose somebody else.
refusal-duty-too-many-responsible = Up to { $limit } people can be responsible. Untick some.
refusal-duty-not-by-month = Only what comes every month can be planned by month.
refusal-duty-month-out-of-plan = You can plan this month and those after it, { $months } in all: open the list of months again.
refusal-duty-no-hall = Only updates of resources have a channel with posts.
refusal-duty-resource-gone = The setting RESOURCES does not name “{ $resource }” any more. The bot’s owner can change it.
refusal-duty-too-many = There are { $limit } deadlines already, no more fit. Switch off what you don’t need.
