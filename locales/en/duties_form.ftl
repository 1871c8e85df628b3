### Setting deadlines up: all of them, one of them, the form.

## All deadlines

duties-all = ⚙️ <b>All deadlines</b>
    Tap one to change its date, its reminders, or who is responsible.
duties-all-retired = 💤 { $title }

## Settings of one duty

duty-edit-head = ⚙️ <b>{ $title }</b>
duty-edit-rule = 📆 { $rule }
duty-edit-next = Next: <b>{ $day }</b>
duty-edit-past = The date has passed: it won’t come again.
duty-edit-no-todo = <i>What to do is not described.</i>
duty-field-title = Title
duty-field-todo = What to do
duty-field-term = Date
duty-field-ladder = Reminders
duty-field-people = Who is responsible
duty-field-months = Who, by month
duty-field-hall = Channel with posts
duty-field-breaks =
    { $legal ->
        [yes] 🏖 Keep silent in breaks
       *[no] 🏖 Remind in breaks too
    }
duty-button-retire = 💤 Switch off
duty-button-retire-sure = Yes, switch it off
duty-button-keep = No, keep it
duty-button-restore = ▶️ Switch on again
duty-button-own-words = Back to my words
duty-button-no-todo = Remove the description
duty-retire-sure = Switch “{ $title }” off? There will be no more reminders. Its history stays, and you can switch it on at any time.
duty-retired-toast = Switched off: no more reminders.
duty-restored-toast = I remind again.

## The form: a new deadline, and changing fields

duty-form-new = <b>A new deadline</b>
duty-form-title = What is it called? Up to { $limit } characters: “Plan of educational work”.
duty-form-todo = What is to be done? These words come with every reminder: “Collect the mentors’ plans and hand them to the director”. Up to { $limit } characters.
duty-form-now =
    {""}
    <i>Now:</i>
    { $value }
duty-form-repeats = <b>How often?</b>
duty-form-button-once = Once
duty-form-button-monthly = Every month
duty-form-button-yearly = Every year
duty-form-once = <b>By which day?</b> Choose, or type: “20.12.2026”.
duty-form-monthly = <b>By which day of every month?</b> Tap or type, from 1 to 31. In a month without that day its last day counts.
duty-form-button-last-day = The last day
duty-form-yearly = <b>By which day of every year?</b> Type: “20.12” or “20 December”.
duty-form-bound = <b>{ $day }</b>
    Is it due before that day, or is the day itself still in time? Beside it: the last working day of the nearest term.
duty-form-button-bound =
    { $bound ->
        [before] Before it: { $due }
       *[by] That day at the latest: { $due }
    }
duty-form-ladder =
    <b>When shall I remind?</b> Tick days before the date, or type your own: “30, 14, 7, 1, 0”; 0 is the day itself. I write at 09:00 by the centre’s clocks.
duty-form-ladder-month =
    <b>When shall I remind?</b> Tick or type days of the month: “10, 20, 25”. I write at 09:00 by the centre’s clocks, until there is an update.
duty-form-button-before =
    { $days ->
        [0] on the day
        [one] { $days } day before
       *[other] { $days } days before
    }
duty-form-button-month-day = day { $day }
duty-form-button-last-days =
    { $days ->
        [1] the last working day
       *[other] the last { $days } working days
    }
duty-form-button-daily = every day once overdue
duty-form-people =
    <b>Who is responsible?</b> Those you tick get the reminders and mark it “Done”.
    Nobody ticked: all curators are responsible.
duty-form-button-curators = All curators
duty-form-months =
    <b>Who is responsible in which month?</b> Tap a month to name others for it. The rest stay as usual.
duty-form-button-month = { $month } — { $people }
duty-form-month =
    <b>{ $month }: who is responsible?</b> Those you tick get this month’s reminders and mark it.
duty-form-as-usual = as usual
duty-form-hall = <b>Where do posts of “{ $resource }” go out?</b> A post that I publish there marks the month’s update by itself.
duty-form-hall-none = There are no channels or groups yet: add me there as an administrator, and they appear here.
duty-form-button-no-hall = Nowhere: we mark it ourselves
duty-form-check = 👆 This is how it will look. Tap a field to change it, or add it.
duty-form-button-add = ➕ Add
duty-form-button-skip = Skip
duty-form-button-done = Done
duty-form-added-toast = Added. I’ll remind you in time.
