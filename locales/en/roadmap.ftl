### The roadmap: stages and events of a year, marks, and what mentors propose.

menu-roadmap = 🗺 Roadmap
command-roadmap = the programme’s roadmap
help-roadmap = <b>Roadmap.</b> /roadmap: stages and events of the school year, terms, who answers, and what is done. 14 days, 7 days and a day before a term ends, the bot reminds whoever answers.
help-roadmap-mentor = <b>Roadmap.</b> /roadmap: what the programme does this year, and when. Have an idea? Tap “💡 Propose to the roadmap”: the curator answers.

## The roadmap

roadmap-title = <b>🗺 Roadmap { $year }</b>
roadmap-none = <b>🗺 Roadmap { $year }</b>

    { $edits ->
        [yes] There is none for this school year yet. Begin with the usual one: seven stages and their usual events with terms, all of which you can change.{ $earlier ->
            [none] { "" }
           *[other] { " " }Or with that of { $earlier }: its dates move to the new year, its marks stay in the old one.
        }
       *[no] There is none for this school year yet: a curator begins it.
    }
roadmap-progress = { $bar } { $done } of { $total }{ $overdue ->
        [0] { "" }
        [one] { " " }· { $overdue } overdue
       *[other] { " " }· { $overdue } overdue
    }
roadmap-stage-line = { $stand ->
        [done] ✅
        [overdue] ❗
        [now] ⏳
       *[ahead] ▫️
    } { $number }. { $title } — { $total ->
        [0] empty so far
       *[other] { $done } of { $total }
    }
roadmap-near = <b>Coming up</b>
roadmap-line = { $stand ->
        [done] ✅
        [underway] ⏳
        [overdue] ❗
        [soon] 🔸
        [cancelled] 🚫
       *[ahead] ▫️
    } { $number } { $title } · { $days }
roadmap-stage = <b>🗂 { $number }. { $title }</b>
roadmap-stage-empty = No events yet.
roadmap-more = …and { $count ->
        [one] { $count } more event: open it by its button.
       *[other] { $count } more events: open them by their buttons.
    }
roadmap-proposals-wait = { $count ->
        [one] 💡 { $count } proposal of a mentor waits for an answer.
       *[other] 💡 { $count } proposals of mentors wait for an answer.
    }
roadmap-years = <b>Which school year?</b>
roadmap-year-row = { $begun ->
        [yes] { $year }
       *[no] { $year } · none yet
    }

## An event

roadmap-event = <b>{ $number } { $title }</b>
roadmap-event-stage = Stage: { $title }
roadmap-event-days = Term: { $days }
roadmap-event-responsible = Responsible: { $who }
roadmap-event-nobody = Responsible: nobody is named, I remind the curator
roadmap-event-result = Result: { $result }
roadmap-event-paper = Kind of document: { $paper }
roadmap-event-training = 🎓 Training of mentors
roadmap-event-meetup = 📅 A meetup of this bot: “{ $title }”, { $when }. It sets the term and the mark by itself.
roadmap-event-going = Signed up: { $going ->
        [one] { $going } person
       *[other] { $going } people
    }{ $mentors ->
        [none] { "" }
       *[other] . Mentors among them: { $mentors }
    }
roadmap-event-stands = { $stand ->
        [underway] ⏳ Underway
        [overdue] ❗ The term is over
        [soon] 🔸 The term ends soon
        [cancelled] 🚫 Cancelled
        [done] ✅ Done
       *[ahead] ▫️ Planned
    }
roadmap-event-done = ✅ Done on { $day }
roadmap-event-came = By sign-ups: { $came ->
        [one] { $came } person
       *[other] { $came } people
    }, mentors among them: { $mentors }
roadmap-event-note = 📝 { $note }
roadmap-role = { $role ->
        [curator] the curator
        [working_group] the working group
        [director] the director
        [organiser] organisers
       *[mentor] mentors
    }
roadmap-one-of-team = the programme’s team

## Questions

roadmap-ask-title = <b>What is the event called?</b> Write it, up to 200 characters. For example: Training of mentors.
roadmap-ask-days = <b>What is the term?</b> Write one day or two: 15.10 or 15.10 – 31.10. Without a year I take it from the school year { $year }.
roadmap-ask-stage-of = <b>In which stage?</b>
roadmap-ask-responsible = <b>Who answers for it?</b> Choose a role or a person: that is whom I remind. Or write it in words: then I remind the curator.
roadmap-ask-result = <b>What is the result?</b> Write it, up to 300 characters. For example: Mentors are trained.
roadmap-ask-paper = <b>Which document remains?</b> Write it, up to 300 characters. For example: Programme and attendance list.
roadmap-ask-meetup = { $count ->
        [0] No meetup is coming up in the bot. Once an organiser announces one, link the event to it.
       *[other] <b>Which meetup?</b> Its day becomes the term, and once it is over the event marks itself.
    }
