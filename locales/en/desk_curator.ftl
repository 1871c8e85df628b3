### The curator's desk: applications, letters, slips, consents. All of it on the centre's page only.

desk-nav-applications = Applications
desk-nav-enquiries = Letters
desk-nav-slips = Slips
desk-nav-consents = Consents
desk-nobody-so = Nobody here at the moment.

## From the chat

desk-button-at = 🗂 Open at the desk
desk-link-to = The page you want will open. The link works once, until { $until }, and for you only: do not pass it on.
    { $address }

## Applications

desk-applications-which = Which applications
desk-applications-open = To be decided
desk-applications-decided = Decided
desk-applications-count = { $count ->
        [one] { $count } application
       *[other] { $count } applications
    }
desk-applications-none = No applications. The bot will tell you of a new one at once.
desk-applications-none-decided = No decided applications yet.
desk-application-title = No. { $number } · { $part ->
        [mentor] wants to be a mentor
       *[mentee] wants to join
    }
desk-application-made = made { $when }
desk-application-decided-at = decided { $when }
desk-application-open = to be decided
desk-application-accepted = accepted
desk-application-declined = declined
desk-application-withdrawn = withdrawn
desk-application-wish = What was chosen
desk-application-nobody = An application has no name: they will tell you number { $number } when they come.
desk-application-why = Reason: { $why }
desk-application-decision = Decision
desk-application-accept = Accept: fill in the record
desk-application-decline = Decline
desk-decline-why = Why does it not work out now?
desk-decline-words = The reason in your own words
desk-decline-hint = It is passed on word for word: no names or telephone numbers, please.
desk-decline-choose = Choose a reason: whoever applied needs to know it.
desk-decline-yes = Decline and pass the reason on
desk-reason-no_mentor = No mentor for these topics
desk-reason-no_place = No places
desk-reason-age = Younger than 10
desk-reason-meet_first = Meet in person first
desk-reason-other = In my own words
desk-back-to-applications = ‹ Applications
desk-back-to-application = ‹ Application no. { $number }
desk-accept-title = Accept application no. { $number }
desk-accept-lead = What was chosen stands in the fields already: correct and complete it. The account is tied to the record by itself, and whoever applied is told at once. Leave blank what you do not know yet.
desk-accept-guardian = Guardian: code or full name
desk-accept-guardian-hint = For anybody under 18. If there is no record yet, type the name and it is made.
desk-accept-guardian-contact = The guardian’s contact, if they are new
desk-accept-guardian-which = Somebody of this name is here already. The same person, or another one?
desk-accept-guardian-new = Another person: add a record
desk-accept-yes = Accept and tell them
desk-applied = Applications and letters

## Letters

desk-enquiries-lead = What people of the programme write to the curator through the bot. The answer reaches them in the bot; they see neither the curator’s name nor account. Kept for 90 days.
desk-enquiries-waiting = { $count ->
        [0] Nobody waits for an answer
        [one] { $count } person waits for an answer
       *[other] { $count } people wait for an answer
    }
desk-enquiries-none = No letters yet.
desk-enquiry-waits = waits since { $since }
desk-enquiry-last = answered { $when }
desk-enquiry-open = Correspondence
desk-enquiry-curator = Curator
desk-enquiry-answer = Answer
desk-enquiry-hint = Up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. It goes into a chat: no names, telephone numbers or addresses, please.
desk-enquiry-nothing = Write an answer: an empty one cannot be sent.
desk-enquiry-send = Answer through the bot
desk-back-to-enquiries = ‹ Letters

## Slips

desk-slips-lead = With a slip somebody ties their own account to their record. It works once and lives for 30 days. The file to print has names, eight slips to a page.
desk-slips-state = How it stands with the slip
desk-access-wanted = Needs a slip
desk-access-open = Waits for its owner
desk-access-expired = Expired
desk-access-locked = Locked
desk-access-joined = In the bot
desk-slips-locked-out = { $who }: five wrong tries at the six characters; the next is possible after { $until }. The camera code works at any time.
desk-slips-wanted = { $count ->
        [one] { $count } person needs a slip: they take part and have no way in.
       *[other] { $count } people need a slip: they take part and have no way in.
    }
