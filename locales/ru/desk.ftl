### Страница центра: вход из бота и сами страницы. Обращаемся на «вы», коротко и спокойно.

## В боте: /desk

command-desk = страница центра: люди программы и их анкеты
menu-desk = 🗂 Страница центра
help-desk = <b>Страница центра.</b> Имена, контакты и всё, что пишут о людях программы, — только там, не в переписке. /desk даёт одноразовую ссылку: она живёт 15 минут и открывает страницу на рабочий день.
desk-link = Страница центра откроется по этой ссылке:
    { $address }

    Ссылка сработает один раз, до { $until }, и только у вас: не пересылайте её. На открывшейся странице нажмите «Войти» — вход действует 8 часов в том же браузере.
desk-link-button = Открыть страницу центра

## Вход и выход

desk-title = Страница центра
desk-skip = Сразу к содержанию
desk-sections = Разделы
desk-enter = Здесь видны имена и контакты людей программы. Входите только со своего компьютера или телефона.
desk-button-enter = Войти
desk-enter-note = Вход действует 8 часов в этом браузере. Закончили — нажмите «Выйти».
desk-leave = Выйти
desk-left-title = Вы вышли
desk-left = Чтобы вернуться, отправьте боту команду /desk: он пришлёт новую ссылку.
desk-step = Продолжить
desk-to-start = В начало
desk-refused-title = Так не получится
desk-typed-kept = Набранное не пропало: оно ждёт за этой кнопкой. Если вход закончился, войдите в соседней вкладке, вернитесь сюда и нажмите её. Вкладку не закрывайте.
desk-send-again = Отправить ещё раз
desk-broke = Что-то сломалось, простите. Попробуйте ещё раз чуть позже.
desk-broke-number = Если не поможет, назовите тому, кто следит за сервером, номер { $number }.

## Разделы

desk-nav-people = Люди
desk-nav-tags = Темы
desk-nav-audit = Журнал
desk-nav-team = Команда
desk-nav-sessions = Входы

## Люди

desk-search = Кого ищем: имя, код, место или тема
desk-search-example = Имя, код, место или тема
desk-button-search = Найти
desk-search-anew = Сбросить
desk-filter-part = Кто это в программе
desk-filter-standing = Участие
desk-filter-nameless = только без имени
desk-any = любое
desk-part-all = Все
desk-parts-mentor = Наставники
desk-parts-mentee = Наставляемые
desk-parts-guardian = Представители
desk-part-mentor = наставник
desk-part-mentee = наставляемый
desk-part-guardian = законный представитель
desk-standing-active = участвует
desk-standing-paused = на паузе
desk-standing-ended = закончил
desk-kind-none = не указано
desk-kind-pupil = ученик
desk-kind-teacher = педагог
desk-kind-graduate = выпускник
desk-kind-parent = родитель
desk-kind-specialist = специалист
desk-found = { $count ->
        [one] Найден { $count } человек
        [few] Найдено { $count } человека
       *[other] Найдено { $count } человек
    }
desk-shown-from = показаны { $first }–{ $last }
desk-nobody-found = Никого не нашлось. Попробуйте короче: хватит начала фамилии или кода.
desk-nobody-yet = Здесь пока никого. Добавьте первого человека — или перенесите реестр из таблицы.
desk-nameless = имя не указано
desk-closed = данные закрыты
desk-closed-title = Данные закрыты
desk-closed-what = Согласие отозвано: данные нельзя ни читать, ни менять, и их уничтожат. До какого дня и можно ли вернуть — в согласиях.
desk-closed-papers = Согласия и отзыв
desk-pages = Страницы
desk-page-before = ‹ Раньше
desk-page-after = Дальше ›
desk-page-of = { $page } из { $pages }

## Человек

desk-back-to-people = ‹ Все люди
desk-back-to-person = ‹ К анкете { $code }
desk-person-add = Добавить человека
desk-person-new = Новый человек
desk-age = { $age ->
        [one] { $age } год
        [few] { $age } года
       *[other] { $age } лет
    }
