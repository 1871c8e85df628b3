### Pairings: proposal, answers, papers, pauses, terms and endings.

menu-pair = 🤝 My pairing
menu-pairings = 🤝 Pairings
command-pair = my mentoring pairing
command-pairings = the programme’s pairings
help-pair = <b>My pairing.</b> /pair: whom you work with, until when, and what comes next. There you also accept a proposal, prolong the agreement, or propose to end it.
help-pairings = <b>Pairings.</b> /pairings: all of them by state. Here answers are recorded from paper, agreements printed and marked, a pairing is paused and ended.

## For both sides and the curator

pair-state = State: { $state ->
        [with_mentor] waiting for the mentor
        [with_mentee] the mentor agreed, waiting for the mentee
        [papers] all agreed, the agreement is to be signed
        [active] the pairing is active
        [paused] paused
        [declined] the proposal was declined
        [lapsed] nobody answered the proposal in time
        [cancelled] the proposal was taken back
       *[ended] { $ending ->
            [completed] completed with a result
            [completed_early] completed early with a result
            [by_agreement] ended by agreement
            [one_sided] ended by one side
            [replaced] another mentor
            [data_destroyed] ended: the data is destroyed
           *[none] ended
        }
    }
pair-form = Form: { $form }
pair-group = { $side ->
    [mentee] Group: the mentor has { $count ->
        [one] one more mentee
       *[other] { $count } more mentees
    } in it.
   *[other] Group: { $who } in it, too.
}
pair-topics = Help wanted with: { $topics }
pair-term = Agreement: { $since } to { $until }
pair-ended = Ended { $day }
pair-first-steps = What comes next: { $left ->
        [meeting] a first meeting by { $meeting }.
        [plan] { $side ->
            [mentor] an individual plan by { $plan }.
           *[mentee] the mentor drafts an individual plan by { $plan }.
        }
       *[both] { $side ->
            [mentor] an individual plan by { $plan }, and a first meeting by { $meeting }.
           *[mentee] a first meeting by { $meeting }; the mentor drafts an individual plan by { $plan }.
        }
    }
pair-button-reason = { $reason ->
        [no_time] No time now
        [not_my_topic] Not my topic
        [know_each_other] We know each other, and it would not help
        [want_another] I would like somebody else
       *[other] Another reason
    }
pair-button-months = { $count ->
        [one] By { $count } month
       *[other] By { $count } months
    }
pair-button-accept = ✅ Accept
pair-button-decline = Decline
pair-button-plan = 📋 Plan
pair-button-prolong = Propose to prolong
pair-button-end = Propose to end
pair-button-end-sure = Yes, propose to end
pair-button-practice = 🌟 Share the practice
pair-button-all = To my pairings
pair-button-open = Open the pairing
pair-button-yes-prolong = ✅ Prolong
pair-button-no-prolong = Do not prolong
pair-button-yes-end = Agree to end
pair-button-no-end = Do not end
pair-how-long = <b>Prolong by how much?</b> It counts once both sides agree.

## My pairing

pair-all = { $count ->
        [0] { $voice ->
            [none] You are not in the mentoring programme yet. To apply: /apply; with a slip from the curator: /join.
            [child] Until you are 14 your guardian is asked about your pairing, and sees it in /pair. Without Telegram, the curator tells you.
            [closed] The consent to processing was withdrawn, so there is nothing here. If you changed your mind, write to the curator: /curator.
           *[other] No pairing yet. As soon as the right person is found, the proposal comes here, and I write to you. The pairing of a child under 14 is seen by their guardian.
        }
        [one] <b>Your pairing</b>
       *[other] <b>Your pairings</b>
    }
