### The monitoring report: Word, Excel and charts.

## Buttons and messages

monitoring-button-word = 📄 Report in Word
monitoring-button-excel = 📊 Excel
monitoring-button-charts = 🖼 Charts
monitoring-word-sent = { $marked ->
        [yes] 📄 The monitoring report. The campaign now says “The report is ready”. Still a draft? Tap “↩️ The report is not ready”.
       *[no] 📄 The monitoring report.
    }
    Conclusions are filled in by hand.{ $names ->
        [yes] {""}
       *[no] {""} Open answers and names stand only in the file from the centre’s page, /desk.
    }
monitoring-excel-sent = 📊 All figures of the monitoring.
monitoring-no-charts = No charts yet: they are drawn once at least { $least } people have answered a question.

## Words of the report

monitoring-report-period = from { $first } to { $last }
monitoring-report-of = { $answered } of { $asked } answered.
monitoring-report-hidden = No figures are shown: there are fewer than { $least } answers, and they could tell whose they are.
monitoring-report-some-hidden = “—” stands where there are fewer than { $least } answers.
monitoring-report-extremes = Highest: “{ $best }”, { $most }; lowest: “{ $worst }”, { $least }.
monitoring-report-growth = { $people ->
        [one] Compared is { $people } person who answered both before and after.
       *[other] Compared are { $people } people who answered both before and after.
    } Marks rose on { $risen } of { $total } questions.
monitoring-report-no-growth = Nothing can be compared yet: fewer than { $least } people answered both before and after.
monitoring-report-first = This is the programme’s first monitoring: there is nothing to compare it with.
monitoring-report-compared = Means beside those of the monitoring due on { $day }.
monitoring-report-not-compared = Nothing can be compared with the monitoring due on { $day }: no question of both has answers enough.
monitoring-report-no-results = Mentors were not asked for results in this campaign.
monitoring-report-results = { $answered } of { $asked } mentors answered. Of the mentees: done — { $done }, partly — { $partly }, not yet — { $later }, no answer — { $unanswered }.
monitoring-report-engaged = { $count ->
        [0] Nobody worked with anybody in this period.
       *[other] What mentors did in the period: meetings, items of plans done, events they came to.
    }
monitoring-report-words = Answers to open questions, without names and in alphabetical order.
monitoring-report-no-words = There are no open answers, or fewer than { $least } people answered: then words are not shown.
monitoring-report-words-elsewhere = Open answers stand in the report from the centre’s page.

## The main things

monitoring-summary-answered = { $asked ->
        [0] Nobody was asked in this period.
       *[other] { $answered } of { $asked } surveys were answered ({ $share }).
    }
monitoring-summary-quality = { survey-kind }: the mean of all questions is { $mean } of 10; marks of 8–10 — { $share }.
monitoring-summary-growth = From before to after the marks of the same people changed by { $change } on average.
monitoring-summary-compared = { survey-kind }: since the last monitoring marks changed by { $change } on average.
monitoring-summary-results = Results of mentees: done — { $done }, partly — { $partly }, not yet — { $later }, no answer — { $unanswered }.
monitoring-summary-engaged = Worked in this period: mentors — { $mentors }, mentees — { $mentees }. Meetings — { $meetings }, items of plans done — { $items }, visits of events — { $events }.

## Excel

monitoring-report-sheet-head = Monitoring of the mentoring programme: { $title }, { $year }
monitoring-report-sheet = { $sheet ->
        [answered] Who answered
        [growth] Growth
        [compared] Comparison
        [results] Results of mentors
       *[engaged] Engagement
    }
monitoring-report-column = { $column ->
        [survey] Survey
        [asked] Asked
        [answered] Answered
        [share] Share
        [question] Question
        [answers] Answers
        [mean] Mean
        [low] Gave 1–4
        [middle] Gave 5–7
        [high] Gave 8–10
        [share_high] Share of 8–10
        [people] People
        [before] Before
        [after] After
        [change] Change
        [last] Last time
        [now] Now
        [mentor] Mentor
        [done] Done
        [partly] Partly
        [not_yet] Not yet
        [unanswered] No answer
        [mentees] Mentees
        [meetings] Meetings
        [hours] Hours of meetings
        [items] Items of plans
       *[events] Events
    }

## Charts

monitoring-chart-quality = { $kind ->
        [mentee_before] What mentees expect
        [mentee_after] What mentees say
       *[mentor_after] What mentors say
    }
monitoring-chart-mean = Mean, of 10
monitoring-chart-spread = How many people answered
monitoring-chart-growth = Growth of the mentees
monitoring-chart-growth-note = { $count ->
        [one] { $count } person answered both before and after
       *[other] { $count } people answered both before and after
    }
monitoring-chart-growth-was = before
monitoring-chart-growth-now = after
monitoring-chart-compared = Beside the last monitoring
monitoring-chart-compared-was = last time
monitoring-chart-compared-now = now