desk-sheet-own = О человеке
desk-sheet-mentor = Наставник
desk-sheet-mentee = Наставляемый
desk-sheet-guardian = Законный представитель
desk-edit = Изменить
desk-save = Сохранить
desk-add = Добавить
desk-remove = Убрать
desk-choose = Выбрать
desk-blank = Не заполнено: { $fields }.
desk-parts = Участие в программе
desk-become-mentor = Сделать наставником
desk-become-mentee = Сделать наставляемым
desk-become-guardian = Сделать представителем
desk-pause = Пауза
desk-end = Завершить…
desk-end-sure = В подборе и напоминаниях этого человека больше не будет. Пары завершаются отдельно, каждая на своей странице. Передумаете — «Вернуть».
desk-end-yes = Да, завершить участие
desk-resume = Вернуть
desk-guardians = Законные представители
desk-no-guardians = Никто не указан.
desk-wards = Представляет интересы
desk-guardian-who = Добавить представителя
desk-guardian-example = Код или имя, например П-003
desk-guardian-nobody = Такого человека нет. Проверьте имя или код — или сначала добавьте его анкету («Люди» → «Добавить человека»).
desk-guardian-several = Подходят несколько человек: выберите нужного или уточните имя.
desk-account = Telegram
desk-account-tied = Связан с аккаунтом в Telegram.
desk-account-none = Пока без Telegram: всё, что нужно, записывает куратор.
desk-history = Что менялось
desk-history-all = Весь журнал
desk-changed-meanwhile = Пока вы печатали, анкету изменил кто-то другой. Ваши слова остались в полях, а под теми, где теперь другое, видно, что там сейчас. Сверьте и сохраните ещё раз: запишется то, что в полях.
desk-now-there = Сейчас в анкете: { $text }
desk-problems = { $count ->
        [one] Не сохранено: поправьте { $count } поле.
        [few] Не сохранено: поправьте { $count } поля.
       *[other] Не сохранено: поправьте { $count } полей.
    }

## Поля анкеты

desk-field-kind = Кто это
desk-field-name = Фамилия, имя, отчество
desk-field-birth = Год или дата рождения
desk-field-work_since = Год начала работы
desk-field-place = Место учёбы или работы
desk-field-contact = Контакты
desk-field-note = Заметка куратора
desk-field-topics = { $part ->
        [mentor] Основные компетенции
       *[other] Основной запрос
    }
desk-field-achievements = Важные для программы достижения
desk-field-interests = Интересы
desk-field-ages = Желаемый возраст наставляемых
desk-field-time = Ресурс времени на программу
desk-field-capacity = Сколько наставляемых одновременно
desk-field-days = Удобные дни недели
desk-field-hours = Часов в неделю на всех наставляемых
desk-field-forms = Формы наставничества
desk-field-entered = Дата вхождения в программу
desk-field-ended = Дата завершения программы
desk-field-partner = { $part ->
        [mentor] Наставляемые (как в реестре)
       *[other] Наставник (как в реестре)
    }
desk-field-partner_place = { $part ->
        [mentor] Место учёбы или работы наставляемого
       *[other] Место учёбы или работы наставника
    }
desk-field-results = Результаты программы
desk-field-case_link = Ссылка на кейс или отзыв
desk-field-completed = Отметка о прохождении программы
desk-topics-more = Другое, своими словами
desk-hint-name = Полностью: Фамилия Имя Отчество.
desk-hint-birth = Год («2012») или дата («03.05.2012»).
desk-hint-work_since = Для педагогов и специалистов: по нему видно молодых специалистов (стаж до 3 лет). Например: 2024. Кто не работает — оставьте пустым.
desk-hint-place = Школа и класс, организация и должность.
desk-hint-contact = Телефон или почта; для ребёнка — представителя.
desk-hint-note = Видна только здесь. В реестры и бумаги не попадает.
desk-hint-topics = Отметьте подходящее. Список тем правит куратор.
desk-hint-ages = Например: «12–15», «от 14», «до 12», «любой».
desk-hint-time = Например: «два часа в неделю по средам».
desk-hint-capacity = Число от 0 до 50.
desk-hint-hours = Число от 0 до 40. По нему видно, хватит ли времени на каждого.
desk-hint-entered = Дата: «01.09.2026».
desk-hint-ended = Дата: «25.05.2027».
desk-hint-partner = Из бумажного реестра; пары складываются отдельно.
desk-hint-case_link = Адрес целиком: «https://…».
desk-expected-name = Нужны буквы: фамилия, имя, отчество. Например: Иванова Анна Петровна.
desk-expected-shorter = Слишком длинно: поместится { $limit } знаков.
desk-expected-birth = Нужен год или дата рождения. Например: 2012 или 03.05.2012.
desk-expected-date = Нужна дата не раньше 2000 года. Например: 01.09.2026.
desk-expected-later = Завершение раньше вхождения. Проверьте обе даты.
desk-expected-ages = Нужен возраст. Например: 12–15, от 14, до 12 или любой.
desk-expected-capacity = Нужно целое число от 0 до { $limit }. Например: 3.
desk-expected-days = Нужны дни недели. Например: вторник, четверг.
desk-expected-hours = Нужно целое число от 0 до { $limit }. Например: 2.
desk-expected-year = Нужен год не позже { $limit }, цифрами. Например: 2024.
desk-expected-forms = Такой формы наставничества в центре нет: выберите из списка.
desk-expected-link = Нужен адрес целиком. Например: https://example.org/istoriya.

