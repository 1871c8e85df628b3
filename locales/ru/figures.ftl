### Показатели к 30 декабря: /figures, файл, письмо и страница центра.

menu-figures = 📊 Показатели
command-figures = показатели для регионального центра
help-figures = <b>Показатели.</b> /figures — таблица для регионального центра к 30 декабря: собирается сама из реестров и пар. Там же Excel, текст письма и отметка, что отправлено.

## Таблица

figures-title = Показатели наставничества на { $day }
figures-sheet = Показатели
figures-file = pokazateli-{ $day }
figures-people = Наставников: { $mentors }, наставляемых: { $mentees }. Кто участвует в двух ролях или формах, посчитан в каждой.
figures-head-role = Роль
figures-head-form = Форма наставничества
figures-head-state = Состояние
figures-head-total = Всего
figures-role = { $role ->
        [mentor] Наставник
       *[mentee] Наставляемый
    }
figures-group = { $group ->
        [children] 10–14 лет
        [teens] 15–19 лет
        [adults] взрослые
        [young] молодые специалисты, 0–3 года
       *[unknown] не указано
    }
figures-state = { $state ->
        [works] работает в паре
        [rests] пауза
        [comes] пара складывается
        [waits] ждёт пары
        [completed] завершено с результатом
        [completed_early] завершено досрочно с результатом
        [by_agreement] расторгнуто по соглашению
        [one_sided] расторгнуто в одностороннем порядке
        [replaced] замена наставника
        [data_destroyed] данные уничтожены
       *[left] вышел из программы, по реестру
    }
figures-no-form = форма не указана
figures-sum-of = { $role ->
        [mentor] Всего наставников
       *[mentee] Всего наставляемых
    }
figures-sum = Всего

## В чате

figures-page =
    📊 <b>Показатели на { $day }</b>
    Всего в таблице: { $total }. Возраст и стаж — на этот день; завершённое — за этот год.
figures-page-role = <b>{ $role ->
        [mentor] Наставники
       *[mentee] Наставляемые
    }</b>: { $people }
figures-page-row = • { $name } — <b>{ $count }</b> ({ $groups })
figures-page-more =
    { $count ->
        [one] …и ещё { $count } строка — в файле
        [few] …и ещё { $count } строки — в файле
       *[other] …и ещё { $count } строк — в файле
    }
figures-lack-name = { $lack ->
        [birth] Не указан год рождения
        [too_young] Младше 10 лет: проверьте год рождения
        [work_since] Не указан год начала работы
       *[ended] Вышли из программы, но дата не указана: в таблицу не вошли
    }
figures-lack = ⚠️ { $lack ->
        [birth] Не указан год рождения
        [too_young] Младше 10 лет, проверьте год рождения
        [work_since] Не указан год начала работы
       *[ended] Вышли из программы без даты, в таблицу не вошли
    }: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }. Заполнить — на странице центра.
figures-due = { $state ->
        [overdue] 🔴 Срок был { $day }, ещё не отправлено.
        [missed] ❌ Срок был { $day }, отметки нет.
       *[other] ⏳ Отправить не позднее { $day }.
    }
figures-sent = ✅ Отправлено { $day }{ $number ->
        [none] {""}
       *[other] , письмо № { $number }
    }
figures-button-excel = 📄 Скачать Excel
figures-button-letter = ✉️ Текст письма
figures-button-sent = ✅ Отправлено: номер и дата
figures-button-back = ‹ К показателям
figures-letter-page =
    ✉️ Скопируйте и отправьте вместе с файлом:
    <pre>{ $text }</pre>
figures-letter = { $centre ->
        [none] Направляем показатели наставничества на { $day }.
       *[other] { $centre } направляет показатели наставничества на { $day }.
    }
figures-letter-role = { $role ->
        [mentor] Наставники
       *[mentee] Наставляемые
    }: человек — { $people }, участий — { $total }
figures-letter-end = Таблица по ролям, формам, возрасту и состояниям — во вложении.

## Страница центра

desk-nav-figures = Показатели
desk-figures-lead = Для регионального центра, не позднее 30 декабря. Возраст и стаж считаются на последний день года, завершённое — за этот год. Имён в файле нет.
desk-figures-missing = Чего не хватает
desk-figures-letter = Текст письма
desk-figures-sent = Отправка
desk-figures-number = Номер письма
desk-figures-dated = Дата письма
desk-done-figures-sent = Отмечено: показатели отправлены. Больше об этом не напоминаю.
