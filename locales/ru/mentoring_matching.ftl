### Подбор наставника: что говорит за пару, что против, и почему кто-то остался без наставника.

## За

matching-for-topics = { $answered } из { $asked } { $asked ->
        [one] запроса
       *[other] запросов
    } { $answered ->
        [one] совпадает
       *[other] совпадают
    }
matching-for-all-topics = { $asked ->
        [1] запрос совпадает
        [one] совпадает { $asked } запрос из { $asked }
        [few] совпадают все { $asked } запроса
       *[other] совпадают все { $asked } запросов
    }
matching-for-named = в заявке назван именно этот наставник
matching-for-mentee-wish = после знакомства — { $place ->
        [1] первое
        [2] второе
       *[other] третье
    } пожелание наставляемого
matching-for-mentor-wish = после знакомства — { $place ->
        [1] первое
        [2] второе
       *[other] третье
    } пожелание наставника
matching-for-both = выбрали друг друга
matching-for-room = есть { $free ->
        [1] место
        [one] { $free } место
        [few] { $free } места
       *[other] { $free } мест
    }
matching-for-days = { $count ->
        [1] удобный обоим день — { $days }
       *[other] удобны { $days }
    }
matching-for-hours = { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[other] { $hours } часов
    } в неделю на этого наставляемого

## Против

matching-against-topics = { $count ->
        [1] не поможет с темой: { $topics }
       *[other] не поможет с темами: { $topics }
    }
matching-against-topics-gone = часть запросов не совпадает
matching-against-no-day = общего удобного дня нет
matching-against-days-unsaid = не сказано, в какие дни удобно
matching-against-others = уже { $mentees ->
        [one] { $mentees } наставляемый
       *[other] { $mentees } наставляемых
    }
matching-against-before = уже предлагали, пара не сложилась
matching-against-little-time = меньше часа в неделю на каждого

## Почему пара невозможна

matching-bar = { $bar ->
        [mentee_consent] нет действующего согласия наставляемого
        [self] это один и тот же человек
        [guardian] один из них — законный представитель другого
        [form_unsaid] не указана форма наставничества
        [form] нет общей формы наставничества
        [age_unknown] наставник просил возраст, а возраст наставляемого не указан
        [age] наставник просил другой возраст
        [left] от этого наставника наставляемый ушёл
        [mentor_consent] нет действующего согласия наставника
       *[seat] все места заняты
    }

## Почему кто-то остался без наставника

matching-alone = { $bar ->
        [mentee_consent] нет действующего согласия наставляемого: подпишут — подберём
        [self] подходит только сам этот человек
        [guardian] подходит только законный представитель
        [form_unsaid] не указана форма наставничества: у наставляемого или у всех наставников
        [form] нет наставника для этой формы
        [age_unknown] возраст наставляемого не указан, а наставники этой формы просят определённый
        [age] наставники этой формы просят другой возраст
        [left] подходит только тот, от кого наставляемый ушёл
        [mentor_consent] у { $mentors ->
            [1] подходящего наставника
            [one] { $mentors } подходящего наставника
           *[other] { $mentors } подходящих наставников
        } нет действующего согласия
        [seat] у { $mentors ->
            [1] подходящего наставника
            [one] { $mentors } подходящего наставника
           *[other] { $mentors } подходящих наставников
        } нет мест
        [nobody] наставников пока нет
       *[others] места у { $mentors ->
            [1] подходящего наставника
            [one] { $mentors } подходящего наставника
           *[other] { $mentors } подходящих наставников
        } достались другим: иначе пар вышло бы меньше или они подходили бы друг другу хуже
    }

## Что помогло бы больше всего

matching-help-form = { $seats ->
        [one] Ещё { $seats } место
        [few] Ещё { $seats } места
       *[other] Ещё { $seats } мест
    } у новых наставников в форме «{ $form }» — и { $seats ->
        [one] ещё { $seats } наставляемый
       *[other] ещё { $seats } наставляемых
    } с наставником
matching-help-topic = { $seats ->
        [one] Ещё { $seats } место
        [few] Ещё { $seats } места
       *[other] Ещё { $seats } мест
    } у новых наставников в форме «{ $form }» с темой «{ $topic }» — и { $seats ->
        [one] ещё { $seats } наставляемый
       *[other] ещё { $seats } наставляемых
    } с наставником
matching-help-mentor = { $seats ->
        [one] Ещё { $seats } место
        [few] Ещё { $seats } места
       *[other] Ещё { $seats } мест
    } у { $mentor } — и { $seats ->
        [one] ещё { $seats } наставляемый
       *[other] ещё { $seats } наставляемых
    } с наставником
