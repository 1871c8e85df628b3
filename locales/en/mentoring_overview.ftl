### Overview of mentoring: /overview, the curator's weekly digest, the section “Overview” at the desk.

## At the door

menu-overview = 🔭 Overview
command-overview = overview: what is stuck, and how much of what
help-overview =
    <b>Overview.</b> In /overview: how many requests and pairings stand how, what is stuck and for how many days, which mentors have seats. When something is stuck the curator gets a digest on Monday morning.

## In chat and at the desk

overview-kind = { $kind ->
        [application] Applications without a decision
        [profile] Records not filled in
        [request] Requests without a mentor
        [proposal] Proposals without an answer
        [paper] Papers not signed
        [first_meeting] No first meeting
        [meeting] Long without a meeting
        [term] The agreement is over
       *[petition] Petitions overdue
    }
overview-limit = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
overview-hint = { $kind ->
        [application] They have waited for a decision for at least { $limit }. Accept or decline.
        [profile] Somebody has taken part for at least { $limit }, and their record has no name, no year of birth or, of a mentor, no form and topics. Fill it in: without these no pair can be chosen.
        [request] For at least { $limit } there is no mentor, or no consent, without which a request does not go on.
        [proposal] The time to answer is over, and this side is not in Telegram. Talk to them, and record the answer from paper.
        [paper] Not printed or not signed for at least { $limit }.
        [first_meeting] The pair has worked for at least { $limit }, and no meeting is written down. The bot has asked both sides: help them to find a time.
        [meeting] At least { $limit } have passed since the last meeting. Find out what is in the way.
        [term] The agreement is over, and the pair still works: prolong it or end the pairing.
       *[petition] The time for the opinion or the decision is over (6.2).
    }
overview-breaks = Breaks of the programme do not count.
overview-what = { $what ->
        [profile_name] no name
        [profile_birth] no year of birth
        [profile_forms] no form chosen
        [profile_topics] no topics
        [request_mentor] waits for a mentor
        [request_first] waits for a new mentor
        [request_consent] waits for a consent
        [proposal_with_mentor] waiting for the mentor
        [proposal_with_mentee] waiting for the mentee
        [paper_agreement_to_print] agreement not printed
        [paper_agreement_given] agreement not signed
        [paper_prolongation_to_print] longer term not printed
        [paper_prolongation_given] longer term not signed
        [paper_plan_to_print] plan not printed
        [paper_plan_given] plan without an order
        [paper_consent_given] consent not signed
        [petition_curator] the curator’s opinion
       *[petition_director] the director’s decision
    }
overview-request = { $state ->
        [waits] wait for a consent
        [open] wait for a mentor
        [proposed] mentor proposed
        [met] the pairing is active
       *[withdrawn] withdrawn
    } — { $count }
overview-pairing = { $state ->
        [with_mentor] wait for the mentor
        [with_mentee] wait for the mentee
        [papers] agreement to sign
        [active] active
        [paused] paused
        [ended] ended
        [declined] declined
        [lapsed] not answered
       *[cancelled] taken back
    } — { $count }
overview-ending = { $ending ->
        [completed] completed with a result
        [completed_early] completed early with a result
        [by_agreement] ended by agreement
        [one_sided] ended by one side
        [replaced] another mentor
       *[data_destroyed] the data is destroyed
    } — { $count }
overview-petition = { $where ->
        [curator] wait for the curator’s opinion
       *[director] wait for the director’s decision
    } — { $count }
overview-number = No. { $number }

## In chat

overview-title = <b>Overview of mentoring</b> · { $day }
overview-counts = <b>{ $of ->
        [requests] Requests
        [pairings] Pairings
        [endings] How they ended
       *[petitions] Petitions
    }:</b> { $counts }
overview-loads = <b>Mentors:</b> { $having ->
        [0] no free seats
        [one] { $having } mentor has { $seats ->
            [one] { $seats } free seat
           *[other] { $seats } free seats
        }
       *[other] { $having } mentors have { $seats ->
            [one] { $seats } free seat
           *[other] { $seats } free seats
        }
    }{ $full ->
        [0] {""}
        [one] , { $full } is full
       *[other] , { $full } are full
    }
overview-stuck = { $count ->
        [0] ✅ Nothing is stuck.
       *[other] ⏳ <b>Stuck: { $count }.</b> Tap to see where.
    }
overview-listed = <b>{ $kind }: { $count }</b>

    { $count ->
        [0] ✅ All is well here.
       *[other] { $hint }
    }
overview-load = { $who } · { $taken } of { $capacity } taken{ $free ->
        [0] {" "}· full
       *[other] {""}
    }
overview-button-kind = { $kind }: { $count } · up to { $days } { $days ->
        [one] day
       *[other] days
    }
overview-button-loads = 👥 Loads of mentors
overview-button-all = ‹ The whole overview
overview-button-open = 🔭 Open the overview

## Weekly digest

told-weekly-overview = 🔭 <b>Digest of the week.</b> Stuck: { $count }.
overview-line = • { $kind }: { $count }. The longest: { $who }, { $days }
overview-seats = Open requests: { $waiting }, free seats of mentors: { $seats }.

## At the desk

desk-nav-overview = Overview
desk-overview-lead = What is stuck and for how many days, how many stand how, which mentors have seats. When something is stuck the curator gets a digest from the bot on Monday morning.
desk-overview-which = What to show
desk-overview-stuck = Stuck
desk-overview-petitions = Petitions
desk-overview-counts = How many
desk-overview-loads = Mentors
desk-overview-nothing = Nothing is stuck.
desk-overview-all = Show all: { $count }
desk-overview-all-of = Show all: { $kind }
desk-overview-back = ‹ All that is stuck
desk-overview-application = Application No. { $number }
desk-overview-petition = Petition No. { $number }
desk-overview-request = Request No. { $number }
desk-overview-pairing = Pairing
desk-overview-consents = Consents
desk-overview-since = { $kind ->
        [meeting] last met or resumed on { $day }
        [term] its last day was { $day }
        [petition] it was due on { $day }
       *[other] since { $day }
    }
desk-overview-no-petitions = No petition waits now.
desk-overview-until = until { $day }
desk-overview-overdue = overdue
desk-overview-requests = Requests for a mentor
desk-overview-pairings = Pairings
desk-overview-endings = How they ended: kinds are never mixed
desk-overview-none = Nothing yet.
desk-overview-no-mentors = No mentor takes part now.
desk-overview-taken = { $taken } of { $capacity } taken
desk-overview-free = { $free ->
        [0] full
        [one] { $free } free seat
       *[other] { $free } free seats
    }