desk-slips-at-once = At once: for the first { $limit }.
desk-slips-for-wanted = Print for all without an account
desk-slips-for-ticked = Print for those ticked
desk-slips-for-found = { $count ->
        [one] Print for all found: { $count }
       *[other] Print for all found: { $count }
    }
desk-slips-names = What is on the slips
desk-slips-nameless = without names, codes only
desk-slips-note = An earlier slip, if there is one, will work no more.
desk-slips-nobody = Nobody to print for: tick people who have no account yet.
desk-slips-file = slips.docx
desk-slip = Slip
desk-slip-none = never issued
desk-slip-open = works
desk-slip-expired = expired
desk-slip-used = used
desk-slip-void = replaced
desk-slip-until = until { $when }
desk-slip-issued = issued { $when }
desk-slip-locked = locked until { $until }
desk-slip-print = Print a slip
desk-slip-anew-sure = A slip was issued already and works until { $until }. Once you print a new one, it does no more.
desk-slip-anew-yes = Yes, print a new one
desk-slip-reissue = Reissue
desk-slip-reissue-sure = The present account is untied from the record at once, and only the new slip lets anybody in. Done when a phone is lost or a number has changed.
desk-slip-reissue-yes = Yes, reissue

## Consents

desk-consent-state = How it stands with consents
desk-consent-tab-missing = Missing
desk-consent-tab-waiting = Printed
desk-consent-tab-runs_out = Running out
desk-consent-tab-birthday = Birthday
desk-consent-tab-signed = Signed
desk-consent-tab-published = Publication
desk-consent-tab-withdrawn = Withdrawn
desk-consent-signed = signed, { $until ->
        [never] until revoked
       *[other] until { $until }
    }
desk-consent-need = { $need ->
        [waiting] printed, to be signed
        [runs_out] runs out on { $day }
        [birthday] signed anew from { $day }
       *[missing] to be signed
    } ({ $signers }){ $purpose ->
        [publication] {" "}— publication
       *[processing] {""}
    }
desk-consent-published = publication allowed
desk-consent-withdrawn = withdrawn: destroy by { $day }
desk-consent-not-asked = no consent needed
desk-consent-open = Open
desk-back-to-consents = ‹ All consents
desk-back-to-papers = ‹ Consents of { $code }
desk-papers = Forms
desk-papers-standing = { $standing ->
        [valid] The consent to processing is in force.
        [beside] No consent of their own is needed: a guardian’s data stands in the one for the child.
       *[asked] There is no consent to processing: nobody may be paired yet.
    }
desk-papers-stage = { $stage ->
        [child] Under 14 a guardian signs.
        [teen] From 14 to 17, and where the age is not known for sure, two sign: a guardian and the person.
       *[adult] They sign themselves: they are 18.
    }
desk-papers-ahead = From { $day } others sign
desk-papers-all = All forms that are missing
desk-papers-history = What there was
desk-paper-blank = Form in Word
desk-paper-printed = Printed
desk-paper-signed = Signed
desk-paper-state = { $state ->
        [signed] signed { $since }, { $until ->
            [never] until revoked
           *[other] until { $until }
        }
        [printed] printed, to be signed
        [revoked] revoked { $ended }
        [expired] ran out { $until }
       *[needed] not yet
    }
desk-paper-signed-by = signed by { $who }
desk-paper-taken-by = taken by { $who }
desk-paper-signed-title = A consent was signed
desk-paper-day = Signed on
desk-paper-guardian = Which of the guardians signed?
desk-paper-guardian-one = Signed by the guardian: { $who }.
desk-paper-terms = Tick what is ticked on the signed form: only that may be published, and only there.
desk-paper-categories = What may be published
desk-paper-resources = Where
desk-paper-until = Until when it counts
desk-paper-until-day = That day, for the last choice
desk-paper-span = { $span ->
        [school] until { $day }
        [year] for a year: until { $day }
        [day] until another day
       *[never] until revoked
    }
