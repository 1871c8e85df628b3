### Choosing pairs on the centre's page: requests for a mentor and the draft for everybody. Only here they have names.

desk-nav-draft = Choosing pairs
desk-draft-lead = The draft looks for a mentor for everybody who waits at once: first so that there are more pairs, then so that they suit each other better. Lock the pairs you like, change what you want, and the rest follows by itself. People are asked only when you propose.
desk-draft-which = What to show
desk-draft-pairs = Pairs
desk-draft-alone = Without a mentor
desk-draft-released = Not locked any more: this cannot be now
desk-draft-gone = one of the two is not in the programme now
desk-draft-helps = What would help most
desk-draft-for = For: { $reasons }.
desk-draft-against = Against: { $reasons }.
desk-draft-locked = locked
desk-draft-lock = Lock
desk-draft-lock-of = Lock the pair of { $code }
desk-draft-unlock = Unlock
desk-draft-unlock-of = Unlock the pair of { $code }
desk-draft-unlock-all = Unlock all: { $count }
desk-draft-others = Another mentor
desk-draft-others-of = Other mentors for { $code }
desk-draft-look = Look
desk-draft-none = Nobody can be proposed yet: there is no open request, or no mentor fits.
desk-draft-nobody-alone = Nobody is left without a mentor.
desk-draft-propose = Propose to people
desk-draft-propose-all = { $count ->
        [one] Propose { $count } pair
       *[other] Propose { $count } pairs
    }
desk-draft-propose-what = Each mentor is asked in the bot and answers within three days, then the mentee is asked. For those without Telegram you record the answer from paper.
desk-draft-grouped = Put the mentees of one mentor in one form into one group
desk-draft-propose-yes = { $count ->
        [one] Yes, propose { $count } pair
       *[other] Yes, propose { $count } pairs
    }
desk-draft-report = Proposed: { $proposed }, not possible: { $refused }
desk-back-to-draft = ‹ Choosing pairs
desk-requests = Requests for a mentor
desk-person-requests-none = No mentor is asked for now. A request is made in the bot (/request), or recorded here from paper.
desk-request-title = Request for a mentor № { $number }
desk-request-open = waits for a mentor
desk-request-proposed = a mentor is proposed
desk-request-met = the pairing is active
desk-request-withdrawn = withdrawn
desk-request-priority = comes first
desk-request-need = What is needed
desk-request-waits = Waits for a consent to processing: once it is signed the request goes on by itself.
desk-request-form = Form of mentoring
desk-request-topics = Topics
desk-request-words = In own words
desk-request-wished = Wishes for these mentors
desk-request-offered = Who fits
desk-request-nobody = Nobody fits now. Below it says why.
desk-request-propose = Propose
desk-request-propose-of = Propose the mentor { $code }
desk-request-join = Propose into the group
desk-request-join-of = Propose into the group of the mentor { $code }
desk-request-lock = Lock in the draft
desk-request-lock-of = Lock the mentor { $code } in the draft
desk-request-ruled-out = { $count ->
        [one] { $count } mentor does not fit
       *[other] { $count } mentors do not fit
    }
desk-done-draft-proposed = The pairs are proposed. The mentors have been asked.
desk-done-draft-locked = Locked. The other pairs follow by themselves.
desk-done-draft-unlocked = Unlocked. The draft follows by itself.
desk-done-pair-proposed = The mentor is proposed and has been asked.
desk-audit-request_mentor = Mentor asked for
desk-audit-change_mentor_request = Request for a mentor changed
desk-audit-withdraw_mentor_request = Request for a mentor withdrawn
desk-audit-lock_draft_pair = Pair locked in the draft
desk-audit-unlock_draft_pair = Pair unlocked in the draft
desk-audit-value-request = request, №
desk-audit-value-form = form
desk-audit-value-words = in own words
desk-audit-value-wished = wishes for mentors
refusal-draft-changed = While you were looking the draft changed: somebody answered, came, or changed a record. Please look at the pairs once more, and propose.
refusal-nothing-to-propose = There is no pair in the draft.
desk-wishes = Wishes after a group meeting
desk-wishes-none = Nobody is named yet.
desk-wishes-paper = Record from paper
desk-wishes-codes = Codes of mentors, the most wanted first
desk-wishes-hint = Up to three, such as: М-004, М-002. They take the place of earlier ones.
desk-wishes-number = Number of the paper
desk-wishes-dated = Date of the paper
desk-wishes-record = Record the wishes
desk-done-wishes-recorded = The wishes are recorded, and the choice heeds them.
desk-audit-make_acquaintance = Meetup became a group meeting
desk-audit-name_wishes = Wishes after a group meeting
desk-audit-value-wished_people = with whom to work
