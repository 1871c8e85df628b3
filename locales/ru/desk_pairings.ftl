### Пары, планы, итоги и заявки на странице центра. Только здесь они с именами.

desk-any-form = любая
desk-record = Записать
desk-from-paper = бумага № { $number }, { $day }
desk-paper-number-example = Например: 12/3
desk-months = { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }

## Заявки

desk-nav-requests = Заявки
desk-requests-lead = Кто просит наставника. Откройте заявку, чтобы увидеть, кто подходит, и предложить пару.
desk-requests-tab = { $state ->
        [open] Ждут наставника
        [proposed] Наставник предложен
        [met] Пара работает
       *[withdrawn] Отозваны
    }
desk-requests-none = Заявок на наставника пока нет.
desk-requests-none-so = Таких заявок нет.
desk-requests-found = { $count ->
        [one] { $count } заявка
        [few] { $count } заявки
       *[other] { $count } заявок
    }
desk-request-no-consent = нет согласия
desk-back-to-requests = ‹ Заявки
desk-request-record = Записать заявку с бумаги
desk-request-record-yes = Записать заявку
desk-request-change = Изменить с бумаги
desk-request-change-title = Изменить заявку № { $number }
desk-request-change-yes = Сохранить изменения
desk-request-form-lead = Перенесите то, что написано на бумаге. Нужна форма и хотя бы одна тема или слова.
desk-request-whose = Чья заявка
desk-request-whose-example = Код или имя, например Н-017
desk-request-whose-nobody = Такого наставляемого нет. Проверьте код, например Н-017, или имя.
desk-request-whose-several = Таких наставляемых несколько: выберите, чья это заявка.
desk-request-topics-hint = До { $limit } тем.
desk-request-words-hint = До { $limit } знаков, без телефонов и адресов.
desk-request-mentors-hint = Коды, самый желанный — первым, до { $limit }. Например: М-004, М-002. Всё равно к кому — оставьте пустым.
desk-request-withdraw = Отозвать с бумаги
desk-request-withdraw-what = Если наставник уже предложен, предложение отменится, и тем, кого спросили, бот об этом скажет.
desk-request-withdraw-yes = Отозвать заявку
desk-done-request-recorded = Заявка записана.
desk-done-request-changed = Заявка изменена.
desk-done-request-withdrawn = Заявка отозвана.

## Пары

desk-nav-pairings = Пары
desk-pairings-lead = Все пары и группы: сначала те, где ждут ответа или подписи, потом работающие, в конце завершённые.
desk-pairings-tab = { $state ->
        [with_mentor] Ждут наставника
        [with_mentee] Ждут наставляемого
        [papers] Подписать соглашение
        [active] Работают
        [paused] На паузе
        [ended] Завершены
        [declined] Отклонены
        [lapsed] Без ответа
       *[cancelled] Отозваны
    }
desk-pairings-none = Пар пока нет. Они появятся, когда вы предложите наставника по заявке.
desk-pairings-none-so = Таких пар нет.
desk-pairings-found = { $count ->
        [one] { $count } пара
        [few] { $count } пары
       *[other] { $count } пар
    }
desk-pairing-state = { $state ->
        [with_mentor] ждём наставника
        [with_mentee] ждём наставляемого
        [papers] подписать соглашение
        [active] работает
        [paused] на паузе
        [ended] завершена
        [declined] отклонено
        [lapsed] без ответа
       *[cancelled] отозвано
    }
desk-pairing = Пара № { $number }
desk-back-to-pairings = ‹ Пары
desk-pairing-since = В этом состоянии с
desk-pairing-term = Соглашение
desk-pairing-days = с { $since } по { $until }
desk-pairing-ended = Завершено
desk-pairing-breach = Нарушалось
desk-pairing-result = Результат
desk-pairing-link = Кейс или отзыв
desk-pairing-opinion = { $side ->
        [mentor] Наставник после первой встречи
       *[mentee] Наставляемый после первой встречи
    }
desk-opinion = { $opinion ->
        [fits] подходит
        [deciding] ещё решает
       *[differs] не подходит
    }
desk-pairing-answer = Записать ответ с бумаги: { $side ->
        [mentor] отвечает наставник
       *[mentee] отвечает наставляемый
    }
