### Стол куратора: заявления, письма, памятки, согласия. Всё это — только на странице центра.

desk-nav-applications = Заявления
desk-nav-enquiries = Письма
desk-nav-slips = Памятки
desk-nav-consents = Согласия
desk-nobody-so = Здесь сейчас никого.

## Из чата

desk-button-at = 🗂 Открыть за столом
desk-link-to = Откроется нужная страница. Ссылка сработает один раз, до { $until }, и только у вас: не пересылайте её.
    { $address }

## Заявления

desk-applications-which = Какие заявления
desk-applications-open = Ждут решения
desk-applications-decided = Решённые
desk-applications-count = { $count ->
        [one] { $count } заявление
        [few] { $count } заявления
       *[other] { $count } заявлений
    }
desk-applications-none = Заявлений нет. О новом бот скажет сразу.
desk-applications-none-decided = Решённых заявлений пока нет.
desk-application-title = № { $number } · { $part ->
        [mentor] хочет стать наставником
       *[mentee] хочет в программу
    }
desk-application-made = подано { $when }
desk-application-decided-at = решено { $when }
desk-application-open = ждёт решения
desk-application-accepted = принято
desk-application-declined = отклонено
desk-application-withdrawn = отозвано
desk-application-wish = Что выбрано
desk-application-nobody = Имени в заявлении нет: человек назовёт вам номер { $number }, когда придёт.
desk-application-why = Причина: { $why }
desk-application-decision = Решение
desk-application-accept = Принять: заполнить анкету
desk-application-decline = Отклонить
desk-decline-why = Почему сейчас не получится?
desk-decline-words = Причина своими словами
desk-decline-hint = Передам слово в слово: без имён и телефонов, пожалуйста.
desk-decline-choose = Выберите причину: тому, кто подал заявление, важно её знать.
desk-decline-yes = Отклонить и передать причину
desk-reason-no_mentor = Нет наставника по темам
desk-reason-no_place = Нет мест
desk-reason-age = Младше 10 лет
desk-reason-meet_first = Сначала познакомиться
desk-reason-other = Своими словами
desk-back-to-applications = ‹ Заявления
desk-back-to-application = ‹ К заявлению № { $number }
desk-accept-title = Принять заявление № { $number }
desk-accept-lead = Выбранное в заявлении уже стоит в полях — поправьте и допишите. Аккаунт свяжется с анкетой сам, человек сразу узнает, что принят. Чего пока не знаете, оставьте пустым.
desk-accept-guardian = Представитель: код или полное имя
desk-accept-guardian-hint = Для тех, кому нет 18. Анкеты ещё нет — впишите имя, и она появится.
desk-accept-guardian-contact = Контакты представителя, если он новый
desk-accept-guardian-which = Такое имя уже есть. Это тот же человек или другой?
desk-accept-guardian-new = Другой человек: добавить анкету
desk-accept-yes = Принять и сообщить
desk-applied = Заявления и письма

## Письма

desk-enquiries-lead = Здесь то, что люди программы пишут куратору через бота. Ответ придёт им в бот; ни имени, ни аккаунта куратора они не увидят. Переписка хранится 90 дней.
desk-enquiries-waiting = { $count ->
        [0] Ответа никто не ждёт
        [one] Ответа ждёт { $count } человек
        [few] Ответа ждут { $count } человека
       *[other] Ответа ждут { $count } человек
    }
desk-enquiries-none = Писем пока нет.
desk-enquiry-waits = ждёт с { $since }
desk-enquiry-last = отвечено { $when }
desk-enquiry-open = Переписка
desk-enquiry-curator = Куратор
desk-enquiry-answer = Ответ
desk-enquiry-hint = До { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }. Уйдёт в чат: без имён, телефонов и адресов, пожалуйста.
desk-enquiry-nothing = Напишите ответ: пустой не отправить.
desk-enquiry-send = Ответить через бота
desk-back-to-enquiries = ‹ Письма

## Памятки

desk-slips-lead = По памятке человек сам связывает свой аккаунт со своей анкетой. Она работает один раз и живёт 30 дней. Файл для печати — с именами, восемь памяток на листе.
desk-slips-state = Как обстоит дело с памяткой
desk-access-wanted = Нужна памятка
desk-access-open = Ждёт человека
desk-access-expired = Устарела
desk-access-locked = Перерыв
desk-access-joined = В боте
desk-slips-locked-out = { $who }: пять раз ошибся с шестью знаками, сможет попробовать снова после { $until }. По коду для камеры войти можно и сейчас.
desk-slips-wanted = { $count ->
        [one] Памятка нужна { $count } человеку: он участвует, а войти ему не с чем.
       *[other] Памятка нужна { $count } людям: они участвуют, а войти им не с чем.
    }
desk-slips-at-once = За один раз — первым { $limit }.
desk-slips-for-wanted = Напечатать всем без аккаунта
desk-slips-for-ticked = Напечатать отмеченным
desk-slips-for-found = { $count ->
        [one] Напечатать всем найденным: { $count }
       *[other] Напечатать всем найденным: { $count }
    }
desk-slips-names = Что на памятках
desk-slips-nameless = без имён, только коды
desk-slips-note = Прежняя памятка, если она есть, перестанет работать.
desk-slips-nobody = Печатать некому: отметьте тех, у кого ещё нет аккаунта.
desk-slips-file = памятки.docx
desk-slip = Памятка
desk-slip-none = не выпускали
desk-slip-open = работает
desk-slip-expired = устарела
desk-slip-used = использована
desk-slip-void = заменена
desk-slip-until = до { $when }
desk-slip-issued = выпущена { $when }
desk-slip-locked = перерыв до { $until }
desk-slip-print = Напечатать памятку
desk-slip-anew-sure = Памятка уже выпущена и работает до { $until }. Как только напечатаете новую, прежняя перестанет работать.
desk-slip-anew-yes = Да, напечатать новую
desk-slip-reissue = Перевыпустить
desk-slip-reissue-sure = Нынешний аккаунт сразу перестанет быть связан с анкетой; войти можно будет только по новой памятке. Так делают, когда телефон утерян или сменился номер.
desk-slip-reissue-yes = Да, перевыпустить

## Согласия

desk-consent-state = Как обстоит дело с согласиями
desk-consent-tab-missing = Не хватает
desk-consent-tab-waiting = Распечатано
desk-consent-tab-runs_out = Истекают
desk-consent-tab-birthday = День рождения
desk-consent-tab-signed = Подписано
desk-consent-tab-published = Публикация
desk-consent-tab-withdrawn = Отозвано
desk-consent-signed = подписано, { $until ->
        [never] до отзыва
       *[other] до { $until }
    }
desk-consent-need = { $need ->
        [waiting] распечатано, ждём подписи
        [runs_out] истекает { $day }
        [birthday] с { $day } подписывают заново
       *[missing] нужно подписать
    } ({ $signers }){ $purpose ->
        [publication] {" "}— публикация
       *[processing] {""}
    }
desk-consent-published = публикация разрешена
desk-consent-withdrawn = отозвано: уничтожить до { $day }
desk-consent-not-asked = согласие не нужно
desk-consent-open = Открыть
desk-back-to-consents = ‹ Все согласия
desk-back-to-papers = ‹ К согласиям { $code }
desk-papers = Бланки
desk-papers-standing = { $standing ->
        [valid] Согласие на обработку данных действует.
        [beside] Отдельное согласие не нужно: данные представителя стоят в согласии за ребёнка.
       *[asked] Согласия на обработку данных нет: подбирать пару пока нельзя.
    }
desk-papers-stage = { $stage ->
        [child] До 14 лет подписывает представитель.
        [teen] С 14 до 18 лет — и если возраст точно не известен — подписывают двое: представитель и сам участник.
       *[adult] Подписывает сам: исполнилось 18.
    }
desk-papers-ahead = С { $day } подписывают по-новому
desk-papers-all = Все бланки, которых не хватает
desk-papers-history = Что было
desk-paper-blank = Бланк в Word
desk-paper-printed = Распечатано
desk-paper-signed = Подписано
desk-paper-state = { $state ->
        [signed] подписано { $since }, { $until ->
            [never] до отзыва
           *[other] до { $until }
        }
        [printed] распечатано, ждём подписи
        [revoked] отозвано { $ended }
        [expired] истекло { $until }
       *[needed] пока нет
    }
desk-paper-signed-by = подписал(а) { $who }
desk-paper-taken-by = принял(а) { $who }
desk-paper-signed-title = Согласие подписано
desk-paper-day = Когда подписали
desk-paper-guardian = Кто из представителей подписал?
desk-paper-guardian-one = Подписал представитель: { $who }.
desk-paper-terms = Отметьте так, как в подписанном бланке: публиковать можно только это и только там.
desk-paper-categories = Что можно публиковать
desk-paper-resources = Где
desk-paper-until = До какого дня действует
desk-paper-until-day = Этот день — для последнего варианта
desk-paper-span = { $span ->
        [school] до { $day }
        [year] на год: до { $day }
        [day] до другого дня
       *[never] до отзыва
    }
