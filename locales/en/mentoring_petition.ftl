### The petition for another mentor (6.2): /petition of the applicant, /petitions of curator and director.

## At the door

menu-petition = 🔁 Another mentor
menu-petitions = 🔁 Petitions
command-petition = ask for another mentor
command-petitions = petitions for another mentor
help-petition =
    <b>Another mentor.</b> If you and the mentor do not get on, /petition lets you ask the director for another one. Only the curator and the director read it, the mentor does not see your words. For a child under 14 a guardian does it.
help-petitions =
    <b>Petitions.</b> In /petitions are those who ask for another mentor: the curator’s opinion, the director’s decision, terms, and recording from paper.

## Words

petition-reason = { $reason ->
        [no_contact] No personal contact
        [no_meetings] Meetings do not take place
        [other_topic] Other help is needed
        [no_time] Our times do not fit
        [not_at_ease] Not at ease with the mentor
       *[other] Another reason
    }
petition-ground = { $ground ->
        [no_contact] No personal contact came about
        [other_need] Other help is needed
        [mentee_first] The mentee’s wish is enough
        [talk_first] First a talk of all with the curator
        [too_early] The pairing is too young
        [not_confirmed] The reasons were not confirmed
       *[in_person] We explain it in person
    }
petition-standing = { $state ->
        [draft] The petition is not signed: nobody but you sees it yet.
        [submitted] Submitted on { $since }. The curator’s opinion is due by { $due }; then the petition goes to the director in any case.
        [with_curator] With the curator since { $since }. The opinion is due by { $due }; then the petition goes to the director in any case.
        [with_director] With the director since { $since }. { $overdue ->
            [yes] The decision was due by { $due }: the director is reminded each working day.
           *[no] The decision is due by { $due }.
        }
        [granted] ✅ Granted on { $since }. The pairing is over; a request for a new mentor is open and looked at first. { $closing ->
            [due] A closing meeting is left.
           *[waived] No closing meeting is needed.
        }
        [declined] Declined on { $since }.
        [withdrawn] Withdrawn on { $since }.
       *[lapsed] Closed on { $since }: the pairing ended in another way.
    }
petition-stopped = ✖️ The consent to processing was withdrawn, so the petition is stopped: nobody reads or decides it. If you changed your mind, write to the curator: /curator.
petition-standing-ground = <b>Ground:</b> { $ground }
petition-why = <b>Reason:</b> { $reason }
petition-paper = { $what ->
        [decision] 📄 The decision was recorded from paper: no. { $number }, { $day }
       *[petition] 📄 Submitted on paper: no. { $number }, { $day }
    }
petition-decision-words = <b>The director’s words:</b> { $words }

## The applicant

petition-places =
    <b>Another mentor</b>

    { $count ->
        [one] Choose the pairing:
       *[other] Choose which pairing it is about:
    }
petition-places-none =
    <b>Another mentor</b>

    { $voice ->
        [child] Until you are 14 your guardian petitions: in their own Telegram, or with the curator, on paper. If something is wrong with your mentor, you can write yourself: /curator.
       *[other] There is nothing to ask for now: a petition is about a pairing that works. From 14 on the mentee does it, before that a guardian. If your pairing rests, or something is wrong, write to the curator: /curator.
    }
petition-place = { $mentee } → { $mentor }{ $state ->
        [none] {""}
        [draft] {" "}· not signed
        [submitted] {" "}· submitted
        [with_curator] {" "}· with the curator
        [with_director] {" "}· with the director
        [granted] {" "}· granted
        [declined] {" "}· declined
        [withdrawn] {" "}· withdrawn
       *[lapsed] {" "}· closed
    }
petition-own-title =
    <b>Another mentor</b>
    Mentee: { $mentee }, mentor: { $mentor }
petition-own-how =
    If you do not get on, ask the director for another mentor. The curator gives an opinion within { $opinion ->
        [one] { $opinion } working day
       *[other] { $opinion } working days
    }, the director decides within { $decision ->
        [one] { $decision } working day
       *[other] { $decision } working days
    }.

    Only these two read the reason. The mentor learns no more than that the pairing ends. You can withdraw it at any time before the decision.
