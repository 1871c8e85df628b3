### Consents: the curator's list, papers, withdrawal; “My consents” and /mydata.

## At the entrance

menu-consents = 🖊 Consents
menu-myconsents = 🖊 My consents
command-consents = consents: what is missing, what runs out
command-mydata = what is held about me
help-consents =
    <b>Consents.</b> /consents shows whose consent is missing, which papers wait for a signature and what runs out soon. There, too: forms in Word, the marks “printed” and “signed”, withdrawal, and destroying data. I call people by their codes; names are on the centre’s own page.
help-mydata = <b>Your data.</b> /mydata shows what is held about you, gives you a copy as a file, and helps to delete all of it.

## Words

consent-signer = { $signer ->
        [guardian] guardian
       *[own] the person
    }
consent-paper = { $purpose ->
        [publication] publication
       *[processing] processing
    } · { $signer ->
        [guardian] guardian
       *[own] the person
    }
consent-line = { $state ->
        [signed] ✅ { $paper }: signed { $since }, { $until ->
            [never] until revoked
           *[other] until { $until }
        }
        [printed] 🖨 { $paper }: printed, waits for a signature
        [revoked] ✖️ { $paper }: revoked { $ended }
        [expired] ⌛ { $paper }: ran out { $until }
       *[needed] ▫️ { $paper }: { $purpose ->
            [publication] if you like, none yet
           *[processing] none yet
        }
    }
consent-ahead = <i>New papers for { $day }: others have to sign from then on.</i>
consent-item = { $need ->
        [waiting] 🖨 { $who }: waits for a signature ({ $signers })
        [runs_out] ⌛ { $who }: runs out { $day } ({ $signers })
        [birthday] 🎂 { $who }: to be signed anew from { $day } ({ $signers })
       *[missing] ▫️ { $who }: to be signed ({ $signers })
    }{ $purpose ->
        [publication] {" "}— publication
       *[processing] {""}
    }
consent-category = { $category ->
        [photo] Photos
        [video] Video
        [name] Full name
        [age] Age, class
        [place] Place of study or work
        [achievements] Achievements
       *[work] Works and review
    }
consent-resource-site = Site
consent-resource-vk = VK group
consent-resource-telegram = Telegram channel

## The curator's list

