### The media plan: what is published of events, where, when, and who sees to it.

menu-media = 📰 Media plan
command-media = the media plan: publications by month
help-media = <b>Media plan.</b> /media: what is published when on the site, VK and Telegram. Each meetup and each event of the roadmap gets its press release and post-release by itself, with a draft of the text.

## Kinds and states

media-kind-press_release = Press release
media-kind-post_release = Post-release
media-kind-digest = Digest
media-kind-album = Photo album
media-kind-playlist = Playlist
media-kind-longread = Longread
media-kind-other = Other

media-button-kind-press_release = 📣 Press release
media-button-kind-post_release = 📝 Post-release
media-button-kind-digest = 🗞 Digest
media-button-kind-album = 🖼 Photo album
media-button-kind-playlist = 🎧 Playlist
media-button-kind-longread = 📚 Longread
media-button-kind-other = ✨ Something else

media-named = { $kind } “{ $title }”
media-state = { $state ->
        [idea] idea
        [draft] draft
        [submitted] waits for approval
        [approved] approved
        [planned] planned
        [published] published
        [overdue] overdue
       *[cancelled] cancelled
    }
media-event-kind = { $kind ->
        [meetup] meetup
        [roadmap] event of the roadmap
       *[none] —
    }
media-curators = curators

## A month

media-month = <b>📰 Media plan · { $title }</b>
media-line = { $sign } { $when ->
        [none] <i>no date</i>
       *[other] <b>{ $when }</b>
    } · { $name }
    { "    " }{ $where }
media-until = { $past ->
        [yes] it was to be out by { $when }
       *[no] by { $when }
    }
media-row-until = by { $day }
media-month-none =
    { "" }
    There are no publications in this month yet. Add the first, or look at other months.
media-month-legend = <i>💡 idea · ✏️ draft · 📨 waits for approval · 👍 approved · 🗓 planned · ✅ published · ❗ overdue</i>
media-button-add = ➕ Add a publication
media-button-picture = 🖼 As a picture
media-button-excel = 📊 As Excel
media-button-earlier = ‹ Earlier
media-button-later = Later ›
media-picture-title = Media plan · { $month }
media-picture-more = { $count ->
        [one] and { $count } more publication
       *[other] and { $count } more publications
    }
media-mark-published = published
media-mark-planned = planned
media-mark-work = in the making
media-mark-overdue = overdue
media-mark-cancelled = cancelled
media-file = Media plan { $month }
media-column-number = No.
media-column-kind = Kind
media-column-title = Title
media-column-event = Event
media-column-at = Day and hour
media-column-resources = Resources
media-column-responsible = Responsible
media-column-state = State
media-column-links = Links

## A new publication

media-ask-kind = <b>What is it to be?</b>
media-ask-subject = <b>{ $kind }.</b> What is it about? Write a title, up to { $limit } characters{ $has_events ->
        [yes] , or choose an event: its title and its dates come by themselves.
       *[no] . For example: Stories of our mentors.
    }
media-ask-period = <b>A digest of which days?</b> All that came out then is gathered, with links. Choose a month or write the days: 01.11 – 30.11.
media-button-last-month = Last month
media-button-this-month = This month
media-digest-title = Digest: { $first } – { $last }
media-digest-head = 🗞 { $title }
media-digest-line = • { $title }
    { $link }

## One publication

media-card-title = <b>{ $name }</b>
media-card-state = { $sign } State: { media-state }
media-card-event = 🎪 Event: { $title }, { $when }
media-card-window = 🪟 { $past ->
        [yes] It was to come out from { $opens } to { $closes }. It can be published all the same
       *[no] When it should come out: from { $opens } to { $closes }
    }
media-card-no-time = 🕐 Nobody has chosen a time yet
media-card-at = 🕐 { $state ->
        [planned] Comes out
        [published] Planned for
        [cancelled] Was meant for
        [overdue] Should have come out
       *[other] Meant for
    }: { $when } ({ $zone })
media-card-outside = ⚠️ That is outside of its window: { $kind ->
        [press_release] a press release comes out 5 to 3 days before the event
       *[other] a post-release comes out within a day after the event
    }. It can be published all the same.
media-card-now = ⏰ It is time: publish it and tap “Published”.
media-card-outlet = { $sign } { $resource }{ $state ->
        [published] : { $link }
        [failed] : did not work{ $trouble ->
            [none] { "" }
           *[other] { " " }({ $trouble })
        }
        [sending] : being published right now
        [unknown] : nobody knows whether it is there. Please look, and say so
       *[waiting] { $by ->
            [bot] { " " }(published by me)
           *[hand] { "" }
        }
    }
