### Люди программы в чате: слова, общие для заявлений, анкеты и карточек.

programme-kind = { $kind ->
        [pupil] ученик
        [teacher] педагог
        [graduate] выпускник
        [parent] родитель
       *[specialist] специалист
    }
form-teacher_pupil = педагог – ученик
form-pupil_pupil = ученик – ученик
form-teacher_teacher = педагог – педагог
programme-part = { $part ->
        [mentor] наставник
        [mentee] наставляемый
       *[guardian] законный представитель
    }
programme-none = не указано
programme-ages-any = любой
programme-ages-from = от { $least }
programme-ages-to = до { $most }
programme-line-kind = Кто: { $kind }
programme-line-forms = Форма: { $forms }
programme-line-topics = { $part ->
        [mentor] Может помочь: { $topics }
       *[mentee] Нужна помощь: { $topics }
    }
programme-line-capacity = Готов взять: { $count ->
        [one] { $count } наставляемого
       *[other] { $count } наставляемых
    }
programme-line-ages = Возраст наставляемых: { $ages }
programme-line-words = Своими словами: { $words }

programme-line-time = Время: { $time }
programme-line-days = Удобные дни: { $days }
programme-line-hours = { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[other] { $hours } часов
    } в неделю на всех наставляемых

## /people

menu-people = 👥 Люди программы
command-people = люди программы: кто есть и что ждёт
help-people = <b>Люди программы.</b> /people — сколько наставников и наставляемых, кто без аккаунта, какие заявления и обращения ждут; карточка по коду, памятки. Имена — на странице центра.

people-title = <b>Люди программы</b>
people-nobody = Пока никого. Людей добавляют на странице центра или принимают по заявлению.
people-count = { $part ->
        [mentor] Наставники
        [mentee] Наставляемые
       *[guardian] Представители
    }: { $standings }
people-count-standing = { $standing ->
        [active] { $count ->
            [one] участвует
           *[other] участвуют
        }
        [paused] на паузе
       *[ended] { $count ->
            [one] завершил
           *[other] завершили
        }
    } { $count }
people-button-part = { $part ->
        [mentor] Наставники
        [mentee] Наставляемые
       *[guardian] Представители
    } ({ $count })
people-button-missing = { $what ->
        [name] Без имени
       *[account] Без аккаунта
    } ({ $count })
people-button-applications = 📨 Заявления ({ $applications })
people-button-enquiries = ✉️ Ждут ответа ({ $enquiries })
people-button-print-all = 🖨 Памятки тем, у кого их нет
people-button-search = 🔎 Найти по коду
people-button-all = Все люди
people-standing = { $chosen ->
        [yes] ✅{ " " }
       *[no] { "" }
    }{ $standing ->
        [active] участвуют
        [paused] на паузе
       *[ended] завершили
    }
people-list = <b>{ $what ->
        [mentor] Наставники
        [mentee] Наставляемые
        [guardian] Представители
        [name] Без имени: его заполняют на странице центра
       *[account] Без аккаунта: им нужна памятка
    }</b> ({ $count })
people-row-no-account = без аккаунта
people-search = <b>Кого найти?</b> Напишите код — например, <code>Н-017</code> или <code>н 17</code>.
people-found = <b>Нашлось: { $count }</b>
people-no-slips = Памятки есть у всех, кому они нужны.
people-slips-file = pamyatki.docx
people-slips = { $count ->
        [1] Памятка готова: распечатайте и отдайте. Имени на ней нет: чья она, видно на странице центра. Живёт 30 дней, работает один раз.
        [one] { $count } памятка: распечатайте, разрежьте по пунктиру и раздайте. Имён на них нет: чья какая, видно на странице центра. Живут 30 дней, работают один раз.
        [few] { $count } памятки: распечатайте, разрежьте по пунктиру и раздайте. Имён на них нет: чья какая, видно на странице центра. Живут 30 дней, работают один раз.
       *[other] { $count } памяток: распечатайте, разрежьте по пунктиру и раздайте. Имён на них нет: чья какая, видно на странице центра. Живут 30 дней, работают один раз.
    }
