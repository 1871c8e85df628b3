### Другие специалисты: наставник приглашает по одноразовой ссылке (Положение, 5.2).

specialists-button = 👩‍🔬 Пригласить специалиста
specialists-button-seen = 👩‍🔬 Специалисты
help-specialists = <b>Другой специалист.</b> В карточке пары (/pair) — «👩‍🔬 Пригласить специалиста»: на пункт плана или на встречу. Бот даст ссылку на одного человека и готовый текст, вы его перешлёте.

## Список и новое приглашение

specialists-all = { $count ->
        [0] <b>👩‍🔬 Специалисты</b>
            Пока никого не приглашали. Позовите специалиста на пункт плана или на встречу: я дам одноразовую ссылку и текст, а вы их перешлёте.
       *[other] <b>👩‍🔬 Специалисты</b>
            Кого приглашали и кто придёт.
    }
specialists-button-invite = ➕ Пригласить
specialists-row = { $what } · { $when } · { $state ->
        [open] ждём ответа
        [accepted] придёт
        [declined] не сможет
        [withdrawn] отозвано
        [expired] без ответа
        [came] участвовал
       *[missed] не пришёл
    }
specialists-what = { $count ->
        [0] <b>На что пригласить?</b>
            Ближайших пунктов в плане нет — можно позвать на встречу.
       *[other] <b>На что пригласить?</b>
            Выберите пункт плана или встречу в свой день.
    }
specialists-button-meeting = 📅 На встречу: день и час
specialists-when = <b>Когда встреча?</b> Напишите день и час: 05.12 16:00.
specialists-about = <b>О чём встреча?</b>
specialists-words = <b>Добавить пару слов для специалиста?</b> До { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }. Их прочтёт человек со стороны, поэтому имени наставляемого не пишите.
specialists-button-no-words = Без слов

invitation-forward = Здравствуйте! Приглашаю вас как специалиста.{ $centre ->
        [none] { "" }
       *[other] { " " }{ $centre }, программа наставничества.
    }

    { $what }, { $when }.{ $words ->
        [none] { "" }
       *[other] { " " }{ $words }
    }

    Откройте ссылку и ответьте, сможете ли прийти. Она на одного человека и действует до { $until }: { $address }

## Карточка

invitation-title = <b>👩‍🔬 Приглашение специалиста</b>
invitation-what = На что: { $what }
invitation-when = Когда: { $when }
invitation-meeting = Встреча: { $about }
invitation-item-gone = Пункт плана, которого уже нет
invitation-state = { $state ->
        [open] ⏳ Ждём ответа. Перешлите специалисту сообщение со ссылкой.
        [accepted] ✅ Специалист придёт.
        [declined] Специалист не сможет. Можно пригласить другого.
        [withdrawn] Приглашение отозвано.
        [expired] ⌛ Никто не ответил, ссылка больше не действует.
        [came] ✅ Специалист участвовал.
       *[missed] Специалист не пришёл.
    }
invitation-until = Ссылка действует до { $until }.
invitation-guest = Специалист: { $who }
invitation-words = Вы добавили: «{ $words }»
invitation-answer = Специалист пишет: «{ $words }»
invitation-unreachable = ⚠️ Бот не может ему написать: напомните о встрече сами.
specialists-button-came = ✅ Участвовал
specialists-button-missed = Не пришёл
specialists-button-renew = 🔗 Новая ссылка
specialists-button-withdraw = Отозвать приглашение
specialists-button-all = ‹ Все приглашения
specialists-withdraw-sure = <b>Отозвать приглашение?</b> { $accepted ->
        [yes] Специалист уже согласился: я напишу ему, что приходить не нужно.
       *[no] Ссылка перестанет действовать.
    }
specialists-button-withdraw-sure = Да, отозвать
invitation-withdrawn = Приглашение отозвано.
invitation-marked = { $state ->
        [came] Записал: специалист участвовал.
       *[missed] Записал: специалист не пришёл.
    }

## На карточке пары, в плане, у встречи

pair-specialist = 👩‍🔬 Специалист { $state ->
        [accepted] придёт
        [over] собирался, отметьте, был ли
       *[open] приглашён, ждём ответа
    }: { $what }, { $when }
plan-item-specialist = 👩‍🔬 Специалист: { $state ->
        [accepted] придёт
        [came] участвовал
        [missed] не пришёл
       *[open] приглашён, ждём ответа
    }
meeting-with-specialist = со специалистом
meeting-button-specialist = { $specialist ->
        [yes] ✅ Был специалист
       *[no] 👩‍🔬 Был другой специалист
    }

## Что видит специалист

invitation-asked = <b>👩‍🔬 Вас приглашают как специалиста</b>
    { $centre ->
        [none] Программа наставничества
       *[other] Программа наставничества, { $centre }
    }, форма «{ $form }».{ $mentor ->
        [none] { "" }
       *[other] { " " }Приглашает наставник { $mentor }.
    }
invitation-said = Наставник добавляет: «{ $words }»
invitation-asked-more = Сможете прийти? Ответ увидят наставник и куратор программы. О вас я храню только аккаунт в Telegram и этот ответ — /mydata.
invitation-button-accept = ✅ Приду
invitation-button-decline = Не смогу
invitation-button-word = ✍️ Добавить пару слов
invitation-button-drop-out = Не смогу прийти
invitation-own = { $state ->
        [accepted] ✅ <b>Спасибо, ждём вас!</b>
        [declined] Понятно, спасибо за ответ — наставник уже знает.
        [came] Спасибо, что были с нами!
       *[missed] Это приглашение уже закрыто.
    }
    { $what }, { $when }{ $answer ->
        [none] { "" }
       *[other] { "" }
            Ваши слова: «{ $answer }»
    }{ $state ->
        [accepted] { "" }

            За день до встречи напомню. Изменятся планы — нажмите «Не смогу прийти».
       *[other] { "" }
    }
invitation-ask-word = <b>Что передать наставнику?</b> До { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }: что взять с собой, во сколько вам удобнее, почему не получится.
invitation-button-no-word = Ничего не добавлять
invitation-greeting = 👩‍🔬 Вас ждут как специалиста: { $what }, { $when }.
mydata-invitations = 👩‍🔬 { $count ->
        [one] { $count } приглашение, на которое вы ответили как специалист:
        [few] { $count } приглашения, на которые вы ответили как специалист:
       *[other] { $count } приглашений, на которые вы ответили как специалист:
    }
mydata-invitation = • { $what }, { $when } — { $state ->
        [accepted] вы придёте
        [came] вы участвовали
        [missed] вы не пришли
        [withdrawn] отозвано
       *[declined] вы не смогли
    }

## Извещения

told-invitation-answered = { $again ->
        [yes] ✍️ <b>Специалист { $who } пишет:</b> «{ $words }»
       *[no] { $state ->
            [accepted] ✅ <b>Специалист { $who } придёт.</b>
           *[other] <b>Специалист { $who } не сможет прийти.</b> Можно пригласить другого.
        }
    }
    { $what }, { $when }
told-invitation-expired = ⌛ <b>На приглашение специалиста никто не ответил</b>, ссылка больше не действует.
    { $what }, { $when }
told-invitation-withdrawn = <b>Приглашение отозвано, приходить не нужно.</b>
    { $what }, { $when }

    Спасибо, что откликнулись!
told-invitation-moved = 🗓 <b>Сроки изменились:</b> { $what } — теперь { $when }. Если не получится, нажмите «Не смогу прийти».
told-invitation-comes = ⏰ { $days ->
        [one] <b>Завтра вас ждут как специалиста.</b>
       *[some] <b>Завтра начинается то, на что вас пригласили как специалиста.</b>
    }
    { $what }, { $when }
told-specialist-comes = ⏰ { $days ->
        [one] <b>Завтра придёт специалист { $who }.</b>
       *[some] <b>Завтра начинается пункт, на который придёт специалист { $who }.</b>
    }
    { $what }, { $when }{ $reached ->
        [yes] { "" }
       *[no] { "" }

            ⚠️ Бот не может ему написать: напомните сами.
    }
told-specialist-came-asked = <b>Специалист { $who } участвовал?</b>
    { $what }, { $when }
told-specialist-away = ⚠️ <b>Специалист { $who } остановил бота</b>, напоминание до него не дойдёт. Напомните сами.
    { $what }, { $when }
invitation-button-open = Открыть приглашение

## Отказы

refusal-invitation-unknown = Такого приглашения нет. Ссылка скопирована не целиком, или наставник сделал новую: попросите его прислать её ещё раз.
refusal-invitation-taken = На это приглашение уже ответил другой человек: ссылка на одного. Если ждут и вас, попросите наставника прислать вам свою.
refusal-invitation-over = Это приглашение уже не действует: его отозвали или планы изменились. Спасибо, что откликнулись!
refusal-invitation-too-late = Срок этого приглашения прошёл. Если вас всё ещё ждут, попросите наставника прислать новую ссылку.
refusal-invitation-inside = Это приглашение для специалиста со стороны. Перешлите ему ссылку: ваше нажатие её не израсходовало.
refusal-invitation-when-wrong = { $until ->
        [none] Встреча должна быть впереди. Например: 05.12 16:00.
       *[other] Встреча должна быть впереди и в срок пары, до { $until }. Например: 05.12 16:00.
    }
refusal-invitation-no-hour = { $day } — а во сколько? Напишите вместе с часом, например: { $day } 16:00.
refusal-invitation-nothing = Пригласить можно на пункт плана, который ещё впереди, или на встречу: день, час и тема.
refusal-too-many-invitations = Уже { $limit ->
        [one] { $limit } приглашение ждёт
        [few] { $limit } приглашения ждут
       *[other] { $limit } приглашений ждут
    } ответа или своего дня. Отзовите лишнее, и можно будет пригласить ещё.
refusal-names-mentee = Слово «{ $word }» похоже на имя наставляемого, а читать будет человек со стороны. Напишите без него.
refusal-invitation-not-yet = Этот день ещё не наступил: отметить можно будет тогда.
