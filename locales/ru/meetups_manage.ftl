## Список встреч

list-upcoming =
    { $many ->
        [0] Пока ничего не запланировано. Загляните позже или подпишитесь на зал вашего сообщества.
       *[other] <b>Ближайшие встречи</b>
    }
list-mine =
    { $many ->
        [0] Вы пока никуда не записаны.
       *[other] <b>Куда вы записаны</b>
    }
button-only-mine = Только мои
button-all-meetups = Все встречи

## Управление встречами

manage-meetups =
    { $many ->
        [0] У вас пока нет встреч. Создайте первую: проведу по шагам.
       *[other] <b>Ваши встречи</b>
    }
button-new-meetup = ➕ Новая встреча
button-publish = 📣 Опубликовать
button-edit = ✏️ Изменить
button-roster = 👥 Кто придёт
button-seats = 🪑 Места
button-more-halls = 📣 Объявить ещё где-то
button-write = ✉️ Написать участникам
button-cancel-meetup = ❌ Отменить встречу
toast-published = Объявляем: карточка сейчас появится в залах.
button-to-list = ⬅️ К списку встреч

## Кто придёт

roster-head = 👥 <b>{ $title }</b>
roster-empty = Пока никто не ответил.
roster-going =
    { $people ->
        [one] <b>Идёт { $people } человек</b>
        [few] <b>Идут { $people } человека</b>
       *[other] <b>Идут { $people } человек</b>
    }
roster-waitlisted =
    { $people ->
        [one] <b>Ждёт { $people } человек</b>
        [few] <b>Ждут { $people } человека</b>
       *[other] <b>Ждут { $people } человек</b>
    }
roster-not-going =
    { $people ->
        [one] <b>Не идёт { $people } человек</b>
        [few] <b>Не идут { $people } человека</b>
       *[other] <b>Не идут { $people } человек</b>
    }
roster-line = { $number }. { $name }
roster-username = {" "}@{ $username }
roster-guests =
    {" "}{ $guests ->
        [one] и { $guests } гость
        [few] и { $guests } гостя
       *[other] и { $guests } гостей
    }
roster-unreachable = {" "}✉️ <i>нельзя написать</i>
button-excel = 📄 Скачать в Excel
roster-file = участники.xlsx
roster-column-number = №
roster-column-name = Имя
roster-column-username = Telegram
roster-column-answer = Ответ
roster-column-guests = Гости
roster-column-since = С какого времени
roster-column-reachable = Можно написать
roster-answer-going = идёт
roster-answer-waitlisted = ждёт
roster-answer-not_going = не идёт
roster-yes = да
roster-no = нет

## Места и залы

seats-limited =
    🪑 Сейчас { $seats ->
        [one] { $seats } место
        [few] { $seats } места
       *[other] { $seats } мест
    }, занято { $taken }.

    Пришлите новое число, например <code>30</code>. Добавите — места сразу получат те, кто ждёт. Убавите — никто места не потеряет.
seats-unlimited =
    🪑 Число мест не ограничено, записано { $taken }.

    Чтобы ограничить, пришлите число, например <code>30</code>.
button-no-limit = Без ограничения
halls-choose-more = Отметьте, где ещё объявить встречу.
halls-no-more = Встреча уже объявлена во всех залах. Чтобы появился новый, добавьте меня в группу или канал.
button-announce-there = 📣 Объявить в отмеченных
toast-announced-in =
    { $halls ->
        [one] Объявляю ещё в { $halls } зале.
       *[other] Объявляю ещё в { $halls } залах.
    }
toast-tick-a-hall = Сначала отметьте хотя бы один зал.

## Отмена

cancel-reason =
    Почему встреча отменяется? Причину увидят все, кто записан, и залы, где встреча объявлена.

    Например: <i>Спикер заболел, перенесём на январь.</i>
cancel-sure =
    Отменить встречу <b>{ $title }</b>?

    Причина: { $reason }

    { $people ->
        [0] Никто не записан, сообщать некому.
        [one] Об этом узнает { $people } человек.
        [few] Об этом узнают { $people } человека.
       *[other] Об этом узнают { $people } человек.
    } Вернуть отменённую встречу нельзя.
button-call-off =
    { $people ->
        [0] ❌ Отменить встречу
        [one] ❌ Отменить и сообщить { $people } человеку
       *[other] ❌ Отменить и сообщить { $people } людям
    }
button-other-reason = ✏️ Другая причина
button-keep-meetup = Не отменять
toast-called-off =
    { $people ->
        [0] Встреча отменена.
        [one] Встреча отменена, сообщаю { $people } человеку.
       *[other] Встреча отменена, сообщаю { $people } людям.
    }

## Сообщение участникам

write-to-whom = Кому написать?
write-nobody = Пока никто не записан, писать некому.
audience-going = Тем, кто идёт ({ $people })
audience-waitlisted = Тем, кто ждёт ({ $people })
audience-all = Всем записанным ({ $people })
write-text =
    Пришлите текст сообщения. Оформление (жирный, ссылки) сохранится.

    Перед отправкой вы увидите, как оно выглядит и сколько человек его получит.
write-readers =
    —————
    { $reachable ->
        [0] Сообщение не получит никто
        [one] Сообщение получит { $reachable } человек
        [few] Сообщение получат { $reachable } человека
       *[other] Сообщение получат { $reachable } человек
    } из { $people }.{ $unreachable ->
        [0] {""}
        [1] {" "}Ещё одному человеку я пока написать не могу: отправлю, если он откроет бота.
        [one] {" "}Ещё { $unreachable } человеку я пока написать не могу: отправлю, если они откроют бота.
       *[other] {" "}Ещё { $unreachable } людям я пока написать не могу: отправлю, если они откроют бота.
    }
button-send-to =
    { $people ->
        [one] ✉️ Отправить { $people } человеку
       *[other] ✉️ Отправить { $people } людям
    }
button-other-text = ✏️ Изменить текст
toast-written =
    { $people ->
        [one] Отправляю { $people } человеку.
       *[other] Отправляю { $people } людям.
    }

## Как идёт сообщение многим

writing-progress =
    📨 Рассылаю ваше сообщение участникам встречи «{ $title }»: получили { $sent } из { $people }, осталось { $left }.{ $lost ->
        [0] {""}
       *[other] {" "}Не дошло: { $lost }.
    }{ $minutes ->
        [-1] {""}
        [0] {" "}Почти готово.
        [1] {" "}Ещё около минуты.
       *[other] {" "}Ещё примерно { $minutes } мин.
    }
writing-over =
    { $stopped ->
        [yes] ⏹ Рассылка участникам встречи «{ $title }» остановлена:
       *[no] ✅ Рассылка участникам встречи «{ $title }» закончена:
    } получили { $sent } из { $people }.{ $lost ->
        [0] {""}
       *[other] {" "}Не дошло: { $lost }.
    }{ $away ->
        [0] {""}
       *[other] {" "}Кто снова откроет бота, получит тогда.
    }
button-stop-writing = ⏹ Остановить: больше никому
toast-writing-stopped =
    { $people ->
        [0] Остановлено: сообщение не получил никто.
        [one] Остановлено: сообщение есть у { $people } человека, больше никто не получит.
       *[other] Остановлено: сообщение есть у { $people } человек, больше никто не получит.
    }
