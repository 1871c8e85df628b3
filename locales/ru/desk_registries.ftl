### Реестры на странице центра: посмотреть, взять, принести; лучшие практики.

desk-nav-registries = Реестры
desk-registries-lead = Столбцы — из приложения 1 к Положению. В файлах имена и контакты: храните их так же, как бумажный реестр.
desk-registry-people = { $count ->
        [one] В реестре { $count } человек
        [few] В реестре { $count } человека
       *[other] В реестре { $count } человек
    }
desk-registry-order = здесь по алфавиту, в файлах по кодам
desk-registry-open = Открыть
desk-take-excel = Скачать Excel
desk-take-word = Скачать Word для печати
desk-take-template = Скачать пустой бланк
desk-back-to-registries = ‹ Все реестры

## Принести

desk-import = Принести реестр из Excel
desk-import-lead = Сначала посмотрим, что изменится, строка за строкой. Пока вы не согласитесь, ничего не внесётся; пока есть ошибки — тоже.
desk-import-file = Файл .xlsx
desk-import-limits = До { $megabytes } МБ и { $rows } строк. Столбцы в любом порядке; формулы не читаются.
desk-import-which = Какой это реестр
desk-import-by-headings = понять по заголовкам
desk-import-look = Посмотреть, что изменится
desk-import-kept = Файл не ложится на диск: прочитанное хранится в памяти 15 минут и только для этого входа.
desk-import-waiting = Вы уже смотрели файл и не решили
desk-import-return = Вернуться к нему
desk-import-templates = Пустые бланки:
desk-import-no-file = Файл не выбран. Нажмите на поле и выберите файл .xlsx.
desk-import-gone = Того файла здесь больше нет: он хранится 15 минут. Ничего не внесено — выберите файл ещё раз.
desk-import-changed = Пока вы смотрели, в реестре что-то изменилось, или в соседней вкладке открыт другой файл. Ничего не внесено. Ниже — что изменится теперь: сверьте и решите ещё раз.
desk-import-title = { $registry }: что изменится
desk-import-another = ‹ Выбрать другой файл
desk-import-repair = Пока есть ошибки, ничего не вносится. Исправьте их в файле и выберите его ещё раз.
desk-import-agree = { $count ->
        [one] Внести { $count } строку
        [few] Внести { $count } строки
       *[other] Внести { $count } строк
    }
desk-import-drop = Не вносить
desk-import-rows = Строки файла
desk-import-outcome-wrong = С ошибками
desk-import-outcome-changed = Изменится
desk-import-outcome-new = Новые
desk-import-outcome-same = Без изменений
desk-import-row = Строка
desk-import-row-of = { $row }
desk-import-column = Столбец
desk-import-value = Что в ней
desk-import-expected = Что нужно
desk-import-who = Кто
desk-import-what = Что будет
desk-import-empty = пусто
desk-import-same = всё уже так и записано
desk-import-enrols = Теперь и в этом реестре.

## Лучшие практики

desk-practices-lead = Практики наставников, о которых стоит рассказать другим (п. 3.2).
desk-back-to-practices = ‹ Лучшие практики
desk-practice-add = Добавить практику
desk-practice-edit = Изменить практику
desk-practice-remove = Убрать
desk-practice-removing = Убрать практику?
desk-practice-removal = Из реестра она исчезнет. В журнале останется, какой она была.
desk-practice-remove-now = Убрать из реестра
desk-practice-mentor = Наставник
desk-practice-title = Название
desk-practice-form = Форма наставничества
desk-practice-essence = Суть практики
desk-practice-result = Результат
desk-practice-link = Ссылка
desk-practice-may-publish = Согласие на публикацию
desk-practice-agreed = Наставник согласен, чтобы практику опубликовали
desk-practice-hint-mentor = Код или имя, например М-004.
desk-practice-hint-title = Коротко, например «Первый проект за месяц».
desk-practice-hint-form = Если практика одной формы.
desk-practice-hint-essence = Что и как делали: чтобы другой наставник мог повторить.
desk-practice-hint-result = Что изменилось у наставляемого.
desk-practice-hint-link = Адрес целиком: «https://…».
desk-practice-nobody = Такого наставника нет. Проверьте имя или код, например М-004, — или сначала добавьте его в «Людях».
desk-practice-several = Подходят несколько наставников: отметьте нужного или уточните имя.
desk-practice-slower = Пока вы печатали, практику изменил кто-то другой. Ваши слова остались в полях, а под ними видно, что там сейчас. Сверьте и сохраните ещё раз: запишется то, что в полях.
desk-practice-wanted-title = Нужно название. Например: Первый проект за месяц.
desk-practice-wanted-shorter = Слишком длинно: поместится { $limit } знаков.
desk-practice-wanted-form = Нужна одна форма наставничества из списка.
desk-practice-wanted-link = Нужен адрес целиком. Например: https://example.org/istoriya.

## Сделано

desk-done-brought-in = Реестр внесён. Что изменилось у каждого, видно в его анкете и в журнале.
desk-done-not-brought-in = Ничего не внесено, прочитанное забыто.
desk-done-practice-added = Практика добавлена.
desk-done-practice-removed = Практика убрана.