pair-row = { $who ->
        [own] { $side ->
            [mentor] Mentee { $partner }
           *[mentee] Mentor { $partner }
        }
       *[other] { $side ->
            [mentor] { $who }: mentee { $partner }
           *[mentee] { $who }: mentor { $partner }
        }
    } · { $state ->
        [with_mentor] your answer is awaited
        [with_mentee] { $side ->
            [mentor] waiting for the mentee
           *[mentee] your answer is awaited
        }
        [papers] agreement to sign
        [active] active
        [paused] paused
       *[ended] ended
    }
pair-title = { $side ->
        [mentor] <b>Your mentee: { $partner }</b>
       *[mentee] <b>Your mentor: { $partner }</b>
    }
pair-for = Participant: { $who }
pair-next = { $state ->
        [with_mentor] This pairing is proposed to you. Accept it or decline: declining is fine, and only the curator sees why.
        [with_mentee] { $side ->
            [mentor] You agreed, thank you! Now the mentee answers.
           *[mentee] The mentor agreed. It is up to you: declining is fine too, and only the curator sees why.
        }
        [papers] The curator prepares the agreement: both sides sign it, and the pairing begins.
        [active] Something goes wrong? Write to the curator: /curator.
        [paused] { $lacks ->
            [yes] ✍️ Your side’s signature under the consent to processing is missing. The curator has the form (/curator); once it is signed the pairing goes on by itself.
           *[no] The pairing rests: no reminders. A message comes when it goes on.
        }
       *[ended] Thank you for this work!
    }
pair-accepted = { $side ->
        [mentor] ✅ Thank you! Now we ask the mentee, and tell you the answer.
       *[mentee] ✅ Hooray! The curator prepares the agreement, and the pairing begins once it is signed.
    }
pair-accepted-toast = Accepted, thank you!
pair-why = <b>Why does it not work out?</b> Only the curator sees the reason: it helps to find a better match.
pair-words = <b>Say in a few words why.</b> Only the curator reads it. Up to { $limit } characters.
pair-declined = All right, the curator will know. Thank you for answering.
pair-asked-toast = The other side is asked. You will hear what it says.
pair-end-sure = <b>End the pairing by agreement?</b> The other side is asked. If it agrees, the curator arranges a closing meeting and closes the agreement.
pair-accord-answered = { $verdict ->
        [accepted] { $state ->
            [agreed] Noted: both sides agree. The curator goes on from here, with the papers.
           *[asked] Noted that you agree; waiting for the other side.
        }
       *[declined] Noted: you do not agree. All stays as it is.
    }
pair-practice-shared = Thank you! The practice is in the registry; the curator helps to describe it.

## What sides are told

told-proposal = { $again ->
        [yes] ⏳ A reminder: your answer is awaited.
       *[no] { $side ->
            [mentor] 🤝 { $who ->
                [own] A mentee is proposed to you.
               *[other] A mentee is proposed to the mentor for whom you answer.
            }
           *[mentee] 🤝 A mentor is found, and has agreed!
        }
    } { $side ->
        [mentor] Mentee: <b>{ $partner }</b>{ $who ->
            [own] {""}
           *[other] , mentor: { $who }
        }.
       *[mentee] Mentor: <b>{ $partner }</b>{ $who ->
            [own] {""}
           *[other] , mentee: { $who }
        }.
    }
