### Дорожная карта: этапы и мероприятия года, отметки и предложения наставников.

menu-roadmap = 🗺 Дорожная карта
command-roadmap = дорожная карта программы
help-roadmap = <b>Дорожная карта.</b> /roadmap: этапы и мероприятия учебного года, сроки, кто отвечает и что уже сделано. За 14, 7 дней и за день до срока бот напомнит тому, кто отвечает.
help-roadmap-mentor = <b>Дорожная карта.</b> /roadmap: что и когда делает программа в этом году. Есть идея — «💡 Предложить в дорожную карту»: куратор ответит.

## Карта

roadmap-title = <b>🗺 Дорожная карта { $year }</b>
roadmap-none = <b>🗺 Дорожная карта { $year }</b>

    { $edits ->
        [yes] На этот учебный год её ещё нет. Начните с типовой: семь этапов и обычные мероприятия со сроками, всё можно поправить.{ $earlier ->
            [none] { "" }
           *[other] { " " }Или с карты { $earlier }: перенесу даты на новый год, отметки останутся в старой.
        }
       *[no] На этот учебный год её ещё нет: карту начинает куратор.
    }
roadmap-progress = { $bar } { $done } из { $total }{ $overdue ->
        [0] { "" }
        [one] { " " }· { $overdue } просрочено
       *[other] { " " }· { $overdue } просрочено
    }
roadmap-stage-line = { $stand ->
        [done] ✅
        [overdue] ❗
        [now] ⏳
       *[ahead] ▫️
    } { $number }. { $title } — { $total ->
        [0] пока пусто
       *[other] { $done } из { $total }
    }
roadmap-near = <b>Ближайшее</b>
roadmap-line = { $stand ->
        [done] ✅
        [underway] ⏳
        [overdue] ❗
        [soon] 🔸
        [cancelled] 🚫
       *[ahead] ▫️
    } { $number } { $title } · { $days }
roadmap-stage = <b>🗂 { $number }. { $title }</b>
roadmap-stage-empty = Мероприятий пока нет.
roadmap-more = …и ещё { $count ->
        [one] { $count } мероприятие: откройте его кнопкой.
        [few] { $count } мероприятия: откройте их кнопками.
       *[other] { $count } мероприятий: откройте их кнопками.
    }
roadmap-proposals-wait = { $count ->
        [one] 💡 { $count } предложение наставника ждёт ответа.
        [few] 💡 { $count } предложения наставников ждут ответа.
       *[other] 💡 { $count } предложений наставников ждут ответа.
    }
roadmap-years = <b>Какой учебный год?</b>
roadmap-year-row = { $begun ->
        [yes] { $year }
       *[no] { $year } · ещё нет
    }

## Мероприятие

roadmap-event = <b>{ $number } { $title }</b>
roadmap-event-stage = Этап: { $title }
roadmap-event-days = Срок: { $days }
roadmap-event-responsible = Отвечает: { $who }
roadmap-event-nobody = Отвечает: никто не назначен, напоминаю куратору
roadmap-event-result = Результат: { $result }
roadmap-event-paper = Вид документа: { $paper }
roadmap-event-training = 🎓 Обучение наставников
roadmap-event-meetup = 📅 Встреча из бота: «{ $title }», { $when }. Срок и отметка ставятся по ней сами.
roadmap-event-going = Записались: { $going ->
        [one] { $going } человек
        [few] { $going } человека
       *[other] { $going } человек
    }{ $mentors ->
        [none] { "" }
       *[other] . Из них наставники: { $mentors }
    }
roadmap-event-stands = { $stand ->
        [underway] ⏳ В работе
        [overdue] ❗ Срок прошёл
        [soon] 🔸 Скоро срок
        [cancelled] 🚫 Отменено
        [done] ✅ Выполнено
       *[ahead] ▫️ Запланировано
    }
roadmap-event-done = ✅ Выполнено { $day }
roadmap-event-came = По записи: { $came ->
        [one] { $came } человек
        [few] { $came } человека
       *[other] { $came } человек
    }, наставников среди них: { $mentors }
roadmap-event-note = 📝 { $note }
roadmap-role = { $role ->
        [curator] куратор
        [working_group] рабочая группа
        [director] директор
        [organiser] организаторы
       *[mentor] наставники
    }
roadmap-one-of-team = команда программы

## Вопросы

roadmap-ask-title = <b>Как назвать мероприятие?</b> Напишите, до 200 знаков. Например: Обучение наставников.
roadmap-ask-days = <b>Какой срок?</b> Напишите день или два: 15.10 или 15.10 – 31.10. Без года считаю его учебным { $year }.
roadmap-ask-stage-of = <b>В каком этапе?</b>
roadmap-ask-responsible = <b>Кто отвечает?</b> Выберите роль или человека — ему и буду напоминать. Или напишите словами: тогда напомню куратору.
roadmap-ask-result = <b>Какой результат?</b> Напишите, до 300 знаков. Например: Наставники обучены.
roadmap-ask-paper = <b>Какой документ останется?</b> Напишите, до 300 знаков. Например: Программа и лист присутствия.
roadmap-ask-meetup = { $count ->
        [0] Ближайших встреч в боте нет. Когда организатор объявит встречу, свяжите мероприятие с ней.
       *[other] <b>Какая встреча?</b> Её день станет сроком, а когда она пройдёт, мероприятие отметится само.
    }
roadmap-ask-answer = <b>Что сказать наставнику?</b> Напишите, до 1000 знаков, или примите без слов: он узнает о решении в любом случае.
roadmap-ask-decline = <b>Что ответить наставнику?</b> Напишите, почему нет, до 1000 знаков.
roadmap-ask-done = <b>Когда выполнено?</b> Нажмите кнопку или напишите день, а после него — чем подтверждается: 15.10 приказ № 12.
roadmap-ask-cancel = <b>Почему отменяете?</b> Напишите пару слов или пропустите. Напоминать перестану, в карте останется след.
roadmap-drop-sure = <b>Удалить мероприятие?</b> Из карты исчезнет и отметка о выполнении. Если оно просто не состоится, лучше отменить.
roadmap-ask-proposal = <b>Что предлагаете { $about ->
        [none] добавить в дорожную карту
       *[other] изменить в «{ $about }»
    }?</b> Напишите своими словами, до 1000 знаков: что, зачем и когда. Куратор ответит здесь.
roadmap-ask-stage-title = <b>Как назвать этап?</b> Напишите, до 200 знаков.
roadmap-stages = <b>Этапы { $year }</b>
    Нажмите на этап, чтобы переименовать его, переставить или убрать.
roadmap-stage-card = <b>{ $number }. { $title }</b>
    { $count ->
        [0] Мероприятий в нём нет.
        [one] В нём { $count } мероприятие. Убрать можно только пустой этап.
        [few] В нём { $count } мероприятия. Убрать можно только пустой этап.
       *[other] В нём { $count } мероприятий. Убрать можно только пустой этап.
    }

## Форма

roadmap-sheet-title = <b>{ $mode ->
        [accept] Что войдёт в карту
        [change] Мероприятие: что изменить?
       *[add] Новое мероприятие
    }</b>
roadmap-sheet-proposed = 💡 Наставник предлагает: <i>{ $words }</i>
roadmap-sheet-name = Название: { $title }

## Кнопки

roadmap-button-open = 🗺 Открыть карту
roadmap-button-event = { $number } { $title }
roadmap-button-open-event = 🗺 { $number } { $title }
roadmap-button-begin = Начать с типовой карты
roadmap-button-begin-earlier = Начать с карты { $earlier }
roadmap-button-add = ➕ Мероприятие
roadmap-button-stages = 🗂 Этапы
roadmap-button-years = 📆 Другой год
roadmap-button-picture = 🖼 Картинкой
roadmap-button-word = 📄 Word
roadmap-button-excel = 📊 Excel
roadmap-button-propose = 💡 Предложить в дорожную карту
roadmap-button-propose-change = 💡 Предложить изменение
roadmap-button-mine = 💡 Мои предложения
roadmap-button-proposals = 💡 Предложения: { $count }
roadmap-button-start = ▶️ Взять в работу
roadmap-button-finish = ✅ Отметить выполненным
roadmap-button-reopen = ↩️ Снять отметку
roadmap-button-change = ✏️ Изменить
roadmap-button-cancel = 🚫 Отменить мероприятие
roadmap-button-no-reason = Отменить без причины
roadmap-button-drop = 🗑 Удалить
roadmap-button-drop-sure = Да, удалить мероприятие
roadmap-button-today = Сегодня
roadmap-button-yesterday = Вчера
roadmap-button-title = ✏️ Название
roadmap-button-days = 📆 Срок
roadmap-button-responsible = 👤 Кто отвечает
roadmap-button-result = 🎯 Результат
roadmap-button-paper = 📄 Документ
roadmap-button-stage = 🗂 Этап
roadmap-button-training = { $training ->
        [yes] 🎓 Обучение наставников: да
       *[no] 🎓 Обучение наставников: нет
    }
roadmap-button-meetup = 📅 Встреча из бота
roadmap-button-no-meetup = Без встречи
roadmap-button-nobody = Никого не назначать
roadmap-button-save = ✅ Сохранить
roadmap-button-save-accept = ✅ Принять в карту
roadmap-button-no-answer = Принять без слов
roadmap-button-empty = Очистить
roadmap-button-stage-add = ➕ Этап
roadmap-button-stage-rename = ✏️ Переименовать
roadmap-button-stage-up = ⬆️ Раньше
roadmap-button-stage-down = ⬇️ Позже
roadmap-button-stage-drop = 🗑 Убрать этап
roadmap-button-accept = ✅ Принять
roadmap-button-decline = Не принимать
roadmap-button-withdraw = Отозвать № { $number }

## Что получилось

roadmap-begun = Карта { $year } готова
roadmap-saved = Записано в карту
roadmap-dropped = Мероприятие удалено
roadmap-started = Взято в работу
roadmap-finished = ✅ Выполнено
roadmap-reopened = Отметка снята, напоминания продолжатся
roadmap-cancelled = Мероприятие отменено
roadmap-stage-dropped = Этап убран
roadmap-proposed = 💡 Передал куратору. Ответ придёт сюда, а что с предложением — видно в «Мои предложения».
roadmap-withdrawn = Предложение отозвано
roadmap-accepted = ✅ Принято, наставник узнает
roadmap-declined = Ответ передан наставнику

## Предложения

roadmap-proposals = { $count ->
        [0] <b>💡 Предложений без ответа нет.</b>
        [one] <b>💡 { $count } предложение ждёт ответа</b>
        [few] <b>💡 { $count } предложения ждут ответа</b>
       *[other] <b>💡 { $count } предложений ждут ответа</b>
    }
roadmap-proposal-row = { $who } · { $kind ->
        [new] новое мероприятие
       *[change] изменить { $number }
    }
roadmap-proposal = <b>💡 Наставник { $who } предлагает { $kind ->
        [new] новое мероприятие
       *[change] изменить: { $about }
    }</b>

    { $words }
roadmap-proposal-over = На это предложение уже ответили, или его отозвали.
roadmap-mine = { $count ->
        [0] <b>💡 Вы пока ничего не предлагали.</b> Откройте карту и нажмите «Предложить в дорожную карту».
       *[other] <b>💡 Мои предложения</b>
    }
roadmap-mine-line = № { $number } { $kind ->
        [new] Новое мероприятие
       *[change] Изменить: { $about }
    }
    { $words }
    { $state ->
        [asked] ⏳ Ждёт ответа куратора
        [accepted] ✅ Принято
        [declined] Не принято
        [withdrawn] Отозвано
       *[lapsed] Снято
    }{ $answer ->
        [none] { "" }
       *[other] . Ответ: { $answer }
    }

