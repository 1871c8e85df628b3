### Monitoring: the curator's campaign, surveys, SWOT.

## Menu, commands, help

menu-monitoring = 📊 Monitoring
menu-survey = 📝 Survey
command-monitoring = monitoring: who has answered, what is missing
command-survey = answer the programme’s survey
help-monitoring = <b>Monitoring.</b> /monitoring — surveys of mentors and mentees, results, SWOT and the report by December 20 and May 20. A campaign opens, asks and reminds by itself; you see what is missing.
help-survey = <b>Survey.</b> /survey — twice a year the programme asks how the work goes. One question at a time, you can break off and come back. Nobody sees who answered what.

## What is missing

monitoring-missing = <b>What is still missing</b>
monitoring-all-there = <b>All is there: hand the report in and tap “Done”</b>
monitoring-surveys = { $asked ->
        [0] { $sign } Surveys: there is nobody to ask yet
       *[other] { $sign } Surveys: { $answered } of { $asked } have answered
    }
monitoring-results-not-asked = { $sign } Results of mentors: not asked for
monitoring-results = { $sign } Results of mentors: { $answered } of { $asked }
monitoring-swot = { $sign } SWOT: { $filled } of { $parts }
monitoring-report = { $sign } Report: { $ready ->
        [yes] ready
       *[no] not ready
    }

## The campaign

survey-kind = { $kind ->
        [mentee_before] Mentees, before
        [mentee_after] Mentees, after
       *[mentor_after] Mentors
    }
monitoring-row = { $title }, { $year } · { $state ->
        [open] running
        [closed] surveys closed
       *[handed_in] handed in
    }
monitoring-title = 📊 <b>{ $title }</b>
    Hand in by: <b>{ $due }</b>
    { $state ->
        [open] Surveys are running.
        [closed] Surveys are closed, no more answers are taken.
       *[handed_in] ✅ Handed in.
    }
monitoring-by-kind = <b>Who has answered</b>
monitoring-count = • { survey-kind }: { $answered } of { $asked }
monitoring-on-paper = { $count ->
        [one] { $count } person is not in Telegram: { $writes ->
            [yes] write down their answers
           *[no] the curator writes down their answers
        } from paper.
       *[other] { $count } people are not in Telegram: { $writes ->
            [yes] write down their answers
           *[no] the curator writes down their answers
        } from paper.
    }
monitoring-all = 📊 <b>Monitoring</b>
    { $count ->
        [0] There has been no campaign yet.
       *[other] Choose a campaign.
    }{ $has_next ->
        [yes] {""} The next one opens by itself: { $opens }.
       *[no] {""}
    }
monitoring-waiting = <b>Have not answered: { $count }</b>
monitoring-waiting-kind = <b>{ survey-kind }</b>
    { $people }
monitoring-waiting-more = And { $count } more: the whole list is at the desk, /desk.
monitoring-remind = <b>Remind now?</b>
    { $count ->
        [one] { $count } person who has not answered gets a reminder.
       *[other] { $count } people who have not answered get a reminder.
    } Everybody is reminded three times at most, and this is one of them.
monitoring-reminded = { $count ->
        [one] { $count } person reminded
       *[other] { $count } people reminded
    }
monitoring-ask-results = <b>Ask the mentors for results?</b>
    Everybody who works with somebody now answers for each mentee: done, partly, not yet.
monitoring-results-asked = Results asked for by { $due }
monitoring-closing = <b>Close the surveys?</b>
    No more answers are taken, the figures stay as they are. Until the report is handed in they can be opened again.
monitoring-button-waiting = 👀 Who has not answered
monitoring-button-remind = 🔔 Remind now
monitoring-button-remind-yes = { $count ->
        [one] Remind { $count } person
       *[other] Remind { $count } people
    }
monitoring-button-paper = ✍️ Write down from paper
monitoring-button-figures = 📈 Mean scores
monitoring-button-swot = 🧭 SWOT: { $swot } of 4
monitoring-button-ask-results = 📨 Ask for results
monitoring-button-ask-yes = Ask all of them
monitoring-button-results = 📋 Results of mentors
monitoring-button-report = ✅ Mark the report as ready
monitoring-button-no-report = ↩️ The report is not ready yet
monitoring-button-close = 🔒 Close the surveys
monitoring-button-close-yes = Close the surveys
monitoring-button-reopen = 🔓 Open the surveys again
monitoring-button-all = ‹ All campaigns
monitoring-paper-whom = { $count ->
        [0] Everybody who is not in Telegram is written down.
       *[other] <b>Whose paper?</b> Here are those who have not answered and are not in Telegram.
    }
monitoring-paper-row = { $who } · { survey-kind }{ $begun ->
        [yes] {""} · begun
       *[no] {""}
    }

## Figures

monitoring-figures = 📈 <b>Mean scores</b>
    { $title }
monitoring-figures-kind = <b>{ survey-kind }</b>, answers: { $count }
monitoring-figure = { $name } — <b>{ $mean }</b>{ $last ->
        [yes] {""} (last time { $before })
       *[no] {""}
    }
monitoring-growth = <b>Growth: who answered both before and after</b> ({ $count })
monitoring-growth-line = { $name }: { $before } → <b>{ $after }</b>
monitoring-figures-hidden = { $least ->
        [one] Means are shown once at least { $least } person has answered a question: so a figure does not tell whose it is.
       *[other] Means are shown once at least { $least } people have answered a question: so a figure does not tell whose it is.
    }

