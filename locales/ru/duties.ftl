### Обязанности со сроком: списки, страница, «Сдано», напоминания.

## Меню, команда, справка

menu-duties = 📅 Сроки
command-duties = сроки: что и когда сдать
help-duties = <b>Сроки.</b> /duties — что и когда сдавать: мониторинг, показатели, обновления сайта и групп, сроки самого центра. Напоминаю заранее, а когда готово — нажмите «Сдано», и напоминания прекратятся у всех.
help-duties-run = <b>Настройка сроков.</b> Там же, в «Все сроки и настройка», меняются дата, напоминания и ответственные, добавляются свои сроки: один раз, каждый месяц, каждый год.

## Что это за обязанности: слова для тех, что есть с самого начала

duty-title-monitoring-december = Мониторинг: первое полугодие
duty-title-monitoring-may = Мониторинг: учебный год
duty-title-figures-december = Показатели в региональный центр
duty-title-update = Обновление: { $resource }
duty-title-month = { $title }, { $month }
duty-resource-site = Сайт
duty-resource-vk = Группа ВКонтакте
duty-todo-monitoring-december =
    Мониторинг — две части.
    1. Качество программы: спросите наставников и наставляемых, насколько они довольны, и заполните SWOT: сильные и слабые стороны, возможности, риски.
    2. Рост участников: у тех, кто вошёл осенью, — анкета «до»; у тех, кто уже закончил, — анкета «после» и сравнение.
    Отчёт готов — нажмите «Сдано», можно со ссылкой на него.
duty-todo-monitoring-may =
    Мониторинг — две части.
    1. Качество программы: спросите наставников и наставляемых, насколько они довольны, обновите SWOT и сравните с декабрём.
    2. Рост участников: анкеты «после» у наставляемых и наставников; сравните с анкетами «до» и запишите, что изменилось.
    Отчёт готов — нажмите «Сдано», можно со ссылкой на него.
duty-todo-figures-december =
    Отправьте в региональный центр таблицу показателей: роли, формы наставничества, состояния пар и возраст (10–14, 15–19, взрослые, молодые специалисты до 3 лет). Таблица собирается сама: /figures — там же файл Excel, текст письма и чего не хватает в анкетах. Форму таблицы сверьте с региональным центром.
    Отправили — нажмите «Сдано» и напишите номер и дату письма.
duty-todo-update =
    Опубликуйте хотя бы одну новость о наставничестве: Положение (3.6) просит не реже раза в месяц на каждом ресурсе. Подойдёт анонс, рассказ о встрече, фотографии, история пары. Кого можно узнать на снимке — только с согласием на публикацию.
    Вышло — нажмите «Опубликовано», лучше со ссылкой.

## Сколько осталось

duty-left-working =
    { $working ->
        [one] остался { $working } рабочий день
        [few] осталось { $working } рабочих дня
       *[other] осталось { $working } рабочих дней
    }
duty-left-both =
    { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[other] осталось { $days } дней
    }, { $working ->
        [one] из них { $working } рабочий
       *[other] из них { $working } рабочих
    }
duty-overdue-days =
    { $days ->
        [one] просрочено на { $days } день
        [few] просрочено на { $days } дня
       *[other] просрочено на { $days } дней
    }

## Состояние в одной строке

duty-line = { $sign } <b>{ $title }</b>
duty-when-ahead = не позднее { $day } · { $left }
duty-when-today = <b>сегодня последний день</b>
duty-when-overdue = срок был { $day } · <b>{ $late }</b>
duty-when-done = сдано { $day }
duty-when-missed = срок был { $day }, не сдано
duty-when-before_us = { $day }, ещё до меня: тогда я сроков не вёл
duty-button = { $sign } { $day } · { $title }

## Список на 30 дней

duties-coming = 📅 <b>Сроки на 30 дней</b>
duties-coming-mine = 📅 <b>Ваши сроки на 30 дней</b>
duties-coming-empty = До { $until } сдавать нечего. Что дальше — в «Учебном году».
duties-button-year = 🗓 Весь учебный год
duties-button-months = 📰 Обновления по месяцам
duties-button-all = ⚙️ Все сроки и настройка
duties-button-add = ➕ Добавить срок
duties-button-list = ‹ К списку

