## Карточка встречи

card-no-title = Встреча без названия
card-when = 🗓 { $span } · { $zone }
card-own-clock = 🕖 по вашим часам: { $moment }
card-when-unknown = 🗓 дата пока не выбрана
card-where = 📍 { $place }
card-address = { "   " }{ $address }
card-where-unknown = 📍 место пока не выбрано
card-going =
    { $people ->
        [0] пока никто не записан
        [one] идёт { $people } человек
        [few] идут { $people } человека
       *[other] идут { $people } человек
    }
card-guests =
    { $guests ->
        [one] с ними { $guests } гость
        [few] с ними { $guests } гостя
       *[other] с ними { $guests } гостей
    }
card-free =
    { $free ->
        [one] свободно { $free } место из { $seats }
        [few] свободно { $free } места из { $seats }
       *[other] свободно { $free } мест из { $seats }
    }
card-full =
    { $seats ->
        [one] занято единственное место
        [few] заняты все { $seats } места
       *[other] заняты все { $seats } мест
    }
card-waiting =
    { $parties ->
        [one] ждёт { $parties }
       *[other] ждут { $parties }
    }
card-parent = 🎪 в рамках: { $event }
card-organisation = 🤝 { $name }
card-site = 🔗 { $link }
card-programme = <b>Программа</b>
card-talk = { $number }. { $title } — <i>{ $speaker }</i>
card-item = { $number }. { $title }
card-cancelled = ❌ <s>{ $title }</s> — встреча отменена
card-reason = Причина: { $reason }
card-started = ▶️ Встреча началась, запись закрыта
card-over = Встреча прошла. Спасибо, что были с нами!

## Кнопки

button-go = Иду
button-stay = Не смогу
button-guest = +1 гость
button-no-guest = −1 гость
button-take = Занять место
button-leave = Больше не жду
button-remind-me = 🔔 Напоминания в личку
button-map = 🗺 Карта
button-calendar = 📅 В календарь
button-page = Подробнее
button-manage = ⚙️ Управлять встречей

## Ответы на нажатия

toast-going =
    { $guests ->
        [0] Вы идёте. До встречи!
        [one] Вы идёте, с вами { $guests } гость.
        [few] Вы идёте, с вами { $guests } гостя.
       *[other] Вы идёте, с вами { $guests } гостей.
    }
toast-waiting =
    { $guests ->
        [0] Мест пока нет. Вы в листе ожидания: { $position }-й по очереди.
        [one] Мест пока нет. Вы и { $guests } гость в листе ожидания: { $position }-е по очереди.
        [few] Мест пока нет. Вы и { $guests } гостя в листе ожидания: { $position }-е по очереди.
       *[other] Мест пока нет. Вы и { $guests } гостей в листе ожидания: { $position }-е по очереди.
    }
toast-not-going = Понятно, вы не идёте. Передумаете — нажмите «Иду».
toast-map-sent = Карта у вас в личных сообщениях.

me-going =
    { $guests ->
        [0] ✅ <b>Вы идёте</b>
        [one] ✅ <b>Вы идёте</b>, с вами { $guests } гость
        [few] ✅ <b>Вы идёте</b>, с вами { $guests } гостя
       *[other] ✅ <b>Вы идёте</b>, с вами { $guests } гостей
    }
me-waiting =
    { $guests ->
        [0] ⏳ <b>Вы в листе ожидания</b>: { $position }-й по очереди. Появится место — напишем.
        [one] ⏳ <b>Вы и { $guests } гость в листе ожидания</b>: { $position }-е по очереди. Появятся места — напишем.
        [few] ⏳ <b>Вы и { $guests } гостя в листе ожидания</b>: { $position }-е по очереди. Появятся места — напишем.
       *[other] ⏳ <b>Вы и { $guests } гостей в листе ожидания</b>: { $position }-е по очереди. Появятся места — напишем.
    }
me-not-going = Вы не идёте. Передумаете — нажмите «Иду».

venue-untitled = Место встречи
venue-no-address = адрес уточняется
calendar-file = Откройте файл, и встреча появится в вашем календаре. Если она изменится, откройте новый файл: событие обновится.

## Что бот сообщает сам

told-seat-given =
    🎉 Для вас { $guests ->
        [0] освободилось место
       *[other] и ваших гостей освободились места
    }: <b>{ $title }</b>
    🗓 { $when }

    Вы идёте. Если планы изменились, нажмите «Не смогу» — место получит следующий.
