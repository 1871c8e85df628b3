### Ходатайство о замене наставника (6.2): /petition заявителя, /petitions куратора и директора.

## У входа

menu-petition = 🔁 Заменить наставника
menu-petitions = 🔁 Ходатайства
command-petition = попросить другого наставника
command-petitions = ходатайства о замене наставника
help-petition =
    <b>Другой наставник.</b> Если контакт с наставником не складывается, в /petition можно подать ходатайство директору. Его читают только куратор и директор, наставник ваших слов не увидит. За ребёнка младше 14 лет это делает законный представитель.
help-petitions =
    <b>Ходатайства.</b> В /petitions — просьбы о замене наставника: мнение куратора, решение директора, сроки и запись с бумаги.

## Слова

petition-reason = { $reason ->
        [no_contact] Не складывается личный контакт
        [no_meetings] Встречи не проходят или срываются
        [other_topic] Нужна помощь в другом
        [no_time] Не совпадает удобное время
        [not_at_ease] Некомфортно общаться
       *[other] Другая причина
    }
petition-ground = { $ground ->
        [no_contact] Контакт не сложился
        [other_need] Нужна помощь в другом
        [mentee_first] Достаточно желания наставляемого
        [talk_first] Сначала общий разговор с куратором
        [too_early] Пара работает слишком недолго
        [not_confirmed] Причины не подтвердились
       *[in_person] Расскажем лично в центре
    }
petition-standing = { $state ->
        [draft] Ходатайство не подписано: пока его никто, кроме вас, не видит.
        [submitted] Подано { $since }. Мнение куратора — до { $due } включительно, потом ходатайство в любом случае уйдёт к директору.
        [with_curator] У куратора с { $since }. Мнение — до { $due } включительно, потом ходатайство в любом случае уйдёт к директору.
        [with_director] У директора с { $since }. { $overdue ->
            [yes] Срок решения прошёл { $due }: директору напоминаем каждый рабочий день.
           *[no] Решение — до { $due } включительно.
        }
        [granted] ✅ Удовлетворено { $since }. Пара завершена, заявка на нового наставника уже открыта и рассматривается первой. { $closing ->
            [due] Осталась завершающая встреча.
           *[waived] Завершающая встреча не требуется.
        }
        [declined] Отклонено { $since }.
        [withdrawn] Отозвано { $since }.
       *[lapsed] Закрыто { $since }: пара завершила работу по-другому.
    }
petition-stopped = ✖️ Согласие на обработку данных отозвано, поэтому ходатайство остановлено: его никто не читает и не решает. Передумали — напишите куратору: /curator.
petition-standing-ground = <b>Основание:</b> { $ground }
petition-why = <b>Причина:</b> { $reason }
petition-paper = { $what ->
        [decision] 📄 Решение записано с бумаги: № { $number }, { $day }
       *[petition] 📄 Подано на бумаге: № { $number }, { $day }
    }
petition-decision-words = <b>Слова директора:</b> { $words }

## Заявитель

petition-places =
    <b>Заменить наставника</b>

    { $count ->
        [one] Выберите пару:
       *[other] Выберите, о какой паре речь:
    }
petition-places-none =
    <b>Заменить наставника</b>

    { $voice ->
        [child] Пока вам нет 14, ходатайство подаёт законный представитель: в своём Telegram или у куратора, на бумаге. Если с наставником что-то не так, можно написать и самому: /curator.
       *[other] Сейчас просить не о чем: ходатайство подают о работающей паре. С 14 лет это делает сам наставляемый, раньше — его законный представитель. Если пара на паузе или что-то не так, напишите куратору: /curator.
    }
petition-place = { $mentee } → { $mentor }{ $state ->
        [none] {""}
        [draft] {" "}· не подписано
        [submitted] {" "}· подано
        [with_curator] {" "}· у куратора
        [with_director] {" "}· у директора
        [granted] {" "}· удовлетворено
        [declined] {" "}· отклонено
        [withdrawn] {" "}· отозвано
       *[lapsed] {" "}· закрыто
    }
petition-own-title =
    <b>Замена наставника</b>
    Наставляемый: { $mentee }, наставник: { $mentor }
petition-own-how =
    Если контакт не складывается, попросите директора о другом наставнике. Куратор даёт мнение за { $opinion ->
        [one] { $opinion } рабочий день
        [few] { $opinion } рабочих дня
       *[many] { $opinion } рабочих дней
    }, директор решает за { $decision ->
        [one] { $decision } рабочий день
        [few] { $decision } рабочих дня
       *[many] { $decision } рабочих дней
    }.

    Причину читают только они двое. Наставник узнает лишь, что пара завершается. Отозвать можно в любой момент до решения.
