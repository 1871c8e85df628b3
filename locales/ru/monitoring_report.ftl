### Отчёт о мониторинге: Word, Excel и диаграммы.

## Кнопки и сообщения

monitoring-button-word = 📄 Отчёт в Word
monitoring-button-excel = 📊 Excel
monitoring-button-charts = 🖼 Диаграммы
monitoring-word-sent = { $marked ->
        [yes] 📄 Отчёт о мониторинге. В кампании отмечено: «Отчёт готов». Это ещё черновик? Нажмите «↩️ Отчёт ещё не готов».
       *[no] 📄 Отчёт о мониторинге.
    }
    Выводы впишите от руки.{ $names ->
        [yes] {""}
       *[no] {""} Открытые ответы и имена — только в файле со страницы центра, /desk.
    }
monitoring-excel-sent = 📊 Все цифры мониторинга.
monitoring-no-charts = { $least ->
        [one] Диаграмм пока нет: их рисую, когда на вопрос ответил хотя бы { $least } человек.
        [few] Диаграмм пока нет: их рисую, когда на вопрос ответили хотя бы { $least } человека.
       *[other] Диаграмм пока нет: их рисую, когда на вопрос ответили хотя бы { $least } человек.
    }

## Слова отчёта

monitoring-report-period = за период с { $first } по { $last }
monitoring-report-of = { $answered ->
        [one] Ответил { $answered } из { $asked }.
       *[other] Ответили { $answered } из { $asked }.
    }
monitoring-report-hidden = Цифры не показаны: ответов меньше { $least }, и по ним можно было бы узнать, чьи они.
monitoring-report-some-hidden = Где стоит «—», ответов меньше { $least }.
monitoring-report-extremes = Выше всего — «{ $best }»: { $most }; ниже всего — «{ $worst }»: { $least }.
monitoring-report-growth = { $people ->
        [one] Сравниваются ответы { $people } человека, который ответил и «до», и «после».
       *[other] Сравниваются ответы { $people } человек, которые ответили и «до», и «после».
    } Оценки выросли по { $risen } из { $total } вопросов.
monitoring-report-no-growth = Сравнить пока нельзя: и «до», и «после» ответили меньше { $least } человек.
monitoring-report-first = Это первый мониторинг в программе: сравнивать пока не с чем.
monitoring-report-compared = Средние оценки рядом с теми, что были в мониторинге к { $day }.
monitoring-report-not-compared = С мониторингом к { $day } сравнить нечего: общих вопросов, где достаточно ответов, нет.
monitoring-report-no-results = Итоги у наставников в этой кампании не запрашивали.
monitoring-report-results = Ответили { $answered } из { $asked } наставников. По наставляемым: сделано — { $done }, частично — { $partly }, пока нет — { $later }, ответа ещё нет — { $unanswered }.
monitoring-report-engaged = { $count ->
        [0] В этот период никто ни с кем не работал.
       *[other] Что наставники сделали за период: встречи, выполненные пункты планов, события, на которые они пришли.
    }
monitoring-report-words = Ответы на открытые вопросы, без имён и по алфавиту.
monitoring-report-no-words = Открытых ответов нет, или ответили меньше { $least } человек: тогда слова не показываются.
monitoring-report-words-elsewhere = Открытые ответы — в отчёте со страницы центра.

## Главное

monitoring-summary-answered = { $asked ->
        [0] В этот период никого не спрашивали.
       *[other] На опросы ответили { $answered } из { $asked } ({ $share }).
    }
monitoring-summary-quality = { survey-kind }: средняя оценка по всем вопросам { $mean } из 10; оценок 8–10 — { $share }.
monitoring-summary-growth = От «до» к «после» оценки одних и тех же участников изменились в среднем на { $change }.
monitoring-summary-compared = { survey-kind }: с прошлого мониторинга оценки изменились в среднем на { $change }.
monitoring-summary-results = Итоги по наставляемым: сделано — { $done }, частично — { $partly }, пока нет — { $later }, ответа ещё нет — { $unanswered }.
monitoring-summary-engaged = В этот период работали: наставников — { $mentors }, наставляемых — { $mentees }. Встреч — { $meetings }, выполнено пунктов планов — { $items }, участий в событиях — { $events }.

## Excel

monitoring-report-sheet-head = Мониторинг программы наставничества: { $title }, { $year }
monitoring-report-sheet = { $sheet ->
        [answered] Кто ответил
        [growth] Рост
        [compared] Сравнение
        [results] Итоги наставников
       *[engaged] Вовлечённость
    }
monitoring-report-column = { $column ->
        [survey] Опрос
        [asked] Спросили
        [answered] Ответили
        [share] Доля
        [question] Вопрос
        [answers] Ответов
        [mean] Средняя
        [low] Поставили 1–4
        [middle] Поставили 5–7
        [high] Поставили 8–10
        [share_high] Доля 8–10
        [people] Человек
        [before] До
        [after] После
        [change] Разница
        [last] Прошлый раз
        [now] Сейчас
        [mentor] Наставник
        [done] Сделано
        [partly] Частично
        [not_yet] Пока нет
        [unanswered] Ответа нет
        [mentees] Наставляемых
        [meetings] Встреч
        [hours] Часов встреч
        [items] Пунктов плана
       *[events] Событий
    }

## Диаграммы

monitoring-chart-quality = { $kind ->
        [mentee_before] Чего ждут наставляемые
        [mentee_after] Что говорят наставляемые
       *[mentor_after] Что говорят наставники
    }
monitoring-chart-mean = Средняя оценка из 10
monitoring-chart-spread = Сколько человек ответили
monitoring-chart-growth = Рост участников
monitoring-chart-growth-note = { $count ->
        [one] { $count } человек ответил и «до», и «после»
        [few] { $count } человека ответили и «до», и «после»
       *[other] { $count } человек ответили и «до», и «после»
    }
monitoring-chart-growth-was = до
monitoring-chart-growth-now = после
monitoring-chart-compared = Сравнение с прошлым мониторингом
monitoring-chart-compared-was = прошлый раз
monitoring-chart-compared-now = сейчас
