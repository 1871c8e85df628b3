### Requests for a mentor: make, change, withdraw one; for the curator who waits and who fits.

menu-request = 🙋 Request for a mentor
command-request = request for a mentor
help-request = <b>Request for a mentor.</b> /request asks for a mentor: form, topics, convenient days, whom you wish for. It shows how things stand, too, and can be changed and withdrawn.
menu-requests = 🧭 Requests
command-requests = requests for a mentor: who waits and who fits
help-requests = <b>Requests for a mentor.</b> /requests: who waits for a mentor, who fits and why, the draft of pairs for everybody; a request on paper is recorded here, too. By names on the centre’s page.

requests-own = <b>Request for a mentor</b>
    { $count ->
        [0] { $people ->
            [0] { $voice ->
                [none] You are not in the mentoring programme yet. To apply: /apply; with a slip from the curator: /join.
                [child] Until you are 14 your guardian asks for a mentor for you: in their own Telegram, or with the curator, on paper.
                [closed] The consent to processing was withdrawn, so no mentor can be asked for. If you changed your mind, write to the curator: /curator.
               *[other] There is nobody to ask for now. Whoever takes part as a mentee asks; for those under 14 their guardian does.
            }
           *[other] Say what help is needed, and the curator looks for a mentor. A request can be given to the curator on paper, too.
        }
       *[other] Open a request to look at it, change or withdraw it.
    }
request-row = 📄 { $who } · { $form }
request-button-ask = 🙋 Ask for a mentor{ $who ->
        [own] {""}
       *[other] {" "}for { $who }
    }
request-button-all = All my requests
request-button-change = ✏️ Change
request-button-words = 💬 Add in own words
request-button-withdraw = Withdraw
request-button-withdraw-sure = Yes, withdraw the request
request-withdraw-sure = <b>Withdraw the request of { $who }?</b>
    { $proposed ->
        [yes] A mentor is proposed already: the proposal is cancelled, and the bot tells those who were asked.
       *[no] The curator stops looking for a mentor. A new request can be made on any day.
    }
request-withdrawn = The request is withdrawn.
request-sent = The curator has the request.
request-ask-words = <b>What matters, in own words?</b>
    Up to { $limit } characters, no telephone numbers or addresses. For example: “I want to speak at a contest, but I am afraid of the stage”.

request-title = <b>Request for a mentor · { $who }</b>{ $priority ->
        [yes] {" "}· comes first
       *[no] {""}
    }
request-state = { $state ->
        [waits] ⏳ Waits for a consent to processing: once it is signed it goes on by itself.
        [closed] ✖️ The consent to processing was withdrawn: the request is stopped, and what it says is not shown.
        [open] 🔎 The curator looks for a mentor.
        [proposed] 🤝 A mentor is proposed: both answers and the signed agreement are awaited.
        [met] ✅ The pairing is active.
       *[withdrawn] Withdrawn.
    }
request-made = Made: { $day }
request-form = Form: { $form }
request-topics = Topics: { $topics }
request-days = Convenient days: { $days }
request-days-any = any
request-wished = Wishes for: { $mentors }
request-words = In own words: “{ $words }”
request-words-at-desk = In own words: written down, to be read on the centre’s page.

asking-form = <b>{ $whose ->
        [own] In which form do you need a mentor?
       *[other] { $whose }: in which form is a mentor needed?
    }</b>
asking-topics = <b>What help is needed?</b>
    Tick up to { $limit } topics.
asking-days = <b>On which days can you meet?</b>
    Tick all that suit. If any day will do, tick none.
asking-mentors = <b>Do you wish for a certain mentor?</b>
    Write their code, such as М-004: up to { $mentors_limit }, the one you want most first. If it does not matter, just go on.
asking-check = <b>{ $changes ->
        [yes] Please check what changes
       *[no] Please check the request
    } · { $who }</b>
asking-paper = <b>Number and date of the paper?</b>
    For example: 12/3 05.11.2026
asking-button-next = Next ›
asking-button-send = { $paper ->
        [yes] Next: the paper’s number ›
       *[no] { $changes ->
            [yes] Save the changes
           *[no] Send to the curator
        }
    }
request-button-mentor-out = ✖️ { $mentor }: take out

requests-overview = <b>Requests for a mentor</b>
    { $count ->
        [0] Nobody waits for a mentor now.
        [one] { $count } person waits{ $waiting ->
            [0] {""}
           *[other] , without a consent
        }.
       *[other] { $count } people wait{ $waiting ->
            [0] {""}
           *[other] , { $waiting } of them without a consent
        }.
    }