petition-own-words = <b>In own words:</b> { $words }
petition-ask-reason = Why is another mentor needed? Only the curator and the director see the answer.
petition-ask-words =
    Tell more if you like: in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Only the curator and the director read it.
petition-check = { $mode ->
        [codes] Check it and sign it. Own words can be written on the printed form and handed in at the centre: such words do not go through the chat.
       *[other] Check it and sign it: then the term begins.
    }
petition-withdraw-sure = Withdraw the petition? The pairing goes on. You can submit a new one later.

petition-button-start = Submit a petition
petition-button-go-on = Go on: check and sign
petition-button-print = 🖨 Petition in Word
petition-button-sign = ✍️ Sign and send
petition-button-words = Change the words
petition-button-no-words = Leave as it is
petition-button-reason = Change the reason
petition-button-discard = Do not submit
petition-button-withdraw = Withdraw the petition
petition-button-withdraw-sure = Yes, withdraw
petition-signed-toast = Sent. I will write when something changes.
petition-discarded-toast = Fine, nothing is kept.
petition-withdrawn-toast = Withdrawn.

## Curator and director

petitions-waiting = <b>Petitions for another mentor</b>

    { $count ->
        [0] None waits at the moment.
        [one] { $count } petition waits:
       *[other] { $count } petitions wait:
    }
petition-row = { $overdue ->
        [yes] ⏰ {""}
       *[no] {""}
    }No. { $number } · { $mentee } · { $where ->
        [curator] opinion
       *[director] decision
    } by { $due }
petition-title = <b>Petition no. { $number } for another mentor</b>
petition-who = Mentee: { $mentee }
    Mentor: { $mentor }
petition-said = <b>In own words:</b> { $words }
petition-said-at-desk = <b>In own words:</b> written down, to be read on the centre’s page (/desk)
petition-opinion = <b>The curator’s opinion:</b> { $view ->
        [for] in favour
        [against] against
       *[open] leaves it to the director
    }
petition-opinion-words = <b>The curator’s words:</b> { $words }
petition-ask-view = Your opinion? With it the petition goes to the director at once.
petition-ask-verdict = What did the director decide?
petition-ask-ground = { $verdict ->
        [grant] Why is it granted? The applicant sees the ground.
       *[decline] Why is it declined? The applicant sees the reason.
    }
petition-ask-closing = Is a closing meeting of the pairing needed?
petition-decide-sure = { $verdict ->
        [grant] <b>Grant the petition?</b>
            Ground: { $ground }
            { $closing ->
                [due] A closing meeting is needed.
               *[waived] No closing meeting is needed.
            }

            The pairing ends at once, and a request for a new mentor is opened. The decision cannot be changed later.
       *[decline] <b>Decline the petition?</b>
            Reason: { $ground }

            The applicant learns the decision and the reason at once, the pairing goes on. The decision cannot be changed later.
    }
petition-ask-judge-words = { $what ->
        [decision] { $verdict ->
                [grant] <b>Grant the petition.</b>
               *[decline] <b>Decline the petition.</b>
            } { $ground }.
            Anything to add in your own words? In one message, up to { $limit } characters. The applicant reads it.
       *[opinion] Anything to add in your own words? In one message, up to { $limit } characters. The director reads it.
    }
petition-ask-decision-paper = Number and date of the director’s decision, for example: 12/3, 05.11.2026. The number has up to { $limit } characters.
petition-ask-withdrawal-paper = Number and date of the withdrawal, for example: 12/3, 05.11.2026. The number has up to { $limit } characters.
petition-record-code = Whose petition came on paper? Send the mentee’s code, for example Н-017.
petition-record-membership = Which mentor is it about?
petition-ask-paper = Number and date of the petition, for example: 12/3, 05.11.2026. The number has up to { $limit } characters. The words on the paper can be written down on the centre’s page.

