### Pairings, plans, results and requests on the centre's page. Only here they have names.

desk-any-form = any
desk-record = Record
desk-from-paper = paper № { $number }, { $day }
desk-paper-number-example = For example: 12/3
desk-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

## Requests

desk-nav-requests = Requests
desk-requests-lead = Who asks for a mentor. Open a request to see who fits, and to propose a pairing.
desk-requests-tab = { $state ->
        [open] Waiting for a mentor
        [proposed] A mentor is proposed
        [met] The pairing is active
       *[withdrawn] Withdrawn
    }
desk-requests-none = Nobody has asked for a mentor yet.
desk-requests-none-so = There are no such requests.
desk-requests-found = { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
desk-request-no-consent = no consent
desk-back-to-requests = ‹ Requests
desk-request-record = Record a request from paper
desk-request-record-yes = Record the request
desk-request-change = Change from paper
desk-request-change-title = Change request № { $number }
desk-request-change-yes = Save the changes
desk-request-form-lead = Copy what stands on the paper. It takes a form and at least one topic, or words.
desk-request-whose = Whose request it is
desk-request-whose-example = A code or a name, for example Н-017
desk-request-whose-nobody = There is no such mentee. Check the code, for example Н-017, or the name.
desk-request-whose-several = Several mentees fit: choose whose request it is.
desk-request-topics-hint = Up to { $limit } topics.
desk-request-words-hint = Up to { $limit } characters, no telephone numbers and addresses.
desk-request-mentors-hint = Codes, the most wanted first, up to { $limit }. For example: М-004, М-002. If it does not matter, leave it empty.
desk-request-withdraw = Withdraw from paper
desk-request-withdraw-what = Where a mentor is proposed already the proposal is cancelled, and the bot tells those who were asked.
desk-request-withdraw-yes = Withdraw the request
desk-done-request-recorded = The request is recorded.
desk-done-request-changed = The request is changed.
desk-done-request-withdrawn = The request is withdrawn.

## Pairings

desk-nav-pairings = Pairings
desk-pairings-lead = All pairings and groups: first those in which an answer or a signature is awaited, then those that work, those that are over last.
desk-pairings-tab = { $state ->
        [with_mentor] Waiting for the mentor
        [with_mentee] Waiting for the mentee
        [papers] Agreement to be signed
        [active] At work
        [paused] Resting
        [ended] Ended
        [declined] Declined
        [lapsed] Not answered
       *[cancelled] Taken back
    }
desk-pairings-none = There are no pairings yet. They come once you propose a mentor for a request.
desk-pairings-none-so = There are no such pairings.
desk-pairings-found = { $count ->
        [one] { $count } pairing
       *[other] { $count } pairings
    }
desk-pairing-state = { $state ->
        [with_mentor] waiting for the mentor
        [with_mentee] waiting for the mentee
        [papers] agreement to be signed
        [active] at work
        [paused] resting
        [ended] ended
        [declined] declined
        [lapsed] not answered
       *[cancelled] taken back
    }
desk-pairing = Pairing № { $number }
desk-back-to-pairings = ‹ Pairings
desk-pairing-since = So since
desk-pairing-term = Agreement
desk-pairing-days = from { $since } to { $until }
desk-pairing-ended = Ended
desk-pairing-breach = What was broken
desk-pairing-result = Result
desk-pairing-link = Case or review
desk-pairing-opinion = { $side ->
        [mentor] The mentor after the first meeting
       *[mentee] The mentee after the first meeting
    }
desk-opinion = { $opinion ->
        [fits] they suit each other
        [deciding] still deciding
       *[differs] they do not suit each other
    }
desk-pairing-answer = Record an answer from paper: { $side ->
        [mentor] the mentor answers
       *[mentee] the mentee answers
    }
desk-pairing-why = The reason, if it is a no
desk-pairing-why-words = The reason in own words, if the paper has one
desk-pairing-accepts = Record a yes
desk-pairing-declines = Record a no
desk-pairing-who = Who
desk-pairing-says = What was said
desk-pairing-papers = Papers
desk-pairing-paper = { $kind ->
        [agreement] Agreement
        [plan] Individual plan
       *[prolongation] Supplement to the agreement
    }
desk-pairing-paper-state = { $state ->
        [to_print] to be printed
        [given] given, waiting for signatures
        [signed] signed
        [kept] signed, copy at the centre
       *[void] not needed
    }
desk-paper-word = Word with names
desk-paper-sign = Mark as signed
desk-paper-sign-yes = Record: signed
desk-paper-fill = Fill in number, date and term for printing
desk-paper-fill-yes = Fill in
desk-paper-term = Term, months
desk-paper-term-hint = From 1 to { $most }.
desk-pairing-accord-paper = Record an answer from paper
desk-pairing-drop-accord = Ask no more
desk-pairing-prolong-hint = Both sides are asked. It counts once both agree.
desk-pairing-ask-both = Ask both sides
desk-pairing-how = How it ends
desk-pairing-how-hint = Kinds are never mixed in reports. Another mentor comes by a petition to the director; by agreement it ends once both sides agree.
desk-pairing-breach-why = What was broken over and over: for an end by one side only
desk-pairing-breach-none = not chosen
desk-pairing-result-hint = Result and link come into the registries of both. You can add them later, too.
desk-pairing-end-yes = End it
desk-pairing-add-outcome = Add a result or a link
desk-pairing-pause = Pause
desk-pairing-resume = Resume
desk-pairing-cancel-what = The request is open again, and the bot tells those who were asked that nothing came of it.
desk-meetings = { $count ->
        [0] Meetings
        [one] { $count } meeting
       *[other] { $count } meetings
    }
desk-meetings-none = No meeting is written down yet.
desk-meeting-record = Record a meeting from paper
desk-meeting-day = When they met
desk-meeting-length = How long
desk-meeting-about = About what
desk-meeting-who = Who was there
desk-meeting-denied = the other side says that there was no such meeting
desk-done-pairing-recorded = Recorded from paper.
desk-done-pairing-cancelled = The proposal is taken back.
desk-done-pairing-paused = The pairing rests.
desk-done-pairing-resumed = The pairing is active again.
desk-done-pairing-asked = Both sides are asked.
desk-done-pairing-asked-no-more = They are asked no more.
desk-done-pairing-ended = The pairing has ended, the registries have it.
desk-done-pairing-outcome = The registries have it.
desk-done-pairing-signed = Signed. Where a pairing began, both sides were told what comes next.
desk-done-paper-filled = Filled in. The paper can be printed now.
desk-done-paper-given = Noted: given to be signed.
desk-done-paper-kept = Noted: the copy lies at the centre.
desk-done-meeting-recorded = The meeting is recorded.
desk-done-opinion-recorded = The opinion is recorded: curators alone see it.

## Plans

desk-nav-plans = Plans
desk-plans-lead = Individual plans of pairings that work: first what waits for you.
desk-plans-tab = { $state ->
        [with_curator] To agree to
        [agreed] Order to come
        [missing] No plan
        [draft] Drafts
       *[approved] Approved
    }
desk-plans-none = There are no plans yet: they come with the first pairing that works.
desk-plans-none-so = There are no such plans.
desk-plans-found = { $count ->
        [one] { $count } plan
       *[other] { $count } plans
    }
desk-plan-state = { $state ->
        [with_curator] with the curator
        [agreed] agreed to, the order is to come
        [missing] no plan
        [draft] draft
       *[approved] approved by order
    }
desk-plan-since = since { $when }
desk-plan-progress = { $done } of { $total } done{ $overdue ->
        [0] {""}
       *[other] , { $overdue } overdue
    }
desk-plan-of = Individual plan
desk-plan = Plan of pairing № { $number }
desk-back-to-plans = ‹ Plans
desk-plan-whole = About the plan
desk-plan-word = The plan in Word with names
desk-plan-mentees = { $count ->
        [one] Mentee
       *[other] Mentees
    }
desk-plan-goal = Goal
desk-plan-stands = State
desk-plan-order = Order
desk-plan-done = Done
desk-plan-over = The pairing does not work now: the plan can be looked at only.
desk-plan-agree = Agree to the plan
desk-plan-return = Return to the mentor
desk-plan-return-why = What to put right
desk-plan-return-yes = Return
desk-plan-words = In own words, up to { $limit } characters
desk-plan-give = Mark: out to be signed
desk-plan-keep = Mark: the signed plan lies at the centre
desk-plan-approve = Record the order
desk-plan-approve-yes = The plan is approved by this order
desk-plan-items = Items
desk-plan-empty = No items yet. The mentor writes the plan; for one without Telegram write it in the bot: /plans.
desk-plan-proposals = What mentees propose
desk-plan-proposed = { $kind ->
        [add] a new item: { $then }
        [change] instead of “{ $now }”: { $then }
       *[drop] leave out “{ $now }”
    }
desk-plan-proposals-hint = The mentor answers. Answer for them only if they are not in Telegram.
desk-plan-accept = Accept for the mentor
desk-plan-decline-why = Why
desk-plan-decline = Do not accept
desk-done-plan-agreed = The plan is agreed to; mentor and mentee know.
desk-done-plan-returned = The plan is with the mentor again.
desk-done-plan-approved = The order is recorded, the plan is approved.
desk-done-plan-given = Noted: the plan is out to be signed.
desk-done-plan-kept = Noted: the signed plan lies at the centre.
desk-done-plan-accepted = It stands in the plan now.
desk-done-plan-declined = The answer is passed on.

## Results

desk-nav-results = Results
desk-results-lead = What mentors say of their mentees when you ask: who has answered, and who has not.
desk-results-ask = Ask for results
desk-results-ask-yes = Ask
desk-results-due = By which day
desk-results-whom = Whom
desk-results-all = { $count ->
        [one] the only mentor who works with somebody now
       *[other] all { $count } mentors
    }
desk-results-some = only those who are ticked
desk-results-choose = Tick mentors
desk-results-nobody = No mentor works with anybody yet: there is nobody to ask.
desk-results-none = Nobody was asked for results yet.
desk-results-by = Results by { $due }
desk-results-answered = { $answered } of { $asked } have answered
desk-results-asked-on = asked { $when }
desk-results-late = overdue
desk-results-waits = waiting
desk-results-complete = all have answered
desk-results-has = has answered
desk-results-which = What of it is done
desk-back-to-results = ‹ Results
desk-results-taken-back = taken back
desk-results-take-back = Take this back…
desk-results-take-back-what = Whoever has not answered is told that no answer is needed. The answers that are there stay.
desk-results-take-back-sure = Yes, take it back
desk-done-results-taken-back = The question was taken back. Whoever has not answered is told so.
desk-done-results-asked = The mentors are asked.
desk-done-results-recorded = The answer is recorded.

## The draft of pairs

desk-draft-old = The draft is being computed anew: this is the one before.
desk-draft-newer = See the new one
desk-draft-coming = The draft is being computed. It takes a few seconds.
