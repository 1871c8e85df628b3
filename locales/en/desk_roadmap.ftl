### The roadmap at the desk.

desk-nav-roadmap = Roadmap
desk-roadmap-of = Roadmap { $year }
desk-roadmap-none = There is no roadmap for this school year yet.
desk-roadmap-begin-how = The usual one has seven stages and their usual events with terms. That of last year comes with its dates moved to the new one, without its marks. You can change everything afterwards.
desk-roadmap-progress = { $total ->
        [0] No events yet.
       *[other] { $done } of { $total } done{ $overdue ->
            [0] .
            [one] , { $overdue } overdue.
           *[other] , { $overdue } overdue.
        }
    }
desk-roadmap-add = Add an event
desk-roadmap-new = A new event
desk-roadmap-edit = Change the event
desk-roadmap-accept = A mentor’s proposal
desk-roadmap-proposals = Proposals: { $count }
desk-roadmap-proposals-title = Proposals of mentors
desk-roadmap-no-proposals = No proposal waits for an answer.
desk-roadmap-answer-it = Answer
desk-roadmap-state = State
desk-roadmap-stage = Stage
desk-roadmap-stage-edit = Change the stage
desk-roadmap-stage-title = Name of the stage
desk-roadmap-stage-new = A new stage
desk-roadmap-result = Result
desk-roadmap-paper = Kind of document
desk-roadmap-kind = What it is
desk-roadmap-training = Training of mentors
desk-roadmap-meetup = A meetup of this bot
desk-roadmap-meetup-hint = Its day becomes the term, and once it is over the event marks itself.
desk-roadmap-mentors = Mentors
desk-roadmap-came = Participants
desk-roadmap-note = What shows it
desk-roadmap-note-hint = What shows it, or why you cancel it
desk-roadmap-done-on = When it was done
desk-roadmap-day-wrong = I didn’t understand the day. For example: 15.10.2026.
desk-roadmap-first = Term: from
desk-roadmap-last = Term: until
desk-roadmap-last-hint = Leave it empty for a single day.
desk-roadmap-in-words = in words, or nobody
desk-roadmap-words = Who answers, in words
desk-roadmap-nobody = nobody is named, the curator is reminded
desk-roadmap-why-not = Why not: the mentor reads the answer
desk-roadmap-answer = An answer to the mentor, if you wish
desk-back-to-roadmap = ‹ To the roadmap
desk-roadmap-stand-done = done
desk-roadmap-stand-underway = underway
desk-roadmap-stand-soon = due soon
desk-roadmap-stand-ahead = planned
desk-roadmap-stand-overdue = overdue
desk-roadmap-stand-cancelled = cancelled
desk-done-roadmap-begun = The roadmap is there: make it your centre’s own.
desk-done-roadmap-dropped = The event is deleted.
desk-done-roadmap-accepted = Accepted into the roadmap, the mentor will know.
desk-done-roadmap-declined = The answer goes to the mentor.