desk-pairing-why = Причина, если это отказ
desk-pairing-why-words = Причина своими словами, если она есть на бумаге
desk-pairing-accepts = Записать согласие
desk-pairing-declines = Записать отказ
desk-pairing-who = Кто
desk-pairing-says = Что сказано
desk-pairing-papers = Бумаги
desk-pairing-paper = { $kind ->
        [agreement] Соглашение
        [plan] Индивидуальный план
       *[prolongation] Дополнительное соглашение
    }
desk-pairing-paper-state = { $state ->
        [to_print] напечатать
        [given] выдано, ждёт подписи
        [signed] подписано
        [kept] подписано, копия в центре
       *[void] не нужно
    }
desk-paper-word = Word с именами
desk-paper-sign = Отметить: подписано
desk-paper-sign-yes = Записать: подписано
desk-paper-fill = Вписать номер, дату и срок для печати
desk-paper-fill-yes = Вписать
desk-paper-term = Срок, месяцев
desk-paper-term-hint = От 1 до { $most }.
desk-pairing-accord-paper = Записать ответ с бумаги
desk-pairing-drop-accord = Больше не спрашивать
desk-pairing-prolong-hint = Спросим обе стороны. Продление начнёт действовать, когда согласятся обе.
desk-pairing-ask-both = Спросить обе стороны
desk-pairing-how = Как завершается
desk-pairing-how-hint = Виды не смешиваются в отчётах. Наставника заменяет директор по ходатайству; по соглашению расторгают, когда согласны обе стороны.
desk-pairing-breach-why = Что систематически нарушалось — только для одностороннего расторжения
desk-pairing-breach-none = не выбрано
desk-pairing-result-hint = Результат и ссылка попадут в реестры наставника и наставляемого. Можно дописать и позже.
desk-pairing-end-yes = Завершить
desk-pairing-add-outcome = Дописать результат или ссылку
desk-pairing-pause = Поставить на паузу
desk-pairing-resume = Возобновить
desk-pairing-cancel-what = Заявка снова откроется, и тем, кого уже спросили, бот напишет, что пара не сложилась.
desk-meetings = { $count ->
        [0] Встречи
        [one] { $count } встреча
        [few] { $count } встречи
       *[other] { $count } встреч
    }
desk-meetings-none = Встреч пока не записано.
desk-meeting-record = Записать встречу с бумаги
desk-meeting-day = Когда встречались
desk-meeting-length = Сколько длилась
desk-meeting-about = О чём
desk-meeting-who = Кто был
desk-meeting-denied = другая сторона говорит, что встречи не было
desk-done-pairing-recorded = Записано с бумаги.
desk-done-pairing-cancelled = Предложение отозвано.
desk-done-pairing-paused = Пара на паузе.
desk-done-pairing-resumed = Пара снова работает.
desk-done-pairing-asked = Спросили обе стороны.
desk-done-pairing-asked-no-more = Больше не спрашиваем.
desk-done-pairing-ended = Пара завершена, реестры обновлены.
desk-done-pairing-outcome = Добавлено в реестры.
desk-done-pairing-signed = Подписано. Если это начало пары, сторонам уже написали, что дальше.
desk-done-paper-filled = Вписано. Теперь бумагу можно напечатать.
desk-done-paper-given = Отмечено: выдано на подпись.
desk-done-paper-kept = Отмечено: копия в центре.
desk-done-meeting-recorded = Встреча записана.
desk-done-opinion-recorded = Мнение записано: его видят только кураторы.

## Планы

desk-nav-plans = Планы
desk-plans-lead = Индивидуальные планы пар, которые работают: сначала то, что ждёт вас.
desk-plans-tab = { $state ->
        [with_curator] Согласовать
        [agreed] Внести приказ
        [missing] Плана нет
        [draft] Черновики
       *[approved] Утверждены
    }
desk-plans-none = Планов пока нет: они появятся, когда начнёт работать первая пара.
desk-plans-none-so = Таких планов нет.
desk-plans-found = { $count ->
        [one] { $count } план
        [few] { $count } плана
       *[other] { $count } планов
    }
