### A pairing's individual plan: items, agreement, marks and proposals.

menu-plans = 📋 Plans
command-plans = individual plans that wait for a curator
help-plans = <b>Plans.</b> /plans: what to agree to, which order to record, and which pairing has no plan yet.

## The plan

plan-title = <b>📋 Individual plan</b>
plan-people = Mentor { $mentor }, mentee { $mentees }
plan-form = Form: { $form }
plan-goal = { $goal ->
        [none] Goal: not chosen yet
       *[other] Goal: { $goal }
    }
plan-state = State: { $state ->
        [with_curator] with the curator
        [agreed] agreed to, waiting for the order
        [approved] approved by order
       *[draft] draft
    }
plan-order = Order no. { $number } of { $dated }
plan-none = { $side ->
        [mentor] There is no plan yet. Begin with the goal, or add the first item at once.
        [mentee] There is no plan yet: your mentor prepares it. You can propose an item.
       *[curator] There is no plan yet: the mentor prepares it. If they are not on Telegram, write it for them.
    }
plan-returned = ↩️ The curator returned the plan: { $reason ->
        [goal] make the goal clearer
        [formats] think of other formats
        [dates] put the dates right
        [results] make the expected results clearer
       *[talk] let us talk it over
    }{ $words ->
        [none] .
       *[other] . “{ $words }”
    }
plan-empty = No items yet.
plan-line = { $stand ->
        [done] ✅
        [now] ⏳
        [overdue] ❗
       *[ahead] ▫️
    } { $number }. { $event } · { $days }
plan-progress = { $bar } { $done } of { $total }{ $overdue ->
        [0] { "" }
       *[other] { " " }· { $overdue } overdue
    }
plan-proposals = { $side ->
        [mentee] { $count ->
            [one] 💡 { $count } proposal waits for the mentor’s answer.
           *[other] 💡 { $count } proposals wait for the mentor’s answer.
        }
       *[mentor] { $count ->
            [one] 💡 { $count } proposal of a mentee waits for an answer.
           *[other] 💡 { $count } proposals of mentees wait for an answer.
        }
    }

## Goals (Appendix 3, tasks)

plan-goal-potential = See one’s own potential, in learning and as a person
plan-goal-adaptation = Feel more at home among others
plan-goal-experience = Take over the mentor’s experience, knowledge and skills
plan-goal-motivation = Want to learn by oneself
plan-goal-soft_skills = Grow soft skills: talking, goals, planning
plan-goal-achievements = Better results in learning, arts or sports

plan-expected-product = A finished product or project
plan-expected-skill = A new skill
plan-expected-participation = Taking part
plan-expected-talk = A talk
plan-expected-award = A diploma or certificate
plan-expected-decision = A decision where to go next

## An item

plan-item = <b>{ $event }</b>
plan-item-format = Format: { $format }
plan-item-days = Dates: { $days }
plan-item-result = Expected result: { $result }
plan-item-done = ✅ Done { $day }{ $note ->
        [none] { "" }
       *[other] . “{ $note }”
    }
plan-item-stand = { $stand ->
        [now] ⏳ Going on now
        [overdue] ❗ Overdue
       *[ahead] ▫️ Still ahead
    }
plan-item-meetup = This is a meetup of the bot: if the mentee signed up and did not take it back, the item marks itself.
plan-paper-done = Done { $day }

## Questions

plan-ask-goal = <b>What is the plan’s goal?</b> { $own ->
        [yes] Choose, or write it in your own words, up to 300 characters.
       *[no] Choose by a button. Own words can be added by hand once the plan is printed.
    }
plan-ask-format = <b>What will you do?</b> Choose a format.
plan-ask-meetup = { $count ->
        [0] No meetups are coming. Go back and choose a format.
       *[other] <b>Which meetup?</b> Its day will be the item’s.
    }
plan-ask-days = <b>When?</b> Write one day or two: 05.12 or 05.12 – 20.12. The agreement runs until { $until }.
plan-ask-expected = <b>What is it to bring?</b> { $own ->
        [yes] Choose, or write it in your own words.
       *[no] Choose by a button.
    }
