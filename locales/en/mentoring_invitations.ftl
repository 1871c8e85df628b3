### Other specialists: a mentor invites by a one-time link (Положение, 5.2).

specialists-button = 👩‍🔬 Invite a specialist
specialists-button-seen = 👩‍🔬 Specialists
help-specialists = <b>Another specialist.</b> On the pair’s card (/pair), “👩‍🔬 Invite a specialist”: for an item of the plan or a meeting. The bot gives a link for one person and a ready text to pass on.

## The list, and a new invitation

specialists-all = { $count ->
        [0] <b>👩‍🔬 Specialists</b>
            Nobody has been invited yet. Call in a specialist for an item of the plan or a meeting: I give a one-time link and a text, and you pass them on.
       *[other] <b>👩‍🔬 Specialists</b>
            Who was invited, and who comes.
    }
specialists-button-invite = ➕ Invite
specialists-row = { $what } · { $when } · { $state ->
        [open] no answer yet
        [accepted] comes
        [declined] cannot
        [withdrawn] withdrawn
        [expired] unanswered
        [came] took part
       *[missed] did not come
    }
specialists-what = { $count ->
        [0] <b>Invite for what?</b>
            Nothing in the plan is still to come; you can invite to a meeting.
       *[other] <b>Invite for what?</b>
            Choose an item of the plan, or a meeting on a day of your own.
    }
specialists-button-meeting = 📅 A meeting: day and hour
specialists-when = <b>When is the meeting?</b> Write day and hour: 05.12 16:00.
specialists-about = <b>What is the meeting about?</b>
specialists-words = <b>Add a few words for the specialist?</b> Up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Somebody from elsewhere reads them, so leave out the mentee’s name.
specialists-button-no-words = No words

invitation-forward = Hello! I would like to invite you as a specialist.{ $centre ->
        [none] { "" }
       *[other] { " " }{ $centre }, the mentoring programme.
    }

    { $what }, { $when }.{ $words ->
        [none] { "" }
       *[other] { " " }{ $words }
    }

    Open the link and say whether you can come. It is for one person and works until { $until }: { $address }

## The card

invitation-title = <b>👩‍🔬 Invitation of a specialist</b>
invitation-what = For: { $what }
invitation-when = When: { $when }
invitation-meeting = Meeting: { $about }
invitation-item-gone = An item of the plan that is gone
invitation-state = { $state ->
        [open] ⏳ No answer yet. Pass the message with the link on to the specialist.
        [accepted] ✅ The specialist comes.
        [declined] The specialist cannot come. You can invite somebody else.
        [withdrawn] The invitation was withdrawn.
        [expired] ⌛ Nobody answered; the link works no more.
        [came] ✅ The specialist took part.
       *[missed] The specialist did not come.
    }
invitation-until = The link works until { $until }.
invitation-guest = Specialist: { $who }
invitation-words = You added: “{ $words }”
invitation-answer = The specialist says: “{ $words }”
invitation-unreachable = ⚠️ The bot cannot write to them: remind them yourself.
specialists-button-came = ✅ Took part
specialists-button-missed = Did not come
specialists-button-renew = 🔗 A new link
specialists-button-withdraw = Withdraw the invitation
specialists-button-all = ‹ All invitations
specialists-withdraw-sure = <b>Withdraw the invitation?</b> { $accepted ->
        [yes] The specialist has said yes: I tell them that they need not come.
       *[no] The link stops working.
    }
specialists-button-withdraw-sure = Yes, withdraw
invitation-withdrawn = The invitation is withdrawn.
invitation-marked = { $state ->
        [came] Noted: the specialist took part.
       *[missed] Noted: the specialist did not come.
    }

## On the pair's card, in the plan, beside a meeting

pair-specialist = 👩‍🔬 A specialist { $state ->
        [accepted] comes
        [over] was to come: say whether they did
       *[open] is invited, no answer yet
    }: { $what }, { $when }
plan-item-specialist = 👩‍🔬 Specialist: { $state ->
        [accepted] comes
        [came] took part
        [missed] did not come
       *[open] invited, no answer yet
    }
meeting-with-specialist = with a specialist
meeting-button-specialist = { $specialist ->
        [yes] ✅ A specialist was there
       *[no] 👩‍🔬 Another specialist was there
    }

## What the specialist sees

invitation-asked = <b>👩‍🔬 You are invited as a specialist</b>
    { $centre ->
        [none] A mentoring programme
       *[other] The mentoring programme of { $centre }
    }, form “{ $form }”.{ $mentor ->
        [none] { "" }
       *[other] { " " }Invited by the mentor { $mentor }.
    }
