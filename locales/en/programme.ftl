### People of the programme in chat: words that applications, one's own record and cards share.

programme-kind = { $kind ->
        [pupil] pupil
        [teacher] teacher
        [graduate] graduate
        [parent] parent
       *[specialist] specialist
    }
programme-part = { $part ->
        [mentor] mentor
        [mentee] mentee
       *[guardian] guardian
    }
programme-none = not said
programme-ages-any = any
programme-ages-from = from { $least }
programme-ages-to = up to { $most }
programme-line-kind = Who: { $kind }
programme-line-forms = Form: { $forms }
programme-line-topics = { $part ->
        [mentor] Can help with: { $topics }
       *[mentee] Wants help with: { $topics }
    }
programme-line-capacity = Takes: { $count ->
        [one] { $count } mentee
       *[other] { $count } mentees
    }
programme-line-ages = Age of mentees: { $ages }
programme-line-words = In own words: { $words }