petition-button-open = Open the petition
petition-button-list = To the list
petition-button-record = Record one from paper
petition-button-opinion = Give an opinion
petition-button-view = { $view ->
        [for] In favour
        [against] Against
       *[open] Leave it to the director
    }
petition-button-grant = Grant
petition-button-decline = Decline
petition-button-decided = Record the director’s decision
petition-button-verdict = { $verdict ->
        [grant] Granted
       *[decline] Declined
    }
petition-button-withdrawn = Record a withdrawal from paper
petition-button-closing = A meeting is needed
petition-button-no-closing = No meeting is needed
petition-button-sure = { $verdict ->
        [grant] Yes, grant it
       *[decline] Yes, decline it
    }
petition-button-without-words = Without words, save
petition-news-button = { $state ->
        [granted] 📄 Request for a new mentor
       *[other] To the petition
    }
petition-button-waive = Cancel the closing meeting
petition-done-toast = Saved.
petition-waived-toast = No closing meeting is needed, the mentor is told.

## Messages

told-petition-came = { $where ->
        [curator] 🔁 Petition no. { $number } for another mentor: { $mentee }. The curator’s opinion is due by { $due }, then it goes to the director.
       *[director] 🔁 Petition no. { $number } for another mentor waits for the director’s decision: { $mentee }. It is due by { $due }.
    }
told-petition-reminder = { $where ->
        [curator] ⏰ Today is the last day for the curator’s opinion on petition no. { $number }: { $mentee }.
       *[director] { $overdue ->
            [yes] ⏰ The decision on petition no. { $number } ({ $mentee }) was due by { $due }.
           *[no] ⏰ Petition no. { $number } ({ $mentee }) waits for the director’s decision, due by { $due }.
        }
    }
told-petition-over = 🔁 Petition no. { $number } for another mentor: { $mentee }.
told-petition-news = 🔁 <b>Your petition for another mentor</b>
    Mentee: { $mentee }, mentor: { $mentor }
told-closing-waived = The closing meeting with { $mentee } is not needed any more.

## Refusals

refusal-petition-open-already = There is a petition about this pairing already: see it or withdraw it in /petition.
refusal-petition-only-active = { $state ->
        [paused] The pairing is paused now. A petition is about a pairing that works; write to the curator: /curator.
       *[other] A petition is about a pairing that works, and this one does not.
    }
refusal-petition-concerns-you = This petition concerns you yourself, so others look at it: another curator, or the director.
refusal-petition-ground = This reason does not fit such a decision: please choose another.
refusal-petition-words-on-paper = This chat shows codes only. Please write your own words on the printed form by hand, the curator takes it at the centre.
refusal-petition-words-too-long = That is too long: please say it in { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
refusal-petition-words-are-theirs = The applicant wrote these words in the bot themselves. Only what came on paper is written down.
refusal-petition-nothing-to-replace = { $code } has no working pairing of which no petition is open.

## At the centre's page

desk-nav-petitions = Petitions
desk-petitions-lead = Those who ask for another mentor (section 6.2). Only the curator and the director read them.
desk-no-petitions = No petition waits at the moment.
desk-back-to-petitions = ‹ Petitions
desk-petition = Petition no. { $number }
desk-petition-waits = { $where ->
        [curator] the curator’s opinion
       *[director] the director’s decision
    } by { $due }
desk-petition-overdue = overdue
desk-petition-file = Petition in Word
desk-petition-paper = Submitted on paper
desk-petition-number = no. { $number } of { $day }
desk-petition-reason = Reason
desk-petition-words = In own words
desk-petition-opinion = The curator’s opinion
desk-petition-ground = Ground of the decision
desk-petition-own-words = In your own words, if needed (up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    })
desk-petition-decide = Decide
desk-petition-verdict = Decision and ground: the applicant sees it
desk-petition-choose = Choose…
desk-petition-closing = If granted, a closing meeting of the pairing is needed
desk-petition-write-down = Words from the paper
desk-petition-from-paper = What the applicant wrote by hand (up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    })
