### Registries of the programme: brought from Excel, taken as Excel and Word.

command-registry = the programme’s registries as Excel
help-registry =
    <b>The programme’s registries.</b> /registry sends the registry of mentors, of mentees or of best practices as an Excel file. The centre decides how much it says about people; whole registries live on its own server.

## Titles

sheets-title =
    { $registry ->
        [mentor] Registry of mentors
        [mentee] Registry of mentees
       *[practices] Registry of best practices
    }
sheets-as-of = as of { $day }
sheets-file =
    { $registry ->
        [mentor] Registry of mentors
        [mentee] Registry of mentees
       *[practices] Best practices
    }
sheets-file-template =
    { $registry ->
        [mentor] Form for the registry of mentors
       *[mentee] Form for the registry of mentees
    }

## Taking out

sheets-choose =
    <b>Which registry shall I send?</b>

    { $mode ->
        [codes] Codes stand for names; contacts, years of birth, places of study and whatever is said in own words are not in the file: so the centre decided.
        [initials] Codes and surnames with initials stand for names; contacts, years of birth, places of study and whatever is said in own words are not in the file: so the centre decided.
       *[full] Names are in full; contacts and notes are not in the file.
    }
sheets-button-mentor = Mentors
sheets-button-mentee = Mentees
sheets-button-practices = Best practices
sheets-nobody = Nobody is in this registry yet.
sheets-no-practices = The registry of best practices is still empty.

## Bringing in

sheets-not-here =
    I neither opened nor stored the file with the registry: names and contacts must not pass through a messenger. { $deleted ->
        [yes] I deleted your message with it.
       *[no] Please delete your message with it: I am not allowed to here.
    }

    Bring it to the curator’s page — the centre’s desk — or ask whoever keeps the server: <code>python -m bot people import</code>.
sheets-look = <b>{ $registry }: what would change</b>
sheets-counts = New: { $new }, changed: { $changed }, the same: { $same }, wrong: { $wrong }.
sheets-all-the-same = All of it is stored already: there is nothing to bring in.
sheets-repair = While something is wrong nothing is brought in. Put it right in the file and send it again.
sheets-agree = Nothing is changed yet. Bring it in?
sheets-button-bring = Bring in
sheets-brought = Brought in: { $new } new, { $changed } changed.
sheets-file-gone = Your file is not to be seen here any more. Send it again, and I will look anew.
sheets-more =
    { $lines ->
        [one] …and { $lines } more row.
       *[other] …and { $lines } more rows.
    }
sheets-unknown = I do not know these columns and do not read them: { $headings }.
sheets-missing = These columns are not there, such values stay as they are: { $headings }.

## Rows

sheets-new = Row { $row }: a new person.
sheets-new-named = Row { $row }: a new person, { $who }.
sheets-changed = Row { $row }, { $who }: changes { $fields }.
sheets-enrolled = Row { $row }, { $who }: now in this registry, too.
sheets-namesake = Row { $row }: the other registry has { $code } with the same name. If that is the same person, add a column «Код» with { $code } in it.
sheets-wrong = Row { $row }, column { $column } “{ $heading }”: { $expected }
sheets-wrong-value = Row { $row }, column { $column } “{ $heading }”: “{ $value }” — { $expected }
sheets-expected =
    { $expected ->
        [name] surname, first name and patronymic in letters are needed, such as “Иванова Анна Петровна”.
        [shorter] too long: up to { $limit } characters.
        [birth] a year of birth is needed, such as “2012” or “03.05.2012”.
        [date] a date is needed, such as “01.09.2026”.
        [later] the programme cannot end before it began.
        [ages] an age is needed, such as “от 10 до 14” or “от 16”.
        [capacity] a number from 0 to { $limit } is needed, such as “2”.
        [days] weekdays are needed, such as “вторник, четверг”.
        [hours] a whole number from 0 to { $limit } is needed, such as “2”.
        [forms] a form of mentoring is needed: { $forms }. Several with semicolons between them.
        [link] a whole link is needed, such as “https://example.org/case”.
        [formula] this is a formula. Nobody calculates it: put its value in its place.
        [twice] row { $other } is of the same person. If they are two, add a column «Год рождения» or «Код».
        [several] several people of the registry have this name. Add a column «Год рождения» or «Код».
        [code] a code is needed, such as “Н-017” or “М-004”.
        [no-such-code] this code was given to nobody. Leave it blank for new people.
       *[erased] this person’s data was destroyed and cannot come back under this code.
    }

## On the command line

sheets-cli-nothing-stored = Nothing is stored: this was a look. To bring all of it in, add --apply.
sheets-cli-not-stored = Nothing is stored: put right what is wrong first.
sheets-cli-written = { $file } is made, rows: { $rows }.
sheets-cli-template = { $file } is made. Fill in its first sheet; the second says what is expected where.

## The template

sheets-guide-title = How to fill in
sheets-guide =
    { $field ->
        [number] Need not be filled in.
        [code] The person’s code if they are in the programme already, such as “Н-017”. Leave it blank for new people.
        [name] Needed. Surname, first name and patronymic, such as “Иванова Анна Петровна”.
        [contact] Telephone or e-mail; of minors their guardian’s.
        [birth] A year or a date: “2012”, “03.05.2012”.
        [place] For instance “Лицей № 3, 7 класс”.
        [topics] With semicolons between them: “робототехника; шахматы”. Words from the centre’s list become topics, the rest stays as it is.
        [achievements] In own words.
        [interests] In own words.
        [ages] “от 10 до 14”, “от 16”, “любой”.
        [time] In own words, such as “2 часа в неделю”.
        [entered] A date: “01.09.2026”.
        [ended] A date: “31.05.2027”. Leave it blank while the programme goes on.
        [partner] In own words, as in the registry on paper.
        [partner_place] In own words, as in the registry on paper.
        [forms] One or several with semicolons between them: { $forms }.
        [results] In own words.
        [case_link] A whole link: “https://example.org/case”.
        [capacity] A number, such as “2”. Not given: one.
        [days] Weekdays, such as “вторник, четверг”.
        [hours] A number, such as “2”.
        [note] The curator’s note; it never goes into a chat.
       *[completed] In own words, such as “пройдена”.
    }
sheets-guide-blank = A blank cell wipes nothing: what is stored stays. Things are wiped on a person’s page. Columns may be moved, and left out. Formulas are not read.

## Refusals (no markup)

refusal-registry-file =
    { $reason ->
        [no-workbook] This is no Excel file (.xlsx). Open it in Excel or LibreOffice and save it as .xlsx.
        [old] This is Excel of the old kind (.xls), or a file with a password. Save it as .xlsx without one.
        [too-big] The file is too big: up to { $limit } MB. Take pictures and other sheets out of it.
        [bomb] I do not open such a file: what is inside does not belong in a spreadsheet. Copy the rows into a new file and save it as .xlsx.
        [broken] The file is damaged and cannot be read. Open it in Excel or LibreOffice and save it again as .xlsx.
        [no-headings] I see no headings: one of the first ten rows needs a column «ФИО наставника» or «ФИО наставляемого». A form with headings is on the centre’s page, in “Registries”; on the server python -m bot people template makes one.
        [which] The headings do not tell whether these are mentors or mentees. Call the column of names «ФИО наставника» or «ФИО наставляемого».
        [twice] Column { $column } “{ $heading }” says the same as one before it. Leave one of them.
        [too-wide] Too many columns: up to { $limit }.
        [too-long] Too many rows: up to { $limit } at once.
       *[empty] Nobody stands under the headings.
    }
refusal-rows-wrong =
    { $count ->
        [one] { $count } row of the file is wrong: nothing is brought in.
       *[other] { $count } rows of the file are wrong: nothing is brought in.
    }
refusal-plan-changed = While you looked, something changed in the registry. Nothing is brought in: send the file again and look anew.
refusal-no-mentor = A best practice is recorded with a mentor, and this person is not in the registry of mentors.