roadmap-ask-answer = <b>What do you say to the mentor?</b> Write it, up to 1000 characters, or accept without a word: they hear of the decision anyway.
roadmap-ask-decline = <b>What do you answer the mentor?</b> Write why not, up to 1000 characters.
roadmap-ask-done = <b>When was it done?</b> Tap a button, or write the day and after it what shows it: 15.10 order no. 12.
roadmap-ask-cancel = <b>Why do you cancel it?</b> Write a few words or skip. I stop reminding; a trace stays in the roadmap.
roadmap-drop-sure = <b>Delete the event?</b> Its mark goes with it. If it just won’t take place, cancel it instead.
roadmap-ask-proposal = <b>What do you propose { $about ->
        [none] to add to the roadmap
       *[other] to change in “{ $about }”
    }?</b> Write it in your own words, up to 1000 characters: what, why and when. The curator answers here.
roadmap-ask-stage-title = <b>What is the stage called?</b> Write it, up to 200 characters.
roadmap-stages = <b>Stages of { $year }</b>
    Tap a stage to rename, move or remove it.
roadmap-stage-card = <b>{ $number }. { $title }</b>
    { $count ->
        [0] There are no events in it.
        [one] There is { $count } event in it. Only an empty stage can be removed.
       *[other] There are { $count } events in it. Only an empty stage can be removed.
    }

## The form

roadmap-sheet-title = <b>{ $mode ->
        [accept] What goes into the roadmap
        [change] The event: what to change?
       *[add] A new event
    }</b>
roadmap-sheet-proposed = 💡 The mentor proposes: <i>{ $words }</i>
roadmap-sheet-name = Name: { $title }

## Buttons

roadmap-button-open = 🗺 Open the roadmap
roadmap-button-event = { $number } { $title }
roadmap-button-open-event = 🗺 { $number } { $title }
roadmap-button-begin = Begin with the usual roadmap
roadmap-button-begin-earlier = Begin with that of { $earlier }
roadmap-button-add = ➕ Event
roadmap-button-stages = 🗂 Stages
roadmap-button-years = 📆 Another year
roadmap-button-picture = 🖼 As a picture
roadmap-button-word = 📄 Word
roadmap-button-excel = 📊 Excel
roadmap-button-propose = 💡 Propose to the roadmap
roadmap-button-propose-change = 💡 Propose a change
roadmap-button-mine = 💡 My proposals
roadmap-button-proposals = 💡 Proposals: { $count }
roadmap-button-start = ▶️ Begin work on it
roadmap-button-finish = ✅ Mark as done
roadmap-button-reopen = ↩️ Take the mark back
roadmap-button-change = ✏️ Change
roadmap-button-cancel = 🚫 Cancel the event
roadmap-button-no-reason = Cancel without a reason
roadmap-button-drop = 🗑 Delete
roadmap-button-drop-sure = Yes, delete the event
roadmap-button-today = Today
roadmap-button-yesterday = Yesterday
roadmap-button-title = ✏️ Name
roadmap-button-days = 📆 Term
roadmap-button-responsible = 👤 Who answers
roadmap-button-result = 🎯 Result
roadmap-button-paper = 📄 Document
roadmap-button-stage = 🗂 Stage
roadmap-button-training = { $training ->
        [yes] 🎓 Training of mentors: yes
       *[no] 🎓 Training of mentors: no
    }
roadmap-button-meetup = 📅 A meetup of this bot
roadmap-button-no-meetup = No meetup
roadmap-button-nobody = Name nobody
roadmap-button-save = ✅ Save
roadmap-button-save-accept = ✅ Accept into the roadmap
roadmap-button-no-answer = Accept without a word
roadmap-button-empty = Clear
roadmap-button-stage-add = ➕ Stage
roadmap-button-stage-rename = ✏️ Rename
roadmap-button-stage-up = ⬆️ Earlier
roadmap-button-stage-down = ⬇️ Later
roadmap-button-stage-drop = 🗑 Remove the stage
roadmap-button-accept = ✅ Accept
roadmap-button-decline = Decline
roadmap-button-withdraw = Withdraw no. { $number }