desk-plan-state = { $state ->
        [with_curator] у куратора
        [agreed] согласован, ждём приказ
        [missing] плана нет
        [draft] черновик
       *[approved] утверждён приказом
    }
desk-plan-since = с { $when }
desk-plan-progress = сделано { $done } из { $total }{ $overdue ->
        [0] {""}
       *[other] , просрочено { $overdue }
    }
desk-plan-of = Индивидуальный план
desk-plan = План пары № { $number }
desk-back-to-plans = ‹ Планы
desk-plan-whole = О плане
desk-plan-word = План в Word с именами
desk-plan-mentees = { $count ->
        [one] Наставляемый
       *[other] Наставляемые
    }
desk-plan-goal = Цель
desk-plan-stands = Состояние
desk-plan-order = Приказ
desk-plan-done = Выполнение
desk-plan-over = Пара сейчас не работает: план можно только посмотреть.
desk-plan-agree = Согласовать план
desk-plan-return = Вернуть наставнику
desk-plan-return-why = Что поправить
desk-plan-return-yes = Вернуть
desk-plan-words = Своими словами, до { $limit } знаков
desk-plan-give = Отметить: передан на подпись
desk-plan-keep = Отметить: подписанный план в центре
desk-plan-approve = Внести приказ
desk-plan-approve-yes = План утверждён этим приказом
desk-plan-items = Пункты
desk-plan-empty = Пунктов пока нет. План составляет наставник; если он не в Telegram, внесите план за него в боте: /plans.
desk-plan-proposals = Что предлагают наставляемые
desk-plan-proposed = { $kind ->
        [add] новый пункт: { $then }
        [change] вместо «{ $now }» — { $then }
       *[drop] убрать «{ $now }»
    }
desk-plan-proposals-hint = Отвечает наставник. Ответьте за него, только если он не в Telegram.
desk-plan-accept = Принять за наставника
desk-plan-decline-why = Почему
desk-plan-decline = Не принимать
desk-done-plan-agreed = План согласован, наставник и наставляемый узнали об этом.
desk-done-plan-returned = План вернулся к наставнику.
desk-done-plan-approved = Приказ внесён, план утверждён.
desk-done-plan-given = Отмечено: план передан на подпись.
desk-done-plan-kept = Отмечено: подписанный план в центре.
desk-done-plan-accepted = Принято в план.
desk-done-plan-declined = Ответ передан.

## Итоги

desk-nav-results = Итоги
desk-results-lead = Что наставники говорят о своих наставляемых, когда вы просите: кто ответил и кто ещё нет.
desk-results-ask = Запросить итоги
desk-results-ask-yes = Запросить
desk-results-due = К какому дню
desk-results-whom = У кого
desk-results-all = { $count ->
        [one] у единственного наставника, который сейчас работает
        [few] у всех: { $count } наставника
       *[other] у всех: { $count } наставников
    }
desk-results-some = только у отмеченных
desk-results-choose = Отметить наставников
desk-results-nobody = Пока ни один наставник ни с кем не работает: спрашивать некого.
desk-results-none = Итоги ещё не запрашивали.
desk-results-by = Итоги к { $due }
desk-results-answered = ответили { $answered } из { $asked }
desk-results-asked-on = запрошены { $when }
desk-results-late = срок прошёл
desk-results-waits = ждём
desk-results-complete = ответили все
desk-results-has = ответил(а)
desk-results-which = Что сделано из намеченного
desk-back-to-results = ‹ Итоги
desk-results-taken-back = запрос отменён
desk-results-take-back = Отменить запрос…
desk-results-take-back-what = Кто ещё не ответил, узнает, что отвечать не нужно. Ответы, которые уже есть, останутся.
desk-results-take-back-sure = Да, отменить запрос
desk-done-results-taken-back = Запрос отменён. Кто не ответил, узнает об этом.
desk-done-results-asked = Итоги запрошены: наставники уже получили вопрос.
desk-done-results-recorded = Ответ записан.

## Черновик пар

desk-draft-old = Черновик пересчитывается: показан прежний.
desk-draft-newer = Посмотреть новый
desk-draft-coming = Черновик считается. Это займёт пару секунд.
