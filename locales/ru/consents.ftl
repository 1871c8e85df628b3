### Согласия: список куратора, бланки, отзыв; «Мои согласия» и /mydata.

## У входа

menu-consents = 🖊 Согласия
menu-myconsents = 🖊 Мои согласия
command-consents = согласия: чего не хватает, что истекает
command-mydata = что обо мне хранится
help-consents =
    <b>Согласия.</b> В /consents видно, по кому согласия не хватает, где ждём подписи и что скоро истекает. Там же бланки в Word, отметки «распечатано» и «подписано», отзыв и уничтожение данных. Людей я называю по кодам; имена — на странице центра.
help-mydata = <b>Ваши данные.</b> Команда /mydata покажет, что о вас хранится, выдаст копию файлом и поможет всё удалить.

## Слова

consent-signer = { $signer ->
        [guardian] представитель
       *[own] сам участник
    }
consent-paper = { $purpose ->
        [publication] публикация
       *[processing] обработка данных
    } · { $signer ->
        [guardian] представитель
       *[own] сам участник
    }
consent-line = { $state ->
        [signed] ✅ { $paper }: подписано { $since }, { $until ->
            [never] до отзыва
           *[other] до { $until }
        }
        [printed] 🖨 { $paper }: распечатано, ждём подписи
        [revoked] ✖️ { $paper }: отозвано { $ended }
        [expired] ⌛ { $paper }: истекло { $until }
       *[needed] ▫️ { $paper }: { $purpose ->
            [publication] по желанию, пока нет
           *[processing] пока нет
        }
    }
consent-ahead = <i>К { $day } — новые бланки: меняется, кто подписывает.</i>
consent-item = { $need ->
        [waiting] 🖨 { $who }: ждём подписи ({ $signers })
        [runs_out] ⌛ { $who }: истекает { $day } ({ $signers })
        [birthday] 🎂 { $who }: с { $day } подписывают заново ({ $signers })
       *[missing] ▫️ { $who }: нужно подписать ({ $signers })
    }{ $purpose ->
        [publication] {" "}— публикация
       *[processing] {""}
    }
consent-category = { $category ->
        [photo] Фотографии
        [video] Видео
        [name] Фамилия, имя, отчество
        [age] Возраст, класс
        [place] Место учёбы или работы
        [achievements] Достижения
       *[work] Работы и отзыв
    }
consent-resource-site = Сайт
consent-resource-vk = Группа ВКонтакте
consent-resource-telegram = Канал в Telegram

## Список куратора

consents-title = <b>Согласия</b>
consents-empty = Всё в порядке: согласия подписаны, ничего не истекает.
consents-find = Чтобы открыть анкету, выберите раздел или пришлите код — например, Н-017.
consents-section = { $section ->
        [missing] Не хватает
        [waiting] Ждут подписи
        [runs_out] Истекают
        [birthday] Скоро день рождения
       *[withdrawn] Отозваны: уничтожить данные
    } — { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }
consents-none-left = Здесь больше никого нет.
consents-withdrawn-line = ✖️ { $who }: уничтожить до { $day } включительно
consents-person = <b>{ $who }</b>
    { $standing ->
        [valid] Согласие на обработку данных действует.
        [beside] Отдельное согласие не нужно: данные представителя указаны в согласии за ребёнка.
       *[asked] Согласия на обработку данных нет: подбирать пару пока нельзя.
    }
    { $stage ->
        [child] До 14 лет подписывает представитель.
        [teen] С 14 до 18 лет — и если возраст точно не известен — подписывают двое: представитель и сам участник.
       *[adult] Подписывает сам: исполнилось 18.
    }
consents-person-withdrawn = <b>{ $who }</b>
    Согласие отозвано. Участие приостановлено, данные закрыты и нигде не показываются. Уничтожьте их до { $day } включительно.
consents-person-erased = <b>{ $who }</b>
    Данные уничтожены. Остались код и отметки для отчётов.
consents-paper = <b>{ $who }</b>
    { $paper }
consents-ask-signed = Когда подписали? Нажмите или напишите дату — например, 12.11.
consents-ask-terms = Что и где разрешили публиковать? Отметьте так, как в подписанном бланке.
consents-ask-until = До какого дня действует? Нажмите или напишите дату — например, 31.08.2027.
consents-ask-withdrawal = Когда поступил отзыв и под каким номером? Напишите одной строкой — например, <i>12.11 № 5</i>. С этого дня пойдут 30 дней; обработка остановится сразу.
consents-ask-erase = Уничтожить данные? Имя, контакты, анкета и записи о них исчезнут навсегда, вернуть их будет нельзя. Останутся код и отметки для отчётов. Акт пришлю сразу.
consents-button-open = Открыть
consents-button-overview = ‹ К согласиям
consents-button-print = 📄 Бланки в Word
consents-button-blank = 📄 Бланк в Word
consents-button-printed = 🖨 Распечатано
consents-button-signed = ✅ Подписано
consents-button-today = Сегодня
consents-button-yesterday = Вчера
consents-button-next = Дальше
consents-button-until-revoked = До отзыва
consents-button-until-school = До { $school }
consents-button-until-year = На год: до { $year }
consents-button-revoke-publication = Отозвана публикация
consents-button-withdraw = Записать отзыв согласия
consents-button-erase = 🗑 Уничтожить данные
consents-button-erase-sure = Да, уничтожить
consents-button-back = Передумали: вернуть
consents-button-act = 📄 Акт об уничтожении
consents-printed-toast = Отмечено: распечатано.
consents-signed-toast = Отмечено: подписано.
consents-revoked-toast = Публикация отозвана: уберите опубликованное в течение трёх рабочих дней.
consents-back-toast = Анкета снова открыта. Нужны новые подписанные согласия.
consents-erased-toast = Данные уничтожены.

## Что сообщаю

told-consents = 🖊 <b>Согласия: { $count ->
        [one] { $count } напоминание
        [few] { $count } напоминания
       *[other] { $count } напоминаний
    }</b>
told-consents-more = …и ещё { $count }. Все — в списке.
told-withdrawn = ✖️ <b>{ $who }: согласие отозвано</b> { $source ->
        [paper] (на бумаге)
       *[bot] (в боте)
    }.

    Участие приостановлено, данные закрыты. Уничтожьте их до { $day } включительно; я напомню.
told-destruction = 🗑 <b>{ $who }: { $when ->
        [over] срок уничтожения данных прошёл
        [today] сегодня последний день, чтобы уничтожить данные
       *[later] { $left ->
            [one] остался { $left } день, чтобы уничтожить данные
            [few] осталось { $left } дня, чтобы уничтожить данные
           *[other] осталось { $left } дней, чтобы уничтожить данные
        }
    }</b>

    Согласие отозвано, срок — { $day }.
told-publication-revoked = ✖️ <b>{ $who }: отозвано согласие на публикацию.</b> Уберите опубликованное в течение трёх рабочих дней; остальное участие продолжается.
told-withdrawal-recorded = Куратор записал ваш отзыв согласия. Мы больше не обрабатываем ваши данные и уничтожим их не позднее { $day }. Если это ошибка, скажите куратору.
told-withdrawal-back = Отзыв согласия отменён: ваши данные не уничтожены. Чтобы продолжить участие, нужно подписать новое согласие — куратор подскажет.
told-destroyed = Ваши данные в программе наставничества уничтожены. От анкеты { $code } остались только код и отметки для отчётов. Спасибо, что были с нами!

## /mydata и «Мои согласия»

mydata-title = <b>Что о вас хранится</b>
mydata-telegram = <b>Из Telegram:</b> { $name }, { $username }. Язык — { $language }, часовой пояс — { $zone }. Поменять: /language, /timezone.
mydata-roles = <b>Роли:</b> { $roles }.
mydata-role = { $role ->
        [owner] владелец
        [curator] куратор
        [director] директор
        [working_group] рабочая группа
        [organiser] организатор
        [mentor] наставник
        [mentee] наставляемый
        [guardian] законный представитель
       *[participant] участник
    }
mydata-answers = <b>Ответы на приглашения: { $count }</b>
mydata-answer = • { $title }, { $day }: { $answer }
mydata-record = <b>Анкета { $code }.</b> В программе наставничества заполнено:
mydata-field = { $field ->
        [name] фамилия, имя, отчество
        [birth] год или дата рождения
        [place] место учёбы или работы
        [contact] контакты
        [topics] запрос или компетенции
        [achievements] достижения
        [interests] интересы
        [ages] желаемый возраст наставляемых
        [time] ресурс времени
        [capacity] сколько наставляемых
        [forms] форма наставничества
        [entered] дата вхождения в программу
        [ended] дата завершения
        [partner] с кем в паре
        [partner_place] место учёбы или работы второго в паре
        [results] результаты
        [case_link] ссылка на кейс или отзыв
        [completed] отметка о прохождении
       *[other] { $field }
    }
mydata-correct = { $full ->
        [yes] Если что-то неверно, скажите куратору: он исправит.
       *[no] Сами записи по закону не проходят через мессенджер: полную копию и исправления попросите у куратора.
    }
mydata-button-json = Копия: JSON
mydata-button-text = Копия: текст
mydata-button-consents = 🖊 Мои согласия
mydata-button-data = Что обо мне хранится
mydata-button-forget = Удалить меня
mydata-button-forget-sure = Да, удалить
mydata-button-withdraw-sure = Да, отозвать
mydata-button-keep = Нет, оставить
mydata-forget-sure = Удалить всё, что о вас хранится? Имя, имя пользователя и настройки исчезнут, записи на будущие встречи снимутся. Вернуть это нельзя, но можно прийти снова — как новый участник.
mydata-forgotten = Готово: о вас больше ничего не хранится. Будете рядом — заходите.
mydata-withdraw-sure = { $whose ->
        [ward] <b>{ $who }.</b>{ " " }
       *[own] { "" }
    }{ $purpose ->
        [publication] Отозвать согласие на публикацию? Новых публикаций не будет, а прежние уберут в течение трёх рабочих дней. Участие в программе продолжится.
       *[processing] Отозвать согласие на обработку данных? Участие в программе сразу остановится, а данные уничтожат в течение 30 дней.
    }
mydata-withdrawn-toast = { $purpose ->
        [publication] Согласие на публикацию отозвано. Куратор уже знает.
       *[processing] Согласие отозвано: обработка остановлена. Данные уничтожат в течение 30 дней, я сообщу.
    }
myconsents-title = <b>Мои согласия</b>
myconsents-beside = Отдельное согласие не нужно: ваши данные указаны в согласии за ребёнка.
myconsents-guardian = <i>До 14 лет согласие подписывает и отзывает законный представитель. Хотите отозвать — поговорите с ним или с куратором.</i>
myconsents-none = Вы не участвуете в программе наставничества, и подписывать ничего не нужно.
myconsents-withdrawn = <b>{ $who }</b>
    Согласие отозвано. Данные закрыты и будут уничтожены не позднее { $day }.
myconsents-button-publication = { $whose ->
        [ward] Отозвать публикацию: { $who }
        [both] Отозвать публикацию: { $who } (это вы)
       *[own] Отозвать согласие на публикацию
    }
myconsents-button-withdraw = { $whose ->
        [ward] Отозвать согласие: { $who }
        [both] Отозвать согласие: { $who } (это вы)
       *[own] Отозвать согласие
    }

## Отказы (без разметки)

refusal-consent-not-asked = Этот бланк сейчас не нужен: по возрасту подписывает другой человек. Откройте анкету заново — там нужные.
refusal-consent-dates = Такой даты быть не может: подписать можно не позже сегодняшнего дня, а срок — не раньше подписи и не дальше 10 лет. Например, 12.11 и 31.08.2027.
refusal-consent-nothing-ticked = Отметьте хотя бы одно, что можно публиковать, и хотя бы одно место — как в подписанном бланке.
refusal-consent-not-in-force = Отзывать нечего: такого согласия сейчас нет.
refusal-guardian-decides = До 14 лет согласие подписывает законный представитель, он же его и отзывает. Покажите ему эту кнопку или скажите куратору.
refusal-record-withdrawn = Согласие уже отозвано: данные закрыты и будут уничтожены.
refusal-record-blocked = Согласие отозвано: данные закрыты, их нельзя ни читать, ни менять.
refusal-not-withdrawn = Согласие не отозвано. Без отзыва уничтожают данные только тех, кто уже завершил участие.
refusal-has-duties = У вас есть роль в команде. Сначала её заберёт владелец бота, а потом можно будет удалить данные.
refusal-withdraw-first = Вы участвуете в программе наставничества: сначала отзовите согласие в «Моих согласиях», и данные уничтожат.
