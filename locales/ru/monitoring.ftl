### Мониторинг: кампания куратора, опросы, SWOT.

## Меню, команды, справка

menu-monitoring = 📊 Мониторинг
menu-survey = 📝 Опрос
command-monitoring = мониторинг: кто ответил, чего не хватает
command-survey = ответить на опрос программы
help-monitoring = <b>Мониторинг.</b> /monitoring — опросы наставников и наставляемых, итоги, SWOT и отчёт к 20 декабря и 20 мая. Кампания открывается сама, спрашивает и напоминает; вам — смотреть, чего не хватает.
help-survey = <b>Опрос.</b> /survey — дважды в год программа спрашивает, как идёт работа. По одному вопросу, можно прерваться и вернуться. Кто что ответил, не видно никому.

## Чего не хватает

monitoring-missing = <b>Чего ещё не хватает</b>
monitoring-all-there = <b>Всё собрано: осталось сдать отчёт и нажать «Сдано»</b>
monitoring-surveys = { $asked ->
        [0] { $sign } Опросы: спрашивать пока некого
       *[other] { $sign } Опросы: ответили { $answered } из { $asked }
    }
monitoring-results-not-asked = { $sign } Итоги наставников: не запрошены
monitoring-results = { $sign } Итоги наставников: { $answered } из { $asked }
monitoring-swot = { $sign } SWOT: { $filled } из { $parts }
monitoring-report = { $sign } Отчёт: { $ready ->
        [yes] готов
       *[no] не готов
    }

## Кампания

survey-kind = { $kind ->
        [mentee_before] Наставляемые, «до»
        [mentee_after] Наставляемые, «после»
       *[mentor_after] Наставники
    }
monitoring-row = { $title }, { $year } · { $state ->
        [open] идёт
        [closed] опросы закрыты
       *[handed_in] сдано
    }
monitoring-title = 📊 <b>{ $title }</b>
    Сдать не позднее: <b>{ $due }</b>
    { $state ->
        [open] Опросы идут.
        [closed] Опросы закрыты, ответы больше не принимаются.
       *[handed_in] ✅ Сдано.
    }
monitoring-by-kind = <b>Кто ответил</b>
monitoring-count = • { survey-kind }: { $answered } из { $asked }
monitoring-on-paper = { $count ->
        [one] { $count } человек не в Telegram: его ответы { $writes ->
            [yes] запишите
           *[no] записывает куратор
        } с бумаги.
        [few] { $count } человека не в Telegram: их ответы { $writes ->
            [yes] запишите
           *[no] записывает куратор
        } с бумаги.
       *[other] { $count } человек не в Telegram: их ответы { $writes ->
            [yes] запишите
           *[no] записывает куратор
        } с бумаги.
    }
monitoring-all = 📊 <b>Мониторинг</b>
    { $count ->
        [0] Кампаний ещё не было.
       *[other] Выберите кампанию.
    }{ $has_next ->
        [yes] {""} Следующая откроется сама: { $opens }.
       *[no] {""}
    }
monitoring-waiting = <b>Не ответили: { $count }</b>
monitoring-waiting-kind = <b>{ survey-kind }</b>
    { $people }
monitoring-waiting-more = И ещё { $count }: весь список — на странице центра, /desk.
monitoring-remind = <b>Напомнить сейчас?</b>
    { $count ->
        [one] Напоминание уйдёт { $count } человеку, который не ответил.
       *[other] Напоминание уйдёт { $count } людям, которые не ответили.
    } Каждому напоминаем не больше трёх раз, и это один из них.
monitoring-reminded = { $count ->
        [one] Напомнил { $count } человеку
       *[other] Напомнил { $count } людям
    }
monitoring-ask-results = <b>Запросить итоги у наставников?</b>
    Каждый, кто сейчас с кем-то работает, ответит по каждому наставляемому: сделано, частично, пока нет.
monitoring-results-asked = Итоги запрошены к { $due }
monitoring-closing = <b>Закрыть опросы?</b>
    Ответы больше не принимаются, цифры остаются как есть. Пока отчёт не сдан, опросы можно открыть снова.
