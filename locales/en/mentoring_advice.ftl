### “Ask for advice”: mentor and mentee talk through the bot, and reports of it.

menu-advice = 💬 Talk in the pair
command-advice = ask your mentor for advice
help-advice = <b>Advice.</b> Ask your mentor one to one and be answered: /advice, in text, by voice or with a photo. Neither of you sees the other’s account; messages lie encrypted for 30 days.

advice-pick = <b>With whom?</b>
advice-row = { $side ->
        [mentor] Mentee { $partner }
       *[mentee] Mentor { $partner }
    }
advice-write = { $side ->
        [mentor] <b>An answer to { $partner }.</b>
       *[mentee] <b>Ask your mentor { $partner } for advice.</b>
    } Send a text (at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }), a voice message or a photo. I pass it on as my own; neither of you sees the other’s account.

    Please no names, addresses, telephone numbers or documents. Messages lie encrypted for 30 days and are erased then. The curator does not read them unless somebody reports one.
advice-sent = ✅ Passed on to { $side ->
        [mentor] your mentee { $partner }
       *[mentee] your mentor { $partner }
    }. The answer comes here. { $left ->
        [0] Please wait for it now.
        [one] Until then you can send { $left } more message, without names and addresses.
       *[other] Until then you can send { $left } more messages, without names and addresses.
    }
advice-over = <b>This pair does not work at the moment.</b> Ask the curator: /curator.

told-advice = { $side ->
        [mentor] 💬 <b>Your mentor { $partner } answers:</b>
       *[mentee] 💬 <b>Your mentee { $partner } asks for advice:</b>
    }
told-advice-waits = 💬 <b>{ $partner } has waited for your advice</b> for three days. A few words will do.
told-advice-undelivered = { $returns ->
        [yes] ✉️ I cannot pass your message on yet: { $side ->
                [mentor] your mentor { $partner } is away at the moment
               *[mentee] your mentee { $partner } is away at the moment
            }. They get it as soon as they are back, if that is within 30 days. If it is urgent, write to the curator: /curator.
       *[no] ✉️ { $medium ->
                [voice] Your voice message could not be passed on: { $partner } takes none. Please write it as text.
               *[text] Your message could not be passed on ({ $partner }). Try other words, or write to the curator: /curator.
            }
    }
told-advice-is-on = 💬 <b>{ $ward } talks in their pair through the bot.</b> You act for them, so I tell you, once. Mentor and mentee write to each other without accounts or numbers; messages are encrypted, erased after 30 days, and opened by the curator on a report alone. If you are against it, tell the curator: /curator.
told-advice-guardian-to-be-told = 💬 <b>{ $ward }: a talk in the pair has begun.</b> They may be under 18, and a guardian of theirs is not in the bot. Please tell the guardian yourself: it is encrypted, erased after 30 days, and opened on a report alone.

advice-button-answer = ✍️ Write
advice-button-report = ⚠️ Report

## Reporting

advice-report-sure = <b>Report this message?</b> The curator will be able to read the talk of the last 30 days, yours and the other’s. I do not tell the other side.
advice-button-report-sure = Yes, report it
advice-button-report-no = No
advice-report-sent = ⚠️ <b>The curator has your report.</b> They read the talk and decide what to do: talk with you, with the other side, or with a guardian. When that is done I write to you. If you feel bad or afraid, do not wait: tell an adult near you, or call the children’s helpline 8 800 2000 122.
advice-report-kept = All right, nothing is reported.
told-advice-report-closed = ✅ <b>Your report was looked into</b> ({ $partner }). If something is left, write to the curator: /curator.

## For the curator

menu-talks = 💬 Talks of pairs
command-talks = which pairs talk, and reports
help-talks = <b>Talks.</b> Which pairs ask for advice and how often: /talks. What they say is opened by a report alone.

advice-overview = { $count ->
        [0] 💬 <b>No pair talks through the bot yet.</b>
        [one] 💬 <b>{ $count } pair talks.</b>
       *[other] 💬 <b>{ $count } pairs talk.</b>
    } { $reports ->
        [0] No reports.
        [one] { $reports } report waits.
       *[other] { $reports } reports wait.
    }
advice-happening = { $mentor } and { $mentee }: { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }, the last on { $day }
advice-more = …and { $count ->
        [one] { $count } more pair
       *[other] { $count } more pairs
    }: all are at the centre’s page, /desk.
advice-button-report-of = ⚠️ Report: { $mentor } and { $mentee }
advice-button-open-report = Open the report
advice-button-read = Read the talk
advice-button-close = Looked into
advice-close-sure = <b>Has the report been looked into?</b> The talk of { $mentor } and { $mentee } is closed again: it cannot be read any more. Whoever reported is told.
advice-button-close-sure = Yes, it has been
advice-report = ⚠️ <b>Report: mentor { $mentor } and mentee { $mentee }</b>
    Reported by the { $side ->
        [mentor] mentor
       *[mentee] mentee
    }, { $when }. { $state ->
        [closed] It was looked into: the talk is closed again.
       *[open] { $codes ->
            [yes] Until it is looked into, the talk can be read on the centre’s page;
           *[no] Until it is looked into, the talk can be read here or on the centre’s page;
        } each opening is in the log.
    }
advice-report-erased = The messages are gone: 30 days are over.
advice-report-closed = ✅ Looked into: { $mentor } and { $mentee }. The talk is closed again, and who reported it was told.
advice-line = { $reported ->
        [yes] ⚠️{ " " }
       *[no] { "" }
    }<b>{ $by }</b>, { $when }{ $medium ->
        [voice] { " " }· voice message
        [photo] { " " }· photo
        [gone] { " " }· erased
       *[text] { "" }
    }

## Refusals (no markup)

refusal-advice-no-talk = Pairs that work can talk. Once yours does, you can ask for advice here. Questions: /curator.
refusal-advice-paused = The pair rests or is over, so the talk is closed. The curator can resume the pair: /curator.
refusal-advice-minors = One of you may be under 18, and the centre has not switched on talks with minors through the bot. Ask when you meet; the centre decides on that, questions to the curator: /curator.
refusal-advice-partner-not-here = { $side ->
        [mentor] Your mentor is not in the bot
       *[mentee] Your mentee is not in the bot
    }: there is nobody to pass it on to. Ask when you meet, or write to the curator: /curator.
refusal-advice-nothing-asked = The mentee begins: they ask, you answer. There is no question at the moment.
refusal-advice-answer-first = You can send { $limit ->
        [one] { $limit } message
       *[other] { $limit } messages
    } in a row. Please wait for an answer now: { $side ->
        [mentor] your mentor has them
       *[mentee] your mentee has them
    }. If it takes long, write to the curator: /curator.
refusal-advice-too-long = Too long: there is room for { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Please make two messages of it.
refusal-advice-medium = This I cannot pass on. I pass on text, a voice message or a photo: for example a photo of an exercise with a line below it.
refusal-advice-gone = This message is gone: a talk is erased after 30 days. If it matters, write to the curator: /curator.
refusal-advice-reported-already = The curator has a report of this message already.
refusal-advice-not-your-report = You are one of this pair, so another curator or the director looks into it.
refusal-advice-only-at-desk = Chats carry codes alone, so the talk is read at the centre’s page: /desk.
