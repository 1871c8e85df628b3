### «Написать куратору» и ответы.

menu-curator = ✉️ Написать куратору
command-curator = написать куратору программы
help-curator = <b>Куратор.</b> Вопрос, просьба, что-то не так — /curator: напишите одним сообщением, ответ придёт сюда. Аккаунтов друг друга вы не увидите.

enquiry-ask = <b>Что передать куратору?</b> Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }. Куратор увидит ваш код, но не ваш аккаунт. Телефонов, адресов и номеров документов, пожалуйста, не пишите: чат их не хранит.
enquiry-sent = Передал куратору. Ответ придёт сюда; переписка хранится 90 дней.
enquiry-button-more = ✉️ Написать ещё
told-answer = 💬 <b>Куратор отвечает:</b>

    { $text }

## У куратора

told-enquiry = ✉️ <b>Обращение: { $who }</b>

    { $text }
told-enquiry-taken = Обращение: { $who }. Уже отвечает { $by }.
enquiry-of-application = заявление № { $number }
enquiry-of-nobody = без кода
enquiry-title = ✉️ <b>Обращение: { $who }</b>
enquiry-line = <b>{ $by }</b>, { $when }
    { $text }
enquiry-waiting = { $count ->
        [0] <b>Ответа никто не ждёт.</b>
        [one] <b>Ответа ждёт { $count } человек</b>
        [few] <b>Ответа ждут { $count } человека</b>
       *[other] <b>Ответа ждут { $count } человек</b>
    }
enquiry-row = { $who } · { $when }
enquiry-answer = <b>Ответ для { $who }.</b> Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }. Вашего имени и аккаунта человек не увидит.
enquiry-answer-sent = Ответ передал.
enquiry-button-answer = Ответить
enquiry-button-open = Переписка
enquiry-button-list = Кто ещё ждёт

## Отказы (без разметки)

refusal-not-of-programme = Куратору через бота пишут те, кто в программе или подал заявление. Подать его можно в /apply.
refusal-enquiry-too-long = Слишком длинно: в одном сообщении — до { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }. Разделите его, пожалуйста.
refusal-too-many-enquiries = Сегодня вы уже отправили { $limit ->
        [one] { $limit } сообщение
        [few] { $limit } сообщения
       *[other] { $limit } сообщений
    } — больше за сутки не передаю. Если срочно, позвоните в центр.
refusal-nobody-to-answer = Сейчас у этого человека нет аккаунта в боте: ответ передать некому. Дайте ему новую памятку.