plan-ask-event = <b>What is the event called?</b> Write it, or skip: the format’s name stays then.
plan-ask-done = <b>When was it done?</b> { $own ->
        [yes] Tap a button, or write the day and after it a few words on how it went: 05.12 the model is ready.
       *[no] Tap a button, or write the day: 05.12.
    }
plan-ask-return = <b>What is to be put right?</b> { $own ->
        [yes] Choose, or write the mentor a few words.
       *[no] The mentor will see what you choose.
    }
plan-ask-order = <b>By which order is the plan approved?</b> Write its number and date: 45 05.12.2026.
plan-ask-paper = <b>Number and date of the paper on which it was proposed?</b> For example: 12/3 05.12.2026.
plan-ask-decline = <b>What is the answer?</b> { $own ->
        [yes] Choose, or write a few words.
       *[no] The mentee will see what you choose.
    }
plan-drop-sure = <b>Leave this item out of the plan?</b> If it was marked as done, the mark goes with it.

## Buttons

plan-button-open = 📋 Open the plan
plan-button-goal = 🎯 Goal
plan-button-add = ➕ Add an item
plan-button-submit = 📨 Hand it to the curator
plan-button-agree = ✅ Agree to the plan
plan-button-return = ↩️ Return to the mentor
plan-button-order = 🖊 Record the order
plan-button-given = The plan is out to be signed
plan-button-kept = The signed plan is kept
plan-button-reopen = ✏️ Change the plan
plan-button-propose = { $on_paper ->
        [yes] 💡 Record a proposal from paper
       *[no] 💡 Propose an item
    }
plan-button-picture = 🖼 As a picture
plan-button-print = 📄 The plan in Word
plan-button-meetup = 📅 A meetup of the bot
plan-button-formats = 📖 What are these formats?
plan-button-skip = Skip
plan-button-done = ✅ Mark as done
plan-button-done-today = ✅ Done today
plan-button-undone = Take the mark back
plan-button-today = Today
plan-button-yesterday = Yesterday
plan-button-days = ✏️ Dates
plan-button-format = ✏️ Format
plan-button-result = ✏️ Result
plan-button-name = ✏️ Name
plan-button-up = ⬆️ Up
plan-button-down = ⬇️ Down
plan-button-drop = 🗑 Leave out
plan-button-drop-sure = Yes, leave it out
plan-button-propose-days = { $on_paper ->
        [yes] 💡 Other dates (from paper)
       *[no] 💡 Propose other dates
    }
plan-button-propose-drop = { $on_paper ->
        [yes] 💡 Leave it out (from paper)
       *[no] 💡 Propose to leave it out
    }
plan-button-proposal = 💡 Proposal { $number }: { $kind ->
        [add] a new item
        [change] other dates
       *[drop] leave an item out
    }
plan-button-accept = ✅ Take it into the plan
plan-button-decline = Decline
plan-button-withdraw = Take the proposal back
plan-button-return-reason = { $reason ->
        [goal] Make the goal clearer
        [formats] Other formats
        [dates] Put the dates right
        [results] Make the results clearer
       *[talk] Let us talk it over
    }
plan-button-decline-reason = { $reason ->
        [later] We will come back to it later
        [no_time] There is no time for it now
        [not_fitting] It does not fit the goal
       *[talk] Let us talk it over when we meet
    }

## What came of it

plan-submitted = The plan is with the curator
plan-reopened = The plan is a draft again. Hand it to the curator when it is ready
plan-agreed = The plan is agreed to
plan-sent-back = The plan is with the mentor again
plan-approved = ✅ The order is recorded, the plan is approved.
plan-given = Noted: the plan is out to be signed
plan-kept = Noted: the signed plan is kept
plan-item-saved = It stands in the plan
plan-item-dropped = The item is left out
plan-marked = ✅ Marked
plan-unmarked = The mark is taken back
plan-proposed = 💡 The proposal is recorded: the mentor answers it here, in the plan.
plan-proposed-toast = Your proposal went to the mentor
plan-proposal-accepted = ✅ Taken into the plan
plan-proposal-declined = The answer is passed on
plan-proposal-withdrawn = The proposal is taken back
plan-proposal-over = This proposal was answered, or taken back.
plan-proposal-kind = { $kind ->
        [add] <b>A new item</b>
        [change] <b>Change an item:</b> { $now }
       *[drop] <b>Leave an item out:</b> { $now }
    }