## What came of it

roadmap-begun = The roadmap { $year } is there
roadmap-saved = Written into the roadmap
roadmap-dropped = The event is deleted
roadmap-started = Work on it has begun
roadmap-finished = ✅ Done
roadmap-reopened = The mark is taken back, reminders go on
roadmap-cancelled = The event is cancelled
roadmap-stage-dropped = The stage is removed
roadmap-proposed = 💡 Passed on to the curator. The answer comes here; “My proposals” shows how it stands.
roadmap-withdrawn = The proposal is withdrawn
roadmap-accepted = ✅ Accepted, the mentor will know
roadmap-declined = The answer goes to the mentor

## Proposals

roadmap-proposals = { $count ->
        [0] <b>💡 No proposal waits for an answer.</b>
        [one] <b>💡 { $count } proposal waits for an answer</b>
       *[other] <b>💡 { $count } proposals wait for an answer</b>
    }
roadmap-proposal-row = { $who } · { $kind ->
        [new] a new event
       *[change] change { $number }
    }
roadmap-proposal = <b>💡 Mentor { $who } proposes { $kind ->
        [new] a new event
       *[change] a change: { $about }
    }</b>

    { $words }
roadmap-proposal-over = This proposal was answered already, or withdrawn.
roadmap-mine = { $count ->
        [0] <b>💡 You have proposed nothing yet.</b> Open the roadmap and tap “Propose to the roadmap”.
       *[other] <b>💡 My proposals</b>
    }
roadmap-mine-line = No. { $number } { $kind ->
        [new] A new event
       *[change] A change: { $about }
    }
    { $words }
    { $state ->
        [asked] ⏳ Waits for the curator
        [accepted] ✅ Accepted
        [declined] Declined
        [withdrawn] Withdrawn
       *[lapsed] Dropped
    }{ $answer ->
        [none] { "" }
       *[other] . Answer: { $answer }
    }

## The picture and papers

roadmap-picture-title = Roadmap { $year }: { $done } of { $total }
roadmap-mark-done = done
roadmap-mark-now = underway
roadmap-mark-overdue = overdue
roadmap-mark-ahead = ahead
roadmap-sheet = Roadmap { $year }
roadmap-column-number = No.
roadmap-column-event = Event
roadmap-column-days = Term
roadmap-column-responsible = Responsible
roadmap-column-result = Result. Kind of document

## The stages of the target model

roadmap-stage-preparation = Preparing the start
roadmap-stage-mentees = Finding mentees
roadmap-stage-mentors = Finding mentors
roadmap-stage-training = Choosing and training mentors
roadmap-stage-pairing = Forming pairs and groups
roadmap-stage-work = The work of pairs and groups
roadmap-stage-completion = Completing the mentoring

## Usual events

roadmap-usual-order = Order on the mentoring programme and its curator
roadmap-usual-order-result = The programme has begun, the curator is appointed
roadmap-usual-order-paper = Order
roadmap-usual-roadmap = Approval of the roadmap
roadmap-usual-roadmap-result = Stages, terms and who answers are known
roadmap-usual-roadmap-paper = Roadmap
roadmap-usual-telling = Telling teachers, pupils and parents of the programme
roadmap-usual-telling-result = Everybody who can take part knows of it
roadmap-usual-telling-paper = Publications, minutes of a meeting
roadmap-usual-mentees = Collecting applications and requests of mentees
roadmap-usual-mentees-result = The mentees are known
roadmap-usual-mentees-paper = Registry of mentees
roadmap-usual-consents = Collecting consents to the processing of personal data
roadmap-usual-consents-result = Consents are signed
roadmap-usual-consents-paper = Consents
roadmap-usual-mentors = Collecting applications of mentors
roadmap-usual-mentors-result = The mentors are known
roadmap-usual-mentors-paper = Registry of mentors
roadmap-usual-selection = Interviews with mentors, and choosing them
roadmap-usual-selection-result = Mentors are chosen
roadmap-usual-selection-paper = Minutes
roadmap-usual-training = Training of mentors
roadmap-usual-training-result = Mentors are trained
roadmap-usual-training-paper = Training programme, attendance list
roadmap-usual-acquaintance = Group meeting of mentors and mentees
roadmap-usual-acquaintance-result = Mutual wishes are known
roadmap-usual-acquaintance-paper = Minutes
roadmap-usual-pairs = Forming pairs and groups, signing agreements
roadmap-usual-pairs-result = Pairs and groups are formed
roadmap-usual-pairs-paper = Order, agreements
roadmap-usual-plans = Writing individual plans
roadmap-usual-plans-result = Plans are agreed to and approved
roadmap-usual-plans-paper = Individual plans
roadmap-usual-monitoring_december = Monitoring of the programme: first half of the year
roadmap-usual-monitoring_december-result = Quality and growth are assessed
roadmap-usual-monitoring_december-paper = Monitoring report
roadmap-usual-meetings = Meetings of pairs and groups by their plans, feedback
roadmap-usual-meetings-result = Plans are carried out
roadmap-usual-meetings-paper = Records of meetings
roadmap-usual-monitoring_may = Monitoring of the programme: second half of the year
roadmap-usual-monitoring_may-result = The programme’s results are measured
roadmap-usual-monitoring_may-paper = Monitoring report
roadmap-usual-closing = Closing meeting of the programme’s participants
roadmap-usual-closing-result = Results are summed up, participants are honoured
roadmap-usual-closing-paper = Order, publications
roadmap-usual-practices = Choosing and describing best practices
roadmap-usual-practices-result = Best practices are described and published
roadmap-usual-practices-paper = Registry of best practices

