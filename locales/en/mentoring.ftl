# Mentoring: what requests, pairings and their papers share.

refusal-not-now = { $thing ->
        [request] { $state ->
            [proposed] A mentor is proposed for this request already: please wait for the answer.
            [met] The pairing of this request works already.
            [withdrawn] This request was withdrawn already.
           *[open] The request waits for a mentor again: please open it once more.
        }
        [membership] { $state ->
            [with_mentor] The mentor answers first, and has not answered yet.
            [with_mentee] The mentor accepted already, now the mentee answers.
            [papers] Both sides accepted already: the agreement is to be signed.
            [active] The pairing is active already.
            [paused] The pairing is paused: it has to be resumed first.
            [ended] This pairing is over already.
            [declined] This proposal was declined already.
            [lapsed] The time for an answer is over, the proposal is the curator’s again.
           *[cancelled] This proposal is over.
        }
        [accord] { $state ->
            [agreed] Both sides have agreed to this already.
            [refused] This was declined already.
           *[dropped] This question is needed no more.
        }
        [publication] { $state ->
            [idea] Write a text or add pictures first.
            [draft] It is a draft again: send it for approval.
            [submitted] It waits for approval already.
            [approved] It is approved already.
            [planned] It is planned already.
            [published] It is published already.
            [overdue] Its time is over: choose another time, or change the text.
           *[cancelled] This publication is cancelled.
        }
        [outlet] { $state ->
            [published] It is out on this resource already.
           *[other] It waits for its turn already.
        }
        [plan] { $state ->
            [with_curator] The plan is with the curator: wait for an answer, or take it back to change it.
            [agreed] The plan is agreed to. To change it, tap “Change the plan”.
            [approved] The plan is approved by order. To change it, tap “Change the plan”.
           *[draft] The mentor is still writing the plan: it is handed to the curator first.
        }
        [plan_proposal] { $state ->
            [accepted] The mentor has accepted this proposal already.
            [declined] The mentor has answered this proposal already.
            [withdrawn] This proposal was taken back.
           *[lapsed] This proposal is needed no more: the item is not in the plan now.
        }
        [petition] { $state ->
            [draft] The petition is not signed yet.
            [submitted] The petition is submitted already, now the curator speaks.
            [with_curator] The petition is with the curator already.
            [with_director] The petition is with the director already, who decides.
            [granted] The petition is granted already.
            [declined] The petition is declined already.
            [withdrawn] The petition is withdrawn already.
           *[lapsed] The pairing is over already, and so is the petition.
        }
        [campaign] { $state ->
            [open] The surveys are open.
            [closed] The surveys are closed already.
           *[handed_in] Monitoring is handed in. To change it take the mark back in /duties.
        }
        [survey] The answers are sent already.
        [report] { $state ->
            [open] The report waits to be looked into.
           *[closed] This report was looked into already: the talk is closed again.
        }
        [roadmap_event] { $state ->
            [underway] Work on this event has begun already.
            [done] This event is done already.
            [cancelled] This event is cancelled: take it back into the roadmap first.
           *[planned] This event is planned still.
        }
        [roadmap_proposal] { $state ->
            [accepted] This proposal is accepted already.
            [declined] This proposal is answered already.
            [withdrawn] The mentor has withdrawn this proposal.
           *[lapsed] This proposal is not needed any more.
        }
        [invitation] { $state ->
            [open] Nobody has answered this invitation yet.
            [accepted] The specialist has said yes already.
            [declined] This invitation was declined. If you changed your mind, ask the mentor for a new link.
            [withdrawn] This invitation was withdrawn.
            [expired] The time of this invitation is over.
           *[other] This invitation is closed: it is noted whether the specialist came.
        }
        [story] { $state ->
            [draft] This story has not been sent yet.
            [sent] This story is with the curator already.
            [taken] This story was taken into the media plan already.
            [declined] This story was declined already.
           *[withdrawn] This story was withdrawn already.
        }
       *[paper] { $state ->
            [to_print] This paper is not printed yet.
            [given] The paper is given out, and not signed yet.
            [signed] The paper is signed already.
            [kept] The signed copy is kept at the centre already.
           *[void] This paper is not needed any more.
        }
    }
refusal-not-yours = { $speaker ->
        [guardian] A guardian answers here.
       *[own] The person answers here, or their guardian while they are under 14.
    }
refusal-paper-incomplete = A paper needs a number (up to { $limit } characters) and a date that is not to come. For example: 12/3, 05.11.2026.
refusal-request-open-already = There is such a request already: it can be changed or withdrawn.
refusal-request-incomplete = Please choose a form of mentoring and at least one topic.
refusal-no-consent = Without a valid consent to processing ({ $code }) there can be no pairing.
refusal-no-seat = All of the mentor’s seats are taken: { $capacity }.
refusal-cannot-mentor = This mentor does not fit here: another form, not taking part any more, or the one who was to be replaced.
refusal-plan-dates-wrong = The days have to follow each other and lie within the pairing’s: from { $began } to { $until }. For example: 05.12 – 20.12.
refusal-plan-full = There are { $limit } items already, no more fit. Leave one out first.
refusal-plan-empty = There is no item in the plan. Add at least one.
refusal-plan-incomplete = Choose the plan’s goal first.
refusal-plan-not-working = Items can be marked once the curator has agreed to the plan.
refusal-too-many-plan-proposals = { $limit } of your proposals wait for an answer. Wait for it, or take one back.
refusal-plan-days-not-understood = I did not understand the days. Write one or two: 05.12 or 05.12 – 20.12.
refusal-plan-words-not-here = Own words are not written in this chat: personal data is looked after here. Choose by a button, and add your own words by hand once the plan is printed.
refusal-cannot-ask = A mentor is asked for by whoever takes part as a mentee now. If that is wrong, the curator can put the record right.
refusal-no-such-mentor = There is no mentor with this code in this form. Please check the code, such as М-004, or leave the choice to the curator.
refusal-mentors-enough = There are { $limit ->
        [one] { $limit } mentor
       *[other] { $limit } mentors
    } already: take one out first.