plan-proposal-content = It would be: { $event } · { $days }{ $result ->
        [none] { "" }
       *[other] . Result: { $result }
    }
plan-proposal-paper = From paper no. { $number } of { $dated }

## The picture

plan-picture-title = The plan: { $done } of { $total } done
plan-picture-today = today
plan-mark-done = done
plan-mark-now = going on
plan-mark-overdue = overdue
plan-mark-ahead = ahead

## Plans that wait

plans-waiting = { $count ->
        [0] 📋 All plans are in order: nothing to agree to, and each pairing has one.
        [one] <b>📋 { $count } plan waits for you</b>
       *[other] <b>📋 { $count } plans wait for you</b>
    }
plans-row = { $mentor } → { $mentees } · { $state ->
        [with_curator] agree
        [agreed] record the order
        [none] no plan
       *[other] draft
    }

## Messages

told-plan = { $news ->
        [submitted] 📋 Mentor { $mentor } handed in an individual plan (mentee { $mentees }). Look at it and agree, or return it with a word.
        [amended] 📋 Mentor { $mentor } took a mentee’s proposal into the plan ({ $mentees }). It changed: please agree to it anew.
        [returned] 📋 The curator returned your plan ({ $mentees }). Put it right and hand it in again.
        [agreed] { $side ->
            [mentor] ✅ The curator agreed to your plan ({ $mentees }). You can begin, and mark what is done.
           *[mentee] 📋 Your plan with mentor { $mentor } is agreed to. Have a look at what is ahead and what you could propose.
        }
       *[approved] ✅ The plan is approved by order no. { $number }: mentor { $mentor }, mentee { $mentees }.
    }
told-plan-missing = { $side ->
        [curator] 📋 A week is over and there is no plan: mentor { $mentor }, mentee { $mentees }.
       *[mentor] 📋 Your pairing ({ $mentees }) has worked for a week and has no plan yet. A goal and one item are a beginning, and take two minutes.
    }
told-plan-item = { $nudge ->
        [tomorrow] ⏰ Tomorrow, by the plan { $side ->
            [mentor] of your pairing:
           *[mentee] with your mentor:
        }
       *[overdue] ❗ The days are over and the item is not marked. Done: mark it; not done: put the dates right:
    }
told-plan-attended = ✅ The meetup is over and the mentee had signed up: the item marked itself. If they did not come, take the mark back in the plan.
told-plan-proposed = 💡 Mentee { $who } proposes a change to the plan:
told-plan-answered = { $state ->
        [accepted] ✅ The mentor accepted your proposal: { $kind ->
            [add] the new item stands in the plan.
            [change] the item is changed.
           *[drop] the item is left out.
        }
        [lapsed] 💡 The mentor left out the item that you proposed to change. Nobody has to answer that proposal any more.
       *[declined] The mentor answered your proposal: { $reason ->
            [later] we will come back to it later.
            [no_time] there is no time for it now.
            [not_fitting] it does not fit the plan’s goal.
           *[other] let us talk it over when we meet.
        }{ $words ->
            [none] { "" }
           *[other] { " " }“{ $words }”
        }
    }
told-plan-lapsed = 💡 { $why ->
        [ended] The pairing with mentor { $mentor } is over, so
       *[rests] The pairing with mentor { $mentor } rests, so
    } { $count ->
        [one] your proposal to the plan waits for no answer any more.
       *[other] your { $count } proposals to the plan wait for no answer any more.
    }{ $why ->
        [ended] { "" }
       *[rests] { " " }Once work goes on, propose again.
    }