requests-row = { $state ->
        [closed] ✖️ { $who } · consent withdrawn
        [waits] ⏳ { $who } · { $form } · no consent
        [first] ❗ { $who } · { $form } · comes first
       *[open] { $who } · { $form }
    }
requests-button-draft = 🧩 Draft for everybody
requests-button-paper = 📝 Record a request from paper
requests-button-all = All requests
requests-ask-code = <b>Whose request is it?</b>
    Write the mentee’s code, such as Н-017.
requests-ask-paper = <b>Number and date of the paper that withdrew the request?</b>
    For example: 12/3 05.11.2026. If a mentor is proposed already, the proposal is cancelled.
request-button-suggest = 🔎 Who fits
request-button-change-paper = ✏️ Change from paper
request-button-withdraw-paper = Withdraw from paper
request-button-propose = 🤝 Propose { $mentor }
request-button-join = 👥 Propose into the group of { $mentor }
request-proposed = The mentor has been asked.
request-suggested = <b>{ $who }: { $count ->
        [0] nobody fits now
        [one] { $count } mentor fits
       *[other] { $count } mentors fit
    }</b>
request-candidate = <b>{ $mentor }</b>: { $reasons }
request-against = Against: { $reasons }
request-ruled-out = { $count ->
        [one] { $count } mentor does not fit:
       *[other] { $count } mentors do not fit:
    }
request-ruled-out-one = { $mentor }: { $why }

draft-title = <b>Draft for everybody</b>
    Pairs: { $pairs }, without a mentor: { $alone }
draft-pair = { $locked ->
        [yes] 🔒 { $mentee } → { $mentor }
       *[no] { $mentee } → { $mentor }
    }
draft-more = { $count ->
        [one] …and { $count } more pair. All of them, with reasons, are on the centre’s page: there they are locked, changed and proposed.
       *[other] …and { $count } more pairs. All of them, with reasons, are on the centre’s page: there they are locked, changed and proposed.
    }
draft-helps = <b>What would help most</b>

told-request = { $news ->
        [made] 🙋 A new request for a mentor: { $who }, { $form }.{ $waits ->
            [yes] {" "}There is no consent yet: I tell you once it is signed.
           *[no] {""}
        }
        [ready] ✅ { $who }: the consent is signed, the request for a mentor waits for you.
       *[withdrawn] { $who }: the request for a mentor is withdrawn.
    }
told-request-button = Open the request
told-request-goes-on = ✅ The consent is signed: the curator looks for a mentor for { $who ->
        [own] you
       *[other] { $who }
    }.
told-request-own-button = My request
requests-button-meetups = 👋 Group meetings
requests-meetups = <b>Group meetings</b>
    { $count ->
        [0] There is no meetup yet: announce one, and it can become a group meeting.
       *[other] Tick the meetup after which mentors and mentees name with whom they would like to work. Once it is over the bot asks everybody who signed up. The choice of pairs heeds their wishes.
    }
requests-meetup-made = After this meetup the bot asks for wishes.
told-wishes = 👋 The group meeting is over. With whom would { $who ->
        [own] you
       *[other] { $who }
    } like to work? Name up to { $limit }: it is no promise, but the choice heeds it. Only the curator sees the answer.
wishes-button-name = Name
wishes-people = <b>{ $who }: with whom to work?</b>
    Tap in order, the most wanted first, up to { $limit }. Another tap takes somebody out.
wishes-button-done = Done
wishes-enough = There are { $limit } already: take somebody out first.
wishes-stored = Thank you, it is heeded.
requests-button-wishes = 🤝 Wishes from paper
wishes-ask-code = <b>Whose wishes are they?</b>
    Write the code of the mentor or mentee from the paper, such as М-004 or Н-017.
wishes-ask-paper = <b>{ $who }. Number and date of the paper?</b>
    For example: 12/3 05.11.2026.{ $wished ->
        [none] { "" }
       *[other] { " " }Named before: { $wished }.
    }
wishes-ask-codes = <b>{ $who }: with whom would they like to work?</b>
    Write up to { $limit } codes, the most wanted first: М-004, М-002 for a mentee, Н-017, Н-003 for a mentor. They take the place of those before.
wishes-button-nobody = Nobody is named
wishes-recorded = { $count ->
        [0] Recorded: nobody is named.
        [one] 🤝 Recorded: { $count } wish. The choice of pairs heeds it.
       *[other] 🤝 Recorded: { $count } wishes. The choice of pairs heeds them.
    }
refusal-names-nobody = Nobody with this code takes part as a mentor or a mentee now. Check the code on the paper, such as М-004 or Н-017.
refusal-wish-wrong = Please name up to { $limit } different people of the other side who take part now. For example: М-004, М-002.