## SWOT

swot-title = 🧭 <b>SWOT of the programme</b>{ $writes ->
        [yes] {""}
            Tap a field to write it. No names and phone numbers: the message goes through Telegram.
       *[no] {""}
    }
swot-part = { $part ->
        [strengths] Strengths
        [weaknesses] Weaknesses
        [opportunities] Opportunities
       *[threats] Threats
    }
swot-empty = empty so far
swot-write = <b>{ swot-part }</b>
    { $part ->
        [strengths] What goes well in the programme? For example: “mentors meet more often than planned”.
        [weaknesses] What does the programme lack? For example: “few group meetings”.
        [opportunities] What could be used? For example: “the college offers a room”.
       *[threats] What may get in the way? For example: “everybody has exams in April”.
    } Up to { $limit } characters.{ $filled ->
        [yes] {""}

            There now:
            { $now }
       *[no] {""}
    }
swot-button-empty = Empty the field

## The survey

survey-name = { $kind ->
        [mentee_before] what you expect of the programme
        [mentee_after] how the work with your mentor went
       *[mentor_after] how the work with your mentees goes
    }
survey-pick = <b>Which survey?</b>
survey-place = <b>{ $place } of { $total }</b>
survey-question = <b>{ $question }</b>
survey-said = Now: { $said }
survey-how = <i>{ $answer ->
        [scale] 1 — not at all, 10 — completely
       *[text] Write in your own words, up to { $limit } characters, no names and phone numbers
    }</i>
survey-for = Answers for { $who }: best together with the child
survey-from-paper = { $who }, from paper No. { $number } of { $day }
survey-skipped = skipped
survey-button-skip = Skip
survey-button-on = Next ›
survey-button-pause = ⏸ Go on later
survey-button-go-on = ▶️ Go on
survey-button-answer = Answer
survey-button-send = 📨 Send the answers
survey-button-next = The next survey
survey-paused = ⏸ { $copied ->
        [yes] <b>The answers are kept</b>: { $done } of { $total }.
            Come back on any day: /monitoring, “{ monitoring-button-paper }”.
       *[no] <b>Your answers are kept</b>: { $done } of { $total }.
            Come back on any day: /survey, or “{ menu-survey }” in the menu.
    }
survey-review = <b>That was the last question.</b>
    Tap an answer to change it, or send them. Once sent they do not change.
survey-sent = { $copied ->
        [yes] ✅ <b>Copied from paper: { $who }.</b> The answers count.
       *[no] ✅ <b>Thank you!</b> Your answers count.
    } Nobody sees them one by one: the figures of all together are shown once at least { $least ->
        [one] { $least } person has
       *[other] { $least } people have
    } answered.
survey-nothing = There is no survey now. When the programme asks, a message comes.

## What the bot writes

told-survey = { $again ->
        [yes] 📝 <b>We are waiting for your answers</b>
       *[no] 📝 <b>A survey of the mentoring programme</b>
    }: { survey-name }.
told-survey-how = { $again ->
        [yes] { $count ->
            [one] { $count } question, a couple of minutes
           *[other] { $count } questions, a couple of minutes
        }: please answer by <b>{ $due }</b>. If you have begun, your answers are there: go on with the same question.
       *[no] { $count ->
            [one] { $count } question, some three minutes
           *[other] { $count } questions, some three minutes
        }. You can break off and come back: answers are kept. Please answer by <b>{ $due }</b>.

            🔒 Neither mentors nor the curator see who answered what: only figures of all together are shown, of { $least } answers or more. Open answers are read by curator and director without names.
    }
told-campaign-opened = 📊 <b>{ $title }</b> — the campaign has opened
    Mentors and mentees get their surveys by day, and reminders by themselves. Left to you: results of mentors, SWOT and the report. Hand in by <b>{ $due }</b>.
told-surveys-complete = ✅ <b>{ $title }</b> — everybody has answered. Hand in by { $due }.

## Refusals

refusal-survey-answer-wrong = A number from { $least } to { $most } is the answer here. Tap a button, or write “8”, for example.
refusal-survey-answer-too-long = That is too long: please keep it within { $limit } characters.
refusal-survey-sensitive = Phone numbers, passports and card numbers are not kept here. Write the same without them.
refusal-survey-incomplete = { $left ->
        [0] All questions are skipped. Answer one at least.
        [one] { $left } question is left: answer or skip it.
       *[other] { $left } questions are left: answer or skip them.
    }
refusal-survey-over = This survey is over: the answers are sent, or the campaign is closed.
refusal-survey-on-paper = The curator is writing this one down from paper.
refusal-survey-no-consent = There is no valid consent to processing: nobody is asked without. Ask the curator about consents.
refusal-survey-answers-themselves = This person is in Telegram and answers themselves: nothing is written down for them.
refusal-survey-nobody-to-remind = There is nobody to remind: all have answered, had a message today, had three reminders, or are not in Telegram.
refusal-campaign-results-asked = Results are asked for in this campaign already.
refusal-swot-too-long = That is too long: a field takes { $limit } characters at most.
refusal-campaign-handed-in = Monitoring is handed in. To change it take the mark back in /duties.
