### Figures by December 30: /figures, the file, the letter, and the centre's page.

menu-figures = 📊 Figures
command-figures = figures for the regional centre
help-figures = <b>Figures.</b> /figures is the table for the regional centre by December 30: it makes itself from registries and pairs. The Excel file, the text of a letter, and the mark that it was sent are there, too.

## The table

figures-title = Mentoring figures as of { $day }
figures-sheet = Figures
figures-file = figures-{ $day }
figures-people = Mentors: { $mentors }, mentees: { $mentees }. Whoever takes part in two roles or forms is counted in each.
figures-head-role = Role
figures-head-form = Form of mentoring
figures-head-state = State
figures-head-total = Total
figures-role = { $role ->
        [mentor] Mentor
       *[mentee] Mentee
    }
figures-group = { $group ->
        [children] aged 10–14
        [teens] aged 15–19
        [adults] adults
        [young] young specialists, 0–3 years
       *[unknown] not known
    }
figures-state = { $state ->
        [works] works in a pair
        [rests] pause
        [comes] a pair is coming about
        [waits] waits for a pair
        [completed] completed with a result
        [completed_early] completed early with a result
        [by_agreement] ended by agreement
        [one_sided] ended by one side
        [replaced] mentor replaced
        [data_destroyed] data destroyed
       *[left] left the programme, by the registry
    }
figures-no-form = form not known
figures-sum-of = { $role ->
        [mentor] All mentors
       *[mentee] All mentees
    }
figures-sum = All

## In chat

figures-page =
    📊 <b>Figures as of { $day }</b>
    In the table: { $total }. Ages and years of work are those of this day, ends those of this year.
figures-page-role = <b>{ $role ->
        [mentor] Mentors
       *[mentee] Mentees
    }</b>: { $people }
figures-page-row = • { $name }: <b>{ $count }</b> ({ $groups })
figures-page-more =
    { $count ->
        [one] …and { $count } more line in the file
       *[other] …and { $count } more lines in the file
    }
figures-lack-name = { $lack ->
        [birth] Year of birth not known
        [too_young] Under 10: check the year of birth
        [work_since] Year of the start of work not known
       *[ended] Left the programme on an unknown day: not in the table
    }
figures-lack = ⚠️ { $lack ->
        [birth] Year of birth not known
        [too_young] Under 10, check the year of birth
        [work_since] Year of the start of work not known
       *[ended] Left the programme without a date, not in the table
    }: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Fill it in at the centre’s page.
figures-due = { $state ->
        [overdue] 🔴 Was due { $day }, not sent yet.
        [missed] ❌ Was due { $day }, no mark.
       *[other] ⏳ To be sent by { $day }.
    }
figures-sent = ✅ Sent { $day }{ $number ->
        [none] {""}
       *[other] , letter { $number }
    }
figures-button-excel = 📄 Download Excel
figures-button-letter = ✉️ Text of the letter
figures-button-sent = ✅ Sent: number and date
figures-button-back = ‹ To the figures
figures-letter-page =
    ✉️ Copy it and send it with the file:
    <pre>{ $text }</pre>
figures-letter = { $centre ->
        [none] We send the mentoring figures as of { $day }.
       *[other] { $centre } sends the mentoring figures as of { $day }.
    }
figures-letter-role = { $role ->
        [mentor] Mentors
       *[mentee] Mentees
    }: { $people } people, taking part { $total } times
figures-letter-end = The table by role, form, age and state is attached.

## The centre's page

desk-nav-figures = Figures
desk-figures-lead = For the regional centre, not later than December 30. Ages and years of work are counted on the last day of the year, ends within this year. There are no names in the file.
desk-figures-missing = What is missing
desk-figures-letter = Text of the letter
desk-figures-sent = Sending
desk-figures-number = Number of the letter
desk-figures-dated = Date of the letter
desk-done-figures-sent = Marked: the figures are sent. No more reminders of it.
