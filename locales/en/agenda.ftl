### Whatever is due: by month, in chat and at the centre's page; a calendar behind a secret link.

help-agenda = <b>Everything by month.</b> /duties gathers what you have to do by which day: deadlines, the plan, results, meetups, posts. A link to a calendar is there, too: add it to your phone and see them beside everything else.

## What it is

agenda-title-petition = { $what ->
        [opinion] The curator’s opinion: petition { $title }, { $people }
       *[decision] The director’s decision: petition { $title }, { $people }
    }
agenda-title-paper = { $what ->
        [prolongation] Sign the prolongation: { $people }
        [plan] Sign the order on the plan: { $people }
       *[agreement] Sign the agreement: { $people }
    }
agenda-title-results = { $people ->
        [none] Results from mentors
       *[other] Results from mentors: { $people }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }
    }
agenda-title-plan_item = Plan: { $what }{ $people ->
        [none] {""}
       *[other] , { $people }
    }
agenda-title-meetup = { $what ->
        [draft] Draft of the meetup “{ $title }”, { $hour }
       *[announced] Meetup “{ $title }”, { $hour }
    }
agenda-title-post = { $what ->
        [attention] Decide about the post{ $title ->
            [none] {""}
           *[other] {" "}in “{ $title }”
        }
       *[planned] Post{ $title ->
            [none] {""}
           *[other] {" "}in “{ $title }”
        }, { $hour }
    }
agenda-publication = Publication
agenda-title-publication = { $what } “{ $title }”
agenda-title-roadmap = Roadmap: { $title }
agenda-title-survey = Answer the questions of the monitoring: { $people }

## How it stands

agenda-when = { $state ->
        [today] today, { $day }
        [overdue] was due { $day }
        [done] done, due { $day }
        [missed] was due { $day }, not done
        [before_us] { $day }, before my time
       *[other] { $day }
    }
agenda-who = responsible: { $people }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }

## A month

agenda-month = 📅 <b>{ $month }</b> · { $whose ->
        [all] everything
       *[mine] mine
    }
agenda-empty = { $whose ->
        [all] Nobody has anything due this month.
       *[mine] You have nothing due this month.
    }
agenda-button-own = 👤 Mine
agenda-button-everything = 👥 Everything
agenda-button-all = 👥 Show everything
agenda-button-mine = 👤 Show only mine
agenda-button-month = ‹ To the month

## A calendar behind a link

agenda-button-calendar = 📆 Calendar by a link
agenda-calendar =
    📆 <b>Calendar by a link</b>
    Add the link to the calendar of your phone or computer (“subscribe by URL”): your deadlines appear there and keep themselves up to date.
    Nobody signs in, so the link is for you alone: do not pass it on. There are no names in the calendar, only codes.
agenda-calendar-since = The link was made { $since }. It cannot be shown again: I keep only its fingerprint. Lost it or passed it on? Make a new one.
agenda-button-make = 🔗 Make a link
agenda-button-renew = 🔗 Make a new one, the old one stops working
agenda-button-revoke = Revoke the link
agenda-calendar-link =
    📆 Your calendar’s link. It is shown once:
    <code>{ $address }</code>
    Google Calendar: Other calendars → From URL. iPhone: Calendars → Add Subscription Calendar. Yandex: Subscription → By link.
agenda-calendar-revoked-toast = The link does not work any more. The calendar behind it will be empty.
agenda-calendar-name = Mentoring deadlines
agenda-calendar-note = Details, and marking it as done: /duties in the bot

## The centre's page

desk-nav-agenda = Deadlines
desk-agenda-lead = Whatever is to be done by some day: duties, petitions, papers, results, meetups, and posts.
desk-agenda-calendar = Add it to your calendar
desk-agenda-month = Month
desk-agenda-whose = Whose
desk-agenda-whose-of = { $whose ->
        [all] everybody’s
       *[mine] mine
    }
desk-agenda-show = Show
desk-agenda-who = responsible: { $people }
desk-agenda-overdue = overdue
desk-agenda-empty = Nothing is due this month.
desk-calendar = Calendar by a link
desk-calendar-lead = A calendar program reads your deadlines behind a secret link, without signing in. So there are only codes in it, no names; the link can be renewed or revoked.
desk-calendar-once = Here is the link. It is shown once: copy it into your calendar (“subscribe by URL”) and pass it on to nobody.
desk-calendar-back = ‹ To deadlines
desk-done-calendar-revoked = The link is revoked: nobody reads the calendar behind it any more.