## Учебный год

duties-year = 🗓 <b>Учебный год { $year }</b>
duties-year-counts = ✅ сдано: { $done } · впереди: { $ahead } · просрочено: { $overdue }
duties-year-month = <b>{ $month }</b>
duties-year-empty = В этом месяце сдавать нечего.
duties-button-month-before = « { $month }
duties-button-month-after = { $month } »
duties-button-year-before = « { $year }
duties-button-year-after = { $year } »

## Обновления по месяцам

duties-months = 📰 <b>Обновления по месяцам</b>
    На каждом ресурсе — хотя бы одно в месяц (Положение, 3.6).
duties-months-row = <b>{ $resource }</b>
duties-months-legend = ✅ было · ❌ не было · ⏳ ждём · ⚪️ впереди · ▫️ учёта ещё не было
duties-months-hint = Обновление было, а отметки нет? Нажмите на месяц и отметьте.
duties-months-empty = Ресурсов пока нет. Их задаёт владелец бота в настройке RESOURCES.
duties-button-picture = 🖼 Картинкой
duties-button-earlier = « раньше
duties-button-later = позже »
duties-picture-title = Обновления по месяцам
duties-picture-caption = 📰 Обновления: { $span }
duties-mark-done = обновление было
duties-mark-missed = обновления не было
duties-mark-due = ждём в этом месяце
duties-mark-ahead = впереди
duties-mark-before = учёта ещё не было

## Страница обязанности

duty-page-due = Сдать не позднее: <b>{ $day }</b>
duty-page-why-before = По правилу — до { $term } ({ $weekday }), то есть в последний рабочий день перед этим числом.
duty-page-why-by = По правилу — не позднее { $term } ({ $weekday }), а это нерабочий день: сдаём в последний рабочий перед ним.
duty-page-left = ⏳ { $left }
duty-page-today = 🟠 <b>Сегодня последний день.</b>
duty-page-overdue = 🔴 <b>Срок прошёл</b>: { $late }
duty-page-done = ✅ Сдано { $day }
duty-page-missed = ❌ Срок прошёл, отметки нет. Если всё-таки сделали — отметьте.
duty-page-before_us = ▫️ Этот срок был до меня: я его не отслеживал.
duty-page-retired = 💤 Выключено: напоминаний нет.
duty-page-todo = <b>Что сделать</b>
duty-page-responsible = 👤 Отвечают: { $people }
duty-page-curators =
    👤 Отвечают все кураторы{ $count ->
        [0] , но их пока нет: напоминать некому. Куратора назначает владелец бота.
       *[other] : { $people }
    }
duty-edit-curators = 👤 Отвечают все кураторы
duty-edit-months = 🗓 По месяцам: { $months }
duty-edit-month = { $month } — { $people }
duty-page-ladder = 🔔 Напоминаю в 09:00: { $ladder }
duty-page-quiet = 🔕 Не напоминаю.
duty-page-breaks = 🏖 В перерывы программы { $legal ->
        [yes] тоже напоминаю: срок установлен не нами
       *[no] молчу
    }
duty-page-hall = 📣 Отмечается само, когда выходит пост в «{ $hall }»
duty-page-history = <b>История</b>
duty-history-done = { $when } · { $who }: сдано { $day }
duty-history-post = { $when } · отметилось само: вышла публикация { $day }
duty-history-undone = <s>{ $entry }</s>
    ↩️ { $when } · отметка снята: { $who }
duty-history-letter = ✉️ Письмо № { $number } от { $dated }
duty-history-note = 📝 { $note }
duty-history-link = 🔗 { $link }
duty-somebody = кто-то
duty-button-hand-in = ✅ Сдано
duty-button-publish = ✅ Опубликовано
duty-button-published-on = ✅ Опубликовано: { $resource }
duty-button-undo = ↩️ Отменить отметку
duty-button-edit = ✏️ Изменить
duty-button-open = Открыть
duty-button-page = ‹ К сроку

