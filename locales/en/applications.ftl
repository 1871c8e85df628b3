### Applications: entry is voluntary.

menu-apply-mentor = 🙌 Become a mentor
menu-apply-mentee = 🌱 Join the programme
command-apply = apply for the mentoring programme
help-apply = <b>The mentoring programme.</b> Do you want to help, or do you need a mentor? Apply with /apply: two minutes of buttons, no name to write. The curator decides, and the answer comes here.

## Applying

apply-kind = { $part ->
        [mentor] <b>Who are you?</b> An adult can be a mentor, and so can a pupil who helps younger ones.
       *[mentee] <b>Who are you?</b> Not only pupils have mentors: they help young teachers, too.
    }
apply-forms = <b>In which form?</b> Tick one or several.
apply-topics = { $part ->
        [mentor] <b>What can you help with?</b>
       *[mentee] <b>What do you want help with?</b>
    } Tick up to { $limit ->
        [one] { $limit } topic
       *[other] { $limit } topics
    }; you can also leave it and decide together with the curator.
apply-topics-enough = There are { $limit ->
        [one] { $limit } topic
       *[other] { $limit } topics
    } already, and that is the most. Take one tick away.
apply-capacity = <b>How many mentees do you take?</b> You can change that at any time.
apply-ages = <b>Of what age?</b>
apply-check = <b>Please check.</b> No name or contact is needed here: you tell them the curator in person.
apply-button-on = Next ›
apply-button-send = ✅ Send to the curator
apply-sent = The curator has application <b>no. { $number }</b>. The answer comes here. When you go to the centre, say this number: it is how they find you.
apply-words = What is important besides? Write it in one message of at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Please no telephone numbers or addresses: the chat does not keep them.
apply-words-added = Added to the application.
apply-button-words = ✍️ Add in your own words
apply-button-mine = My applications

## /apply

apply-title = <b>My applications</b>
apply-none = None yet. Being in the programme is voluntary: you can apply, and withdraw, at any time.
apply-line = No. { $number } · { $part } · { $state ->
        [accepted] accepted, you are in the programme
        [declined] not possible now. { $reason }
        [withdrawn] withdrawn by you
       *[open] waits for the curator’s decision
    }
apply-waits = Your application no. { $number } ({ $part }) waits for the curator’s decision.
apply-reason = { $reason ->
        [no_mentor] There is no mentor free for these topics yet. Try again later: there will be more.
        [no_place] There is no room yet: those in the programme come first.
        [age] Mentees are 10 years old or older.
        [meet_first] The curator wants to meet you in person first: please come to the centre.
       *[other] The curator can tell you more.
    }
apply-button-withdraw = Withdraw no. { $number }
apply-withdraw-sure = Withdraw application no. { $number }? You can apply again later.
apply-button-withdraw-sure = Yes, withdraw

told-accepted = 🎉 <b>Your application was accepted!</b> You are a { $part ->
        [mentor] mentor
       *[mentee] mentee
    }, and your code is <b>{ $code }</b>: you are called so here instead of by name. Please come to the centre to sign the consent, and say this code. If you are under 18, come with a parent.
told-declined = Application no. { $number }: it is not possible now. { $reason }

    You can apply again at any time.

## For the curator

deciding-title = { $part ->
        [mentor] 📨 <b>Application no. { $number }:</b> wants to be a mentor
       *[mentee] 📨 <b>Application no. { $number }:</b> wants to join the programme
    }
deciding-who = In the programme already: { $who }
deciding-state = { $state ->
        [accepted] Accepted { $when }.
        [declined] Declined { $when }.
        [withdrawn] Withdrawn { $when }.
       *[open] Came { $when }, waits for a decision.
    }
deciding-reason = Reason: { $reason }
deciding-waiting = { $count ->
        [0] <b>No applications.</b> When one comes, I tell you at once.
        [one] <b>{ $count } application waits for a decision</b>
       *[other] <b>{ $count } applications wait for a decision</b>
    }
deciding-row = No. { $number } · { $part } · { $when }
deciding-button-open = Open the application
deciding-button-accept = ✅ Accept
deciding-button-decline = Decline
deciding-button-list = To the applications
deciding-button-reason = { $reason ->
        [no_mentor] No mentor for the topics
        [no_place] No room
        [age] Under 10
        [meet_first] Meet first
       *[other] ✍️ In my own words
    }
deciding-why = <b>Why is it not possible now?</b> I pass the reason on to whoever applied.
deciding-words = <b>Write the reason.</b> At most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }, without names and telephone numbers: I pass it on word for word.
deciding-accepted = Accepted: { $code }. Fill in the name and contacts on the centre’s page; the consent is signed on paper. I tell the person.
deciding-declined = Declined. I pass the reason on.

## Refusals (no markup)

refusal-application-decided = { $state ->
        [accepted] This application was accepted already.
        [declined] This application was declined already.
       *[withdrawn] This application was withdrawn already.
    }
refusal-applied-already = You have applied for this already, and it waits for a decision. You can withdraw it in /apply.
refusal-has-part = You are that in the programme already: no application is needed.
refusal-wish-incomplete = Something in the application does not fit any more: the list of topics or forms has changed. Please apply once more.
refusal-reason-missing = Write why: it matters to whoever applied.
refusal-reason-too-long = Too long: a reason has at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
refusal-own-words = What you tell of yourself does not go through the chat: the centre shows only codes here. Tell the curator in person.
refusal-own-words-too-long = Too long: at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