media-trouble = { $why ->
        [hall_closed] the bot is not in the channel, or may not write there. Bring it back and let it post
        [no_pictures] the bot may not send pictures to the channel. Give it that right
        [refused] the resource did not take it{ $detail ->
            [none] { "" }
           *[other] { " " }(it says: { $detail })
        }
        [too_long] the text is too long for this resource
        [key] VK does not accept the key. A new one is needed, and whoever keeps the server sets it
        [wrong_key] a community’s key may not do this here. An administrator’s is needed (VK_TOKEN_KIND=user), and whoever keeps the server sets it
        [denied] the key’s owner may not post on the community’s wall
        [limit] the resource takes no more posts today
        [captcha] the resource wants to see that a person is posting
        [busy] the resource asks to wait, and its time is passing
        [unreachable] the resource does not answer
        [foreign] where the page was to lie there is somebody else’s file{ $detail ->
            [none] { "" }
           *[other] { " " }({ $detail })
        }
        [folder] the site’s folder cannot be written{ $detail ->
            [none] { "" }
           *[other] { " " }({ $detail })
        }
        [pictures] the pictures could not be fetched from Telegram
        [only_pictures] these are pictures alone, and a person adds them there
        [late] its time passed while the bot could not publish
        [dropped] whoever keeps the server took it out of the queue
        [unseen] the connection broke, and it is not there
        [broken] a mistake of the program
       *[none] nobody knows why
    }
media-card-responsible = 👤 Responsible: { $name ->
        [none] curators
       *[other] { $name }
    }
media-card-pictures = 🖼 Pictures: { $count }
media-card-people = 👥 Can be recognised: { $codes }
media-card-lacking = 🚫 { $person }: no consent to publishing { $category ->
        [photo] photos
       *[name] the name
    } ({ $resources })
media-card-returned = ↩️ The curator gave it back: “{ $words }”
media-card-no-text = <i>There is no text yet.</i>
media-card-length = <i>{ $length ->
        [one] { $length } character
       *[other] { $length } characters
    }{ $ours ->
        [yes] { "" } · the bot’s draft of what it knows of the event: please go over it
       *[no] { "" }
    }</i>

media-button-submit = 📨 Send for approval
media-button-approve = ✅ Approve
media-button-plan = 🗓 Plan for { $when }
media-button-published = ✅ Published
media-button-return = ↩️ Give back with a word
media-button-text = ✍️ Text
media-button-pictures = 🖼 Pictures
media-button-people = 👥 Who can be recognised
media-button-time = 🕐 Time
media-button-resources = 🌐 Where
media-button-responsible = 👤 Responsible
media-button-name = ✏️ Title
media-button-try-again = 🔁 Try again
media-button-appeared = It is there: send the link
media-button-not-there = It is not: publish it again
media-button-whole = 📄 The whole text
media-button-cancel = ✖️ Cancel it
media-button-to-plan = ‹ To the plan
media-button-done = ✔️ Done
media-button-anew = 🧹 Write it anew
media-button-drop-pictures = 🗑 Remove all pictures
media-button-drop-person = ✖️ { $person }
media-button-curators = Curators
media-button-cancel-sure = Yes, cancel the publication
media-button-copy = 📋 Copy the text
media-button-open = 📰 Open the publication
media-button-open-kind = 📰 { $kind }

## Questions

media-ask-text = { $parts ->
        [0] <b>Send the text.</b> Its formatting is kept. The first message takes the place of what is written now; send a long text in several messages, one after the other.
       *[other] ✅ Taken, { $length ->
            [one] { $length } character
           *[other] { $length } characters
        } in all. The next message goes on.
    }{ $kind ->
        [longread] { " " }A longread needs more than 2000 characters.
       *[other] { "" }
    }
media-ask-pictures = <b>Send pictures</b>, an album if you like. There are { $count } of { $limit } now.
media-ask-people = <b>Who can be recognised in the pictures or in the text?</b> Write their codes: Н-017, М-004. { $codes ->
        [none] Nobody is named yet.
       *[other] Named: { $codes }. Tap a code to remove it.
    }
media-ask-people-help = What helps: a signed consent to publication (at the desk, or in “Consents”), taking out the picture or the name (and the code here), or unticking the resource.
media-ask-name = <b>What is it called in the plan?</b> Up to { $limit } characters.
media-ask-resources = <b>Where does it appear?</b> Tick the resources.
media-ask-responsible = <b>Who is responsible?</b> They get the reminders, and the finished text on the day.
media-ask-day = <b>When does it come out?</b> { $window ->
        [none] { "" }
       *[other] By the rules: { $window }.{ " " }
    }Choose a day, or write it: 15.12, or with the hour: 15.12 10:00.
