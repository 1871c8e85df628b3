### Posts on schedule: the calendar, the form, a post's page, what its author is told.

## At the door

menu-posts = 📝 Posts
command-posts = posts on schedule
help-posts =
    <b>Posts on schedule.</b> Write a post ahead (/posts), see it as readers will, choose the group or channel and the time: it goes out by itself. Until then you can move, change or cancel it. If something goes wrong, I tell you at once.

## Calendar

posts-title = <b>Posts on schedule</b>
posts-empty =
    Nothing is planned yet.

    Write a post now, and it goes out when it should.
posts-attention = ⚠️ <b>Your decision is needed</b>
posts-drafts = ✏️ <b>Unfinished</b>
posts-day = 🗓 <b>{ $day }</b>
posts-line = { $when } · { $hall } · { $words }
posts-line-of = { $when } · { $hall } · { $words } <i>({ $author })</i>
posts-later =
    { $posts ->
        [one] <i>And { $posts } more post later than in a month.</i>
       *[other] <i>And { $posts } more posts later than in a month.</i>
    }
posts-past-title = <b>Sent and cancelled</b>
posts-past-empty = Nothing here yet: no post has gone out so far.
posts-no-hall = no place yet
posts-no-time = no time yet
posts-only-picture = 🖼 a picture
posts-no-words = an empty draft
posts-button-new = ✍️ Write a post
posts-button-all = 📅 Show the later ones too
posts-button-past = 🗂 Past ones
posts-button-to-calendar = ‹ To the calendar

## A post's page

post-state =
    { $state ->
        [draft] ✏️ <b>A draft</b>: it does not go out by itself.
        [planned] ⏳ <b>Planned</b>: it goes out by itself.
        [sending] 📤 <b>Being sent</b> right now.
        [sent] ✅ <b>Sent</b>
        [uncertain] ❓ <b>Nobody knows whether it went out.</b> The connection to Telegram broke while the post was on its way. Please have a look there: is it there? I won’t repeat it by myself, so that it does not appear twice.
        [failed] ⚠️ <b>It did not go out.</b>
        [late] ⚠️ <b>It did not go out in time</b>: I was offline then. More than three hours have passed, so it is up to you.
       *[cancelled] ❌ <b>Cancelled</b>: it does not go out.
    }
post-trouble =
    { $why ->
        [hall_closed] I can no longer write in “{ $hall }”. Bring me back as an administrator who may post (if I ask about a hall, answer “Make it a hall”), then tap “Send now” or “Move”.
        [no_pictures] I may not send pictures in “{ $hall }”. Allow it in its settings, or tap “Change” and remove the picture.
        [refused] Telegram did not take the post: { $detail }. Tap “Change”, correct it and plan it again.
        [dropped] An operator of the bot stopped it. Ask them why, or send it again.
        [unseen] Somebody looked: it is not in “{ $hall }”. Send it again or move it.
       *[broken] Something broke on my side, sorry. Try “Send now”; if that does not help, tell the bot’s operator.
    }
post-hall = 📣 { $hall }
post-hall-none = 📣 <i>Where: not chosen</i>
post-when = 🕙 { $when }
post-when-none = 🕙 <i>When: not chosen</i>
post-author = ✍️ { $author }
post-link = 🔗 <a href="{ $link }">See the post</a>
post-above = 👆 This is how it will look in “{ $hall }”.
post-above-nowhere = 👆 This is how readers will see it.
post-button-send = 📤 Send now
post-button-send-to = 📤 Send now to “{ $hall }”
post-button-move = 🕙 Move
post-button-edit = ✏️ Change
post-button-not-there = It is not there: I’ll decide what to do
post-button-cancel = ❌ Cancel the post
post-button-cancel-sure = Yes, cancel it
post-button-keep = No, keep it
post-button-again = ✍️ Back to drafts
post-button-open = Open the post
post-cancel-sure =
    Cancel this post?

    { $when }, “{ $hall }”. It won’t go out then; its text is kept and can be brought back to drafts.

## Form: steps

post-write =
    <b>What shall we publish?</b> Send a message just as readers should see it: bold, italics, links and quotes stay.

    One picture with a caption is fine too. A text has up to { $text } characters, under a picture up to { $caption }.
post-write-now = <i>Now:</i> { $words }
post-write-photo = 🖼 <i>It has a picture.</i>
post-where = <b>Where?</b> Choose a group or a channel.
post-where-none =
    <b>Where?</b> Nowhere yet: I’m in no group and in no channel.

    Add me as an administrator who may post, with the button below, and answer “Make it a hall” to the question I send you. Then come back: the post waits in /posts.
post-where-refresh = 🔄 Done, I added you
post-day =
    <b>When?</b> Choose a day or type it: “18.12” (day, month) or “18.12 10:00” at once.
post-hour =
    { $day }
    <b>At what time?</b> Tap or type: “10:00”, “9.30”, “7 pm”.

    <i>By the clock of: { $zone }</i>
post-when-was = <i>Now:</i> { $value }
post-picture = <b>Which picture?</b> Send one, as a photo and not as a file. The text stays.
post-picture-added = 🖼 The picture is added to the post.
post-caption-left = 🖼 I took the picture and left the post’s text as it was. To replace it, tap “Change the text”.
post-album = A post can have one picture: I took the first of the album. Send another and I’ll replace it.
post-emoji-plain = Bots cannot send custom emoji: the post will have plain ones.

## Form: preview and buttons

post-preview-ready = If all is right, plan it: the rest is on me.
post-preview-taken-off = ⏸ The post is off the schedule while you change it. Plan it again when you are done.
post-preview-missing =
    ⚠️ Still to do: { $what ->
        [text] write the post.
        [hall] choose where.
       *[time] choose when.
    }
post-preview-past = ⚠️ That moment has passed: choose another.
post-button-plan = ✅ Plan for { $moment }
post-button-change-text = ✏️ Change the text
post-button-add-text = ✏️ Add a text
post-button-change-picture = 🖼 Change the picture
post-button-add-picture = 🖼 Add a picture
post-button-drop-picture = 🖼 Remove the picture
post-button-drop-text = Remove the text
post-button-change-hall = 📣 Change where
post-button-choose-hall = 📣 Choose where
post-button-change-time = 🕙 Change when
post-button-choose-time = 🕙 Choose when
post-button-forget = 🗑 Don’t publish
post-button-forget-sure = Yes, delete it
post-forget-sure = Delete this draft? It cannot be brought back.
post-button-later = 💾 Later
post-button-as-is = Leave as it is ›

## Form: what came of it

post-planned-toast = Planned: it goes out on { $when }.
post-sending-toast = Sending: the post appears in a few seconds.
post-moved-toast = Moved: it goes out on { $when }.
post-cancelled-toast = The post is cancelled and won’t go out.
post-forgotten-toast = The draft is deleted.
post-put-off-toast =
    { $whose ->
        [own] Put off. The draft waits for you in /posts.
       *[other] Put off. The draft waits for its author ({ $author }) in /posts.
    }

## What its author is told

told-post-sent = ✅ The post is out in “{ $hall }”: { $words }
told-post-failed = ⚠️ <b>The post did not go out</b> in “{ $hall }”: { $words }
told-post-late =
    ⚠️ <b>The post did not go out in time</b>: { $words }

    It was to appear on { $when } in “{ $hall }”, but I was offline, and more than three hours have passed. I don’t publish it without you: it may be out of date. What shall we do?

told-post-left-aside =
    ⏸ <b>The post is still a draft</b>: { $words }

    It was to appear on { $when } in “{ $hall }”, but it was taken off the schedule to be changed and not planned again. What shall we do?

## Refusals: the reason and an example

refusal-post-text-too-long =
    The post is long: { $length } characters, and Telegram takes { $limit }. That is { $over ->
        [one] { $over } character
       *[other] { $over } characters
    } too many: shorten it or make two posts of it.
refusal-post-caption-too-long =
    Under a picture there is room for { $limit } characters, and the text has { $length }. Shorten it by { $over ->
        [one] { $over } character
       *[other] { $over } characters
    } or publish it without the picture. Nothing is lost.
refusal-post-blank = There is nothing in the post yet. Send a text or a picture.
refusal-post-without-hall = Choose where first: tap “Choose where”.
refusal-post-hall-closed = I cannot write in “{ $hall }” now. Bring me back there as an administrator, or choose another place.
refusal-post-without-time = Choose the time first, for example tomorrow at 10:00.
refusal-post-in-past = That moment has passed. Choose one to come, for example tomorrow at 10:00, or tap “Send now”.
refusal-post-too-far =
    I plan at most a year ahead: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Choose a nearer date.
refusal-too-many-posts =
    { $limit ->
        [one] { $limit } post of yours waits
       *[other] { $limit } posts of yours wait
    } for their time already, and there is no room for more. Cancel one in /posts, and this one takes its place.
refusal-not-your-post = This is somebody else’s post. Besides its author, { $who } may decide about it.
refusal-post-sent-already = This post is out already. You can change it right in the group or channel.
refusal-post-being-sent = This post is being sent right now. Wait a minute and see what came of it.
refusal-post-not-sure = First tell me whether the post appeared: I don’t know, and without an answer it could appear twice.
refusal-post-planned-already = The post is on schedule already. To correct it, tap “Change” on its page.
refusal-post-not-planned = This is a draft and not on schedule. Open it and tap “Plan”.
refusal-post-cancelled = This post is cancelled. It can be brought back to drafts from its page.
refusal-picture-as-file = The picture came as a file. Send it as a photo: choose “Compress the image” when sending.
refusal-not-for-post = I cannot put this into a post. Send a text, or one picture with a caption.
refusal-picture-expected = I’m waiting for a picture. Send it as a photo, or tap “Back”.
refusal-tap-expected = I’m waiting for a tap on a button above. To replace the text, tap “Change the text” in the preview.
