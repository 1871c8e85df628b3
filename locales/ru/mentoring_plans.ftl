### Индивидуальный план пары: пункты, согласование, отметки и предложения.

menu-plans = 📋 Планы
command-plans = индивидуальные планы, которые ждут куратора
help-plans = <b>Планы.</b> /plans: что согласовать, какой приказ внести и у какой пары плана ещё нет.

## План

plan-title = <b>📋 Индивидуальный план</b>
plan-people = Наставник { $mentor }, наставляемый { $mentees }
plan-form = Форма: { $form }
plan-goal = { $goal ->
        [none] Цель: ещё не выбрана
       *[other] Цель: { $goal }
    }
plan-state = Состояние: { $state ->
        [with_curator] у куратора
        [agreed] согласован, ждём приказ
        [approved] утверждён приказом
       *[draft] черновик
    }
plan-order = Приказ № { $number } от { $dated }
plan-none = { $side ->
        [mentor] Плана ещё нет. Начните с цели или сразу добавьте первый пункт.
        [mentee] Плана ещё нет: его готовит наставник. Можно предложить свой пункт.
       *[curator] Плана ещё нет: его готовит наставник. Если он не в Telegram, внесите план за него.
    }
plan-returned = ↩️ Куратор вернул план: { $reason ->
        [goal] уточните цель
        [formats] подумайте о других форматах
        [dates] поправьте сроки
        [results] уточните ожидаемые результаты
       *[talk] давайте обсудим
    }{ $words ->
        [none] .
       *[other] . «{ $words }»
    }
plan-empty = Пунктов пока нет.
plan-line = { $stand ->
        [done] ✅
        [now] ⏳
        [overdue] ❗
       *[ahead] ▫️
    } { $number }. { $event } · { $days }
plan-progress = { $bar } { $done } из { $total }{ $overdue ->
        [0] { "" }
        [one] { " " }· { $overdue } пункт просрочен
        [few] { " " }· { $overdue } пункта просрочены
       *[other] { " " }· { $overdue } пунктов просрочены
    }
plan-proposals = { $side ->
        [mentee] { $count ->
            [one] 💡 { $count } предложение ждёт ответа наставника.
            [few] 💡 { $count } предложения ждут ответа наставника.
           *[other] 💡 { $count } предложений ждут ответа наставника.
        }
       *[mentor] { $count ->
            [one] 💡 { $count } предложение наставляемого ждёт ответа.
            [few] 💡 { $count } предложения наставляемых ждут ответа.
           *[other] 💡 { $count } предложений наставляемых ждут ответа.
        }
    }

## Цели (Приложение 3, задачи)

plan-goal-potential = Осознать свой образовательный и личностный потенциал
plan-goal-adaptation = Увереннее чувствовать себя в коллективе
plan-goal-experience = Перенять опыт, знания и умения наставника
plan-goal-motivation = Захотеть учиться самостоятельно
plan-goal-soft_skills = Развить гибкие навыки: общение, цели, планирование
plan-goal-achievements = Улучшить учебные, творческие или спортивные результаты

plan-expected-product = Готовый продукт или проект
plan-expected-skill = Новый навык
plan-expected-participation = Участие
plan-expected-talk = Выступление
plan-expected-award = Диплом или сертификат
plan-expected-decision = Решение, куда двигаться дальше

## Пункт

plan-item = <b>{ $event }</b>
plan-item-format = Формат: { $format }
plan-item-days = Сроки: { $days }
plan-item-result = Ожидаемый результат: { $result }
plan-item-done = ✅ Сделано { $day }{ $note ->
        [none] { "" }
       *[other] . «{ $note }»
    }
plan-item-stand = { $stand ->
        [now] ⏳ Идёт сейчас
        [overdue] ❗ Срок прошёл
       *[ahead] ▫️ Ещё впереди
    }
plan-item-meetup = Это встреча из бота: если наставляемый записан и не отменил запись, пункт отметится сам.
plan-paper-done = Выполнено { $day }

## Вопросы

plan-ask-goal = <b>Какая цель у плана?</b> { $own ->
        [yes] Выберите или напишите своими словами, до 300 знаков.
       *[no] Выберите кнопкой. Своими словами её можно дописать на бумаге, когда план распечатают.
    }
plan-ask-format = <b>Что будете делать?</b> Выберите формат.
plan-ask-meetup = { $count ->
        [0] Ближайших встреч в боте нет. Вернитесь и выберите формат.
       *[other] <b>Какая встреча?</b> Её день станет сроком пункта.
    }
