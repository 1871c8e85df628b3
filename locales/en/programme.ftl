### People of the programme in chat: words that applications, one's own record and cards share.

programme-kind = { $kind ->
        [pupil] pupil
        [teacher] teacher
        [graduate] graduate
        [parent] parent
       *[specialist] specialist
    }
form-teacher_pupil = teacher – pupil
form-pupil_pupil = pupil – pupil
form-teacher_teacher = teacher – teacher
programme-part = { $part ->
        [mentor] mentor
        [mentee] mentee
       *[guardian] guardian
    }
programme-none = not said
programme-ages-any = any
programme-ages-from = from { $least }
programme-ages-to = up to { $most }
programme-line-kind = Who: { $kind }
programme-line-forms = Form: { $forms }
programme-line-topics = { $part ->
        [mentor] Can help with: { $topics }
       *[mentee] Wants help with: { $topics }
    }
programme-line-capacity = Takes: { $count ->
        [one] { $count } mentee
       *[other] { $count } mentees
    }
programme-line-ages = Age of mentees: { $ages }
programme-line-words = In own words: { $words }

programme-line-time = Time: { $time }
programme-line-days = Convenient days: { $days }
programme-line-hours = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } a week for all mentees

## /people

menu-people = 👥 People
command-people = people of the programme: who is there, what waits
help-people = <b>People of the programme.</b> /people: how many mentors and mentees there are, who has no account, which applications and enquiries wait; a card by code, slips. Names are on the centre’s page.

people-title = <b>People of the programme</b>
people-nobody = Nobody yet. People are added on the centre’s page, or accepted by application.
people-count = { $part ->
        [mentor] Mentors
        [mentee] Mentees
       *[guardian] Guardians
    }: { $standings }
people-count-standing = { $count } { $standing ->
        [active] { $count ->
            [one] takes part
           *[other] take part
        }
        [paused] { $count ->
            [one] pauses
           *[other] pause
        }
       *[ended] { $count ->
            [one] has ended
           *[other] have ended
        }
    }
people-button-part = { $part ->
        [mentor] Mentors
        [mentee] Mentees
       *[guardian] Guardians
    } ({ $count })
people-button-missing = { $what ->
        [name] Without a name
       *[account] Without an account
    } ({ $count })
people-button-applications = 📨 Applications ({ $applications })
people-button-enquiries = ✉️ Wait for an answer ({ $enquiries })
people-button-print-all = 🖨 Slips for those who have none
people-button-search = 🔎 Find by code
people-button-all = All people
people-standing = { $chosen ->
        [yes] ✅{ " " }
       *[no] { "" }
    }{ $standing ->
        [active] take part
        [paused] pause
       *[ended] have ended
    }
people-list = <b>{ $what ->
        [mentor] Mentors
        [mentee] Mentees
        [guardian] Guardians
        [name] Without a name: it is filled in on the centre’s page
       *[account] Without an account: they need a slip
    }</b> ({ $count })
people-row-no-account = no account
people-search = <b>Whom shall I find?</b> Write the code, such as <code>Н-017</code> or <code>h 17</code>.
people-found = <b>Found: { $count }</b>
people-no-slips = Everybody who needs a slip has one.
people-slips-file = slips.docx
people-slips = { $count ->
        [one] The slip is ready: print it and hand it out. There is no name on it: the centre’s page shows whose it is. It lives for 30 days and works once.
       *[other] { $count } slips: print them, cut along the dashes and hand them out. There are no names on them: the centre’s page shows whose is which. They live for 30 days and work once.
    }
people-button-application = 📨 Application
people-button-print = 🖨 Slip
people-anew = <b>{ $who }: issue a new slip?</b> The one they have still works, until { $until }. It stops at once with a new one: hand that out, and have the old one thrown away.
people-button-anew-sure = Yes, issue a new one
people-button-reissue = ♻️ Reissue the slip
people-reissue = <b>{ $who }: reissue the slip?</b> The present account is tied to the record no more, and only the new slip lets them in. That is what one does when a phone was lost or a number changed.
people-button-reissue-sure = Yes, reissue

## The card, and “My record”

card-title = <b>{ $who }</b>
card-nameless = The name is not filled in yet: that is done on the centre’s page.
card-withdrawn = The consent was withdrawn: the data is closed and will be destroyed.
card-part = <b>{ $part ->
        [mentor] Mentor
        [mentee] Mentee
       *[guardian] Guardian
    }</b> · { $standing ->
        [active] takes part
        [paused] pauses
       *[ended] has ended
    }
card-entered = In the programme since { $day }
card-ended = Ended: { $day }
card-guardians = Guardians: { $who }
card-wards = Acts for: { $who }
card-account = { $account ->
        [yes] The account is tied.
       *[no] No account; { $slip ->
            [open] a slip was issued and works until { $until }.
            [expired] the slip is too old.
            [used] the former slip was used.
            [void] the slip was replaced.
           *[none] no slip was issued.
        }
    }
card-application = Application no. { $number } waits for a decision: { $part ->
        [mentor] wants to be a mentor
       *[mentee] wants to join the programme
    }
card-waits = Waits for the curator’s answer.

menu-profile = 📇 My record
command-profile = my record: what the programme knows about me
help-profile = <b>My record.</b> /profile: what the programme knows about you and what you can change yourself: topics, the form, and as a mentor how many mentees, their age, your time. What is signed, and how to withdraw it: “My consents” in the menu.
profile-title = <b>My record</b> · { $who }
profile-rest = The centre keeps your name, contacts and whatever was told in words: they are not in the chat. If you want to correct them, tell the curator.
profile-button-edit = { $what ->
        [topics] { $part ->
            [mentor] ✏️ What I can help with
           *[mentee] ✏️ What I want help with
        }
        [forms] { $part ->
            [mentor] ✏️ Form (as a mentor)
           *[mentee] ✏️ Form (as a mentee)
        }
        [capacity] ✏️ How many mentees
        [ages] ✏️ Age of mentees
        [days] ✏️ Convenient days
        [hours] ✏️ Hours a week
       *[time] ✏️ Time
    }
profile-button-done = ‹ Done
profile-topics = { $part ->
        [mentor] <b>What can you help with?</b>
       *[mentee] <b>What do you want help with?</b>
    } Up to { $limit ->
        [one] { $limit } topic
       *[other] { $limit } topics
    }. Each tap is stored at once.
profile-forms = <b>In which form do you take part?</b> Each tap is stored at once.
profile-capacity = <b>How many mentees do you take?</b> 0 is nobody at the moment; it does not concern those who are with you already.
profile-ages = <b>Of what age are mentees to be?</b>
profile-time = <b>How much time have you for the programme?</b>
profile-days = <b>On which weekdays can you meet?</b>
    Tick all of them: the curator looks for those whom they suit, too.
profile-hours = <b>How many hours a week have you for all mentees together?</b>
profile-hours-unsaid = Leave it open

## Refusals (no markup)

refusal-code-expected = In the chat I look for codes, such as Н-017. For names there is the centre’s page: they do not go through a messenger.
refusal-nobody-found = Nobody was found. Please check the code.
refusal-no-record = There is no record of yours yet. If the curator gave you a slip, send /join; if you want to join the programme, /apply.
refusal-last-form = At least one form is needed. Tick another one first.
refusal-topics-enough = There are { $limit ->
        [one] { $limit } topic
       *[other] { $limit } topics
    } already, and that is the most. Take one tick away.
