### Registries on the centre's page: looked at, taken, brought in; best practices.

desk-nav-registries = Registries
desk-registries-lead = Columns are those of Appendix 1. Names and contacts are in the files: keep them as you keep the paper registry.
desk-registry-people = { $count ->
        [one] { $count } person in the registry
       *[other] { $count } people in the registry
    }
desk-registry-order = here by the alphabet, in files by code
desk-registry-open = Open
desk-take-excel = Download Excel
desk-take-word = Download Word to print
desk-take-template = Download an empty form
desk-back-to-registries = ‹ All registries

## Bringing in

desk-import = Bring a registry in from Excel
desk-import-lead = First we look at what would change, row by row. Nothing is stored before you agree, nor while anything is wrong.
desk-import-file = .xlsx file
desk-import-limits = Up to { $megabytes } MB and { $rows } rows. Columns in any order; formulas are not read.
desk-import-which = Which registry it is
desk-import-by-headings = tell by its headings
desk-import-look = See what would change
desk-import-kept = The file is not put on the disk: what was read is kept in memory for 15 minutes, for this session only.
desk-import-waiting = You looked at a file and have not decided
desk-import-return = Return to it
desk-import-templates = Empty forms:
desk-import-no-file = No file was chosen. Press the field and choose an .xlsx file.
desk-import-gone = That file is not here any more: it is kept for 15 minutes. Nothing was stored; choose the file again.
desk-import-changed = Something changed in the registry while you looked, or another file is open in a neighbouring tab. Nothing was stored. Below is what would change now: check it and decide again.
desk-import-title = { $registry }: what would change
desk-import-another = ‹ Choose another file
desk-import-repair = Nothing is stored while anything is wrong. Put it right in the file and choose it again.
desk-import-agree = { $count ->
        [one] Bring in { $count } row
       *[other] Bring in { $count } rows
    }
desk-import-drop = Do not bring it in
desk-import-rows = Rows of the file
desk-import-outcome-wrong = Wrong
desk-import-outcome-changed = Changed
desk-import-outcome-new = New
desk-import-outcome-same = The same
desk-import-row = Row
desk-import-row-of = { $row }
desk-import-column = Column
desk-import-value = What is there
desk-import-expected = What is expected
desk-import-who = Who
desk-import-what = What will be
desk-import-empty = empty
desk-import-same = stored just so already
desk-import-enrols = Now in this registry, too.

## Best practices

desk-practices-lead = What mentors did that is worth telling others about (3.2).
desk-back-to-practices = ‹ Best practices
desk-practice-add = Add a practice
desk-practice-edit = Change a practice
desk-practice-remove = Remove
desk-practice-removing = Remove the practice?
desk-practice-removal = It goes from the registry. The log still says what it was.
desk-practice-remove-now = Remove it from the registry
desk-practice-mentor = Mentor
desk-practice-title = Title
desk-practice-form = Form of mentoring
desk-practice-essence = What it is about
desk-practice-result = Result
desk-practice-link = Link
desk-practice-may-publish = Agreed to be published
desk-practice-agreed = The mentor agrees that it is published
desk-practice-hint-mentor = A code or a name, for example М-004.
desk-practice-hint-title = In short, for example “First project in a month”.
desk-practice-hint-form = If the practice is of one form.
desk-practice-hint-essence = What was done and how, so that another mentor can repeat it.
desk-practice-hint-result = What changed for the mentee.
desk-practice-hint-link = The whole address: “https://…”.
desk-practice-nobody = There is no such mentor. Check the name or the code, for example М-004, or add them in “People” first.
desk-practice-several = Several mentors fit: tick the right one or type more of the name.
desk-practice-slower = While you typed, somebody else changed the practice. Your words are still in the fields, and below them is what is there now. Check and save again: what is in the fields is stored.
desk-practice-wanted-title = It needs a title. For example: First project in a month.
desk-practice-wanted-shorter = Too long: { $limit } characters fit.
desk-practice-wanted-form = It needs one form of mentoring from the list.
desk-practice-wanted-link = It needs the whole address. For example: https://example.org/story.

## Done

desk-done-brought-in = The registry was brought in. What changed for each person is in their record and in the log.
desk-done-not-brought-in = Nothing was stored; what was read is forgotten.
desk-done-practice-added = The practice was added.
desk-done-practice-removed = The practice was removed.