## Messages

told-roadmap-reminder = { $count ->
        [one] ⏰ <b>Roadmap: a term ends soon</b>
       *[other] ⏰ <b>Roadmap: terms end soon</b>
    }
told-roadmap-due = { $number } { $title }
    Until { $day } — { $days ->
        [0] today is the last day
        [1] tomorrow is the last day
        [one] { $days } day left
       *[other] { $days } days left
    }{ $result ->
        [none] { "" }
       *[other] . Result: { $result }
    }
told-roadmap-overdue = { $count ->
        [one] ❗ <b>Roadmap: { $count } event is overdue</b>
       *[other] ❗ <b>Roadmap: { $count } events are overdue</b>
    }

    If it is done, mark it; if not, move its term. I’ll remind you at the beginning of next week.
told-roadmap-late = { $number } { $title }
    It was due { $day }. Responsible: { $who }
told-roadmap-meetup-over = ✅ <b>Roadmap: the meetup took place, the event is marked</b>

    { $number } { $title }
    { $came ->
        [one] { $came } person had signed up
       *[other] { $came } people had signed up
    }, mentors among them: { $mentors }
told-roadmap-meetup-off = 🚫 <b>Roadmap: the meetup is cancelled</b>

    { $number } { $title }
    The event stays in the roadmap without it. Move its term, link it to another meetup, or cancel it.
told-roadmap-answered = { $state ->
        [accepted] ✅ <b>The curator accepted your proposal to the roadmap.</b>{ $about ->
            [none] { "" }
           *[other] { " " }In the roadmap: { $about }
        }
       *[declined] <b>The curator answered your proposal to the roadmap: not accepted for now.</b>
    }
told-roadmap-answer = 💬 { $answer }

## Refusals (no markup)

refusal-roadmap-there = There is a roadmap for this year already: open it with /roadmap.
refusal-roadmap-no-earlier = There is no earlier roadmap in the bot: begin with the usual one.
refusal-roadmap-term = The term has to go forward and lie within { $began } and { $until }. For example: 15.10 – 31.10.
refusal-roadmap-too-long = That is too long: please keep it within { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
refusal-roadmap-nothing-said = There is nothing here. Write at least a few words, for example: Training of mentors.
refusal-roadmap-full = No more than { $limit } fit in here: merge something or remove what is not needed.
refusal-roadmap-stage-not-empty = There are events in this stage. Move them to another stage or delete them first.
refusal-roadmap-not-your-event = An event is marked by { $who }, or by whoever answers for it.
refusal-roadmap-done-later = That day is still to come. Write a day not later than { $today }.
refusal-roadmap-too-many-proposals = { $limit ->
        [one] { $limit } proposal of yours waits
       *[other] { $limit } proposals of yours wait
    } for an answer. Wait for it, or withdraw one of them.
refusal-roadmap-no-answer = Write to the mentor why not: “no” alone is too little. For example: we won’t manage this year, let us come back to it in May.
refusal-roadmap-event-changed = While you were editing, somebody else changed the event. Open it again and enter yours.
refusal-roadmap-days-not-understood = I didn’t understand the days. Write one or two, for example: 15.10 or 15.10 – 31.10.2026.