told-proposal-until = Please answer by { $until }. Declining is fine: only the curator sees why.
told-pair = { $news ->
        [over] { $side ->
            [mentor] { $ready ->
                [yes] The pairing with mentee { $partner } did not come about: the proposal is over. Thank you for being ready!
               *[no] The proposal (mentee { $partner }) is over, there is nothing to answer any more. Questions: /curator.
            }
           *[mentee] The pairing with mentor { $partner } did not come about. Your request is open again, the curator goes on looking.
        }
        [papers] 🎉 All agreed! { $side ->
            [mentor] Mentee: { $partner }{ $who ->
                [own] {""}
               *[other] , mentor: { $who }
            }.
           *[mentee] Mentor: { $partner }{ $who ->
                [own] {""}
               *[other] , mentee: { $who }
            }.
        } The curator prepares the agreement: sign it, and you can begin.
        [began] 🌱 The agreement is signed, the pairing begins! { $side ->
            [mentor] Mentee: { $partner }{ $who ->
                [own] {""}
               *[other] , mentor: { $who }
            }.
           *[mentee] Mentor: { $partner }{ $who ->
                [own] {""}
               *[other] , mentee: { $who }
            }.
        } The agreement runs until { $until }.
        [paused] ⏸ The pairing with { $partner } is paused. { $lacks ->
            [yes] To go on, sign the consent to processing: the curator has the form (/curator).
           *[no] Nothing to do for now; a message comes when it goes on.
        }
        [resumed] ▶️ The pairing with { $partner } works again. A good time to arrange a meeting.
        [prolonged] The agreement with { $partner } is prolonged until { $until }: both sides agreed. The curator will ask you to sign a supplement.
        [not_agreed] The other side did not agree, so the pairing with { $partner } goes on as before.
        [end_agreed] Both sides agree to end the pairing with { $partner }. The curator helps to arrange the closing meeting and closes the agreement.
        [ended_to_close] The pairing with { $partner } ends. A closing meeting is due: the curator helps to arrange it. Thank you for your work!
       *[ended] The pairing with { $partner } ended: { $ending ->
            [completed] with a result. Congratulations!
            [completed_early] early and with a result. Congratulations!
            [by_agreement] by agreement of both sides.
            [one_sided] by one side. Questions go to the curator: /curator.
            [replaced] thank you for your work!
           *[none] thank you!
        }
    }
told-practice = If other mentors can learn from your experience, press “Share the practice”: the curator puts it into the registry of best practices, and you allow it to be told of.
told-term = { $to ->
        [curator] 📄 { $mentor } and { $mentee }:
       *[mentor] 📄 Agreement of mentor { $mentor } with { $mentee }:
    } { $days ->
        [0] the term ended on { $until }. Prolong it or end the pairing.
       *[other] the term ends on { $until }. Time to decide: prolong or end.
    }
told-accord-prolong = 📄 Will you prolong the agreement with <b>{ $partner }</b>{ $who ->
        [own] {""}
       *[other] {" "}(participant { $who })
    } by { $months ->
        [one] { $months } month
       *[other] { $months } months
    }?
told-accord-end = 📄 Will you end the pairing with <b>{ $partner }</b>{ $who ->
        [own] {""}
       *[other] {" "}(participant { $who })
    } by agreement of both sides?

## For the curator

told-curator = { $mentor } and { $mentee }: { $news ->
        [declined] { $side ->
            [mentor] the mentor declined
            [mentee] the mentee declined
           *[none] declined
        } ({ $reason ->
            [no_time] no time
            [not_my_topic] not their topic
            [know_each_other] they know each other, and it would not help
            [want_another] would like somebody else
           *[other] another reason
        }). The request is open again.
        [lapsed] nobody answered in time. The request is open again.
        [papers] both sides agreed. The agreement is to be signed.
        [paused] the pairing is paused{ $why ->
            [consent] : there is no valid consent to processing.
           *[other] .
        }
        [resumed] the pairing is active again.
        [prolonged] the agreement is prolonged, both sides agreed. Print the supplement.
        [not_agreed] the sides did not agree, all stays as it is.
        [end_agreed] both sides agree to end. Hold the closing meeting and close the pairing.
       *[practice] the mentor allows the practice to be told of. It is in the registry; describe it at the desk.
    }
told-mentor-left = { $mentor } mentors nobody any more, and { $count ->
        [one] { $count } pairing waits
       *[other] { $count } pairings wait
    } for your decision.

pairings-overview = { $count ->
        [0] No pairings yet. They appear once you propose a mentor for a request.
       *[other] <b>Pairings</b> by state:
    }
