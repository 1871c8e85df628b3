### Люди программы в чате: слова, общие для заявлений, анкеты и карточек.

programme-kind = { $kind ->
        [pupil] ученик
        [teacher] педагог
        [graduate] выпускник
        [parent] родитель
       *[specialist] специалист
    }
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