plan-ask-days = <b>Когда?</b> Напишите один день или два: 05.12 или 05.12 – 20.12. Соглашение действует до { $until }.
plan-ask-expected = <b>Что должно получиться?</b> { $own ->
        [yes] Выберите или напишите своими словами.
       *[no] Выберите кнопкой.
    }
plan-ask-event = <b>Как назвать мероприятие?</b> Напишите или пропустите: тогда останется название формата.
plan-ask-done = <b>Когда сделано?</b> { $own ->
        [yes] Нажмите кнопку или напишите день, а после него — пару слов, как прошло: 05.12 сдали макет.
       *[no] Нажмите кнопку или напишите день: 05.12.
    }
plan-ask-return = <b>Что поправить?</b> { $own ->
        [yes] Выберите или напишите наставнику пару слов.
       *[no] Наставник увидит то, что вы выберете.
    }
plan-ask-order = <b>Каким приказом утверждён план?</b> Напишите номер и дату: 45 05.12.2026.
plan-ask-paper = <b>Номер и дата бумаги, на которой это предложили?</b> Например: 12/3 05.12.2026.
plan-ask-decline = <b>Что ответить?</b> { $own ->
        [yes] Выберите или напишите пару слов.
       *[no] Наставляемый увидит то, что вы выберете.
    }
plan-drop-sure = <b>Убрать пункт из плана?</b> Отметка о выполнении, если она была, пропадёт вместе с ним.

## Кнопки

plan-button-open = 📋 Открыть план
plan-button-goal = 🎯 Цель
plan-button-add = ➕ Добавить пункт
plan-button-submit = 📨 Передать куратору
plan-button-agree = ✅ Согласовать план
plan-button-return = ↩️ Вернуть наставнику
plan-button-order = 🖊 Внести приказ
plan-button-given = Приказ передан на подпись
plan-button-kept = Подписанный план хранится в центре
plan-button-reopen = ✏️ Изменить план
plan-button-propose = { $on_paper ->
        [yes] 💡 Записать предложение с бумаги
       *[no] 💡 Предложить пункт
    }
plan-button-picture = 🖼 Картинкой
plan-button-print = 📄 План в Word
plan-button-meetup = 📅 Встреча из бота
plan-button-formats = 📖 Что это за форматы?
plan-button-skip = Пропустить
plan-button-done = ✅ Отметить сделанным
plan-button-done-today = ✅ Сделано сегодня
plan-button-undone = Снять отметку
plan-button-today = Сегодня
plan-button-yesterday = Вчера
plan-button-days = ✏️ Сроки
plan-button-format = ✏️ Формат
plan-button-result = ✏️ Результат
plan-button-name = ✏️ Название
plan-button-up = ⬆️ Выше
plan-button-down = ⬇️ Ниже
plan-button-drop = 🗑 Убрать
plan-button-drop-sure = Да, убрать пункт
plan-button-propose-days = { $on_paper ->
        [yes] 💡 Другие сроки (с бумаги)
       *[no] 💡 Предложить другие сроки
    }
plan-button-propose-drop = { $on_paper ->
        [yes] 💡 Убрать пункт (с бумаги)
       *[no] 💡 Предложить убрать
    }
plan-button-proposal = 💡 Предложение { $number }: { $kind ->
        [add] новый пункт
        [change] другие сроки
       *[drop] убрать пункт
    }
plan-button-accept = ✅ Принять в план
plan-button-decline = Не принимать
plan-button-withdraw = Отозвать предложение
plan-button-return-reason = { $reason ->
        [goal] Уточнить цель
        [formats] Другие форматы
        [dates] Поправить сроки
        [results] Уточнить результаты
       *[talk] Давайте обсудим
    }
plan-button-decline-reason = { $reason ->
        [later] Вернёмся к этому позже
        [no_time] Сейчас не успеем
        [not_fitting] Не подходит к цели
       *[talk] Давайте обсудим при встрече
    }

## Что получилось

