### The media plan at the centre's page.

desk-nav-media = Media plan
desk-media-lead = What comes out where and when, who answers for it, and who can be recognised. Publications and pictures are added in chat: /media.
desk-media-none = There are no publications in this month. Add the first one in chat: /media.
desk-media-when = Comes out
desk-media-timeless = no date
desk-media-what = Publication
desk-media-where = Where
desk-media-out = out: { $out } of { $all }
desk-media-responsible = Responsible
desk-media-people = Recognisable
desk-media-nobody = nobody is named
desk-media-state = State
desk-back-to-media = ‹ Media plan
desk-media-returned = The curator returned it
desk-media-event = Event
desk-media-window = When it should come out
desk-media-outside = That is outside of its window. It can be published all the same.
desk-media-lacking = no consent: { $resources }
desk-media-story = Made of
desk-media-pictures = Pictures
desk-media-picture = Picture { $number }
desk-media-outlet = { $state ->
        [failed] it did not work
       *[waiting] not out yet
    }
desk-media-link = Link to what is out
desk-media-text = Text
desk-media-length = { $length ->
        [one] { $length } character.
       *[other] { $length } characters.
    }
desk-media-formatted = The text is formatted in Telegram: corrected here, it loses that.
desk-media-anew = Once it is changed a curator approves it anew.
desk-media-write = Save the text
desk-media-at = Comes out at ({ $zone })
desk-media-plan = { $approved ->
        [yes] Plan it for this time
       *[no] Mark this time
    }
desk-media-return-words = What to correct: a sentence or two
desk-done-media-written = The text is saved.
desk-done-media-submitted = Submitted to the curators.
desk-done-media-approved = Approved; whoever answers for it is told.
desk-done-media-returned = Returned; whoever answers for it reads your word.
desk-done-media-planned = The time is noted.
desk-done-media-published = Noted: it is out. This month’s update of the resource is marked.
