### Встречи пары, мнения после первой, итоги по запросу куратора.

## Встречи

meeting-button-log = ✍️ Записать встречу
meeting-button-list = 📅 Встречи
meeting-when = <b>Когда вы встречались?</b>
meeting-button-today = Сегодня
meeting-button-yesterday = Вчера
meeting-button-day = Другой день
meeting-day = <b>В какой день?</b> Напишите дату, например «12.11».
meeting-length = <b>Сколько длилась встреча?</b> { $day }
meeting-about = <b>О чём была встреча?</b> Одно касание, и встреча записана.
meeting-button-formats = 📖 Что это за форматы?
meeting-talk = Разговор
meeting-who = <b>Кто был?</b> { $count ->
        [0] Отметьте хотя бы одного.
       *[other] Снимите отметку с тех, кто не пришёл.
    }
meeting-button-write = ✅ Записать
meeting-paper = <b>С какой бумаги?</b> Номер и дата, например «12/3 05.11.2026».
meeting-logged = { $is_there ->
        [yes] ✅ Записано: { $what }
       *[no] Этой записи больше нет.
    }{ $rate ->
        [yes] {""}

            Как прошло, от 1 до 5? Вашу оценку не увидит никто: куратору видно только среднее по нескольким встречам.
       *[no] {""}
    }
meeting-button-words = Добавить пару слов
meeting-button-correct = Исправить
meeting-button-remove = Убрать запись
meeting-words = <b>Пара слов о встрече.</b> Их увидят вторая сторона и куратор. До { $limit } знаков.
meeting-rated = Спасибо! Оценка останется между нами.
meeting-removed = Запись убрана
meeting-denied = Записал: такой встречи не было. Куратор узнает и уточнит.
meetings-own = { $count ->
        [0] Встреч с { $partner } пока не записано. Запишите первую: это три касания.
       *[other] <b>Встречи с { $partner }</b>
    }
meeting-line = { $what }{ $by ->
        [paper] {""} · с бумаги
       *[other] {""}
    }{ $denied ->
        [yes] {""} · ⚠️ другая сторона говорит, что встречи не было
       *[no] {""}
    }
meeting-more = { $count ->
        [one] И ещё { $count } встреча раньше.
        [few] И ещё { $count } встречи раньше.
       *[other] И ещё { $count } встреч раньше.
    }

told-meeting = { $by ->
        [mentor] Наставник { $partner } записал встречу
        [mentee] Наставляемый { $partner } записал встречу
       *[paper] Куратор записал с бумаги встречу с { $partner }
    }: <b>{ $what }</b>.
    { $who ->
        [own] {""}
       *[other] Участник: { $who }.{" "}
    }Если её не было, скажите об этом.
meeting-button-deny = Такой встречи не было
told-meeting-denied = ⚠️ { $side ->
        [mentor] Наставник
       *[mentee] Наставляемый
    } { $who } говорит, что встречи не было: { $what }. Пара { $mentor } и { $mentee }.
told-no-meeting = { $first ->
        [yes] { $side ->
            [mentor] Пора познакомиться! Первая встреча с { $partner } должна пройти в течение 10 дней с начала работы пары. Договоритесь о дне и месте.
           *[mentee] Вы с наставником { $partner } ещё не встречались. Предложите день: наставник будет рад.
        }
       *[no] { $side ->
            [mentor] Две недели без встречи с { $partner }. Договоритесь, когда увидитесь; если виделись, запишите встречу.
           *[mentee] Вы с наставником { $partner } давно не виделись. Предложите день сами; если виделись, запишите встречу.
        }
    }
    { $who ->
        [own] {""}
       *[other] Участник: { $who }.{" "}
    }Нужна помощь? Напишите куратору: /curator.

refusal-meeting-day-wrong = { $since ->
        [none] Встречу записывают, когда она прошла: сегодня или раньше.
       *[other] Записать можно встречу с { $since } (начало работы пары) и до сегодняшнего дня.
    }