desk-paper-signed-yes = Record: signed
desk-withdrawing = Withdrawal
desk-publication-revoke = Publication revoked
desk-publication-revoke-sure = What was published has to be taken down within three working days. They go on taking part.
desk-publication-revoke-yes = Record that publication is revoked
desk-withdraw = Record a withdrawal from paper
desk-withdraw-sure = Taking part stops at once, the data is closed, and only the code is shown anywhere. It has to be destroyed within 30 days.
desk-withdraw-day = Received on
desk-withdraw-number = Number of the paper
desk-withdraw-yes = Record the withdrawal
desk-withdrawn = Consent withdrawn
desk-withdrawn-what = Received { $received }{ $source ->
        [paper] {" "}on paper
       *[bot] {" "}in the bot
    }{ $number ->
        [none] {""}
       *[other] , no. { $number }
    }. Taking part is paused, the data is closed and shown nowhere.
desk-withdrawn-clock = { $when ->
        [over] The term is over: it had to be destroyed by { $day }.
       *[later] To be destroyed by { $day }: { $left ->
            [0] today is the last day.
            [one] { $left } day is left.
           *[other] { $left } days are left.
        }
    }
desk-withdrawn-back = They changed their mind: bring back
desk-erase = Destroy the data…
desk-erase-title = Destroy the data of { $code }?
desk-erase-what = Name, contact, record, letters and entries about them go for good and cannot be brought back. The code and marks for reports stay.
desk-erase-ground = { $ground ->
        [withdrawn] Ground: the consent was withdrawn.
       *[purpose_over] Ground: they take part no more, and the programme has no use for the data.
    }
desk-erase-type = To confirm, type the code: { $code }
desk-erase-code-wrong = That is another code. Type it like this: { $code }.
desk-erase-yes = Yes, destroy for good
desk-erase-purpose-over = They take part no more: if the data is not needed, it can be destroyed.
desk-erased = Data destroyed
desk-erased-what = The code and marks for reports are left. The act can be had at any time.
desk-erase-act = Act in Word

## Done

desk-done-application-accepted = Accepted: they know already. A consent is to be signed: the forms are below.
desk-done-application-declined = Declined. The reason was passed on.
desk-done-answered = The answer was passed on.
desk-done-paper-printed = Noted: printed.
desk-done-paper-signed = Recorded: signed.
desk-done-publication-revoked = Publication revoked. Take down what was published within three working days.
desk-done-withdrawal-recorded = The withdrawal is recorded, the 30 days run.
desk-done-withdrawal-back = The data is open again. Consents have to be signed anew.
desk-done-erased = The data is destroyed. Take the act.

## Refusals (no markup)

refusal-which-guardian = There are several guardians: choose who of them signed.

## Talks of pairs

desk-nav-advice = Talks
desk-advice-lead = Which pairs ask for advice through the bot, and how often. What they say is encrypted, erased after 30 days, and opened only when one of the two reports it.
desk-advice-reports = Reports
desk-advice-reported = { $side ->
        [mentor] by the mentor, { $when }
       *[mentee] by the mentee, { $when }
    }
desk-advice-count = { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    }
desk-advice-messages = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }, the last on { $day }
desk-advice-none = Nobody talks through the bot yet.
desk-back-to-advice = ‹ Talks
desk-advice-report-lead = { $side ->
        [mentor] Reported by the mentor
       *[mentee] Reported by the mentee
    }, { $when }. { $state ->
        [closed] It was looked into, and the talk is closed again.
       *[open] The other side was not told of it.
    }
desk-advice-read = Open the talk
desk-advice-read-hint = All that these two wrote to each other in 30 days is opened. Who opened it, and when, stays in the log.
desk-advice-close = Looked into
desk-advice-close-hint = The talk is closed again, and who reported it is told so.
desk-advice-this-one = this was reported
desk-advice-erased = Erased: 30 days are over.
desk-advice-file = { $medium ->
        [voice] Voice message (download)
       *[photo] Photo (download)
    }
desk-done-report-closed = Looked into.