## Ступени напоминаний словами

duty-ladder-before =
    { $last ->
        [one] за { $days } день
        [few] за { $days } дня
       *[other] за { $days } дней
    }
duty-ladder-on-the-day = в сам день
duty-ladder-month-days = { $days } числа
duty-ladder-last-days =
    { $days ->
        [1] в последний рабочий день срока
        [one] в последний { $days } рабочий день срока
        [few] в последние { $days } рабочих дня срока
       *[other] в последние { $days } рабочих дней срока
    }
duty-ladder-daily = после срока — каждый день, пока не сдано

## Когда повторяется

duty-rule-once = один раз, { $bound ->
        [before] до { $day }
       *[by] не позднее { $day }
    }
duty-rule-monthly = каждый месяц, { $bound ->
        [before] до { $day }-го числа
       *[by] не позднее { $day }-го числа
    }
duty-rule-month-end = каждый месяц, { $bound ->
        [before] до последнего дня
       *[by] не позднее последнего дня
    }
duty-rule-yearly = каждый год, { $bound ->
        [before] до { $day }
       *[by] не позднее { $day }
    }

duty-day-monthly = { $day }-е число каждого месяца
duty-day-month-end = последний день каждого месяца
duty-day-yearly = { $day } каждого года

## «Сдано»

duty-hand-when =
    <b>{ $title }</b>
    Когда сдали? Нажмите или напишите дату: «12.12».
duty-hand-evidence =
    <b>{ $title }</b>
    Сдано { $day }. Есть ссылка или заметка — например, номер письма? Пришлите одним сообщением. Нет — так и скажите.
duty-hand-publication =
    <b>{ $title }</b>
    Опубликовано { $day }. Пришлите ссылку на публикацию. Если ссылки нет, нажмите «Опубликовано».
duty-hand-letter =
    <b>{ $title }</b>
    С каким письмом отправили? Напишите номер и дату: «№ 45 от 28.12.2026».
duty-hand-button-today = Сегодня
duty-hand-button-yesterday = Вчера
duty-hand-button-other = Другой день
duty-hand-button-nothing = Без ссылки и заметки
duty-hand-button-published = ✅ Опубликовано
duty-handed-in-toast = Отмечено. Спасибо! Больше об этом не напоминаю.
duty-undone-toast = Отметка снята, напоминания вернулись.

## Сообщения, которые приходят сами

told-duty = ⏰ <b>{ $title }</b>
told-duty-until = Сдать не позднее: <b>{ $day }</b> — { $left }.
told-duty-today = Сдать <b>сегодня</b>, { $day }: это последний день.
told-updates = { $late ->
        [yes] 🔴 <b>Срок обновлений прошёл</b>
       *[no] ⏰ <b>Обновления месяца</b>
    }
told-duty-overdue = 🔴 <b>{ $title }</b>
    Срок был { $day }, { $late }.{ $daily ->
        [yes] {" "}Буду напоминать каждый день, пока не отметите «Сдано».
       *[no] {""}
    }
told-duty-overdue-director = 🔴 <b>{ $title }</b>
    Срок был { $day }, { $late }. Отвечают: { $people }.
told-duty-handed-in = ✅ <b>{ $title }</b>
    Сдано { $day } ({ $who }). Напоминать больше не буду.
told-duty-handed-in-post = ✅ <b>{ $title }</b>
    Вышла публикация { $day } — обновление отмечено. Напоминать больше не буду.
told-duty-undone = ↩️ <b>{ $title }</b>
    { $who } снимает отметку «Сдано». Срок: { $day }; напоминания вернулись.
told-duty-digest = ☀️ <b>Сроки на неделю</b>
told-duty-digest-more =
    { $count ->
        [one] И ещё { $count } срок — в списке.
        [few] И ещё { $count } срока — в списке.
       *[other] И ещё { $count } сроков — в списке.
    }

## Отказы: причина и пример

