### Обзор наставничества: /overview, недельная сводка куратору, раздел «Обзор» на странице центра.

## У входа

menu-overview = 🔭 Обзор
command-overview = обзор: что застряло и сколько чего
help-overview =
    <b>Обзор.</b> В /overview: сколько заявок и пар в каком состоянии, что застряло и на сколько дней, у кого из наставников есть места. Если что-то застряло, утром в понедельник куратору приходит сводка.

## Общее для чата и страницы центра

overview-kind = { $kind ->
        [application] Заявления без решения
        [profile] Незаполненные анкеты
        [request] Заявки без наставника
        [proposal] Предложения без ответа
        [paper] Неподписанные бумаги
        [first_meeting] Первой встречи не было
        [meeting] Давно не встречались
        [term] Срок соглашения прошёл
       *[petition] Просроченные ходатайства
    }
# Родительный падеж: «не меньше 7 дней».
overview-limit = { $count ->
        [one] { $count } дня
       *[other] { $count } дней
    }
overview-hint = { $kind ->
        [application] Решения ждут не меньше { $limit }. Примите или отклоните.
        [profile] Человек участвует не меньше { $limit }, а в анкете нет имени, года рождения или, у наставника, формы и тем. Допишите: без этого пару не подобрать.
        [request] Не меньше { $limit } нет наставника или нет согласия, без которого заявка не идёт дальше.
        [proposal] Срок ответа прошёл, а в Telegram этой стороны нет. Поговорите и запишите ответ с бумаги.
        [paper] Не меньше { $limit } не распечатаны или не подписаны.
        [first_meeting] Пара работает не меньше { $limit }, а встреч не записано. Бот уже спросил обе стороны: помогите им договориться.
        [meeting] После последней встречи прошло не меньше { $limit }. Узнайте, что мешает.
        [term] Соглашение закончилось, а пара работает: продлите его или завершите пару.
       *[petition] Срок мнения или решения прошёл (п. 6.2).
    }
overview-breaks = Перерывы программы не в счёт.
overview-what = { $what ->
        [profile_name] нет имени
        [profile_birth] нет года рождения
        [profile_forms] не выбрана форма
        [profile_topics] нет тем
        [request_mentor] ждёт наставника
        [request_first] ждёт нового наставника
        [request_consent] ждёт согласия
        [proposal_with_mentor] ждём наставника
        [proposal_with_mentee] ждём наставляемого
        [paper_agreement_to_print] соглашение не распечатано
        [paper_agreement_given] соглашение не подписано
        [paper_prolongation_to_print] продление не распечатано
        [paper_prolongation_given] продление не подписано
        [paper_plan_to_print] план не распечатан
        [paper_plan_given] план без приказа
        [paper_consent_given] согласие не подписано
        [petition_curator] мнение куратора
       *[petition_director] решение директора
    }
overview-request = { $state ->
        [waits] ждут согласия
        [open] ждут наставника
        [proposed] наставник предложен
        [met] пара работает
       *[withdrawn] отозваны
    } — { $count }
overview-pairing = { $state ->
        [with_mentor] ждут наставника
        [with_mentee] ждут наставляемого
        [papers] подписать соглашение
        [active] работают
        [paused] на паузе
        [ended] завершены
        [declined] отклонены
        [lapsed] без ответа
       *[cancelled] отозваны
    } — { $count }
overview-ending = { $ending ->
        [completed] завершено с результатом
        [completed_early] завершено досрочно с результатом
        [by_agreement] расторгнуто по соглашению
        [one_sided] расторгнуто в одностороннем порядке
        [replaced] замена наставника
       *[data_destroyed] данные уничтожены
    } — { $count }
overview-petition = { $where ->
        [curator] ждут мнения куратора
       *[director] ждут решения директора
    } — { $count }
overview-number = № { $number }

## В чате

overview-title = <b>Обзор наставничества</b> · { $day }
overview-counts = <b>{ $of ->
        [requests] Заявки
        [pairings] Пары
        [endings] Как завершались
       *[petitions] Ходатайства
    }:</b> { $counts }
overview-loads = <b>Наставники:</b> { $having ->
        [0] свободных мест нет
        [one] у { $having } наставника { $seats ->
            [one] { $seats } свободное место
            [few] { $seats } свободных места
           *[many] { $seats } свободных мест
        }
       *[other] у { $having } наставников { $seats ->
            [one] { $seats } свободное место
            [few] { $seats } свободных места
           *[many] { $seats } свободных мест
        }
    }{ $full ->
        [0] {""}
        [one] , { $full } занят полностью
       *[other] , { $full } заняты полностью
    }
overview-stuck = { $count ->
        [0] ✅ Ничего не застряло.
       *[other] ⏳ <b>Застряло: { $count }.</b> Нажмите, чтобы увидеть, где именно.
    }
overview-listed = <b>{ $kind }: { $count }</b>

    { $count ->
        [0] ✅ Здесь всё в порядке.
       *[other] { $hint }
    }
overview-load = { $who } · занято { $taken } из { $capacity }{ $free ->
        [0] {" "}· мест нет
       *[other] {""}
    }
overview-button-kind = { $kind }: { $count } · до { $days } дн.
overview-button-loads = 👥 Загрузка наставников
overview-button-all = ‹ Весь обзор
overview-button-open = 🔭 Открыть обзор

## Недельная сводка

told-weekly-overview = 🔭 <b>Сводка недели.</b> Застряло: { $count }.
overview-line = • { $kind }: { $count }. Дольше всех — { $who }, { $days }
overview-seats = Открытых заявок: { $waiting }, свободных мест у наставников: { $seats }.

## На странице центра

desk-nav-overview = Обзор
desk-overview-lead = Что застряло и на сколько дней, сколько чего в каком состоянии, у кого из наставников есть места. Если что-то застряло, утром в понедельник куратору приходит сводка в бот.
desk-overview-which = Что показать
desk-overview-stuck = Застряло
desk-overview-petitions = Ходатайства
desk-overview-counts = Сколько чего
desk-overview-loads = Наставники
desk-overview-nothing = Ничего не застряло.
desk-overview-all = Показать все: { $count }
desk-overview-all-of = Показать все: { $kind }
desk-overview-back = ‹ Всё, что застряло
desk-overview-application = Заявление № { $number }
desk-overview-petition = Ходатайство № { $number }
desk-overview-request = Заявка № { $number }
desk-overview-pairing = Пара
desk-overview-consents = Согласия
desk-overview-since = { $kind ->
        [meeting] последняя встреча или возобновление { $day }
        [term] последний день — { $day }
        [petition] срок — { $day }
       *[other] с { $day }
    }
desk-overview-no-petitions = Сейчас ни одно ходатайство не ждёт.
desk-overview-until = до { $day }
desk-overview-overdue = срок прошёл
desk-overview-requests = Заявки на наставника
desk-overview-pairings = Пары
desk-overview-endings = Как завершались: виды не смешиваются
desk-overview-none = Пока ничего.
desk-overview-no-mentors = Ни один наставник сейчас не участвует.
desk-overview-taken = занято { $taken } из { $capacity }
desk-overview-free = { $free ->
        [0] мест нет
        [one] { $free } свободное место
        [few] { $free } свободных места
       *[many] { $free } свободных мест
    }
