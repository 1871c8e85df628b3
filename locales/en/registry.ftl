## Refusals (no markup)

refusal-programme-off = No mentoring programme is run here: whoever keeps the server switches it on with the key PROGRAMME_KEYS in the settings.
refusal-record-changed = Somebody else changed this record while the page was open. What you typed is still in the fields: open the record in another tab, compare and save again.
refusal-record-erased = This data was destroyed: there is nothing to read or change. Only the code and the marks for reports are left.
refusal-record-has-account = This record is tied to another account already. If a phone was lost or a number changed, ask the curator for a new slip.
refusal-account-has-record = Your account is tied to a record already: see /profile. If the slip or the record is not yours, write to the curator: /curator.
refusal-own-guardian = Nobody can be their own guardian: choose somebody else.
refusal-tag-taken = There is such a topic already: { $name }.