## Картинка и бумаги

roadmap-picture-title = Дорожная карта { $year }: { $done } из { $total }
roadmap-mark-done = сделано
roadmap-mark-now = в работе
roadmap-mark-overdue = просрочено
roadmap-mark-ahead = впереди
roadmap-sheet = Дорожная карта { $year }
roadmap-column-number = №
roadmap-column-event = Наименование мероприятий
roadmap-column-days = Срок реализации
roadmap-column-responsible = Ответственный исполнитель
roadmap-column-result = Результат. Вид документа

## Этапы целевой модели

roadmap-stage-preparation = Подготовка условий для запуска
roadmap-stage-mentees = Формирование базы наставляемых
roadmap-stage-mentors = Формирование базы наставников
roadmap-stage-training = Отбор и обучение наставников
roadmap-stage-pairing = Формирование наставнических пар/групп
roadmap-stage-work = Организация работы пар/групп
roadmap-stage-completion = Завершение наставничества

## Обычные мероприятия

roadmap-usual-order = Приказ о программе наставничества и назначении куратора
roadmap-usual-order-result = Программа начата, куратор назначен
roadmap-usual-order-paper = Приказ
roadmap-usual-roadmap = Утверждение дорожной карты
roadmap-usual-roadmap-result = Этапы, сроки и ответственные известны
roadmap-usual-roadmap-paper = Дорожная карта
roadmap-usual-telling = Информирование педагогов, обучающихся и родителей о программе
roadmap-usual-telling-result = О программе знают все, кто может в ней участвовать
roadmap-usual-telling-paper = Публикации, протокол собрания
roadmap-usual-mentees = Сбор заявлений и запросов наставляемых
roadmap-usual-mentees-result = База наставляемых сформирована
roadmap-usual-mentees-paper = Реестр наставляемых
roadmap-usual-consents = Сбор согласий на обработку персональных данных
roadmap-usual-consents-result = Согласия подписаны
roadmap-usual-consents-paper = Согласия
roadmap-usual-mentors = Сбор заявлений наставников
roadmap-usual-mentors-result = База наставников сформирована
roadmap-usual-mentors-paper = Реестр наставников
roadmap-usual-selection = Собеседования с наставниками и отбор
roadmap-usual-selection-result = Наставники отобраны
roadmap-usual-selection-paper = Протокол отбора
roadmap-usual-training = Обучение наставников
roadmap-usual-training-result = Наставники обучены
roadmap-usual-training-paper = Программа обучения, лист присутствия
roadmap-usual-acquaintance = Групповая встреча наставников и наставляемых
roadmap-usual-acquaintance-result = Взаимные пожелания известны
roadmap-usual-acquaintance-paper = Протокол встречи
roadmap-usual-pairs = Формирование пар и групп, заключение соглашений
roadmap-usual-pairs-result = Пары и группы сформированы
roadmap-usual-pairs-paper = Приказ, соглашения
roadmap-usual-plans = Разработка индивидуальных планов
roadmap-usual-plans-result = Планы согласованы и утверждены
roadmap-usual-plans-paper = Индивидуальные планы
roadmap-usual-monitoring_december = Мониторинг программы: первое полугодие
roadmap-usual-monitoring_december-result = Качество программы и рост участников оценены
roadmap-usual-monitoring_december-paper = Отчёт о мониторинге
roadmap-usual-meetings = Встречи пар и групп по индивидуальным планам, обратная связь
roadmap-usual-meetings-result = Планы выполняются
roadmap-usual-meetings-paper = Записи о встречах
roadmap-usual-monitoring_may = Мониторинг программы: второе полугодие
roadmap-usual-monitoring_may-result = Результаты программы измерены
roadmap-usual-monitoring_may-paper = Отчёт о мониторинге
roadmap-usual-closing = Итоговая встреча участников программы
roadmap-usual-closing-result = Итоги подведены, участники отмечены
roadmap-usual-closing-paper = Приказ о поощрении, публикации
roadmap-usual-practices = Отбор и описание лучших практик
roadmap-usual-practices-result = Лучшие практики описаны и опубликованы
roadmap-usual-practices-paper = Реестр лучших практик

