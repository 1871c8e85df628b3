### Monitoring at the desk.

desk-nav-monitoring = Monitoring
desk-back-to-monitoring = ‹ All campaigns
desk-back-to-campaign = ‹ To the campaign
desk-monitoring-lead = Surveys, results of mentors, SWOT and the report. Nobody sees who answered what.
desk-monitoring-opens = The next campaign opens by itself: { $day }.
desk-monitoring-none = There has been no campaign yet.
desk-monitoring-due = Hand in by { $day }.
desk-monitoring-state = { $state ->
        [open] surveys are running
        [closed] surveys closed
       *[handed_in] handed in
    }
desk-monitoring-standing = What is there and what is missing
desk-monitoring-waiting = Have not answered: { $count }
desk-monitoring-reminded = { $invited ->
        [yes] { $count ->
            [0] invited, not reminded yet
           *[other] reminders: { $count } of { $most }
        }
       *[no] not invited yet
    }
desk-monitoring-paper = Write down from paper
desk-monitoring-paper-of = Write down the answers of { $code } from paper
desk-monitoring-paper-lead = Copy the answers from the paper; what is skipped there stays skipped here. Once saved they are not seen one by one.
desk-monitoring-paper-number = Number of the paper
desk-monitoring-paper-dated = Date of the paper
desk-monitoring-paper-save = Save the answers
desk-monitoring-figures = Mean scores
desk-monitoring-mean = Mean
desk-monitoring-answers = Answers
desk-monitoring-before = Last time
desk-monitoring-growth = Growth: who answered both before and after
desk-monitoring-engaged = Engagement of mentors
desk-monitoring-deeds = { $what ->
        [mentees] Mentees
        [meetings] Meetings
        [items] Items of the plan
       *[events] Events
    }
desk-done-surveys-reminded = Reminders are on their way.
desk-done-campaign-results = Mentors are asked for results.
desk-done-campaign-closed = The surveys are closed.
desk-done-campaign-reopened = The surveys are open again.
desk-done-survey-recorded = The answers from paper are written down.
desk-audit-subject-campaign = monitoring
desk-audit-open_campaign = A monitoring campaign opened
desk-audit-move_campaign = A monitoring campaign moved with its date
desk-audit-close_campaign = Surveys closed
desk-audit-reopen_campaign = Surveys opened again
desk-audit-hand_in_campaign = Monitoring handed in
desk-audit-take_back_campaign = The mark of monitoring taken back
desk-audit-remind_surveys = Reminded of surveys not answered
desk-audit-write_swot = SWOT written
desk-audit-ask_campaign_results = Results asked for monitoring
desk-audit-mark_campaign_report = The monitoring report marked
desk-audit-finish_survey = A survey answered
desk-audit-value-campaign = campaign
desk-audit-value-survey = survey
desk-audit-value-term = date
desk-audit-value-to = new date
desk-audit-value-count = how many
desk-audit-value-fields = fields
desk-audit-value-ready = ready

## The report

desk-monitoring-report = Report
desk-monitoring-report-lead = Word has names of mentors, and open answers without names; conclusions are filled in by hand.{ $marks ->
        [yes] {""} Once you take it, the campaign says “The report is ready”.
       *[no] {""}
    }
desk-monitoring-words-more = And { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    } more: they are in the Word report.
