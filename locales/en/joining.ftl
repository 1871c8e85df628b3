### Slips: how somebody of the programme ties their account to their record.

menu-join = 🔑 I have a slip
command-join = come into the programme by a slip
help-join = <b>A slip.</b> If the curator gave you one, point your phone’s camera at its code, or send /join and the six characters on it.

join-ask = <b>Which six characters are on the slip?</b> Write them as a message, such as <code>7K3 MXP</code>. Large or small letters, with a space or without: it does not matter.
join-question = This is the slip of <b>{ $code }</b>. If it was given to you, tap “This is me”: your account is tied to this record, and nobody else will need the slip.
join-button-me = This is me
join-button-not-me = No, it is not
join-not-me = All right, nothing has changed. Please give the slip back to whoever it belongs to, or to the curator.

joined = <b>You are in the programme!</b> Your code is <b>{ $code }</b>: you are called so here instead of by name. The centre keeps your name and contacts; they do not come into the chat.
joined-mentor = You are a <b>mentor</b>. “My record” shows what the programme knows about you; there you can also change your topics, how many mentees you take, and of what age.
joined-mentee = You are a <b>mentee</b>. “My record” shows what the programme knows about you; there you can also change what you want help with. If something is wrong or you have a question: “Write to the curator”.
joined-guardian = You are a <b>guardian</b>. “My record” says for whom you act in the programme, “My consents” what is signed and how to withdraw it. If you have a question: “Write to the curator”.

told-joined = 🔑 { $who }: the slip was used, the person is in the bot now.
told-untied = Your account is not tied to a record of the programme any more: the curator issued a new slip. If this was not at your wish, tell the curator. If you only have a new phone, open the new slip.

## On the slip itself

slip-title = Slip: the mentoring programme
slip-by-link = 1. Point your phone’s camera at the code on the left: the bot opens. Tap “Start”, then “This is me”.
slip-by-hand = 2. It did not work? Write to the bot @{ $bot }: /join and then the six characters. The slip works once, and only until { $until }.

## Refusals (no markup)

refusal-slip-characters = There are six characters on a slip, such as 7K3 MXP. Please check and write them once more.
refusal-slip-wrong = There is no such slip. You can try { $left ->
        [one] { $left } more time
       *[other] { $left } more times
    }, then there is a break of an hour.
refusal-slip-locked = Five times it was wrong, so let us take a break. Try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, or point the camera at the slip’s code.
refusal-slip-unknown = I do not recognise this slip. Open it once more; if that does not help, ask the curator for a new one.
refusal-slip-used = This slip was used already, and it works once. If that was not you, tell the curator.
refusal-slip-expired = The slip is too old: it lives for 30 days. Ask the curator for a new one.
refusal-slip-void = The curator issued another slip instead of this one: that one works.
refusal-joined-already = This slip has worked: you are in the programme, and your code is { $code }.
refusal-too-many-slips = At most { $limit ->
        [one] { $limit } slip
       *[other] { $limit } slips
    } can be issued at once. Issue them in parts.
