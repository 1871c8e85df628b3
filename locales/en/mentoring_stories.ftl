### Stories for the media plan: a mentor tells of the pair (Положение, 5.1).

stories-button = 📣 Tell about the pair
help-own-stories = <b>Tell about the pair.</b> On the pair’s card (/pair), “📣 Tell about the pair”: text and photos for the centre’s site and group. The bot says at once whose consent to publication there is, and whose not.
menu-stories = 📣 Stories
command-stories = what mentors sent for the media plan
help-stories = <b>Stories.</b> /stories: what mentors sent for the media plan, and who has consented to publication; take one or decline it with a reason.

## A mentor tells

stories-own = { $count ->
        [0] <b>📣 Tell about the pair</b>
            What works out for you? A few paragraphs and photos, and the centre can tell of it on its site and in its group.
       *[other] <b>📣 Tell about the pair</b>
            What you have sent so far.
    }
stories-own-row = { $day } · { $state ->
        [sent] ⏳ with the curator
        [taken] ✅ in the media plan
        [declined] declined
       *[withdrawn] withdrawn
    }
story-button-new = ✍️ A new story
story-ask-text = <b>What is there to tell?</b> Send a text of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }: what you did, what came of it, what you remember. Or photos at once, up to { $count }.{ $codes ->
        [yes] { " " }Leave out names: “my mentee”, “we”. The curator adds names at the desk where they are allowed.
       *[no] { "" }
    }{ $length ->
        [0] { "" }
        [one] { "" }

            The draft has { $length } character now; a new text takes its place.
       *[other] { "" }

            The draft has { $length } characters now; a new text takes their place.
    }
story-button-keep-text = Go on, keep the text
story-button-discard = 🗑 Delete the draft
story-ask-photos = { $photos ->
        [0] <b>Any photos?</b> Send up to { $limit }, one by one or as an album. Only people of your pair: nobody else should be on them.
       *[other] <b>Photos: { $photos } of { $limit }.</b> Send more, or go on.
    }
story-button-next = { $photos ->
        [0] Go on without photos
       *[other] Go on
    }
story-button-drop-photos = Take all photos out
story-ask-who = <b>Who can be recognised?</b> Tick everybody who is seen on a photo or can be told from the text. By that I check consents to publication.
story-button-chosen = { $chosen ->
        [one] Go on: { $chosen } person
       *[other] Go on: { $chosen } people
    }
story-button-nobody = Nobody can be recognised

story-check = <b>Look it over and send it</b>
story-check-more = The curator decides: takes it into the media plan, or answers why not.
story-parts = { $text ->
        [0] No text
        [one] Text: { $text } character
       *[other] Text: { $text } characters
    }, { $photos ->
        [0] no photos
        [one] { $photos } photo
       *[other] { $photos } photos
    }
story-button-send = 📨 Send to the curator
story-button-photos = Change text or photos
story-sent = Sent to the curator. The answer comes here.
story-discard-sure = <b>Delete the draft?</b> Text and photos are lost.
story-button-discard-sure = Yes, delete
story-discarded = The draft is deleted.
story-button-withdraw = Withdraw
story-withdraw-sure = <b>Withdraw the story?</b> The curator will not see it any more.
story-button-withdraw-sure = Yes, withdraw
story-withdrawn = The story is withdrawn.
story-button-all-own = ‹ All stories

## What may become of it

story-nobody = 👤 Nobody can be recognised: no consents to publication are needed.
story-recognised = 👤 Who can be recognised, and what may be published of them:
story-person = • { $who }: photo — { $photo ->
        [none] no, there is no consent
       *[other] { $photo }
    }; name — { $name ->
        [none] no
       *[other] { $name }
    }
story-photos-may = { $may ->
        [all] ✅ The photos may be published everywhere.
        [some] ☑️ The photos may be published here: { $where }.
       *[none] ⛔️ The photos may not be published{ $who ->
            [none] : together they were allowed nowhere
           *[other] : there is no consent ({ $who })
        }. The text without names may. A consent to publication is signed on paper at the curator’s.
    }
story-named = ⚠️ A name seems to stand in the text ({ $who }) without a consent to it: it has to go before publication.

## A story at the curator's

stories-listed = { $count ->
        [0] <b>📣 Stories</b>
            Mentors have sent nothing yet.
       *[other] <b>📣 Stories</b>
            { $waiting ->
                [0] All are dealt with.
                [one] { $waiting } story waits for a decision.
               *[other] { $waiting } stories wait for a decision.
            }
    }
stories-row = { $state ->
        [sent] ⏳
        [taken] ✅
       *[declined] ✖️
    } { $mentor } · { $day }
story-title = <b>📣 A story for the media plan</b>
story-by = From the mentor { $mentor }
story-state = { $state ->
        [draft] Draft
        [sent] ⏳ Waits for the curator’s decision
        [taken] ✅ Taken into the media plan
        [declined] ✖️ Declined{ $reason ->
            [consent] : no consent to publication
            [photos] : the photos do not do
            [words] : the text wants more work
            [later] : not now
            [talk] : let us talk it over
           *[none] { "" }
        }{ $words ->
            [none] .
           *[other] . “{ $words }”
        }
       *[withdrawn] Withdrawn
    }
story-closed = Somebody of the pair withdrew their consent to processing: the story is closed.
story-gone = Text and photos were erased together with somebody’s data.
story-at-desk = Text and photos are on the centre’s page: in chat we look after personal data.
story-button-take = ✅ Take into the media plan
story-button-decline = Decline
story-button-show = 🖼 Show photos: { $photos }
story-button-all = ‹ All stories
story-taken = Taken: the draft is in the media plan. The mentor will know.
story-declined = Declined. The mentor gets the reason.
story-ask-reason = <b>Why not?</b> The mentor reads the reason.
story-button-reason = { $reason ->
        [consent] No consent to publication
        [photos] The photos do not do
        [words] The text wants more work
        [later] Not now
       *[talk] Let us talk it over
    }
story-ask-words = <b>Add a few words?</b> Up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }; the mentor reads them.

told-story-sent = 📣 <b>A story for the media plan</b> from the mentor { $mentor }.
told-story-answered = { $state ->
        [taken] 📣 <b>Your story was taken into the media plan.</b> Thank you for telling about the pair!
       *[other] 📣 <b>The story was not taken yet</b>: { $reason ->
            [consent] no consent to publication
            [photos] the photos do not do
            [words] the text wants more work
            [later] not now
           *[talk] let us talk it over — write to the curator: /curator
        }.{ $words ->
            [none] { "" }
           *[other] { " " }“{ $words }”
        } You can send a new one: the pair’s card, “📣 Tell about the pair”.
    }
told-story-out = 🎉 <b>Your story about the pair is out!</b> Thank you; have a look, and show it to friends:
    { $links }
story-publication-title = Story of mentor { $mentor }
story-button-open = Open the story

## Refusals

refusal-story-closed = Somebody of the pair withdrew their consent to processing: the story is closed and cannot be taken. Decline it.
refusal-story-empty = There is nothing to send yet: send a text or at least one photo.
refusal-story-too-long = Too long: up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Send a shorter one; the text before it is still there.
refusal-story-photos-enough = There are { $limit } photos already, and no more fit. The first { $limit } are kept.
refusal-story-names = The word “{ $word }” looks like somebody’s name, and in chat we write none. Send the text without it, “my mentee” for example.
refusal-story-medium = Send a text or photos: voice messages, stickers and files do not do here.
refusal-story-only-at-desk = Text and photos are opened on the centre’s page: /desk.