refusal-duty-date-not-understood = Не понимаю дату. Например: «12.12» или «12.12.2026».
refusal-ladder-not-understood = Не понимаю, когда напоминать. Напишите, за сколько дней до срока: «30, 14, 7, 1, 0», где 0 — сам день.
refusal-month-days-not-understood = Не понимаю, когда напоминать. Напишите числа месяца: «10, 20, 25».
refusal-month-day-not-understood = Нужно одно число от 1 до 31. Например: «15».
refusal-year-day-not-understood = Не понимаю день. Например: «20.12» или «20 декабря».
refusal-not-your-duty = Это может { $who } — или тот, кто отвечает за этот срок.
refusal-duty-handed-in =
    { $whose ->
        [mine] Вы уже отметили это { $day } в { $hour }.
        [post] Уже отмечено { $day } в { $hour }: вышла публикация.
       *[another] Уже сдано: { $by } { $day } в { $hour }.
    }
refusal-duty-not-handed-in = Отметки уже нет: снимать нечего.
refusal-duty-undo-too-late =
    { $hours ->
        [one] Снять отметку можно было в течение { $hours } часа. Если она ошибочна, запишите это в отчёте.
       *[other] Снять отметку можно было в течение { $hours } часов. Если она ошибочна, запишите это в отчёте.
    }
refusal-duty-retired = Этот срок выключен: сдавать его не нужно.
refusal-duty-done-later = Этот день ещё не наступил. Напишите, когда сдали: например, «{ $today }».
refusal-link-elsewhere = Это ссылка на { $found ->
        [vk] ВКонтакте
       *[other] Telegram
    }, а здесь нужна публикация на другом ресурсе. Откройте её там, скопируйте адрес и пришлите.
refusal-link-to-whole = Это адрес целиком, а нужна сама публикация: нажмите на её дату и скопируйте ссылку. Например: { $resource ->
        [vk] https://vk.com/wall-1_25
        [telegram] https://t.me/channel/25
       *[other] https://example.org/news/25
    }
refusal-duty-link = Это не похоже на ссылку. Например: https://example.org/novosti
refusal-duty-note-too-long = Заметка длинная: { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[other] { $length } знаков
    }, а можно { $limit }. Оставьте главное: «Письмо № 12 от 18 декабря».
refusal-duty-title-too-long = Название длинное: { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[other] { $length } знаков
    }, а можно { $limit }. Например: «План воспитательной работы».
refusal-duty-todo-too-long = Описание длинное: { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[other] { $length } знаков
    }, а можно { $limit }. Оставьте главное, подробности — по ссылке.
refusal-duty-term-in-past = Этот день уже прошёл. Нужен не раньше чем { $today }.
refusal-duty-term-too-far =
    { $years ->
        [one] Дальше чем на { $years } год не загадываю. Проверьте год: «20.12.2026».
        [few] Дальше чем на { $years } года не загадываю. Проверьте год: «20.12.2026».
       *[other] Дальше чем на { $years } лет не загадываю. Проверьте год: «20.12.2026».
    }
refusal-duty-no-such-day = Такого дня нет. Число месяца — от 1 до 31, день года — например, «20.12».
refusal-duty-update-is-monthly = Обновление ресурса нужно каждый месяц: здесь меняется только число.
refusal-duty-ladder-out-of-range = Напомнить можно не раньше чем за { $days } дней до срока. Например: «30, 14, 7, 1, 0».
refusal-duty-too-many-rungs = Многовато: напоминаний может быть до { $limit }. Например: «30, 14, 7, 1, 0».
refusal-duty-not-in-team = { $name } больше не в команде. Выберите другого.
refusal-duty-too-many-responsible = Ответственных может быть до { $limit }. Снимите лишних.
refusal-duty-not-by-month = По месяцам назначают только на ежемесячные сроки.
refusal-duty-month-out-of-plan = Назначить можно на этот месяц и следующие, всего на { $months }: откройте список месяцев ещё раз.
refusal-duty-no-hall = Канал с постами бывает только у обновлений ресурсов.
refusal-duty-resource-gone = Ресурса «{ $resource }» больше нет в настройке RESOURCES. Её меняет владелец бота.
refusal-duty-too-many = Сроков уже { $limit }, больше не поместится. Выключите ненужные.
