### Мониторинг на странице центра.

desk-nav-monitoring = Мониторинг
desk-back-to-monitoring = ‹ Все кампании
desk-back-to-campaign = ‹ К кампании
desk-monitoring-lead = Опросы, итоги наставников, SWOT и отчёт. Кто что ответил, не видно никому.
desk-monitoring-opens = Следующая кампания откроется сама: { $day }.
desk-monitoring-none = Кампаний ещё не было.
desk-monitoring-due = Сдать не позднее { $day }.
desk-monitoring-state = { $state ->
        [open] опросы идут
        [closed] опросы закрыты
       *[handed_in] сдано
    }
desk-monitoring-standing = Что есть и чего не хватает
desk-monitoring-waiting = Не ответили: { $count }
desk-monitoring-reminded = { $invited ->
        [yes] { $count ->
            [0] приглашение ушло, напоминаний не было
           *[other] напоминаний: { $count } из { $most }
        }
       *[no] приглашения ещё не было
    }
desk-monitoring-paper = Записать с бумаги
desk-monitoring-paper-of = Записать ответы { $code } с бумаги
desk-monitoring-paper-lead = Перенесите ответы с бумаги: что пропущено там, оставьте пропущенным и здесь. После сохранения ответы по отдельности не видны.
desk-monitoring-paper-number = Номер бумаги
desk-monitoring-paper-dated = Дата бумаги
desk-monitoring-paper-save = Сохранить ответы
desk-monitoring-figures = Средние оценки
desk-monitoring-mean = Среднее
desk-monitoring-answers = Ответов
desk-monitoring-before = Прошлый раз
desk-monitoring-growth = Рост: кто ответил и «до», и «после»
desk-monitoring-engaged = Включённость наставников
desk-monitoring-deeds = { $what ->
        [mentees] Наставляемых
        [meetings] Встреч
        [items] Пунктов плана
       *[events] Событий
    }
desk-done-surveys-reminded = Напоминания ушли.
desk-done-campaign-results = Итоги у наставников запрошены.
desk-done-campaign-closed = Опросы закрыты.
desk-done-campaign-reopened = Опросы снова открыты.
desk-done-survey-recorded = Ответы с бумаги записаны.
desk-audit-subject-campaign = мониторинг
desk-audit-open_campaign = Открылась кампания мониторинга
desk-audit-move_campaign = Кампания мониторинга перенесена вслед за сроком
desk-audit-close_campaign = Опросы закрыты
desk-audit-reopen_campaign = Опросы открыты снова
desk-audit-hand_in_campaign = Мониторинг сдан
desk-audit-take_back_campaign = Отметка о сдаче мониторинга снята
desk-audit-remind_surveys = Напомнено о непройденных опросах
desk-audit-write_swot = Записан SWOT
desk-audit-ask_campaign_results = Запрошены итоги для мониторинга
desk-audit-mark_campaign_report = Отмечен отчёт мониторинга
desk-audit-finish_survey = Пройден опрос
desk-audit-value-campaign = кампания
desk-audit-value-survey = опрос
desk-audit-value-term = срок
desk-audit-value-to = новый срок
desk-audit-value-count = сколько
desk-audit-value-fields = поля
desk-audit-value-ready = готов

## Отчёт

desk-monitoring-report = Отчёт
desk-monitoring-report-lead = Word — с именами наставников и открытыми ответами без имён; выводы вписываются от руки.{ $marks ->
        [yes] {""} Когда вы его получите, в кампании отметится: «Отчёт готов».
       *[no] {""}
    }
desk-monitoring-words-more = И ещё { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
       *[other] { $count } ответов
    } — в отчёте Word.