people-button-application = 📨 Заявление
people-button-print = 🖨 Памятка
people-anew = <b>{ $who }: выпустить новую памятку?</b> Прежняя ещё работает — до { $until }. С новой она сразу перестанет: отдадите новую, а прежнюю попросите выбросить.
people-button-anew-sure = Да, выпустить новую
people-button-reissue = ♻️ Перевыпустить памятку
people-reissue = <b>{ $who }: перевыпустить памятку?</b> Нынешний аккаунт перестанет быть связан с анкетой, и войти можно будет только по новой памятке. Так делают, когда телефон утерян или сменился номер.
people-button-reissue-sure = Да, перевыпустить

## Карточка и «Моя анкета»

card-title = <b>{ $who }</b>
card-nameless = Имя ещё не заполнено: это делают на странице центра.
card-withdrawn = Согласие отозвано: данные закрыты и будут уничтожены.
card-part = <b>{ $part ->
        [mentor] Наставник
        [mentee] Наставляемый
       *[guardian] Законный представитель
    }</b> · { $standing ->
        [active] участвует
        [paused] на паузе
       *[ended] участие завершено
    }
card-entered = В программе с { $day }
card-ended = Завершение: { $day }
card-guardians = Представители: { $who }
card-wards = Представляет: { $who }
card-account = { $account ->
        [yes] Аккаунт связан.
       *[no] Аккаунта нет; { $slip ->
            [open] памятка выпущена, работает до { $until }.
            [expired] памятка устарела.
            [used] прежняя памятка использована.
            [void] памятка заменена.
           *[none] памятку не выпускали.
        }
    }
card-application = Ждёт решения заявление № { $number }: { $part ->
        [mentor] хочет стать наставником
       *[mentee] хочет в программу
    }
card-waits = Ждёт ответа куратора.

menu-profile = 📇 Моя анкета
command-profile = моя анкета: что знает обо мне программа
help-profile = <b>Моя анкета.</b> /profile — что знает о вас программа и что можно поправить самому: темы, форму, а наставнику — ещё и сколько наставляемых, возраст, время. Что подписано и как это отозвать — в меню, «Мои согласия».
profile-title = <b>Моя анкета</b> · { $who }
profile-rest = Имя, контакты и всё, что рассказано словами, хранит центр: в чате этого нет. Хотите поправить — скажите куратору.
profile-button-edit = { $what ->
        [topics] { $part ->
            [mentor] ✏️ Чем могу помочь
           *[mentee] ✏️ С чем нужна помощь
        }
        [forms] { $part ->
            [mentor] ✏️ Форма (я наставник)
           *[mentee] ✏️ Форма (я наставляемый)
        }
        [capacity] ✏️ Сколько наставляемых
        [ages] ✏️ Возраст наставляемых
        [days] ✏️ Удобные дни
        [hours] ✏️ Часы в неделю
       *[time] ✏️ Время
    }
profile-button-done = ‹ Готово
profile-topics = { $part ->
        [mentor] <b>С чем вы можете помочь?</b>
       *[mentee] <b>С чем нужна помощь?</b>
    } До { $limit ->
        [one] { $limit } темы
       *[other] { $limit } тем
    }. Каждое нажатие сохраняется сразу.
profile-forms = <b>В какой форме вы участвуете?</b> Каждое нажатие сохраняется сразу.
profile-capacity = <b>Сколько наставляемых вы готовы взять?</b> 0 — сейчас никого; это не влияет на тех, кто уже с вами.
profile-ages = <b>Какого возраста наставляемые?</b>
profile-time = <b>Сколько у вас времени на программу?</b>
profile-days = <b>В какие дни недели вам удобно встречаться?</b>
    Отметьте все: куратор подберёт тех, кому удобно тогда же.
profile-hours = <b>Сколько часов в неделю у вас есть на всех наставляемых вместе?</b>
profile-hours-unsaid = Не указывать

## Отказы (без разметки)

refusal-code-expected = В чате ищу по коду — например, Н-017. По имени — на странице центра: имена через мессенджер не передаём.
refusal-nobody-found = Никого не нашлось. Проверьте, пожалуйста, код.
refusal-no-record = Вашей анкеты пока нет. Если куратор дал памятку, отправьте /join; если хотите в программу — /apply.
refusal-last-form = Хотя бы одна форма нужна. Сначала отметьте другую.
refusal-topics-enough = Уже { $limit ->
        [one] { $limit } тема
        [few] { $limit } темы
       *[other] { $limit } тем
    }, больше не получится. Снимите какую-нибудь отметку.
