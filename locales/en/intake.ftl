### What the bot could not deal with, and what it shows again.

again-stored = I was restarted in mid-sentence. Don’t worry: what you did last is stored.

## To operators

intake-parked =
    ⚠️ Action number <code>{ $number }</code> could not be dealt with: <code>{ $error }</code>. After three attempts it is put aside, and its person got an apology.

    { $count ->
        [one] { $count } action is
       *[other] { $count } actions are
    } put aside. Look: <code>python -m bot inbox list</code>. Once the cause is mended, try again: <code>python -m bot inbox retry { $number }</code>. If nobody needs it any more: <code>python -m bot inbox drop { $number }</code>.