media-ask-hour = <b>{ $day }.</b> At what hour? ({ $zone })
media-ask-return = <b>What is to be changed?</b> A sentence or two, up to { $limit } characters. Whoever is responsible gets them, and whoever sent it.
media-cancel-sure = Cancel this publication? Its text stays in the plan, but it will not come out.
media-ask-outlet = <b>Where is it out?</b> Choose the resource, then send the link.
media-ask-link = <b>{ $resource }.</b> Send the link to the publication, such as { $of ->
        [vk] https://vk.com/wall-1_25
        [telegram] https://t.me/channel/25
       *[other] https://example.org/news/25
    }

media-submitted = Sent to the curators for approval.
media-approved = Approved.
media-planned = Planned. At that time I publish it where I can, and send you the finished text for the rest.
media-again = All right, publishing it once more.
media-cancelled = The publication is cancelled.
media-marked = ✅ Noted: { $resource }. { $left ->
        [0] It is out wherever it was to be.
        [one] { $left } resource is left.
       *[other] { $left } resources are left.
    }

## What is told

told-media-submitted = 📨 <b>{ $name }</b> waits for your approval.{ $when ->
        [none] { "" }
       *[other] { " " }It comes out: { $when }.
    }
told-media-approved = 👍 <b>{ $name }</b>: approved.{ $when ->
        [none] { " " }Choose when it comes out.
       *[other] { " " }Meant for { $when }: open it and tap “Plan for …”.
    }
told-media-returned = ↩️ <b>{ $name }</b>: the curator asks for a change. “{ $words }”
told-media-consent = 🚫 <b>{ $name }</b> is a draft again: a consent to publication is not there any more ({ $codes }). Remove the picture or the resource, then send it for approval again.
told-media-called-off = ✖️ <b>{ $name }</b>: the event was called off, and the publication with it.
told-media-back = 🔄 <b>{ $name }</b>: the event takes place after all, and the publication is back in the plan as a draft. Check its text and time, and send it for approval anew.
told-media-held = ✔️ <b>{ $name }</b>: the event has taken place, its announcement is not needed any more and is cancelled. The post-release waits in the plan.
told-media-elsewhere = 🔗 <b>{ $name }</b>: the event of the roadmap became a meetup, which has a press release and a post-release of its own. This publication is cancelled, its text stays in the plan.
told-media-out-moved = ⚠️ <b>{ $name }</b>: the event was moved, and the press release that is out names the old date. It is now: { $event }. Correct what is out, or tell of the change{ $links ->
        [none] .
       *[other] : { $links }
    }
told-media-out-called-off = ⚠️ <b>{ $name }</b>: the event was called off, and its press release is out. Take it down, or tell that it will not be{ $links ->
        [none] .
       *[other] : { $links }
    }
told-media-overdue = ❗ <b>{ $name }</b>: its time is over, and it did not come out.{ $when ->
        [none] { "" }
       *[other] { " " }It was meant for { $when }.
    } Publish it now, choose another time, or cancel it.
told-media-yours = 👤 <b>{ $name }</b>: you are responsible for it now.{ $when ->
        [none] { "" }
       *[other] { " " }It comes out: { $when }.
    }
told-media-covered = 📰 Announced: <b>{ $title }</b>. New in the media plan:
told-media-covered-line = • { $kind ->
        [press_release] press release
       *[post_release] post-release
    }{ $when ->
        [none] { "" }
        [late] : its days are over, choose a time yourselves
       *[other] , { $when }
    }
told-media-roadmap = 🗺 { $count ->
        [one] An event of the roadmap is near: its press release and post-release are in the media plan. Cancel what is not for the public.
       *[other] Events of the roadmap are near: their press releases and post-releases are in the media plan. Cancel what is not for the public.
    }
told-media-roadmap-line = • { $title }
told-media-roadmap-more = { $count ->
        [one] and { $count } more event
       *[other] and { $count } more events
    }
media-button-to-plan-open = 📰 Open the media plan
told-media-moved = 🔁 <b>{ $name }</b>: the event was moved. { $new ->
        [none] The time before ({ $old }) does not fit any more: choose another.
        [same] Its own time stays.
       *[other] It was meant for { $old } and is now meant for { $new }.
    }{ $written ->
        [yes] { " " }Please check the date in the text.
       *[no] { "" }
    }
told-media-write = ✍️ <b>{ $name }</b>: { $past ->
        [yes] the event is over and the draft is ready. Add what matters and send it for approval
       *[no] it is soon time, and the text is not approved yet. Send it for approval
    }{ $closes ->
        [none] .
       *[other] : it should be out by { $closes }.
    }
told-media-waits = 📨 <b>{ $name }</b> has waited for approval since yesterday.{ $when ->
        [none] { "" }
       *[other] { " " }It comes out: { $when }.
    }
told-media-plan = 🗓 <b>{ $name }</b> is approved, but not planned.{ $when ->
        [none] { " " }Choose when it comes out.
       *[other] { " " }Meant for { $when }: tap “Plan for …”.
    }
told-media-due = ⏰ <b>{ $name }</b>: it is time to publish it ({ $where }). Copy the text, publish it and tap “Published”.
told-media-failed = ❗ <b>{ $name }</b>: it could not be published ({ $resource }){ $trouble ->
        [none] .
       *[other] : { $trouble }.
    } Publish it by hand and send the link. If the reason is gone, tap “Try again”.
told-media-posted = ✅ <b>{ $name }</b>: published ({ $resource }).{ $link ->
        [none] { "" }
       *[other] { " " }{ $link }
    }{ $pictures ->
        [0] { "" }
        [one] { " " }Only the text goes there: please add { $pictures } picture to the post by hand.
       *[other] { " " }Only the text goes there: please add { $pictures } pictures to the post by hand.
    }
told-media-unsure = ❓ <b>{ $name }</b>: the connection broke while it was on its way ({ $resource }). Could you have a look there: did it appear? I will not repeat it myself, so that it does not come out twice.
told-media-key-refused = 🔑 <b>{ $resource }</b>: { $trouble ->
        [wrong_key] a community’s key may not post on the wall. Set an administrator’s key as VK_TOKEN, and VK_TOKEN_KIND=user
       *[key] the key in VK_TOKEN is not accepted any more. Make a new one and set it
    }; then restart the bot. Until then the bot publishes nothing there: whoever answers for a publication gets its text. To check the key: python -m bot doctor.

## Refusals

refusal-media-title-too-long = The title is longer than { $limit } characters (it has { $length }). Shorten it, such as: An evening of robots.
refusal-media-text-too-long = The text is longer than { $limit } characters (it has { $length }). Make two publications of it; the text before is still there.
refusal-media-return-too-long = It is longer than { $limit } characters (it has { $length }). Say it shorter, such as: Add the winners and correct the date.
refusal-media-too-many-pictures = There can be { $limit } pictures at most: as many as an album holds.
refusal-media-blank = There is neither a text nor a picture. Tap “Text” first and send it.
refusal-media-album-empty = There is no photo in the album yet. Tap “Pictures” and send them.
refusal-media-longread-short = A longread is longer than 2000 characters: it needs at least { $least } and has { $length }. Add { $lacks ->
        [one] { $lacks } more character
       *[other] { $lacks } more characters
    }, or add this publication as another kind.
refusal-media-draft-unfinished = The draft has a gap for you: “{ $words }”. Tap “Text” and send it without that hint.
refusal-media-no-resources = Choose at least one resource on which it appears.
refusal-media-consent-missing = { $person }: no consent to publishing { $category ->
        [photo] photos
       *[name] the name
    } ({ $resources }). What helps: a signed consent to publication, pictures without them, or unticking the resource.
refusal-media-in-past = That time is over. Choose one to come, such as tomorrow at 10:00.
refusal-media-too-far = At most { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ahead.
refusal-media-not-approved = A curator approves it first: tap “Send for approval”.
refusal-media-evidence-missing = The link to the publication is needed, such as https://vk.com/wall-1_25
refusal-media-nobody-of-code = “{ $code }”: nobody in the programme has that code. Write, for example: Н-017, М-004.
refusal-media-changed = Somebody else changed the text while you were writing. Yours stands in the field below: compare it with the new one on the card in chat, and save again.
refusal-media-over = { $state ->
        [published] It is published already and cannot be changed.
       *[cancelled] This publication is cancelled. Add another.
    }
refusal-media-being-posted = It is being published right now ({ $resources }), or is partly out there. Wait a minute and look what came of it.
refusal-media-posting-not-sure = Nobody knows whether it is out ({ $resources }). Please look and say so first: under the question, or with “Published”.
refusal-media-out-already = It is noted as published on this resource already.
refusal-media-nothing-to-gather = The media plan has no publication that came out from { $first } to { $last }. Choose other days, such as 01.11 – 30.11.
refusal-media-event-over = That event is not there any more, or was called off. Choose another, or write a title.
refusal-media-picture-expected = A picture is needed here: send it as a photo, not as a file.
refusal-media-not-in-team = A curator or somebody of the working group can be responsible for a publication, and { $name } is neither now.