monitoring-button-waiting = 👀 Кто не ответил
monitoring-button-remind = 🔔 Напомнить сейчас
monitoring-button-remind-yes = { $count ->
        [one] Напомнить { $count } человеку
       *[other] Напомнить { $count } людям
    }
monitoring-button-paper = ✍️ Записать с бумаги
monitoring-button-figures = 📈 Средние оценки
monitoring-button-swot = 🧭 SWOT: { $swot } из 4
monitoring-button-ask-results = 📨 Запросить итоги
monitoring-button-ask-yes = Запросить у всех
monitoring-button-results = 📋 Итоги наставников
monitoring-button-report = ✅ Отметить отчёт готовым
monitoring-button-no-report = ↩️ Отчёт ещё не готов
monitoring-button-close = 🔒 Закрыть опросы
monitoring-button-close-yes = Закрыть опросы
monitoring-button-reopen = 🔓 Открыть опросы снова
monitoring-button-all = ‹ Все кампании
monitoring-paper-whom = { $count ->
        [0] Все, кто не в Telegram, уже записаны.
       *[other] <b>Чья анкета?</b> Здесь те, кто не ответил и не в Telegram.
    }
monitoring-paper-row = { $who } · { survey-kind }{ $begun ->
        [yes] {""} · начато
       *[no] {""}
    }

## Цифры

monitoring-figures = 📈 <b>Средние оценки</b>
    { $title }
monitoring-figures-kind = <b>{ survey-kind }</b>, ответов: { $count }
monitoring-figure = { $name } — <b>{ $mean }</b>{ $last ->
        [yes] {""} (прошлый раз { $before })
       *[no] {""}
    }
monitoring-growth = <b>Рост: кто ответил и «до», и «после»</b> ({ $count })
monitoring-growth-line = { $name }: { $before } → <b>{ $after }</b>
monitoring-figures-hidden = { $least ->
        [one] Средние показываю, когда на вопрос ответил хотя бы { $least } человек: так по цифре нельзя узнать, чья она.
        [few] Средние показываю, когда на вопрос ответили хотя бы { $least } человека: так по цифре нельзя узнать, чья она.
       *[other] Средние показываю, когда на вопрос ответили хотя бы { $least } человек: так по цифре нельзя узнать, чья она.
    }

## SWOT

swot-title = 🧭 <b>SWOT программы</b>{ $writes ->
        [yes] {""}
            Нажмите на поле, чтобы написать. Без имён и телефонов: сообщение идёт через Telegram.
       *[no] {""}
    }
swot-part = { $part ->
        [strengths] Сильные стороны
        [weaknesses] Слабые стороны
        [opportunities] Возможности
       *[threats] Риски
    }
swot-empty = пока пусто
swot-write = <b>{ swot-part }</b>
    { $part ->
        [strengths] Что в программе получается? Например: «наставники встречаются чаще, чем по плану».
        [weaknesses] Чего не хватает внутри программы? Например: «мало групповых встреч».
        [opportunities] Что можно использовать? Например: «колледж готов дать площадку».
       *[threats] Что может помешать? Например: «в апреле все заняты экзаменами».
    } До { $limit } знаков.{ $filled ->
        [yes] {""}

            Сейчас там:
            { $now }
       *[no] {""}
    }
swot-button-empty = Очистить поле

## Опрос

survey-name = { $kind ->
        [mentee_before] чего вы ждёте от программы
        [mentee_after] как прошла работа с наставником
       *[mentor_after] как идёт работа с наставляемыми
    }
survey-pick = <b>Какой опрос?</b>
survey-place = <b>{ $place } из { $total }</b>
survey-question = <b>{ $question }</b>
survey-said = Сейчас: { $said }
survey-how = <i>{ $answer ->
        [scale] 1 — совсем нет, 10 — полностью
       *[text] Напишите своими словами, до { $limit } знаков, без имён и телефонов
    }</i>