consents-title = <b>Consents</b>
consents-empty = All is well: consents are signed, nothing runs out.
consents-find = To open a record choose a section, or send a code, such as Н-017.
consents-section = { $section ->
        [missing] Missing
        [waiting] Wait for a signature
        [runs_out] Run out
        [birthday] Birthday ahead
       *[withdrawn] Withdrawn: destroy the data
    } — { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
consents-none-left = Nobody is left here.
consents-withdrawn-line = ✖️ { $who }: destroy by { $day }
consents-person = <b>{ $who }</b>
    { $standing ->
        [valid] The consent to processing is in force.
        [beside] No paper of their own is needed: a guardian’s data stand in the consent for the child.
       *[asked] There is no consent to processing: no pair may be looked for.
    }
    { $stage ->
        [child] Under 14 a guardian signs.
        [teen] From 14 to 17, and while nobody knows the age for sure, two sign: a guardian and the person.
       *[adult] Signs alone: is 18.
    }
consents-person-withdrawn = <b>{ $who }</b>
    The consent is withdrawn. Taking part is paused, the data is closed and shown nowhere. Destroy it by { $day }.
consents-person-erased = <b>{ $who }</b>
    The data is destroyed. The code and marks for reports are left.
consents-paper = <b>{ $who }</b>
    { $paper }
consents-ask-signed = When was it signed? Tap, or send a date, such as 12.11.
consents-ask-guardian = Which of the guardians signed?
consents-ask-terms = What may be published, and where? Tick it as on the signed paper.
consents-ask-until = Until which day is it in force? Tap, or send a date, such as 31.08.2027.
consents-ask-withdrawal = When did the withdrawal come, and under which number? One line, such as <i>12.11 № 5</i>. The 30 days run from that day; processing stops at once.
consents-ask-erase = Destroy the data? Name, contacts, the record and entries about it are gone for good, nobody can bring them back. The code and marks for reports stay. The act comes at once.
consents-button-open = Open
consents-button-overview = ‹ To consents
consents-button-print = 📄 Forms in Word
consents-button-blank = 📄 Form in Word
consents-button-printed = 🖨 Printed
consents-button-signed = ✅ Signed
consents-button-today = Today
consents-button-yesterday = Yesterday
consents-button-next = Next
consents-button-until-revoked = Until revoked
consents-button-until-school = Until { $school }
consents-button-until-year = For a year: until { $year }
consents-button-revoke-publication = Publication was revoked
consents-button-withdraw = Record a withdrawal
consents-button-erase = 🗑 Destroy the data
consents-button-erase-sure = Yes, destroy
consents-button-back = They thought otherwise: bring back
consents-button-act = 📄 Act of destruction
consents-printed-toast = Noted: printed.
consents-signed-toast = Noted: signed.
consents-revoked-toast = Publication is revoked: take down what was published within three working days.
consents-back-toast = The record is open again. New signed consents are needed.
consents-erased-toast = The data is destroyed.

## What is told

told-consents = 🖊 <b>Consents: { $count ->
        [one] { $count } reminder
       *[other] { $count } reminders
    }</b>
told-consents-more = …and { $count } more. All of them are in the list.
told-withdrawn = ✖️ <b>{ $who }: the consent is withdrawn</b> { $source ->
        [paper] (on paper)
       *[bot] (in the bot)
    }.

    Taking part is paused, the data is closed. Destroy it by { $day }; I will remind you.
told-destruction = 🗑 <b>{ $who }: { $when ->
        [over] the term for destroying the data is over
        [today] today is the last day to destroy the data
       *[later] { $left ->
            [one] { $left } day is left to destroy the data
           *[other] { $left } days are left to destroy the data
        }
    }</b>

    The consent is withdrawn, the term is { $day }.
told-publication-revoked = ✖️ <b>{ $who }: the consent to publication is revoked.</b> Take down what was published within three working days; all else goes on.
told-withdrawal-recorded = { $source ->
        [bot] Your guardian withdrew the consent to processing your data.
       *[paper] A curator recorded that you withdrew your consent.
    } Your data is not processed any more and is destroyed by { $day }. If that is a mistake, tell the curator.
told-withdrawal-back = The withdrawal is taken back: your data was not destroyed. To go on, a new consent has to be signed; the curator helps.
told-destroyed = { $whose ->
        [ward] You withdrew the consent: the data of { $code } in the mentoring programme is destroyed.
       *[own] Your data in the mentoring programme is destroyed.
    } Of the record { $code } only the code and marks for reports are left. Thank you for having been with us!

## /mydata and “My consents”

mydata-title = <b>What is held about you</b>
mydata-telegram = <b>From Telegram:</b> { $name }, { $username ->
        [none] no username
       *[other] { $username }
    }. Language: { $language }, time zone: { $zone ->
        [none] not chosen
       *[other] { $zone }
    }. To change them: /language, /timezone.
mydata-roles = <b>Roles:</b> { $roles }.
mydata-role = { $role ->
        [owner] owner
        [curator] curator
        [director] director
        [working_group] working group
        [organiser] organiser
        [mentor] mentor
        [mentee] mentee
        [guardian] guardian
       *[participant] participant
    }
mydata-calendar = <b>A calendar by a link</b> was made { $day }; the link’s fingerprint is stored. Revoke it in /duties.
mydata-answers = <b>Answers to invitations: { $count }</b>
mydata-answer = • { $title }, { $day }: { $answer }
mydata-record = <b>Record { $code }.</b> In the mentoring programme there is:
mydata-field = { $field ->
        [name] full name
        [birth] year or date of birth
        [work_since] year of the start of work
        [place] place of study or work
        [contact] contacts
        [topics] request or competencies
        [achievements] achievements
        [interests] interests
        [ages] wished age of mentees
        [time] time for the programme
        [capacity] how many mentees
        [forms] form of mentoring
        [entered] entered the programme
        [ended] left the programme
        [partner] paired with
        [partner_place] their place of study or work
        [results] results
        [case_link] link to the case or review
        [completed] mark of completion
       *[other] { $field }
    }
mydata-mentoring = <b>Work in pairs:</b>
mydata-kept = • { $what ->
        [requests] requests for a mentor
        [pairings] pairings
        [plans] individual plans
        [proposals] proposals to the plan
        [meetings] meetings written down
        [talks] messages in talks (their text is kept for 30 days)
        [results] answers about results
        [petitions] petitions
       *[wishes] wishes after a group meeting
    }: { $count }
mydata-publications = <b>Publications in which you can be recognised: { $count }</b>
mydata-publication = • { $title }
mydata-publications-more = { $count ->
        [one] and { $count } more publication
       *[other] and { $count } more publications
    }; all of them in the copy
mydata-correct = { $full ->
        [yes] If something is wrong, tell the curator, who corrects it.
       *[no] By law the entries themselves do not pass through a messenger: ask the curator for the full copy, and for corrections.
    }
mydata-button-json = Copy: JSON
mydata-button-text = Copy: text
mydata-button-consents = 🖊 My consents
mydata-button-data = What is held about me
mydata-button-forget = Delete me
mydata-button-forget-sure = Yes, delete
mydata-button-withdraw-sure = Yes, withdraw
mydata-button-keep = No, leave it
mydata-forget-sure = Delete all that is held about you? Your name, username and settings are gone, seats at meetups to come are given up. Nobody can bring that back, but you can come again, as somebody new.
mydata-forgotten = Done: nothing is held about you any more. Come by when you are around.
mydata-withdraw-sure = { $whose ->
        [ward] <b>{ $who }.</b>{ " " }
       *[own] { "" }
    }{ $purpose ->
        [publication] Revoke the consent to publication? Nothing new is published, and what was is taken down within three working days. You go on taking part.
       *[processing] Withdraw the consent to processing? Taking part stops at once, and the data is destroyed within 30 days.{ $whose ->
            [both] {" "}This is about your own data; the consent that you signed for a child counts no more, either.
           *[own] {""}
        }
    }
mydata-withdrawn-toast = { $purpose ->
        [publication] The consent to publication is revoked. The curator knows.
       *[processing] The consent is withdrawn: processing has stopped. The data is destroyed within 30 days, and I will tell you.
    }
myconsents-title = <b>My consents</b>
myconsents-beside = You need no paper of your own: your data stand in the consent for the child.
myconsents-guardian = <i>Under 14 a guardian signs a consent, and withdraws it. If you want that, talk to them or to the curator.</i>
myconsents-none = You take part in no mentoring programme, and there is nothing to sign.
myconsents-withdrawn = <b>{ $who }</b>
    The consent is withdrawn. The data is closed and is destroyed by { $day }.
myconsents-button-publication = { $whose ->
        [ward] Revoke publication: { $who }
        [both] Revoke publication: { $who } (you)
       *[own] Revoke the consent to publication
    }
myconsents-button-withdraw = { $whose ->
        [ward] Withdraw the consent: { $who }
        [both] Withdraw the consent: { $who } (you)
       *[own] Withdraw the consent
    }

## Refusals (without markup)

refusal-consent-not-asked = This paper is not needed now: at this age somebody else signs. Open the record again for those that are.
refusal-consent-dates = No such day can be: it is signed today at the latest, and its term is not before that nor further than 10 years. Such as 12.11 and 31.08.2027.
refusal-withdrawal-date = No such day can be: a withdrawal comes today at the latest, and 30 days ago at the earliest: from that day on the term for destruction runs. Such as 12.11.
refusal-withdrawal-not-understood = I don’t understand. First the day on which the withdrawal came, then the paper’s number, such as 12.11 № 5. Without a number, send the day alone.
refusal-several-found = This fits several people. Send a code, such as { $code }.
refusal-consent-nothing-ticked = Tick at least one thing that may be published, and at least one place, as on the signed paper.
refusal-consent-not-in-force = There is nothing to revoke: no such consent is in force.
refusal-guardian-decides = Under 14 a guardian signs the consent, and a guardian withdraws it. Show them this button, or tell the curator.
refusal-record-withdrawn = The consent is withdrawn already: the data is closed and will be destroyed.
refusal-record-blocked = The consent is withdrawn: the data is closed, nobody can read or change it.
refusal-not-withdrawn = The consent is not withdrawn. Without that only data of those who left the programme is destroyed.
refusal-has-duties = You have a role in the team. Once the owner of the bot has taken it, your data can be deleted.
refusal-withdraw-first = You take part in the mentoring programme: withdraw the consent in “My consents” first, and the data is destroyed.