desk-paper-signed-yes = Записать: подписано
desk-withdrawing = Отзыв
desk-publication-revoke = Отозвана публикация
desk-publication-revoke-sure = Опубликованное нужно убрать за три рабочих дня. Участие в программе продолжится.
desk-publication-revoke-yes = Записать отзыв публикации
desk-withdraw = Записать отзыв согласия с бумаги
desk-withdraw-sure = Участие остановится сразу, данные закроются и везде останется один код. Уничтожить их нужно за 30 дней.
desk-withdraw-day = Когда поступил отзыв
desk-withdraw-number = Номер бумаги
desk-withdraw-yes = Записать отзыв
desk-withdrawn = Согласие отозвано
desk-withdrawn-what = Отзыв поступил { $received }{ $source ->
        [paper] {" "}на бумаге
       *[bot] {" "}через бота
    }{ $number ->
        [none] {""}
       *[other] , № { $number }
    }. Участие приостановлено, данные закрыты и нигде не показываются.
desk-withdrawn-clock = { $when ->
        [over] Срок прошёл: уничтожить нужно было до { $day }.
       *[later] Уничтожить до { $day } включительно: { $left ->
            [0] сегодня последний день.
            [one] остался { $left } день.
            [few] осталось { $left } дня.
           *[other] осталось { $left } дней.
        }
    }
desk-withdrawn-back = Передумали: вернуть
desk-erase = Уничтожить данные…
desk-erase-title = Уничтожить данные { $code }?
desk-erase-what = Имя, контакты, анкета, письма и записи о них исчезнут навсегда, вернуть их будет нельзя. Останутся код и отметки для отчётов.
desk-erase-ground = { $ground ->
        [withdrawn] Основание: согласие отозвано.
       *[purpose_over] Основание: участие завершено, данные программе больше не нужны.
    }
desk-erase-type = Чтобы подтвердить, напишите код: { $code }
desk-erase-code-wrong = Код не совпал. Напишите его так: { $code }.
desk-erase-yes = Да, уничтожить навсегда
desk-erase-purpose-over = Участие завершено: если данные больше не нужны, их можно уничтожить.
desk-erased = Данные уничтожены
desk-erased-what = Остались код и отметки для отчётов. Акт можно взять в любой момент.
desk-erase-act = Акт в Word

## Сделано

desk-done-application-accepted = Принято: человек уже знает. Осталось подписать согласие — бланки ниже.
desk-done-application-declined = Отклонено. Причину передали.
desk-done-answered = Ответ передан.
desk-done-paper-printed = Отмечено: распечатано.
desk-done-paper-signed = Записано: подписано.
desk-done-publication-revoked = Публикация отозвана. Уберите опубликованное за три рабочих дня.
desk-done-withdrawal-recorded = Отзыв записан, 30 дней пошли.
desk-done-withdrawal-back = Данные снова открыты. Согласия нужно подписать заново.
desk-done-erased = Данные уничтожены. Возьмите акт.

## Отказы (без разметки)

refusal-which-guardian = Представителей несколько: выберите, кто из них подписал.

## Беседы пар

desk-nav-advice = Беседы
desk-advice-lead = Кто в парах просит совета через бота и как часто. Сами слова зашифрованы, стираются через 30 дней и открываются только по жалобе одной из сторон.
desk-advice-reports = Жалобы
desk-advice-reported = { $side ->
        [mentor] жалуется наставник, { $when }
       *[mentee] жалуется наставляемый, { $when }
    }
desk-advice-count = { $count ->
        [one] { $count } пара
        [few] { $count } пары
       *[other] { $count } пар
    }
desk-advice-messages = { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
       *[other] { $count } сообщений
    }, последнее — { $day }
desk-advice-none = Через бота пока никто не беседует.
desk-back-to-advice = ‹ Беседы
desk-advice-report-lead = { $side ->
        [mentor] Пожаловался наставник
       *[mentee] Пожаловался наставляемый
    }, { $when }. { $state ->
        [closed] Жалоба разобрана, беседа снова закрыта.
       *[open] Другой стороне о жалобе не сказано.
    }
desk-advice-read = Открыть беседу
desk-advice-read-hint = Откроется всё, что эти двое писали друг другу за 30 дней. Кто и когда открывал, останется в журнале.
desk-advice-close = Разобрано
desk-advice-close-hint = Беседа снова закроется, тот, кто жаловался, получит сообщение, что жалоба рассмотрена.
desk-advice-this-one = жалоба на это
desk-advice-erased = Стёрто: прошло 30 дней.
desk-advice-file = { $medium ->
        [voice] Голосовое сообщение (скачать)
       *[photo] Фото (скачать)
    }
desk-done-report-closed = Жалоба разобрана.