told-seat-given-in-hall =
    { $person }, для вас освободилось место: <b>{ $title }</b>. Вы идёте! Если не получится, нажмите под карточкой «Не смогу».
told-seats-offered =
    Освободились места: <b>{ $title }</b>
    🗓 { $when }

    До начала совсем немного, поэтому предлагаем всем, кто ждёт: место займёт тот, кто нажмёт первым.
told-waitlist-closed =
    Встреча <b>{ $title }</b> начинается, а свободных мест не появилось. Жаль! Приходите на следующую: /meetups
told-soon =
    🔔 Через { $left }: <b>{ $title }</b>
    🗓 { $when }
told-soon-in-hall = 🔔 Уже скоро: <b>{ $title }</b>
told-moved = 🔁 Изменения: <b>{ $title }</b>
told-moved-time =
    🗓 было: <s>{ $old }</s>
    🗓 стало: <b>{ $new }</b>
told-moved-place =
    📍 было: <s>{ $old }</s>
    📍 стало: <b>{ $new }</b>
told-called-off =
    ❌ Встреча отменена: <b>{ $title }</b>
    🗓 <s>{ $when }</s>

    Причина: { $reason }
told-full =
    { $seats ->
        [one] Занято единственное место
        [few] Заняты все { $seats } места
       *[other] Заняты все { $seats } мест
    }: <b>{ $title }</b>. Новые участники встают в лист ожидания. Если место позволяет, добавьте мест.
told-digest =
    📋 Завтра ваша встреча: <b>{ $title }</b>
    🗓 { $when }
told-digest-unreachable =
    { $people ->
        [one] ✉️ { $people } участнику я не могу написать: он не открывал бота. В списке он отмечен.
       *[other] ✉️ { $people } участникам я не могу написать: они не открывали бота. В списке они отмечены.
    }
told-organiser-wrote =
    💬 Организатор встречи <b>{ $title }</b>:

    { $text }

## Отказы

refusal-not-yet-ready =
    { $field ->
        [title] Сначала дайте встрече название.
        [start] Сначала выберите дату и время в будущем.
        [length] Сначала укажите, сколько длится встреча.
        [place] Сначала укажите место: название или ссылку.
       *[halls] Сначала выберите, где объявить встречу.
    }
refusal-start-too-far = Это слишком далеко: встречу можно назначить не больше чем на { $years } лет вперёд. Проверьте год, например «12.12» — ближайшее 12 декабря.
refusal-not-your-meetup = Это может только { $who } именно этой встречи.
refusal-already-announced = Эта встреча уже объявлена.
refusal-not-announced = Встреча ещё не объявлена, записаться пока нельзя.
refusal-meetup-cancelled = Эта встреча отменена.
refusal-meetup-started = Встреча уже началась, запись закрыта.
refusal-guests-not-allowed = На эту встречу гостей приводить нельзя. Пусть нажмут «Иду» сами.
refusal-guests-limit =
    { $limit ->
        [one] С собой можно привести { $limit } гостя, не больше.
       *[other] С собой можно привести { $limit } гостей, не больше.
    }
refusal-no-seat-for-guest = Места для ещё одного гостя нет. Пусть гость нажмёт «Иду» сам: он встанет в лист ожидания.
refusal-seats-promised = Свободные места обещаны тем, кто ждёт дольше. Пусть гость нажмёт «Иду» сам.
refusal-answer-first = Сначала нажмите «Иду», потом добавляйте гостей.
refusal-no-guests = С вами никто не записан, убирать некого.
refusal-seat-gone = Место уже занял кто-то другой. Вы остаётесь в листе ожидания.
refusal-message-too-long = Слишком длинно: { $length } знаков, а можно до { $limit }. Сократите и пришлите ещё раз.

## У входа

menu-meetups = 🗓 Встречи
menu-new-meetup = ➕ Новая встреча
menu-manage = ⚙️ Мои встречи как организатора
command-meetups = ближайшие встречи и мои записи
command-new = создать встречу
command-manage = встречи, которые я веду
help-meetups =
    <b>Встречи.</b> Под карточкой встречи нажмите «Иду»: сразу отвечу, есть ли место. Нет места — вы встанете в лист ожидания, и место придёт само. За сутки и за два часа напомню.
help-organiser =
    <b>Организатору.</b> Добавьте меня в группу или канал администратором и ответьте на вопрос, который я пришлю: так появится зал. Потом создайте встречу (/new) и опубликуйте её. Можно прислать и готовую страницу встречи файлом .md.
greeting-next-meetup = ✅ Вы идёте: { $meetup }