## Сообщения

told-roadmap-reminder = { $count ->
        [one] ⏰ <b>Дорожная карта: скоро срок</b>
       *[other] ⏰ <b>Дорожная карта: скоро сроки</b>
    }
told-roadmap-due = { $number } { $title }
    До { $day } — { $days ->
        [0] сегодня последний день
        [1] завтра последний день
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[other] осталось { $days } дней
    }{ $result ->
        [none] { "" }
       *[other] . Результат: { $result }
    }
told-roadmap-overdue = { $count ->
        [one] ❗ <b>Дорожная карта: { $count } мероприятие просрочено</b>
        [few] ❗ <b>Дорожная карта: { $count } мероприятия просрочены</b>
       *[other] ❗ <b>Дорожная карта: { $count } мероприятий просрочено</b>
    }

    Сделано — отметьте, не успели — перенесите срок. Напомню в начале следующей недели.
told-roadmap-late = { $number } { $title }
    Срок был { $day }. Отвечает: { $who }
told-roadmap-meetup-over = ✅ <b>Дорожная карта: встреча прошла, мероприятие отмечено</b>

    { $number } { $title }
    { $came ->
        [one] Записан был { $came } человек
        [few] Записаны были { $came } человека
       *[other] Записано было { $came } человек
    }, наставников среди них: { $mentors }
told-roadmap-meetup-off = 🚫 <b>Дорожная карта: встреча отменена</b>

    { $number } { $title }
    Мероприятие осталось в карте без встречи. Перенесите срок, свяжите с другой встречей или отмените.
told-roadmap-answered = { $state ->
        [accepted] ✅ <b>Куратор принял ваше предложение в дорожную карту.</b>{ $about ->
            [none] { "" }
           *[other] { " " }В карте: { $about }
        }
       *[declined] <b>Куратор ответил на ваше предложение в дорожную карту: пока не принято.</b>
    }
told-roadmap-answer = 💬 { $answer }

## Отказы (без разметки)

refusal-roadmap-there = Дорожная карта на этот год уже есть: откройте её в /roadmap.
refusal-roadmap-no-earlier = Прошлых карт в боте нет: начните с типовой.
refusal-roadmap-term = Срок должен идти по порядку и попасть в дни с { $began } по { $until }. Например: 15.10 – 31.10.
refusal-roadmap-too-long = Это слишком длинно: уместите, пожалуйста, в { $limit ->
        [one] { $limit } знак
        [few] { $limit } знака
       *[other] { $limit } знаков
    }.
refusal-roadmap-nothing-said = Здесь пусто. Напишите хотя бы пару слов, например: Обучение наставников.
refusal-roadmap-full = Больше { $limit } здесь не поместится: объедините что-нибудь или уберите лишнее.
refusal-roadmap-stage-not-empty = В этом этапе есть мероприятия. Сначала перенесите их в другой этап или удалите.
refusal-roadmap-not-your-event = Отметить мероприятие может { $who }, а ещё тот, кто за него отвечает.
refusal-roadmap-done-later = Этот день ещё не наступил. Напишите день не позже { $today }.
refusal-roadmap-too-many-proposals = Ответа уже ждут { $limit ->
        [one] { $limit } ваше предложение
        [few] { $limit } ваших предложения
       *[other] { $limit } ваших предложений
    }. Дождитесь ответа или отзовите одно из них.
refusal-roadmap-no-answer = Напишите наставнику, почему нет: одного слова «нет» мало. Например: в этом году не успеем, вернёмся в мае.
refusal-roadmap-event-changed = Пока вы правили, мероприятие изменил кто-то другой. Откройте его ещё раз и внесите своё.
refusal-roadmap-days-not-understood = Не понимаю дни. Напишите день или два, например: 15.10 или 15.10 – 31.10.2026.