refusal-meeting-known = Встреча за этот день уже записана.
refusal-meeting-incomplete = Выберите кнопками длительность, тему и хотя бы одного, кто был.
refusal-meeting-settled = Запись может менять тот, кто её сделал, и только в течение суток. Ошибка осталась? Скажите куратору.

## Мнения после первой встречи

told-opinion-asked = { $side ->
        [mentor] Первая встреча с { $partner } состоялась! Подходите ли вы друг другу?
       *[mentee] Первая встреча с наставником { $partner } состоялась! Подходите ли вы друг другу?
    }
    { $who ->
        [own] {""}
       *[other] Участник: { $who }.{" "}
    }Ответ увидит только куратор.
opinion-button = { $opinion ->
        [fits] 🙂 Подходит
        [deciding] 🤔 Ещё решаю
       *[differs] 🙁 Не подходит
    }
opinion-said = { $opinion ->
        [fits] Здорово! Спасибо, что ответили.
        [deciding] Понимаю, спешить некуда. Передумаете или решите — нажмите кнопку в том же сообщении или напишите куратору.
       *[differs] Спасибо за честность. Куратор уже знает и свяжется с вами; вторая сторона об этом ответе не узнает.
    }
told-opinion-differs = 🙁 После первой встречи { $side ->
        [mentor] наставник
       *[mentee] наставляемый
    } { $who } говорит: не подходит. Пара { $mentor } и { $mentee }. Поговорите с каждым отдельно; вторая сторона об ответе не знает.

course-count = { $count ->
        [0] Встреч пока не было.
        [one] { $count } встреча
        [few] { $count } встречи
       *[other] { $count } встреч
    }
course-mean = Средняя оценка встреч: { $mean } из 5
course-point = ,
course-opinion = { $side ->
        [mentor] Наставник
       *[mentee] Наставляемый
    } после первой встречи: { $opinion ->
        [fits] подходит
        [deciding] ещё решает
       *[differs] не подходит
    }
course-button-open = Открыть встречи пары
course-button-log = ✍️ Записать встречу с бумаги
course-button-opinion = Записать мнение с бумаги
course-ask-opinion = <b>Что стоит на бумаге?</b>
course-button-said = { $side ->
        [mentor] Наставник
       *[mentee] Наставляемый
    }: { $opinion ->
        [fits] подходит
        [deciding] ещё решает
       *[differs] не подходит
    }

## Итоги по запросу куратора

menu-results = 🏁 Итоги
menu-own-results = 🏁 Итоги для куратора
command-results = итоги по запросу куратора
help-results = <b>Итоги.</b> /results: запросить итоги у одного, нескольких или всех наставников к дате, увидеть, кто ответил, и выгрузить ответы в Excel.
help-own-results = <b>Итоги.</b> Куратор иногда спрашивает, как дела у ваших наставляемых. Ответить — /results: коротко, по каждому, можно по частям.
results-all = { $count ->
        [0] Итоги ещё не запрашивали. Спросите одного, нескольких или всех наставников, как дела у их наставляемых.
       *[other] <b>Итоги, которые запросили</b>
    }
results-row = к { $due } · { $taken_back ->
        [yes] запрос отменён
       *[no] ответили { $answered } из { $asked }
    }
results-button-ask = ➕ Запросить итоги
results-whom = { $known ->
        [0] Пока ни один наставник ни с кем не работает: спрашивать некого.
       *[other] <b>У кого запросить итоги?</b>
    }
results-button-everybody = У всех
results-button-chosen = { $count ->
        [one] Дальше: { $count } наставник
        [few] Дальше: { $count } наставника
       *[other] Дальше: { $count } наставников
    }
results-by-when = <b>К какому дню?</b> Выберите или напишите дату, например «12.12».
results-button-weeks = { $count ->
        [one] Через { $count } неделю
        [few] Через { $count } недели
       *[other] Через { $count } недель
    }
