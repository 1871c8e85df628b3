### Дорожная карта на странице центра.

desk-nav-roadmap = Дорожная карта
desk-roadmap-of = Дорожная карта { $year }
desk-roadmap-none = На этот учебный год дорожной карты ещё нет.
desk-roadmap-begin-how = Типовая карта — семь этапов и обычные мероприятия со сроками. Прошлогодняя переносится с датами на новый год, без отметок. Поправить потом можно всё.
desk-roadmap-progress = { $total ->
        [0] Мероприятий пока нет.
       *[other] Выполнено { $done } из { $total }{ $overdue ->
            [0] .
            [one] , { $overdue } просрочено.
           *[other] , { $overdue } просрочено.
        }
    }
desk-roadmap-add = Добавить мероприятие
desk-roadmap-new = Новое мероприятие
desk-roadmap-edit = Изменить мероприятие
desk-roadmap-accept = Предложение наставника
desk-roadmap-proposals = Предложения: { $count }
desk-roadmap-proposals-title = Предложения наставников
desk-roadmap-no-proposals = Предложений без ответа нет.
desk-roadmap-answer-it = Ответить
desk-roadmap-state = Состояние
desk-roadmap-stage = Этап
desk-roadmap-stage-edit = Изменить этап
desk-roadmap-stage-title = Название этапа
desk-roadmap-stage-new = Новый этап
desk-roadmap-result = Результат
desk-roadmap-paper = Вид документа
desk-roadmap-kind = Что это
desk-roadmap-training = Обучение наставников
desk-roadmap-meetup = Встреча из бота
desk-roadmap-meetup-hint = Её день станет сроком, а когда она пройдёт, мероприятие отметится само.
desk-roadmap-mentors = Наставники
desk-roadmap-came = Участники
desk-roadmap-note = Чем подтверждается
desk-roadmap-note-hint = Чем подтверждается или почему отменяете
desk-roadmap-done-on = Когда выполнено
desk-roadmap-day-wrong = Не понимаю день. Например: 15.10.2026.
desk-roadmap-first = Срок: с
desk-roadmap-last = Срок: по
desk-roadmap-last-hint = Для одного дня оставьте пустым.
desk-roadmap-in-words = словами или никто
desk-roadmap-words = Кто отвечает, словами
desk-roadmap-nobody = никто не назначен, напоминаем куратору
desk-roadmap-why-not = Почему нет: наставник прочтёт ответ
desk-roadmap-answer = Ответ наставнику, если хотите
desk-back-to-roadmap = ‹ К дорожной карте
desk-roadmap-stand-done = выполнено
desk-roadmap-stand-underway = в работе
desk-roadmap-stand-soon = скоро срок
desk-roadmap-stand-ahead = запланировано
desk-roadmap-stand-overdue = просрочено
desk-roadmap-stand-cancelled = отменено
desk-done-roadmap-begun = Дорожная карта готова: поправьте её под ваш центр.
desk-done-roadmap-dropped = Мероприятие удалено.
desk-done-roadmap-accepted = Принято в карту, наставник узнает.
desk-done-roadmap-declined = Ответ передан наставнику.
