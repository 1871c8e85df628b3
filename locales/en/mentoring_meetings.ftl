### Meetings of a pair, opinions after the first, results that a curator asks for.

## Meetings

meeting-button-log = ✍️ Write down a meeting
meeting-button-list = 📅 Meetings
meeting-when = <b>When did you meet?</b>
meeting-button-today = Today
meeting-button-yesterday = Yesterday
meeting-button-day = Another day
meeting-day = <b>On which day?</b> Write the date, for example “12.11”.
meeting-length = <b>How long was it?</b> { $day }
meeting-about = <b>What was it about?</b> One tap, and it is written down.
meeting-button-formats = 📖 What are these formats?
meeting-talk = A talk
meeting-who = <b>Who was there?</b> { $count ->
        [0] Tick at least one.
       *[other] Untick those who did not come.
    }
meeting-button-write = ✅ Write it down
meeting-paper = <b>From which paper?</b> Its number and date, for example “12/3 05.11.2026”.
meeting-logged = { $is_there ->
        [yes] ✅ Written down: { $what }
       *[no] This entry is gone.
    }{ $rate ->
        [yes] {""}

            How did it go, 1 to 5? Nobody sees your answer: the curator sees only a mean of several meetings.
       *[no] {""}
    }
meeting-button-words = Add a few words
meeting-button-correct = Correct it
meeting-button-remove = Take the entry out
meeting-words = <b>A few words about the meeting.</b> The other side and the curator will see them. Up to { $limit } characters.
meeting-rated = Thank you! Your answer stays between us.
meeting-removed = The entry is gone
meeting-denied = Noted: there was no such meeting. The curator will know and find out.
meetings-own = { $count ->
        [0] No meetings with { $partner } are written down yet. Write down the first: it is three taps.
       *[other] <b>Meetings with { $partner }</b>
    }
meeting-line = { $what }{ $by ->
        [paper] {""} · from paper
       *[other] {""}
    }{ $denied ->
        [yes] {""} · ⚠️ the other side says that there was no meeting
       *[no] {""}
    }
meeting-more = { $count ->
        [one] And { $count } earlier meeting.
       *[other] And { $count } earlier meetings.
    }

told-meeting = { $by ->
        [mentor] Mentor { $partner } wrote down a meeting
        [mentee] Mentee { $partner } wrote down a meeting
       *[paper] The curator wrote down, from paper, a meeting with { $partner }
    }: <b>{ $what }</b>.
    { $who ->
        [own] {""}
       *[other] For: { $who }.{" "}
    }If there was none, say so.
meeting-button-deny = There was no such meeting
told-meeting-denied = ⚠️ { $side ->
        [mentor] Mentor
       *[mentee] Mentee
    } { $who } says that there was no meeting: { $what }. Pair { $mentor } and { $mentee }.
told-no-meeting = { $first ->
        [yes] { $side ->
            [mentor] Time to get to know each other! The first meeting with { $partner } is due within 10 days of the pair’s beginning. Agree on a day and a place.
           *[mentee] You and your mentor { $partner } have not met yet. Suggest a day: your mentor will be glad.
        }
       *[no] { $side ->
            [mentor] Two weeks without a meeting with { $partner }. Agree on when to meet; if you have met, write it down.
           *[mentee] You and your mentor { $partner } have not met for a while. Suggest a day yourself; if you have met, write it down.
        }
    }
    { $who ->
        [own] {""}
       *[other] For: { $who }.{" "}
    }Do you need help? Write to the curator: /curator.

refusal-meeting-day-wrong = { $since ->
        [none] A meeting is written down once it was held: today or earlier.
       *[other] A meeting can be written down from { $since } (the pair’s beginning) until today.
    }
refusal-meeting-known = A meeting of that day is written down already.
refusal-meeting-incomplete = Choose by buttons how long it was, what it was about, and at least one who was there.
refusal-meeting-settled = Only whoever wrote it down can change it, and within a day. Is it still wrong? Tell the curator.

## Opinions after the first meeting

told-opinion-asked = { $side ->
        [mentor] The first meeting with { $partner } was held! Do you suit each other?
       *[mentee] The first meeting with your mentor { $partner } was held! Do you suit each other?
    }
    { $who ->
        [own] {""}
       *[other] For: { $who }.{" "}
    }Only the curator will see the answer.
opinion-button = { $opinion ->
        [fits] 🙂 It fits
        [deciding] 🤔 Still deciding
       *[differs] 🙁 It does not fit
    }
opinion-said = { $opinion ->
        [fits] Great! Thank you for answering.
        [deciding] I see, there is no hurry. Once you know, press a button in the same message or write to the curator.
       *[differs] Thank you for being frank. The curator knows already and will get in touch; the other side will not learn of this answer.
    }
told-opinion-differs = 🙁 After the first meeting { $side ->
        [mentor] mentor
       *[mentee] mentee
    } { $who } says: it does not fit. Pair { $mentor } and { $mentee }. Talk to each of them; the other side does not know of the answer.

course-count = { $count ->
        [0] No meetings yet.
        [one] { $count } meeting
       *[other] { $count } meetings
    }
