### Stories for the media plan on the centre's page.

desk-nav-stories = Stories
desk-stories-lead = What mentors told of their pairs for the media plan. Consents to publication are as of today.
desk-stories-count = { $count ->
        [0] All are dealt with.
        [one] { $count } story waits for a decision.
       *[other] { $count } stories wait for a decision.
    }
desk-stories-none = Mentors have sent nothing yet.
desk-story-state = { $state ->
        [sent] waits for a decision
        [taken] in the media plan
       *[declined] declined
    }
desk-back-to-stories = ‹ Stories
desk-story-title = Story No. { $number }
desk-story-people = About:
desk-story-photo = Photo { $number }
desk-story-take-hint = The media plan gets a draft with its text, its photos and those who can be recognised. The mentor is thanked, and gets the link once it is out.
desk-story-to-media = Its publication in the media plan
desk-story-decline-hint = The mentor gets the reason and can send a new one.
desk-story-reason = Why
desk-story-words = A few words to the mentor
desk-done-story-taken = Taken: here is the draft of the publication. Check it and submit it.
desk-done-story-declined = The story is declined; the mentor gets the reason.
desk-audit-send_story = A story for the media plan was sent
desk-audit-take_story = The story was taken into the media plan
desk-audit-decline_story = The story was declined
desk-audit-withdraw_story = The story was withdrawn
desk-audit-invite_specialist = Another specialist was invited
desk-audit-renew_invitation = A new link was made for an invitation
desk-audit-accept_invitation = The specialist said yes
desk-audit-decline_invitation = The specialist said no
desk-audit-withdraw_invitation = The invitation of a specialist was withdrawn
desk-audit-expire_invitation = The invitation of a specialist was not answered
desk-audit-mark_specialist_came = Noted: the specialist took part
desk-audit-mark_specialist_missed = Noted: the specialist did not come
desk-audit-set_meeting_specialist = Another specialist took part in the meeting
desk-audit-value-story = story, No.
desk-audit-value-invitation = invitation, No.
desk-audit-value-specialist = a specialist was there
