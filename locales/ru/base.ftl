### Общее для всех частей бота. Обращаемся на «вы», коротко и тепло.

## Роли

role-owner = владелец бота
role-curator = куратор
role-director = директор
role-working_group = участник рабочей группы
role-organiser = организатор
role-mentor = наставник
role-mentee = наставляемый
role-guardian = законный представитель
role-participant = участник

## Кнопки, которые есть везде

button-back = ‹ Назад
button-cancel = Отмена
button-close = Закрыть

## Сколько длится

length-days = { $days } { $days ->
        [one] день
        [few] дня
       *[other] дней
    }
length-hours = { $hours } ч
length-minutes = { $minutes } мин

## Отказы и неполадки (показываются и всплывающей подсказкой: без разметки)

refusal = Сейчас так не получится.
refusal-not-allowed = Это может только { $who }.
refusal-not-found = Этого здесь больше нет. Откройте /start — покажу, что есть сейчас.
refusal-form-sent = Это уже сохранено: второй раз не добавлю.
refusal-nothing-typed = Жду от вас текст. Напишите его сообщением.
refusal-buttons-expected = Здесь отвечают кнопками под сообщением выше: нажмите одну из них. Ничего из введённого не пропало. Если кнопок не видно — /start.
refusal-command-in-form = Такой команды нет, все мои команды — в /help. Ничего не пропало: ответьте на сообщение выше или нажмите кнопку под ним.
refusal-day-not-understood = Не понимаю дату. Например: «12.12» или «12.12.2026».
refusal-day-and-hour-not-understood = Не понимаю дату. Например: «12.12», «12.12.2026» или «12.12 19:00».
refusal-hour-not-understood = Не понимаю время. Например: «19:00», «19.30», «7 вечера».
refusal-time-does-not-exist = { $day } в { $hour } такого часа нет: часы переводят вперёд. Подойдёт, например, { $instead }.
button-outdated = Эта кнопка уже не действует. Нажмите /start, и начнём сначала.
something-broke = Что-то сломалось, простите. Попробуйте ещё раз чуть позже. Если не поможет, назовите организаторам номер { $number }.

## Когда бот не понял (last.py)

unknown-command = Команды <code>{ $command }</code> у меня нет. Вот что я умею сейчас:
unknown-text = Не совсем понял. Выберите, что сделаем, — или загляните в /help.
unknown-thing = С этим я пока не умею обращаться. Вот что умею:
