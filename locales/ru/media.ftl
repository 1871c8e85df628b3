### Медиаплан: что публикуется о событиях, где, когда и кто за это отвечает.

menu-media = 📰 Медиаплан
command-media = медиаплан: публикации по месяцам
help-media = <b>Медиаплан.</b> /media: что и когда публикуется на сайте, ВКонтакте и в Telegram. У каждой встречи и каждого события дорожной карты пресс-релиз и пост-релиз появляются сами, с черновиком текста.

## Виды и состояния

media-kind-press_release = Пресс-релиз
media-kind-post_release = Пост-релиз
media-kind-digest = Дайджест
media-kind-album = Альбом фотографий
media-kind-playlist = Плейлист
media-kind-longread = Лонгрид
media-kind-other = Другое

media-button-kind-press_release = 📣 Пресс-релиз
media-button-kind-post_release = 📝 Пост-релиз
media-button-kind-digest = 🗞 Дайджест
media-button-kind-album = 🖼 Альбом фотографий
media-button-kind-playlist = 🎧 Плейлист
media-button-kind-longread = 📚 Лонгрид
media-button-kind-other = ✨ Другое

media-named = { $kind } «{ $title }»
media-state = { $state ->
        [idea] задумано
        [draft] черновик
        [submitted] на согласовании
        [approved] согласовано
        [planned] запланировано
        [published] опубликовано
        [overdue] просрочено
       *[cancelled] отменено
    }
media-event-kind = { $kind ->
        [meetup] встреча
        [roadmap] событие дорожной карты
       *[none] —
    }
media-curators = кураторы

## Месяц

media-month = <b>📰 Медиаплан · { $title }</b>
media-line = { $sign } { $when ->
        [none] <i>без даты</i>
       *[other] <b>{ $when }</b>
    } · { $name }
    { "    " }{ $where }
media-until = { $past ->
        [yes] пора было до { $when }
       *[no] до { $when }
    }
media-row-until = до { $day }
media-month-none =
    { "" }
    В этом месяце публикаций пока нет. Добавьте первую или полистайте месяцы.
media-month-legend = <i>💡 задумано · ✏️ черновик · 📨 на согласовании · 👍 согласовано · 🗓 запланировано · ✅ опубликовано · ❗ просрочено</i>
media-button-add = ➕ Добавить публикацию
media-button-picture = 🖼 Картинкой
media-button-excel = 📊 В Excel
media-button-earlier = ‹ Раньше
media-button-later = Позже ›
media-picture-title = Медиаплан · { $month }
media-picture-more = { $count ->
        [one] и ещё { $count } публикация
        [few] и ещё { $count } публикации
       *[other] и ещё { $count } публикаций
    }
media-mark-published = опубликовано
media-mark-planned = запланировано
media-mark-work = в работе
media-mark-overdue = просрочено
media-mark-cancelled = отменено
media-file = Медиаплан { $month }
media-column-number = №
media-column-kind = Вид
media-column-title = Название
media-column-event = Событие
media-column-at = Дата и время выхода
media-column-resources = Ресурсы
media-column-responsible = Ответственный
media-column-state = Состояние
media-column-links = Ссылки

## Новая публикация

media-ask-kind = <b>Что публикуем?</b>
media-ask-subject = <b>{ $kind }.</b> О чём? Напишите название, до { $limit } знаков{ $has_events ->
        [yes] , или выберите событие: название и сроки подставятся сами.
       *[no] . Например: «Истории наших наставников».
    }
media-ask-period = <b>Дайджест за какие дни?</b> Соберу всё, что вышло за это время, со ссылками. Выберите месяц или напишите дни: 01.11 – 30.11.
media-button-last-month = Прошлый месяц
media-button-this-month = Этот месяц
media-digest-title = Дайджест: { $first } – { $last }
media-digest-head = 🗞 { $title }
media-digest-line = • { $title }
    { $link }

## Карточка

media-card-title = <b>{ $name }</b>
media-card-state = { $sign } Состояние: { media-state }
media-card-event = 🎪 Событие: { $title }, { $when }
media-card-window = 🪟 { $past ->
        [yes] Нужно было выпустить: с { $opens } до { $closes }. Опубликовать всё равно можно
       *[no] Когда выпустить: с { $opens } до { $closes }
    }
media-card-no-time = 🕐 Время выхода ещё не выбрано
media-card-at = 🕐 { $state ->
        [planned] Выйдет
        [published] По плану
        [cancelled] Было намечено на
        [overdue] Должно было выйти
       *[other] Намечено на
    }: { $when } ({ $zone })
media-card-outside = ⚠️ Это вне окна: { $kind ->
        [press_release] пресс-релиз выходит за 5–3 дня до события
       *[other] пост-релиз выходит в течение дня после события
    }. Опубликовать всё равно можно.
media-card-now = ⏰ Пора публиковать: опубликуйте и нажмите «Опубликовано».
media-card-outlet = { $sign } { $resource }{ $state ->
        [published] : { $link }
        [failed] : не получилось{ $trouble ->
            [none] { "" }
           *[other] { " " }({ $trouble })
        }
        [sending] : публикуется прямо сейчас
        [unknown] : неизвестно, вышло ли. Посмотрите и отметьте
       *[waiting] { $by ->
            [bot] { " " }(опубликую сам)
           *[hand] { "" }
        }
    }
media-trouble = { $why ->
        [hall_closed] бота нет в канале или ему нельзя там писать. Верните его и дайте право публиковать
        [no_pictures] боту нельзя отправлять в канал картинки. Дайте ему это право
        [refused] ресурс не принял публикацию{ $detail ->
            [none] { "" }
           *[other] { " " }(ответ: { $detail })
        }
        [too_long] текст слишком длинный для этого ресурса
        [key] ключ не подходит: ВКонтакте его не принимает. Нужен новый ключ, его ставит хозяин сервера
        [wrong_key] ключ сообщества не может публиковать здесь. Нужен ключ администратора (VK_TOKEN_KIND=user), его ставит хозяин сервера
        [denied] у ключа нет права публиковать на стене сообщества
        [limit] на сегодня у ресурса закончился лимит записей
        [captcha] ресурс хочет убедиться, что публикует человек
        [busy] ресурс просит подождать, а время выхода уже проходит
        [unreachable] ресурс не отвечает
        [foreign] на месте страницы лежит чужой файл{ $detail ->
            [none] { "" }
           *[other] { " " }({ $detail })
        }
        [folder] не получается записать в папку сайта{ $detail ->
            [none] { "" }
           *[other] { " " }({ $detail })
        }
        [pictures] не удалось получить картинки из Telegram
        [only_pictures] здесь только картинки, а их на этом ресурсе добавляет человек
        [late] время прошло, пока бот не мог публиковать
        [dropped] отправку остановил хозяин сервера
        [unseen] связь оборвалась, и публикации на ресурсе нет
        [broken] ошибка программы
       *[none] причина неизвестна
    }
media-card-responsible = 👤 Отвечает: { $name ->
        [none] кураторы
       *[other] { $name }
    }
media-card-pictures = 🖼 Картинок: { $count }
media-card-people = 👥 Можно узнать: { $codes }
media-card-lacking = 🚫 { $person }: нет согласия на публикацию { $category ->
        [photo] фотографий
       *[name] имени
    } ({ $resources })
media-card-returned = ↩️ Куратор вернул: «{ $words }»
media-card-no-text = <i>Текста пока нет.</i>
media-card-length = <i>{ $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[other] { $length } знаков
    }{ $ours ->
        [yes] { "" } · черновик бота по данным события, поправьте его
       *[no] { "" }
    }</i>

media-button-submit = 📨 На согласование
media-button-approve = ✅ Согласовать
media-button-plan = 🗓 Запланировать: { $when }
media-button-published = ✅ Опубликовано
media-button-return = ↩️ Вернуть со словом
media-button-text = ✍️ Текст
media-button-pictures = 🖼 Картинки
media-button-people = 👥 Кого можно узнать
media-button-time = 🕐 Время
media-button-resources = 🌐 Где
media-button-responsible = 👤 Кто отвечает
media-button-name = ✏️ Название
media-button-try-again = 🔁 Попробовать ещё раз
media-button-appeared = Появилось — пришлю ссылку
media-button-not-there = Не появилось — опубликовать ещё раз
media-button-whole = 📄 Текст целиком
media-button-cancel = ✖️ Отменить
media-button-to-plan = ‹ К плану
media-button-done = ✔️ Готово
media-button-anew = 🧹 Написать заново
media-button-drop-pictures = 🗑 Убрать все картинки
media-button-drop-person = ✖️ { $person }
media-button-curators = Кураторы
media-button-cancel-sure = Да, отменить публикацию
media-button-copy = 📋 Скопировать текст
media-button-open = 📰 Открыть публикацию
media-button-open-kind = 📰 { $kind }

## Вопросы

media-ask-text = { $parts ->
        [0] <b>Пришлите текст.</b> Оформление сохранится. Первое сообщение заменит то, что написано сейчас; длинный текст пришлите несколькими сообщениями подряд.
       *[other] ✅ Принято, всего { $length ->
            [one] { $length } знак
            [few] { $length } знака
           *[other] { $length } знаков
        }. Следующее сообщение продолжит текст.
    }{ $kind ->
        [longread] { " " }Лонгриду нужно больше 2000 знаков.
       *[other] { "" }
    }
media-ask-pictures = <b>Пришлите картинки</b>, можно альбомом. Сейчас { $count } из { $limit }.
media-ask-people = <b>Кого можно узнать на картинках или в тексте?</b> Напишите коды: Н-017, М-004. { $codes ->
        [none] Пока никто не назван.
       *[other] Названы: { $codes }. Нажмите на код, чтобы убрать.
    }
media-ask-people-help = Поможет: подписать согласие на публикацию (на странице центра или через «Согласия»), убрать картинку или имя (и код отсюда) или снять этот ресурс.
media-ask-name = <b>Как назвать публикацию в плане?</b> До { $limit } знаков.
media-ask-resources = <b>Где публикуем?</b> Отметьте ресурсы.
media-ask-responsible = <b>Кто отвечает?</b> Ему придут напоминания и готовый текст в день выхода.
media-ask-day = <b>Когда выходит?</b> { $window ->
        [none] { "" }
       *[other] По правилам: { $window }.{ " " }
    }Выберите день или напишите: 15.12 или сразу с часом — 15.12 10:00.
media-ask-hour = <b>{ $day }.</b> В котором часу? ({ $zone })
media-ask-return = <b>Что поправить?</b> Напишите одно-два предложения, до { $limit } знаков. Их получит тот, кто отвечает, и тот, кто отправил.
media-cancel-sure = Отменить эту публикацию? Текст останется в плане, но выходить она не будет.
media-ask-outlet = <b>Где вышло?</b> Выберите ресурс, потом пришлите ссылку.
media-ask-link = <b>{ $resource }.</b> Пришлите ссылку на публикацию, например: { $of ->
        [vk] https://vk.com/wall-1_25
        [telegram] https://t.me/channel/25
       *[other] https://example.org/news/25
    }

media-submitted = Отправлено кураторам на согласование.
media-approved = Согласовано.
media-planned = Запланировано. В это время опубликую сам, где умею, а для остального пришлю готовый текст.
media-again = Хорошо, публикую ещё раз.
media-cancelled = Публикация отменена.
media-marked = ✅ Записано: { $resource }. { $left ->
        [0] Вышло везде, где задумано.
        [one] Остался { $left } ресурс.
        [few] Осталось { $left } ресурса.
       *[other] Осталось { $left } ресурсов.
    }

## Извещения

told-media-submitted = 📨 <b>{ $name }</b> ждёт вашего согласования.{ $when ->
        [none] { "" }
       *[other] { " " }Выход: { $when }.
    }
told-media-approved = 👍 <b>{ $name }</b>: согласовано.{ $when ->
        [none] { " " }Выберите время выхода.
       *[other] { " " }Намечено на { $when }: откройте и нажмите «Запланировать».
    }
told-media-returned = ↩️ <b>{ $name }</b>: куратор просит поправить. «{ $words }»
told-media-consent = 🚫 <b>{ $name }</b> снова черновик: больше нет согласия на публикацию ({ $codes }). Уберите картинку или ресурс, потом отправьте на согласование ещё раз.
told-media-called-off = ✖️ <b>{ $name }</b>: событие отменили, публикация тоже отменена.
told-media-back = 🔄 <b>{ $name }</b>: событие всё-таки состоится, публикация вернулась в план черновиком. Проверьте текст и время и отправьте на согласование заново.
told-media-held = ✔️ <b>{ $name }</b>: событие уже состоялось, анонс больше не нужен и отменён. Пост-релиз ждёт в плане.
told-media-elsewhere = 🔗 <b>{ $name }</b>: событие дорожной карты стало встречей, у неё свои пресс-релиз и пост-релиз. Эта публикация отменена, её текст остался в плане.
told-media-out-moved = ⚠️ <b>{ $name }</b>: событие перенесли, а вышедший пресс-релиз называет прежнюю дату. Теперь: { $event }. Поправьте вышедшее или расскажите о переносе{ $links ->
        [none] .
       *[other] : { $links }
    }
told-media-out-called-off = ⚠️ <b>{ $name }</b>: событие отменили, а пресс-релиз о нём вышел. Уберите его или расскажите об отмене{ $links ->
        [none] .
       *[other] : { $links }
    }
told-media-overdue = ❗ <b>{ $name }</b>: срок прошёл, а публикация не вышла.{ $when ->
        [none] { "" }
       *[other] { " " }Было намечено на { $when }.
    } Опубликуйте сейчас, выберите другое время или отмените.
told-media-yours = 👤 <b>{ $name }</b>: теперь за публикацию отвечаете вы.{ $when ->
        [none] { "" }
       *[other] { " " }Выход: { $when }.
    }
told-media-covered = 📰 Анонсировано: <b>{ $title }</b>. В медиаплане появились:
told-media-covered-line = • { $kind ->
        [press_release] пресс-релиз
       *[post_release] пост-релиз
    }{ $when ->
        [none] { "" }
        [late] : его дни уже прошли, выберите время сами
       *[other] , { $when }
    }
told-media-roadmap = 🗺 { $count ->
        [one] Близко событие дорожной карты: пресс-релиз и пост-релиз о нём уже в медиаплане. Что не для публикации — отмените.
       *[other] Близки события дорожной карты: пресс-релизы и пост-релизы о них уже в медиаплане. Что не для публикации — отмените.
    }
told-media-roadmap-line = • { $title }
told-media-roadmap-more = { $count ->
        [one] и ещё { $count } событие
        [few] и ещё { $count } события
       *[other] и ещё { $count } событий
    }
media-button-to-plan-open = 📰 Открыть медиаплан
told-media-moved = 🔁 <b>{ $name }</b>: событие перенесли. { $new ->
        [none] Прежнее время ({ $old }) не подходит — выберите новое.
        [same] Время выхода прежнее.
       *[other] Выход был намечен на { $old }, теперь на { $new }.
    }{ $written ->
        [yes] { " " }Проверьте дату в тексте.
       *[no] { "" }
    }
told-media-write = ✍️ <b>{ $name }</b>: { $past ->
        [yes] событие прошло, черновик готов. Допишите главное и отправьте на согласование
       *[no] скоро пора выпускать, а текст ещё не согласован. Отправьте его на согласование
    }{ $closes ->
        [none] .
       *[other] : выпустить нужно до { $closes }.
    }
told-media-waits = 📨 <b>{ $name }</b> второй день ждёт согласования.{ $when ->
        [none] { "" }
       *[other] { " " }Выход: { $when }.
    }
told-media-plan = 🗓 <b>{ $name }</b> согласовано, но не запланировано.{ $when ->
        [none] { " " }Выберите время выхода.
       *[other] { " " }Намечено на { $when }: нажмите «Запланировать».
    }
told-media-due = ⏰ <b>{ $name }</b>: пора публиковать ({ $where }). Скопируйте текст, опубликуйте и нажмите «Опубликовано».
told-media-failed = ❗ <b>{ $name }</b>: не получилось опубликовать ({ $resource }){ $trouble ->
        [none] .
       *[other] : { $trouble }.
    } Опубликуйте вручную и пришлите ссылку. Причины больше нет — нажмите «Попробовать ещё раз».
told-media-posted = ✅ <b>{ $name }</b>: опубликовано ({ $resource }).{ $link ->
        [none] { "" }
       *[other] { " " }{ $link }
    }{ $pictures ->
        [0] { "" }
        [one] { " " }Сюда выходит только текст: { $pictures } картинку добавьте к записи вручную.
        [few] { " " }Сюда выходит только текст: { $pictures } картинки добавьте к записи вручную.
       *[other] { " " }Сюда выходит только текст: { $pictures } картинок добавьте к записи вручную.
    }
told-media-unsure = ❓ <b>{ $name }</b>: связь оборвалась, когда публикация уже уходила ({ $resource }). Загляните туда, пожалуйста: она появилась? Сам повторять не буду, чтобы она не вышла дважды.
told-media-key-refused = 🔑 <b>{ $resource }</b>: { $trouble ->
        [wrong_key] ключ сообщества не может публиковать на стене. Поставьте в VK_TOKEN ключ администратора и VK_TOKEN_KIND=user
       *[key] ключ VK_TOKEN больше не принимают. Сделайте новый и поставьте его в настройки
    }, потом перезапустите бота. До этого бот там не публикует: тексты получают те, кто отвечает за публикации. Проверить ключ: python -m bot doctor.

## Отказы

refusal-media-title-too-long = Название длиннее { $limit } знаков (сейчас { $length }). Сократите, например: «Вечер робототехники».
refusal-media-text-too-long = Текст длиннее { $limit } знаков (сейчас { $length }). Разделите его на две публикации; прежний текст остался.
refusal-media-return-too-long = Длиннее { $limit } знаков (сейчас { $length }). Скажите короче, например: «Добавьте имена победителей и поправьте дату».
refusal-media-too-many-pictures = Картинок может быть не больше { $limit }: столько помещается в альбом.
refusal-media-blank = Нет ни текста, ни картинки. Сначала нажмите «Текст» и пришлите его.
refusal-media-album-empty = В альбоме пока нет ни одной фотографии. Нажмите «Картинки» и пришлите их.
refusal-media-longread-short = Лонгрид длиннее 2000 знаков: нужно хотя бы { $least }, сейчас { $length }. Допишите ещё { $lacks ->
        [one] { $lacks } знак
        [few] { $lacks } знака
       *[other] { $lacks } знаков
    } или добавьте эту публикацию другим видом.
refusal-media-draft-unfinished = В черновике осталось место для вас: «{ $words }». Нажмите «Текст» и пришлите его без этой подсказки.
refusal-media-no-resources = Выберите хотя бы один ресурс: где публикация выйдет.
refusal-media-consent-missing = { $person }: нет согласия на публикацию { $category ->
        [photo] фотографий
       *[name] имени
    } ({ $resources }). Поможет: подписать согласие на публикацию, убрать человека с картинок или снять этот ресурс.
refusal-media-in-past = Это время уже прошло. Выберите будущее, например: завтра в 10:00.
refusal-media-too-far = Не дальше чем на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } вперёд.
refusal-media-not-approved = Сначала публикацию согласует куратор: нажмите «На согласование».
refusal-media-evidence-missing = Нужна ссылка на публикацию, например: https://vk.com/wall-1_25
refusal-media-nobody-of-code = «{ $code }» — такого кода в программе нет. Напишите, например: Н-017, М-004.
refusal-media-changed = Пока вы писали, текст изменил кто-то другой. Ваш вариант — в поле ниже: сверьте с новым в карточке в чате и сохраните ещё раз.
refusal-media-over = { $state ->
        [published] Это уже опубликовано, поменять нельзя.
       *[cancelled] Эта публикация отменена. Добавьте новую.
    }
refusal-media-being-posted = Публикация прямо сейчас выходит ({ $resources }) или вышла там частично. Подождите минуту и посмотрите, что получилось.
refusal-media-posting-not-sure = Неизвестно, вышла ли публикация ({ $resources }). Сначала посмотрите и скажите: в сообщении с вопросом или кнопкой «Опубликовано».
refusal-media-out-already = На этом ресурсе публикация уже отмечена.
refusal-media-nothing-to-gather = В медиаплане нет публикаций, вышедших с { $first } по { $last }. Выберите другие дни, например: 01.11 – 30.11.
refusal-media-event-over = Этого события больше нет или его отменили. Выберите другое или напишите название.
refusal-media-picture-expected = Здесь нужна картинка: пришлите её как фото, не файлом.
refusal-media-not-in-team = Отвечать за публикацию может куратор или участник рабочей группы, а { $name } сейчас ни тот, ни другой.
