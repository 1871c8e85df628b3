### Всё, что к сроку: по месяцам, в чате и на странице центра; календарь по секретной ссылке.

help-agenda = <b>Всё по месяцам.</b> В /duties собрано, что к какому дню сделать вам: сроки, план, результаты, встречи, посты. Там же — ссылка на календарь: её добавляют в телефон, и сроки видны рядом с остальными делами.

## Что это

agenda-title-petition = { $what ->
        [opinion] Мнение куратора: ходатайство № { $title }, { $people }
       *[decision] Решение директора: ходатайство № { $title }, { $people }
    }
agenda-title-paper = { $what ->
        [prolongation] Подписать продление: { $people }
        [plan] Подписать приказ о плане: { $people }
       *[agreement] Подписать соглашение: { $people }
    }
agenda-title-results = { $people ->
        [none] Результаты от наставников
       *[other] Результаты от наставников: { $people }{ $more ->
            [0] {""}
           *[other] {" "}и ещё { $more }
        }
    }
agenda-title-plan_item = План: { $what }{ $people ->
        [none] {""}
       *[other] , { $people }
    }
agenda-title-meetup = { $what ->
        [draft] Черновик встречи «{ $title }», { $hour }
       *[announced] Встреча «{ $title }», { $hour }
    }
agenda-title-post = { $what ->
        [attention] Решить, что с постом{ $title ->
            [none] {""}
           *[other] {" "}в «{ $title }»
        }
       *[planned] Пост{ $title ->
            [none] {""}
           *[other] {" "}в «{ $title }»
        }, { $hour }
    }
agenda-publication = Публикация
agenda-title-publication = { $what } «{ $title }»
agenda-title-roadmap = Дорожная карта: { $title }
agenda-title-survey = Ответить на вопросы мониторинга: { $people }

## Как с этим

agenda-when = { $state ->
        [today] сегодня, { $day }
        [overdue] срок был { $day }
        [done] сделано, срок { $day }
        [missed] срок был { $day }, не сделано
        [before_us] { $day }, ещё до меня
       *[other] { $day }
    }
agenda-who = отвечают: { $people }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }

## Месяц

agenda-month = 📅 <b>{ $month }</b> · { $whose ->
        [all] всё
       *[mine] моё
    }
agenda-empty = { $whose ->
        [all] В этом месяце ни у кого ничего нет к сроку.
       *[mine] В этом месяце у вас ничего нет к сроку.
    }
agenda-button-own = 👤 Моё
agenda-button-everything = 👥 Всё
agenda-button-all = 👥 Показать всё
agenda-button-mine = 👤 Показать только моё
agenda-button-month = ‹ К месяцу

## Календарь по ссылке

agenda-button-calendar = 📆 Календарь по ссылке
agenda-calendar =
    📆 <b>Календарь по ссылке</b>
    Добавьте ссылку в календарь телефона или компьютера («подписаться по URL») — ваши сроки появятся там и будут обновляться сами.
    Входить никуда не нужно, поэтому ссылку видите только вы: не пересылайте её. Имён в календаре нет, только коды.
agenda-calendar-since = Ссылка создана { $since }. Показать её снова нельзя: я храню только отпечаток. Потеряли или переслали — сделайте новую.
agenda-button-make = 🔗 Создать ссылку
agenda-button-renew = 🔗 Сделать новую, прежняя перестанет работать
agenda-button-revoke = Отозвать ссылку
agenda-calendar-link =
    📆 Ваша ссылка на календарь. Она показана один раз:
    <code>{ $address }</code>
    Google Календарь: «Другие календари» → «Добавить по URL». iPhone: «Календари» → «Добавить подписной календарь». Яндекс: «Подписка» → «По ссылке».
agenda-calendar-revoked-toast = Ссылка больше не работает. Календарь по ней опустеет.
agenda-calendar-name = Сроки наставничества
agenda-calendar-note = Подробности и отметка — в боте: /duties

## Страница центра

desk-nav-agenda = Сроки
desk-agenda-lead = Всё, что нужно сделать к какому-то дню: обязанности, ходатайства, бумаги, результаты, встречи и посты.
desk-agenda-calendar = Добавить в свой календарь
desk-agenda-month = Месяц
desk-agenda-whose = Чьи
desk-agenda-whose-of = { $whose ->
        [all] все
       *[mine] мои
    }
desk-agenda-show = Показать
desk-agenda-who = отвечают: { $people }
desk-agenda-overdue = просрочено
desk-agenda-empty = В этом месяце ничего нет к сроку.
desk-calendar = Календарь по ссылке
desk-calendar-lead = Программа-календарь читает ваши сроки по секретной ссылке, без входа. Поэтому в ней только коды, без имён; ссылку можно сменить или отозвать.
desk-calendar-once = Вот ссылка. Она показана один раз: скопируйте её в календарь («подписаться по URL») и никому не пересылайте.
desk-calendar-back = ‹ К срокам
desk-done-calendar-revoked = Ссылка отозвана: календарь по ней больше не читается.