course-mean = Mean of how meetings went: { $mean } of 5
course-point = .
course-opinion = { $side ->
        [mentor] Mentor
       *[mentee] Mentee
    } after the first meeting: { $opinion ->
        [fits] it fits
        [deciding] still deciding
       *[differs] it does not fit
    }
course-button-open = Open the pair’s meetings
course-button-log = ✍️ Write down a meeting from paper
course-button-opinion = Record an opinion from paper
course-ask-opinion = <b>What does the paper say?</b>
course-button-said = { $side ->
        [mentor] Mentor
       *[mentee] Mentee
    }: { $opinion ->
        [fits] it fits
        [deciding] still deciding
       *[differs] it does not fit
    }

## Results that a curator asks for

menu-results = 🏁 Results
menu-own-results = 🏁 Results for the curator
command-results = results that the curator asks for
help-results = <b>Results.</b> /results: ask one, some or all mentors for results by a date, see who has answered, and take the answers out as Excel.
help-own-results = <b>Results.</b> From time to time the curator asks how your mentees are doing. Answer with /results: briefly, for each of them, in several goes if you like.
results-all = { $count ->
        [0] No results were asked for yet. Ask one, some or all mentors how their mentees are doing.
       *[other] <b>Results that were asked for</b>
    }
results-row = by { $due } · { $taken_back ->
        [yes] taken back
       *[no] { $answered } of { $asked } answered
    }
results-button-ask = ➕ Ask for results
results-whom = { $known ->
        [0] No mentor works with anybody yet: there is nobody to ask.
       *[other] <b>Whom to ask for results?</b>
    }
results-button-everybody = Everybody
results-button-chosen = { $count ->
        [one] On: { $count } mentor
       *[other] On: { $count } mentors
    }
results-by-when = <b>By which day?</b> Choose, or write a date, for example “12.12”.
results-button-weeks = { $count ->
        [one] In { $count } week
       *[other] In { $count } weeks
    }
results-title = <b>Results by { $due }</b>
    { $taken_back ->
        [yes] Taken back: no more answers are awaited. { $answered } of { $asked } answered.
       *[no] { $answered } of { $asked } answered.
    }
results-waiting = Still to answer: { $mentors }
results-done = Answered: { $mentors }
results-button-sheet = Download Excel
results-button-paper = Record an answer from paper
results-button-take-back = Take this back
results-take-back-sure = <b>Take back the question for results by { $due }?</b> { $waiting ->
        [0] Everybody has answered: the answers stay.
        [one] { $waiting } mentor has not answered: I say that no answer is needed. The answers that are there stay.
       *[other] { $waiting } mentors have not answered: I say that no answer is needed. The answers that are there stay.
    }
results-button-take-back-sure = Yes, take it back
results-taken-back-toast = The question was taken back.
results-button-all = ‹ All that was asked
results-of-whom = <b>Of whom is the answer?</b>
results-which = <b>How much of what was planned is done?</b>
result-name = { $result ->
        [done] ✅ done
        [partly] 🟡 partly
        [not_yet] ⚪️ not yet
       *[none] no answer
    }
results-asked = <b>The curator asks for results by { $due }.</b> Tap a mentee and choose how much of what was planned is done.
results-of = Mentor { $mentor }:
results-line = { $mentee }: { $result }
results-answered = Written down, thank you!
results-words = <b>A few words more?</b> Up to { $limit } characters; the curator will read them.
results-button-no-words = No words
results-nothing-asked = Nobody waits for results now. When the curator asks for them, you will get a message.
results-button-answer = Answer
results-button-open = Open the results
results-sheet = Results by { $due }
results-file = results
results-head-mentor = Mentor
results-head-mentee = Mentee
results-head-result = Result
results-head-words = In own words
results-head-at = Answered on
told-results-asked = { $days ->
        [first] The curator asks for results by <b>{ $due }</b>: one tap for each mentee.
        [over] The term ended on { $due }, and results are still missing. Please answer: it is a few taps.
        [one] { $days } day left: the curator waits for results by <b>{ $due }</b>.
       *[other] { $days } days left: the curator waits for results by <b>{ $due }</b>.
    }
    { $mentor ->
        [own] Mentees
       *[other] Mentor { $mentor }, mentees
    }: { $mentees }.
told-results-not-needed = Results by { $due } are not needed any more: the curator took the question back.{ $mentor ->
        [own] { "" }
       *[other] { " " }Nothing is to be answered for the mentor { $mentor }.
    } What you have answered already is kept.
told-results-missing = ⚠️ The term for results ended on { $due }. { $count ->
        [one] { $count } mentor has not answered
       *[other] { $count } mentors have not answered
    }: { $mentors }.
told-results-complete = ✅ All mentors have answered: the results by { $due } are complete.
refusal-results-due-wrong = Results are asked for by a day that is still to come, within half a year. For example: “12.12”.
refusal-results-taken-back = The curator took this question back: no answer is needed any more.
refusal-nobody-to-ask = None of these mentors works with anybody now. Choose others.
