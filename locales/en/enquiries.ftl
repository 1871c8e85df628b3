### “Write to the curator”, and the answers.

menu-curator = ✉️ Write to the curator
command-curator = write to the programme’s curator
help-curator = <b>The curator.</b> A question, a wish, something is wrong: /curator. Write it in one message, and the answer comes here. Neither of you sees the other’s account.

enquiry-ask = <b>What shall I pass on to the curator?</b> Write it in one message of at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. The curator sees your code, not your account. Please no telephone numbers, addresses or numbers of documents: the chat does not keep them.
enquiry-sent = The curator has it. The answer comes here; what is written is kept for 90 days.
enquiry-button-more = ✉️ Write more
told-answer = 💬 <b>The curator answers:</b>

    { $text }

## For the curator

told-enquiry = ✉️ <b>Enquiry: { $who }</b>

    { $text }
told-enquiry-taken = { $who }: { $by } has answered already.
enquiry-of-application = application no. { $number }
enquiry-of-nobody = without a code
enquiry-title = ✉️ <b>Enquiry: { $who }</b>
enquiry-line = <b>{ $by }</b>, { $when }
    { $text }
enquiry-waiting = { $count ->
        [0] <b>Nobody waits for an answer.</b>
        [one] <b>{ $count } person waits for an answer</b>
       *[other] <b>{ $count } people wait for an answer</b>
    }
enquiry-row = { $who } · { $when }
enquiry-answer = <b>An answer to { $who }.</b> Write it in one message of at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. They do not see your name or account.
enquiry-answer-sent = I have passed the answer on.
enquiry-button-answer = Answer
enquiry-button-open = What was written
enquiry-button-list = Who else waits

## Refusals (no markup)

refusal-not-of-programme = Those who are in the programme or applied write to the curator through the bot. You can apply in /apply.
refusal-enquiry-too-long = Too long: one message has at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Please divide it.
refusal-too-many-enquiries = You have sent { $limit ->
        [one] { $limit } message
       *[other] { $limit } messages
    } today already, and more are not passed on within a day. If it is urgent, call the centre.
refusal-nobody-to-answer = This person has no account in the bot at the moment: there is nobody to pass the answer on to. Give them a new slip.
