### Shared by all parts of the bot.

## Roles

role-owner = the bot’s owner
role-curator = a curator
role-director = the director
role-working_group = a member of the working group
role-organiser = an organiser
role-mentor = a mentor
role-mentee = a mentee
role-guardian = a guardian
role-participant = a participant

## Buttons that are everywhere

button-back = ‹ Back
button-cancel = Cancel
button-close = Close

## How long something lasts

length-days = { $days } { $days ->
        [one] day
       *[other] days
    }
length-hours = { $hours } h
length-minutes = { $minutes } min

## Refusals and failures (shown as toasts too: no markup)

refusal = This cannot be done now.
refusal-not-allowed = Only { $who } can do this.
refusal-not-found = This is not here any more. Open /start to see what is.
refusal-form-sent = This is saved already: it is not added a second time.
refusal-nothing-typed = I’m waiting for a text. Type it as a message.
refusal-buttons-expected = Here you answer with the buttons under the message above: tap one of them. Nothing you entered is lost. If you see no buttons, send /start.
refusal-command-in-form = There is no such command; all of mine are in /help. Nothing is lost: answer the message above or tap a button under it.
refusal-day-not-understood = I don’t understand the date. For example: “12.12” (day, month) or “12.12.2026”.
refusal-day-and-hour-not-understood = I don’t understand the date. For example: “12.12” (day, month), “12.12.2026” or “12.12 19:00”.
refusal-hour-not-understood = I don’t understand the time. For example: “19:00”, “19.30”, “7 pm”.
refusal-time-does-not-exist = There is no { $hour } on { $day }: the clocks go forward. { $instead } would do, for example.
button-outdated = This button no longer works: perhaps it has done its work already. The menu: /start.
something-broke = Something broke, sorry. Please try again a little later. If that does not help, quote number { $number } to the organisers.

## When the bot did not understand (last.py)

unknown-command = I have no command <code>{ $command }</code>. Here is what I can do now:
unknown-text = I did not quite get that. Choose what to do next, or have a look at /help.
unknown-thing = I cannot do anything with this yet. Here is what I can do:
