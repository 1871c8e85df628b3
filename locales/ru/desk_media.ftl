### Медиаплан на странице центра.

desk-nav-media = Медиаплан
desk-media-lead = Что, где и когда выходит, кто отвечает и кого можно узнать. Добавить публикацию и картинки можно в чате: /media.
desk-media-none = В этом месяце публикаций нет. Добавьте первую в чате: /media.
desk-media-when = Когда выходит
desk-media-timeless = без даты
desk-media-what = Публикация
desk-media-where = Где
desk-media-out = вышло: { $out } из { $all }
desk-media-responsible = Отвечает
desk-media-people = Можно узнать
desk-media-nobody = никто не назван
desk-media-state = Состояние
desk-back-to-media = ‹ Медиаплан
desk-media-returned = Куратор вернул
desk-media-event = Событие
desk-media-window = Окно по правилам
desk-media-outside = Это вне окна. Опубликовать всё равно можно.
desk-media-lacking = нет согласия: { $resources }
desk-media-story = Из рассказа
desk-media-pictures = Картинки
desk-media-picture = Картинка { $number }
desk-media-outlet = { $state ->
        [failed] не получилось
       *[waiting] ещё не вышло
    }
desk-media-link = Ссылка на вышедшее
desk-media-text = Текст
desk-media-length = { $length ->
        [one] { $length } знак.
        [few] { $length } знака.
       *[other] { $length } знаков.
    }
desk-media-formatted = В тексте есть оформление из Telegram: если поправить его здесь, оформление пропадёт.
desk-media-anew = После правки куратор согласует публикацию заново.
desk-media-write = Сохранить текст
desk-media-at = Когда выходит ({ $zone })
desk-media-plan = { $approved ->
        [yes] Запланировать на это время
       *[no] Наметить это время
    }
desk-media-return-words = Что поправить: одно-два предложения
desk-done-media-written = Текст сохранён.
desk-done-media-submitted = Отправлено кураторам на согласование.
desk-done-media-approved = Согласовано, ответственный узнает.
desk-done-media-returned = Возвращено, ответственный прочтёт ваше слово.
desk-done-media-planned = Время записано.
desk-done-media-published = Записано: вышло. Обновление месяца для этого ресурса отмечено.
