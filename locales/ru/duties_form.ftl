### Настройка сроков: все сроки, один срок, форма.

## Все сроки

duties-all = ⚙️ <b>Все сроки</b>
    Нажмите на срок, чтобы изменить дату, напоминания или ответственных.
duties-all-retired = 💤 { $title }

## Настройка одного срока

duty-edit-head = ⚙️ <b>{ $title }</b>
duty-edit-rule = 📆 { $rule }
duty-edit-next = Ближайший: <b>{ $day }</b>
duty-edit-past = Дата прошла: больше не повторится.
duty-edit-no-todo = <i>Что сделать — не описано.</i>
duty-field-title = Название
duty-field-todo = Что сделать
duty-field-term = Дата
duty-field-ladder = Напоминания
duty-field-people = Кто отвечает
duty-field-months = Кто — по месяцам
duty-field-hall = Канал с постами
duty-field-breaks =
    { $legal ->
        [yes] 🏖 В перерывы молчать
       *[no] 🏖 Напоминать и в перерывы
    }
duty-button-retire = 💤 Выключить
duty-button-retire-sure = Да, выключить
duty-button-keep = Нет, оставить
duty-button-restore = ▶️ Включить снова
duty-button-own-words = Вернуть мои слова
duty-button-no-todo = Убрать описание
duty-retire-sure = Выключить «{ $title }»? Напоминаний больше не будет. История останется, включить можно в любой момент.
duty-retired-toast = Выключено: больше не напоминаю.
duty-restored-toast = Снова напоминаю.

## Форма: новый срок и изменение полей

duty-form-new = <b>Новый срок</b>
duty-form-title = Как он называется? До { $limit } знаков: «План воспитательной работы».
duty-form-todo = Что нужно сделать? Эти слова придут с каждым напоминанием: «Собрать планы у наставников и отдать директору». До { $limit } знаков.
duty-form-now =
    {""}
    <i>Сейчас:</i>
    { $value }
duty-form-repeats = <b>Как часто?</b>
duty-form-button-once = Один раз
duty-form-button-monthly = Каждый месяц
duty-form-button-yearly = Каждый год
duty-form-once = <b>К какому дню?</b> Выберите или напишите: «20.12.2026».
duty-form-monthly = <b>К какому числу каждого месяца?</b> Нажмите или напишите, от 1 до 31. Если такого числа в месяце нет, считаю до его последнего дня.
duty-form-button-last-day = Последний день
duty-form-yearly = <b>К какому дню каждого года?</b> Напишите: «20.12» или «20 декабря».
duty-form-bound = <b>{ $day }</b>
    Сдать до этого дня или он ещё подходит? Рядом — крайний рабочий день ближайшего срока.
duty-form-button-bound =
    { $bound ->
        [before] До него: { $due }
       *[by] Не позднее: { $due }
    }
duty-form-ladder =
    <b>Когда напоминать?</b> Отметьте дни до срока или напишите свои: «30, 14, 7, 1, 0»; 0 — в сам день. Пишу в 09:00 по часам центра.
duty-form-ladder-month =
    <b>Когда напоминать?</b> Отметьте или напишите числа месяца: «10, 20, 25». Пишу в 09:00 по часам центра, пока обновления нет.
duty-form-button-before =
    { $days ->
        [0] в сам день
        [one] за { $days } день
        [few] за { $days } дня
       *[other] за { $days } дней
    }
duty-form-button-month-day = { $day }-го числа
duty-form-button-last-days =
    { $days ->
        [1] последний рабочий день
        [one] последний { $days } рабочий день
        [few] последние { $days } рабочих дня
       *[other] последние { $days } рабочих дней
    }
duty-form-button-daily = после срока каждый день
duty-form-people =
    <b>Кто отвечает?</b> Отмеченным приходят напоминания, они же отмечают «Сдано».
    Никто не отмечен — отвечают все кураторы.
duty-form-button-curators = Все кураторы
duty-form-months =
    <b>Кто отвечает по месяцам?</b> Нажмите на месяц, чтобы назначить на него других. Остальные месяцы — как обычно.
duty-form-button-month = { $month } — { $people }
duty-form-month =
    <b>{ $month }: кто отвечает?</b> Отмеченным придут напоминания об этом месяце, они же отметят его.
duty-form-as-usual = как обычно
duty-form-hall = <b>Где выходят посты «{ $resource }»?</b> Пост, который я там опубликую, сам отметит обновление месяца.
duty-form-hall-none = Каналов и групп пока нет: добавьте меня туда администратором, и они появятся здесь.
duty-form-button-no-hall = Нигде: отмечаем сами
duty-form-check = 👆 Так он будет выглядеть. Нажмите на поле, чтобы изменить, или добавьте.
duty-form-button-add = ➕ Добавить
duty-form-button-skip = Пропустить
duty-form-button-done = Готово
duty-form-added-toast = Добавлено. Напомню вовремя.