survey-for = Ответы за { $who }: лучше вместе с ребёнком
survey-from-paper = { $who }, с бумаги № { $number } от { $day }
survey-skipped = пропущено
survey-button-skip = Пропустить
survey-button-on = Дальше ›
survey-button-pause = ⏸ Продолжить потом
survey-button-go-on = ▶️ Продолжить
survey-button-answer = Ответить
survey-button-send = 📨 Отправить ответы
survey-button-next = Следующий опрос
survey-paused = ⏸ <b>Ответы сохранены</b>: { $done } из { $total }.
    { $copied ->
        [yes] Вернуться можно в любой день: /monitoring, «{ monitoring-button-paper }».
       *[no] Вернуться можно в любой день: /survey или «{ menu-survey }» в меню.
    }
survey-review = <b>Все вопросы пройдены.</b>
    Нажмите на ответ, чтобы изменить его, или отправьте. После отправки ответы не меняются.
survey-sent = { $copied ->
        [yes] ✅ <b>Записано с бумаги: { $who }.</b> Ответы учтены.
       *[no] ✅ <b>Спасибо!</b> Ответы учтены.
    } По отдельности их не увидит никто: общие цифры видны, когда { $least ->
        [one] ответил хотя бы { $least } человек
        [few] ответили хотя бы { $least } человека
       *[other] ответили хотя бы { $least } человек
    }.
survey-nothing = Сейчас опросов нет. Когда программа спросит, придёт сообщение.

## Что пишет бот

told-survey = { $again ->
        [yes] 📝 <b>Ждём ваших ответов</b>
       *[no] 📝 <b>Опрос программы наставничества</b>
    }: { survey-name }.
told-survey-how = { $again ->
        [yes] { $count ->
            [one] { $count } вопрос, пара минут
            [few] { $count } вопроса, пара минут
           *[other] { $count } вопросов, пара минут
        }: ответьте, пожалуйста, до <b>{ $due }</b>. Если уже начали, ответы на месте: продолжите с того же вопроса.
       *[no] { $count ->
            [one] { $count } вопрос, минуты три
            [few] { $count } вопроса, минуты три
           *[other] { $count } вопросов, минуты три
        }. Можно прерваться и вернуться: ответы сохраняются. Ответьте, пожалуйста, до <b>{ $due }</b>.

            🔒 Кто что ответил, не видно ни наставнику, ни куратору: видны только общие цифры, когда ответов не меньше { $least }. Открытые ответы куратор и директор читают без имён.
    }
told-campaign-opened = 📊 <b>{ $title }</b> — кампания открылась
    Наставники и наставляемые получат опросы днём, напоминания — сами. Вам остались итоги наставников, SWOT и отчёт. Сдать не позднее <b>{ $due }</b>.
told-surveys-complete = ✅ <b>{ $title }</b> — на опросы ответили все. Сдать не позднее { $due }.

## Отказы

refusal-survey-answer-wrong = Здесь отвечают числом от { $least } до { $most }. Нажмите кнопку или напишите, например, «8».
refusal-survey-answer-too-long = Это слишком длинно: уместите, пожалуйста, в { $limit } знаков.
refusal-survey-sensitive = Телефоны, паспорта и номера карт здесь не храним. Напишите то же самое без них.
refusal-survey-incomplete = { $left ->
        [0] Все вопросы пропущены. Ответьте хотя бы на один.
        [one] Остался { $left } вопрос: ответьте на него или пропустите.
        [few] Осталось { $left } вопроса: ответьте на них или пропустите.
       *[other] Осталось { $left } вопросов: ответьте на них или пропустите.
    }
refusal-survey-over = Этот опрос уже закончен: ответы отправлены или кампания закрыта.
refusal-survey-on-paper = Эту анкету куратор уже переносит с бумаги.
refusal-survey-no-consent = Нет действующего согласия на обработку данных: без него не спрашиваем. Согласия — у куратора.
refusal-survey-answers-themselves = Этот человек в Telegram и отвечает сам: с бумаги за него не записываем.
refusal-survey-nobody-to-remind = Напоминать некому: все ответили, сегодня уже получили сообщение, получили три напоминания или не в Telegram.
refusal-campaign-results-asked = Итоги по этой кампании уже запрошены.
refusal-swot-too-long = Это слишком длинно: одно поле — до { $limit } знаков.
refusal-campaign-handed-in = Мониторинг уже сдан. Чтобы изменить, снимите отметку «Сдано» в /duties.