pairings-group = { $state ->
        [with_mentor] Waiting for the mentor
        [with_mentee] Waiting for the mentee
        [papers] Agreement not signed
        [active] Working
        [paused] Paused
        [ended] Ended
        [declined] Declined
        [lapsed] Not answered
       *[cancelled] Taken back
    }: { $count }
pairing-row = { $mentor } — { $mentee } · { $state ->
        [with_mentor] mentor asked
        [with_mentee] mentee asked
        [papers] agreement
        [active] active
        [paused] paused
        [ended] ended
        [declined] declined
        [lapsed] not answered
       *[cancelled] taken back
    }
pairing-title = <b>{ $mentor } — { $mentee }</b>
pairing-since = In this state since { $day }
pairing-answer = { $side ->
        [mentor] Mentor
       *[mentee] Mentee
    }: { $said ->
        [accepted] agreed
        [no_time] declined, no time
        [not_my_topic] declined, not their topic
        [know_each_other] declined, they know each other and it would not help
        [want_another] declined, would like somebody else
       *[other] declined, another reason
    }{ $paper ->
        [none] {""}
       *[other] {" "}(paper { $paper })
    }
pairing-paper = { $kind ->
        [agreement] Agreement
       *[prolongation] Supplement
    }{ $what ->
        [none] {""}
       *[other] {" "}{ $what }
    }: { $state ->
        [to_print] to print
        [given] given, to be signed
        [signed] signed
       *[kept] signed, copy at the centre
    }
pairing-accord = { $kind ->
        [prolong] To prolong by { $months ->
            [one] { $months } month
           *[other] { $months } months
        }
       *[end] To end by agreement
    }: { $waits ->
        [both] waiting for both sides.
        [mentor] waiting for the mentor.
        [mentee] waiting for the mentee.
       *[none] all have answered.
    }
pairing-end-agreed = Both sides agree to end.
pairing-pause = Pause: { $why ->
        [consent] there is no valid consent to processing. Once it is signed the pairing goes on by itself.
       *[wished] the curator’s.
    }
pairing-breach = Broken over and over: { $reason ->
        [missed] meetings and events of the plan
        [tasks] tasks
        [respect] respect
       *[other] something else
    }
pairing-outcome = Result: { $outcome }
pairing-link = Case or review: { $link }

pairing-ask-answer = <b>What does the paper say?</b> It is the turn of { $side ->
        [mentor] the mentor.
        [mentee] the mentee.
       *[none] nobody: all have answered.
    }
pairing-ask-reason = <b>Why is it declined?</b>
pairing-ask-paper = <b>The paper’s number and date?</b> For example: <code>12/3 05.11.2026</code>
pairing-ask-filling = { $kind ->
        [agreement] <b>What is to be printed?</b> Number, date and months, for example: <code>12/3 05.11.2026 9</code>
       *[prolongation] <b>What is to be printed?</b> Number and date, for example: <code>12/4 05.08.2027</code>
    }
pairing-ask-signing = { $kind ->
        [agreement] <b>What stands on the signed agreement?</b> Number, date and months, for example: <code>12/3 05.11.2026 9</code>
       *[prolongation] <b>What stands on the signed paper?</b> Number and date, for example: <code>12/4 05.08.2027</code>
    }
pairing-agreement = <b>{ $kind ->
        [agreement] Agreement
       *[prolongation] Supplement
    }</b>: { $state ->
        [to_print] to print
        [given] given, to be signed
        [signed] signed
       *[kept] signed, copy at the centre
    }
    Number: { $number }
    Date: { $dated }
    Term: { $months ->
        [0] not set
        [one] { $months } month
       *[other] { $months } months
    }
pairing-cancel-sure = <b>Take the proposal back?</b> The request opens again, and whoever was asked is told that it did not come about.
pairing-ask-ending = <b>How does the pairing end?</b> Kinds are never mixed in reports. Another mentor comes by petition alone.
pairing-ask-breach = <b>What was broken over and over?</b>
pairing-end-sure = <b>End the pairing { $who }?</b>
    { $ending ->
        [completed] Completed with a result.
        [completed_early] Completed early with a result.
        [by_agreement] Ended by agreement.
       *[one_sided] Ended by one side. Broken again and again: { $breach ->
            [missed] meetings and events of the plan.
            [tasks] doing the tasks.
            [respect] respect for each other.
           *[other] something else.
        }
    }

    Both sides are told at once. A pairing that has ended does not come back.
pairing-button-end-sure = Yes, end it
pairing-ask-result = <b>What is the result?</b> It goes into the registries of mentor and mentee.
pairing-ask-link = <b>Where is the case or review published?</b> For example: <code>https://centre.example/case/7</code>
pairing-recorded = Recorded from paper.
pairing-signed = It is signed. If the pairing begins with it, both sides are told what comes next.
pairing-given = Marked: given to be signed.
pairing-kept = Marked: copy at the centre.
pairing-paused = The pairing is paused.
pairing-resumed = The pairing is active again.
pairing-cancelled = The proposal is taken back.
pairing-asked = Both sides are asked.
pairing-ended = The pairing ended, the registries have it.
pairing-outcome-added = Added to the registries.

pairing-button-answer = Record an answer from paper
pairing-button-accepted = Agreed
pairing-button-declined = Declined
pairing-button-paper = { $kind ->
        [agreement] 📄 Agreement
       *[prolongation] 📄 Supplement
    } · { $state ->
        [to_print] to print
        [given] given
        [signed] signed
       *[kept] copy at the centre
    }
pairing-button-said = { $side ->
        [mentor] Mentor
       *[mentee] Mentee
    } on paper: { $verdict ->
        [accepted] { $kind ->
            [prolong] prolong
           *[end] end
        }
       *[declined] { $kind ->
            [prolong] do not prolong
           *[end] do not end
        }
    }
pairing-button-print = 🖨 Get the Word file
pairing-button-fill = Fill in number, date and term
pairing-button-given = Mark as given
pairing-button-signed = ✍️ Mark as signed
pairing-button-as-printed = ✍️ Signed as printed: No. { $number }, { $dated }{ $months ->
        [0] {""}
        [one] , { $months } month
       *[other] , { $months } months
    }
pairing-button-kept = Mark: copy at the centre
pairing-button-pause = ⏸ Pause
pairing-button-resume = ▶️ Resume
pairing-button-end = End the pairing
pairing-button-ending = { $ending ->
        [completed] Completed with a result
        [completed_early] Completed early with a result
        [by_agreement] Ended by agreement
       *[one_sided] Ended by one side
    }
pairing-button-ask-end = Ask both sides to end it
pairing-button-breach = { $reason ->
        [missed] Meetings and events
        [tasks] Tasks
        [respect] Respect
       *[other] Something else
    }
pairing-button-cancel = Take the proposal back
pairing-button-cancel-sure = Yes, take it back
pairing-button-result = Add the result
pairing-button-link = Add a link to the case
pairing-button-all = To all pairings

## Refusals (no markup)

refusal-term-wrong = An agreement runs for 1 to { $limit } months and is not over by today. For example: 9.
refusal-reason-needed = One side ends it for something broken over and over: choose what.
refusal-words-too-long = This is too long: up to { $limit } characters, please.
refusal-ending-differs = { $ending ->
        [completed] The term is far from over: this is an early end.
        [completed_early] The term is about over: this is no early end any more.
        [by_agreement] It is ended by agreement once both sides agree: ask them first.
       *[replaced] The director decides about another mentor, by petition.
    }
refusal-asked-already = Both sides are asked about this already: their answer is awaited.
refusal-answered-already = This side has answered already.
refusal-agreement-not-understood = The agreement’s number, its date and its months are needed. For example: 12/3 05.11.2026 9.
refusal-outcome-not-understood = This is too long, or no link. A link begins with https://, for example: https://centre.example/case/7.