plan-submitted = План у куратора
plan-reopened = План снова черновик. Когда поправите, передайте его куратору
plan-agreed = План согласован
plan-sent-back = План вернулся к наставнику
plan-approved = ✅ Приказ внесён, план утверждён.
plan-given = Отмечено: план передан на подпись
plan-kept = Отмечено: подписанный план хранится в центре
plan-item-saved = Записано в план
plan-item-dropped = Пункт убран
plan-marked = ✅ Отмечено
plan-unmarked = Отметка снята
plan-proposed = 💡 Предложение записано: наставник ответит на него здесь, в плане.
plan-proposed-toast = Предложение отправлено наставнику
plan-proposal-accepted = ✅ Принято в план
plan-proposal-declined = Ответ передан
plan-proposal-withdrawn = Предложение отозвано
plan-proposal-over = На это предложение уже ответили, или его отозвали.
plan-proposal-kind = { $kind ->
        [add] <b>Новый пункт</b>
        [change] <b>Изменить пункт:</b> { $now }
       *[drop] <b>Убрать пункт:</b> { $now }
    }
plan-proposal-content = Станет: { $event } · { $days }{ $result ->
        [none] { "" }
       *[other] . Результат: { $result }
    }
plan-proposal-paper = С бумаги № { $number } от { $dated }

## Картинка

plan-picture-title = План: сделано { $done } из { $total }
plan-picture-today = сегодня
plan-mark-done = сделано
plan-mark-now = идёт
plan-mark-overdue = просрочено
plan-mark-ahead = впереди

## Планы, которые ждут

plans-waiting = { $count ->
        [0] 📋 Все планы в порядке: согласовывать нечего, и у каждой пары план есть.
        [one] <b>📋 { $count } план ждёт вас</b>
        [few] <b>📋 { $count } плана ждут вас</b>
       *[other] <b>📋 { $count } планов ждут вас</b>
    }
plans-row = { $mentor } → { $mentees } · { $state ->
        [with_curator] согласовать
        [agreed] внести приказ
        [none] плана нет
       *[other] черновик
    }

## Сообщения

told-plan = { $news ->
        [submitted] 📋 Наставник { $mentor } передал индивидуальный план (наставляемый { $mentees }). Посмотрите и согласуйте — или верните со словом.
        [amended] 📋 Наставник { $mentor } принял в план предложение наставляемого ({ $mentees }). План изменился: согласуйте его ещё раз.
        [returned] 📋 Куратор вернул ваш план ({ $mentees }). Поправьте и передайте снова.
        [agreed] { $side ->
            [mentor] ✅ Куратор согласовал ваш план ({ $mentees }). Можно начинать и отмечать сделанное.
           *[mentee] 📋 Ваш план с наставником { $mentor } согласован. Загляните: что впереди и что можно предложить.
        }
       *[approved] ✅ План утверждён приказом № { $number }: наставник { $mentor }, наставляемый { $mentees }.
    }
told-plan-missing = { $side ->
        [curator] 📋 Неделя прошла, а плана нет: наставник { $mentor }, наставляемый { $mentees }.
       *[mentor] 📋 Ваша пара ({ $mentees }) работает уже неделю, а плана ещё нет. Начать можно с цели и одного пункта — это пара минут.
    }
told-plan-item = { $nudge ->
        [tomorrow] ⏰ Завтра по плану { $side ->
            [mentor] вашей пары:
           *[mentee] с наставником:
        }
       *[overdue] ❗ Срок прошёл, а пункт не отмечен. Сделано — отметьте; нет — поправьте сроки:
    }
told-plan-attended = ✅ Встреча прошла, наставляемый был записан: пункт плана отмечен сам. Если не пришёл — снимите отметку в плане.
told-plan-proposed = 💡 Наставляемый { $who } предлагает изменить план:
told-plan-answered = { $state ->
        [accepted] ✅ Наставник принял ваше предложение: { $kind ->
            [add] новый пункт теперь в плане.
            [change] пункт изменён.
           *[drop] пункт убран.
        }
        [lapsed] 💡 Наставник убрал из плана пункт, который вы предлагали изменить. На это предложение отвечать уже не нужно.
       *[declined] Наставник ответил на ваше предложение: { $reason ->
            [later] вернёмся к этому позже.
            [no_time] сейчас не успеем.
            [not_fitting] не подходит к цели плана.
           *[other] давайте обсудим при встрече.
        }{ $words ->
            [none] { "" }
           *[other] { " " }«{ $words }»
        }
    }
told-plan-lapsed = 💡 { $why ->
        [ended] Пара с наставником { $mentor } завершена, поэтому
       *[rests] Пара с наставником { $mentor } на паузе, поэтому
    } { $count ->
        [one] ваше предложение в план больше не ждёт ответа.
        [few] ваши { $count } предложения в план больше не ждут ответа.
       *[other] ваши { $count } предложений в план больше не ждут ответа.
    }{ $why ->
        [ended] { "" }
       *[rests] { " " }Когда работа продолжится, предложите снова.
    }