petition-own-words = <b>Своими словами:</b> { $words }
petition-ask-reason = Почему нужен другой наставник? Ответ увидят только куратор и директор.
petition-ask-words =
    Расскажите подробнее, если хотите: одним сообщением, до { $limit ->
        [one] { $limit } знака
       *[many] { $limit } знаков
    }. Это прочитают только куратор и директор.
petition-check = { $mode ->
        [codes] Проверьте и подпишите. Своими словами можно написать на распечатанном бланке и отдать его в центр: в чат такие слова не попадают.
       *[other] Проверьте и подпишите: после этого начнётся срок.
    }
petition-withdraw-sure = Отозвать ходатайство? Пара продолжит работу. Позже можно подать новое.

petition-button-start = Подать ходатайство
petition-button-go-on = Продолжить: проверить и подписать
petition-button-print = 🖨 Ходатайство в Word
petition-button-sign = ✍️ Подписать и отправить
petition-button-words = Изменить слова
petition-button-no-words = Оставить без изменений
petition-button-reason = Изменить причину
petition-button-discard = Не подавать
petition-button-withdraw = Отозвать ходатайство
petition-button-withdraw-sure = Да, отозвать
petition-signed-toast = Отправлено. Я напишу, когда что-то изменится.
petition-discarded-toast = Хорошо, ничего не сохранено.
petition-withdrawn-toast = Отозвано.

## Куратор и директор

petitions-waiting = <b>Ходатайства о замене наставника</b>

    { $count ->
        [0] Сейчас ни одно не ждёт.
        [one] Ждёт { $count } ходатайство:
        [few] Ждут { $count } ходатайства:
       *[many] Ждут { $count } ходатайств:
    }
petition-row = { $overdue ->
        [yes] ⏰ {""}
       *[no] {""}
    }№ { $number } · { $mentee } · { $where ->
        [curator] мнение
       *[director] решение
    } до { $due }
petition-title = <b>Ходатайство № { $number } о замене наставника</b>
petition-who = Наставляемый: { $mentee }
    Наставник: { $mentor }
petition-said = <b>Своими словами:</b> { $words }
petition-said-at-desk = <b>Своими словами:</b> записано, читается на странице центра (/desk)
petition-opinion = <b>Мнение куратора:</b> { $view ->
        [for] поддерживает
        [against] не поддерживает
       *[open] на усмотрение директора
    }
petition-opinion-words = <b>Слова куратора:</b> { $words }
petition-ask-view = Ваше мнение? После него ходатайство сразу уйдёт к директору.
petition-ask-verdict = Что решил директор?
petition-ask-ground = { $verdict ->
        [grant] Почему удовлетворено? Основание увидит заявитель.
       *[decline] Почему отклонено? Причину увидит заявитель.
    }
petition-ask-closing = Нужна ли завершающая встреча пары?
petition-decide-sure = { $verdict ->
        [grant] <b>Удовлетворить ходатайство?</b>
            Основание: { $ground }
            { $closing ->
                [due] Завершающая встреча нужна.
               *[waived] Завершающая встреча не нужна.
            }

            Пара сразу завершится, и откроется заявка на нового наставника. Изменить решение потом нельзя.
       *[decline] <b>Отклонить ходатайство?</b>
            Причина: { $ground }

            Заявитель сразу узнает решение и причину, пара продолжит работу. Изменить решение потом нельзя.
    }
petition-ask-judge-words = { $what ->
        [decision] { $verdict ->
                [grant] <b>Удовлетворить ходатайство.</b>
               *[decline] <b>Отклонить ходатайство.</b>
            } { $ground }.
            Хотите добавить что-то своими словами? Одним сообщением, до { $limit } знаков. Это прочитает заявитель.
       *[opinion] Хотите добавить что-то своими словами? Одним сообщением, до { $limit } знаков. Это прочитает директор.
    }
petition-ask-decision-paper = Номер и дата решения директора, например: 12/3, 05.11.2026. Номер — до { $limit } знаков.
petition-ask-withdrawal-paper = Номер и дата заявления об отзыве, например: 12/3, 05.11.2026. Номер — до { $limit } знаков.
petition-record-code = Чьё ходатайство пришло на бумаге? Пришлите код наставляемого, например Н-017.
petition-record-membership = О каком наставнике речь?
petition-ask-paper = Номер и дата ходатайства, например: 12/3, 05.11.2026. Номер — до { $limit } знаков. Слова с бумаги можно записать на странице центра.