invitation-said = The mentor adds: “{ $words }”
invitation-asked-more = Can you come? Your answer is seen by the mentor and the programme’s curator. All I keep of you is your Telegram account and this answer: /mydata.
invitation-button-accept = ✅ I’ll come
invitation-button-decline = I can’t
invitation-button-word = ✍️ Add a few words
invitation-button-drop-out = I can’t come after all
invitation-own = { $state ->
        [accepted] ✅ <b>Thank you, see you there!</b>
        [declined] All right, thank you for answering: the mentor knows.
        [came] Thank you for having been with us!
       *[missed] This invitation is closed.
    }
    { $what }, { $when }{ $answer ->
        [none] { "" }
       *[other] { "" }
            Your words: “{ $answer }”
    }{ $state ->
        [accepted] { "" }

            I remind you the day before. If your plans change, tap “I can’t come after all”.
       *[other] { "" }
    }
invitation-ask-word = <b>What shall I tell the mentor?</b> Up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }: what to bring, which hour suits you better, why you cannot.
invitation-button-no-word = Add nothing
invitation-greeting = 👩‍🔬 You are awaited as a specialist: { $what }, { $when }.
mydata-invitations = 👩‍🔬 { $count ->
        [one] { $count } invitation that you answered as a specialist:
       *[other] { $count } invitations that you answered as a specialist:
    }
mydata-invitation = • { $what }, { $when }: { $state ->
        [accepted] you come
        [came] you took part
        [missed] you did not come
        [withdrawn] withdrawn
       *[declined] you could not
    }

## Notices

told-invitation-answered = { $again ->
        [yes] ✍️ <b>The specialist { $who } says:</b> “{ $words }”
       *[no] { $state ->
            [accepted] ✅ <b>The specialist { $who } comes.</b>
           *[other] <b>The specialist { $who } cannot come.</b> You can invite somebody else.
        }
    }
    { $what }, { $when }
told-invitation-expired = ⌛ <b>Nobody answered the invitation of a specialist</b>; the link works no more.
    { $what }, { $when }
told-invitation-withdrawn = <b>The invitation was withdrawn: you need not come.</b>
    { $what }, { $when }

    Thank you for having said yes!
told-invitation-moved = 🗓 <b>The days have changed:</b> { $what } is now { $when }. If you cannot, tap “I can’t come after all”.
told-invitation-comes = ⏰ { $days ->
        [one] <b>Tomorrow you are awaited as a specialist.</b>
       *[some] <b>Tomorrow begins what you were invited for as a specialist.</b>
    }
    { $what }, { $when }
told-specialist-comes = ⏰ { $days ->
        [one] <b>Tomorrow the specialist { $who } comes.</b>
       *[some] <b>Tomorrow begins the item for which the specialist { $who } comes.</b>
    }
    { $what }, { $when }{ $reached ->
        [yes] { "" }
       *[no] { "" }

            ⚠️ The bot cannot write to them: remind them yourself.
    }
told-specialist-came-asked = <b>Did the specialist { $who } take part?</b>
    { $what }, { $when }
told-specialist-away = ⚠️ <b>The specialist { $who } stopped the bot</b>, and no reminder reaches them. Remind them yourself.
    { $what }, { $when }
invitation-button-open = Open the invitation

## Refusals

refusal-invitation-unknown = There is no such invitation. The link was copied in part, or the mentor made a new one: ask them to send it again.
refusal-invitation-taken = Somebody else has answered this invitation: a link is for one person. If you are awaited, too, ask the mentor for a link of your own.
refusal-invitation-over = This invitation is no more: it was withdrawn, or plans have changed. Thank you for responding!
refusal-invitation-too-late = The time of this invitation is over. If you are still awaited, ask the mentor for a new link.
refusal-invitation-inside = This invitation is for a specialist from elsewhere. Pass the link on: your tap has not used it up.
refusal-invitation-when-wrong = { $until ->
        [none] The meeting has to be still to come. For example: 05.12 16:00.
       *[other] The meeting has to be still to come, and within the pair’s term, until { $until }. For example: 05.12 16:00.
    }
refusal-invitation-no-hour = { $day }: at what hour? Write both, for example: { $day } 16:00.
refusal-invitation-nothing = One can invite for an item of the plan that is still to come, or to a meeting: day, hour and subject.
refusal-too-many-invitations = Already { $limit ->
        [one] { $limit } invitation waits
       *[other] { $limit } invitations wait
    } for an answer or for their day. Withdraw one, and you can invite again.
refusal-names-mentee = The word “{ $word }” looks like the mentee’s name, and somebody from elsewhere will read it. Write it without.
refusal-invitation-not-yet = That day has not come yet: it can be marked then.