results-title = <b>Итоги к { $due }</b>
    { $taken_back ->
        [yes] Запрос отменён: ответов больше не ждём. Ответили { $answered } из { $asked }.
       *[no] Ответили { $answered } из { $asked }.
    }
results-waiting = Ждём: { $mentors }
results-done = Ответили: { $mentors }
results-button-sheet = Скачать Excel
results-button-paper = Записать ответ с бумаги
results-button-take-back = Отменить запрос
results-take-back-sure = <b>Отменить запрос итогов к { $due }?</b> { $waiting ->
        [0] Ответили уже все: ответы останутся.
        [one] { $waiting } наставник ещё не ответил: я скажу, что отвечать не нужно. Ответы, которые уже есть, останутся.
        [few] { $waiting } наставника ещё не ответили: я скажу, что отвечать не нужно. Ответы, которые уже есть, останутся.
       *[other] { $waiting } наставников ещё не ответили: я скажу, что отвечать не нужно. Ответы, которые уже есть, останутся.
    }
results-button-take-back-sure = Да, отменить запрос
results-taken-back-toast = Запрос отменён.
results-button-all = ‹ Все запросы
results-of-whom = <b>О ком ответ?</b>
results-which = <b>Что сделано из намеченного?</b>
result-name = { $result ->
        [done] ✅ сделано
        [partly] 🟡 частично
        [not_yet] ⚪️ пока нет
       *[none] ответа нет
    }
results-asked = <b>Куратор просит итоги к { $due }.</b> Нажмите на наставляемого и выберите, что сделано из намеченного.
results-of = Наставник { $mentor }:
results-line = { $mentee }: { $result }
results-answered = Записал, спасибо!
results-words = <b>Хотите добавить пару слов?</b> До { $limit } знаков; прочтёт куратор.
results-button-no-words = Без слов
results-nothing-asked = Сейчас итогов никто не ждёт. Когда куратор их запросит, придёт сообщение.
results-button-answer = Ответить
results-button-open = Открыть итоги
results-sheet = Итоги к { $due }
results-file = itogi
results-head-mentor = Наставник
results-head-mentee = Наставляемый
results-head-result = Итог
results-head-words = Своими словами
results-head-at = Дата ответа
told-results-asked = { $days ->
        [first] Куратор просит итоги работы к <b>{ $due }</b>: по каждому наставляемому одно касание.
        [over] Срок прошёл { $due }, а итоги ещё не все. Ответьте, пожалуйста: это пара касаний.
        [one] Остался { $days } день: куратор ждёт итоги к <b>{ $due }</b>.
        [few] Осталось { $days } дня: куратор ждёт итоги к <b>{ $due }</b>.
       *[other] Осталось { $days } дней: куратор ждёт итоги к <b>{ $due }</b>.
    }
    { $mentor ->
        [own] Наставляемые
       *[other] Наставник { $mentor }, наставляемые
    }: { $mentees }.
told-results-not-needed = Итоги к { $due } больше не нужны: куратор отменил запрос.{ $mentor ->
        [own] { "" }
       *[other] { " " }Отвечать за наставника { $mentor } не нужно.
    } Если вы уже что-то ответили, это сохранено.
told-results-missing = ⚠️ Срок итогов прошёл { $due }. { $count ->
        [one] Не ответил { $count } наставник
        [few] Не ответили { $count } наставника
       *[other] Не ответили { $count } наставников
    }: { $mentors }.
told-results-complete = ✅ Все наставники ответили: итоги к { $due } собраны.
refusal-results-due-wrong = Итоги запрашивают к дню, который ещё впереди, и не дальше чем на полгода. Например: «12.12».
refusal-results-taken-back = Куратор отменил этот запрос: отвечать на него больше не нужно.
refusal-nobody-to-ask = Ни один из этих наставников сейчас ни с кем не работает. Выберите других.