petition-button-open = Открыть ходатайство
petition-button-list = К списку
petition-button-record = Записать с бумаги
petition-button-opinion = Дать мнение
petition-button-view = { $view ->
        [for] Поддерживаю
        [against] Не поддерживаю
       *[open] На усмотрение директора
    }
petition-button-grant = Удовлетворить
petition-button-decline = Отклонить
petition-button-decided = Записать решение директора
petition-button-verdict = { $verdict ->
        [grant] Удовлетворил
       *[decline] Отклонил
    }
petition-button-withdrawn = Записать отзыв с бумаги
petition-button-closing = Встреча нужна
petition-button-no-closing = Встреча не нужна
petition-button-sure = { $verdict ->
        [grant] Да, удовлетворить
       *[decline] Да, отклонить
    }
petition-button-without-words = Без слов, сохранить
petition-news-button = { $state ->
        [granted] 📄 Заявка на нового наставника
       *[other] К ходатайству
    }
petition-button-waive = Отменить завершающую встречу
petition-done-toast = Сохранено.
petition-waived-toast = Завершающая встреча не нужна, наставник узнает.

## Сообщения

told-petition-came = { $where ->
        [curator] 🔁 Ходатайство № { $number } о замене наставника: { $mentee }. Ждём мнение куратора до { $due } включительно, потом оно уйдёт к директору.
       *[director] 🔁 Ходатайство № { $number } о замене наставника ждёт решения директора: { $mentee }. Срок — до { $due } включительно.
    }
told-petition-reminder = { $where ->
        [curator] ⏰ Сегодня последний день для мнения куратора о ходатайстве № { $number }: { $mentee }.
       *[director] { $overdue ->
            [yes] ⏰ Срок решения по ходатайству № { $number } ({ $mentee }) прошёл { $due }.
           *[no] ⏰ Ходатайство № { $number } ({ $mentee }) ждёт решения директора до { $due } включительно.
        }
    }
told-petition-over = 🔁 Ходатайство № { $number } о замене наставника: { $mentee }.
told-petition-news = 🔁 <b>Ваше ходатайство о замене наставника</b>
    Наставляемый: { $mentee }, наставник: { $mentor }
told-closing-waived = Завершающая встреча с { $mentee } больше не требуется.

## Отказы

refusal-petition-open-already = Ходатайство об этой паре уже подано: посмотреть или отозвать его можно в /petition.
refusal-petition-only-active = { $state ->
        [paused] Пара сейчас на паузе. Ходатайство подают о работающей паре; напишите куратору: /curator.
       *[other] Ходатайство подают о работающей паре, а эта сейчас не работает.
    }
refusal-petition-concerns-you = Это ходатайство касается вас самих, поэтому его рассматривают другие: второй куратор или директор.
refusal-petition-ground = Эта причина не подходит к такому решению: выберите другую.
refusal-petition-words-on-paper = Этот чат показывает только коды. Свои слова напишите на распечатанном бланке от руки, куратор примет его в центре.
refusal-petition-words-too-long = Слишком длинно: уместите, пожалуйста, в { $limit ->
        [one] { $limit } знак
        [few] { $limit } знака
       *[many] { $limit } знаков
    }.
refusal-petition-words-are-theirs = Эти слова заявитель написал сам, в боте. Записывают только то, что пришло на бумаге.
refusal-petition-nothing-to-replace = У { $code } нет работающей пары, о которой ещё не подано ходатайство.

## На странице центра

desk-nav-petitions = Ходатайства
desk-petitions-lead = Просьбы о замене наставника (п. 6.2). Их читают только куратор и директор.
desk-no-petitions = Сейчас ни одно ходатайство не ждёт.
desk-back-to-petitions = ‹ Ходатайства
desk-petition = Ходатайство № { $number }
desk-petition-waits = { $where ->
        [curator] мнение куратора
       *[director] решение директора
    } до { $due }
desk-petition-overdue = срок прошёл
desk-petition-file = Ходатайство в Word
desk-petition-paper = Подано на бумаге
desk-petition-number = № { $number } от { $day }
desk-petition-reason = Причина
desk-petition-words = Своими словами
desk-petition-opinion = Мнение куратора
desk-petition-ground = Основание решения
desk-petition-own-words = Своими словами, если нужно (до { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    })
desk-petition-decide = Решить
desk-petition-verdict = Решение и основание: его увидит заявитель
desk-petition-choose = Выберите…
desk-petition-closing = Если удовлетворено, нужна завершающая встреча пары
desk-petition-write-down = Слова с бумаги
desk-petition-from-paper = Что заявитель написал от руки (до { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    })