## Темы

desk-tags-lead = Из этого списка выбирают компетенции наставников и запросы наставляемых. Убранная тема никому больше не предлагается, но у кого она есть — остаётся.
desk-tag-new = Новая тема
desk-tag-example = Например, робототехника
desk-tag-name = Название темы
desk-tag-people = { $count ->
        [0] ни у кого
        [one] у { $count } человека
       *[other] у { $count } человек
    }
desk-tag-retired = не предлагается
desk-tag-retire = Больше не предлагать
desk-tag-restore = Снова предлагать
desk-rename = Переименовать
desk-no-tags = Тем пока нет.

## Журнал

desk-anybody = кто угодно
desk-anything = о чём угодно
desk-show = Показать
desk-yes = да
desk-no = нет

## Команда

desk-team-members = Кто в команде
desk-team-nobody = Пока никого.
desk-team-dismiss = Забрать роль
desk-team-dismiss-what = Права этой роли кончатся сразу. Вернуть её можно новой ссылкой.
desk-team-dismiss-sure = Да, забрать роль
desk-team-links = Ссылки-приглашения
desk-team-no-links = Открытых ссылок нет.
desk-team-invite = Дать роль по ссылке
desk-team-take = Взять роль себе
desk-link-made = Ссылка готова: { $role }
desk-link-made-how = Перешлите её тому, кого приглашаете: роль получит тот, кто откроет первым, до { $until }. Второй раз она здесь не покажется.
desk-link-open = открыта до { $until }
desk-link-revoke = Отозвать

## Входы

desk-sessions-lead = Кто сейчас на странице центра. Незнакомый браузер в списке? Завершите этот вход.
desk-session-this = этот
desk-session-times = с { $since } до { $until }
desk-session-end = Завершить
desk-sessions-end-mine = Завершить все мои входы
desk-sessions-end-all = Завершить все входы у всех
desk-sessions-end-all-what = Выйдут все, и вы тоже. Кто не успел сохранить, потеряет набранное; войти снова можно по новой ссылке: /desk.
desk-sessions-end-all-sure = Да, завершить все входы

## Сделано

desk-done-saved = Сохранено.
desk-done-added = Анкета добавлена.
desk-done-guardian-added = Представитель добавлен.
desk-done-guardian-removed = Представитель убран.
desk-done-tag-added = Тема добавлена.
desk-done-session-ended = Вход завершён.
desk-done-role-taken = Роль теперь ваша.
desk-done-role-dismissed = Роль забрана.
desk-done-link-revoked = Ссылка отозвана.

## Отказы (без разметки)

refusal-desk-off = Страница центра здесь не открыта: её включает тот, кто следит за сервером, — настройкой DESK_PORT.
refusal-desk-link-unknown = Эта ссылка не подходит: она скопирована не целиком или её сменила более новая. Отправьте боту /desk — он пришлёт другую.
refusal-desk-link-used = Эта ссылка уже сработала, а действует она один раз. Отправьте боту /desk — он пришлёт другую.
refusal-desk-link-expired = Ссылка устарела: она жила 15 минут. Отправьте боту /desk — он пришлёт другую.
refusal-desk-not-signed-in = Чтобы войти, отправьте боту команду /desk: он пришлёт ссылку на 15 минут. Вход действует 8 часов.
refusal-desk-another-browser = Этот вход открыт в другом браузере, поэтому мы его закончили. Отправьте боту /desk — он пришлёт ссылку для этого браузера.
refusal-desk-form-not-ours = Эта страница открыта слишком давно, или браузер не принимает cookie. Обновите её и повторите.
refusal-desk-no-page = Такой страницы нет. Вернитесь в начало и выберите раздел.
refusal-desk-not-found = Этого здесь больше нет: возможно, кто-то успел раньше. Вернитесь в начало и поищите ещё раз.
refusal-desk-too-large =
    { $megabytes ->
        [0] Это слишком много за один раз. Сократите текст или файл и повторите.
       *[other] Файл слишком большой: сюда помещается { $megabytes } МБ. Уберите из него картинки и лишние листы.
    }
refusal-desk-not-readable = Не получилось прочитать, что прислал браузер. Вернитесь назад и повторите.
refusal-tag-name-wrong = Название — от 1 до { $limit } знаков, с буквами, без запятых и точек с запятой. Например: робототехника.
