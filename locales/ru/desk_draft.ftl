### Подбор пар на странице центра: заявки на наставника и черновик для всех. Только здесь они с именами.

desk-nav-draft = Подбор пар
desk-draft-lead = Черновик подбирает наставника сразу всем, кто ждёт: сначала чтобы пар было больше, потом чтобы они лучше подходили друг другу. Закрепите удачные пары, поменяйте то, что хотите, — остальное пересчитается само. Людей спросят, только когда вы предложите.
desk-draft-which = Что показать
desk-draft-pairs = Пары
desk-draft-alone = Без наставника
desk-draft-released = Закрепление снято: так больше нельзя
desk-draft-gone = одного из двоих в программе сейчас нет
desk-draft-helps = Что помогло бы больше всего
desk-draft-for = За: { $reasons }.
desk-draft-against = Против: { $reasons }.
desk-draft-locked = закреплено
desk-draft-lock = Закрепить
desk-draft-lock-of = Закрепить пару { $code }
desk-draft-unlock = Снять закрепление
desk-draft-unlock-of = Снять закрепление с пары { $code }
desk-draft-unlock-all = { $count ->
        [one] Снять закрепление с { $count } пары
       *[other] Снять все закрепления: { $count }
    }
desk-draft-others = Другой наставник
desk-draft-others-of = Другие наставники для { $code }
desk-draft-look = Посмотреть
desk-draft-none = Предлагать пока некого: открытых заявок нет, или никто из наставников не подходит.
desk-draft-nobody-alone = Без наставника не остался никто.
desk-draft-propose = Предложить людям
desk-draft-propose-all = { $count ->
        [one] Предложить { $count } пару
        [few] Предложить { $count } пары
       *[other] Предложить { $count } пар
    }
desk-draft-propose-what = Каждый наставник получит вопрос в бот и ответит за три дня, потом спросят наставляемого. У кого нет Telegram, ответ с бумаги записываете вы.
desk-draft-grouped = Наставляемых одного наставника в одной форме собрать в группу
desk-draft-propose-yes = { $count ->
        [one] Да, предложить { $count } пару
        [few] Да, предложить { $count } пары
       *[other] Да, предложить { $count } пар
    }
desk-draft-report = Предложено: { $proposed }, не получилось: { $refused }
desk-back-to-draft = ‹ Подбор пар
desk-requests = Заявки на наставника
desk-person-requests-none = Наставника сейчас не просят. Заявку подают в боте (/request) или записывают здесь с бумаги.
desk-request-title = Заявка на наставника № { $number }
desk-request-open = ждёт наставника
desk-request-proposed = наставник предложен
desk-request-met = пара работает
desk-request-withdrawn = отозвана
desk-request-priority = в первую очередь
desk-request-need = Что нужно
desk-request-waits = Ждёт согласия на обработку данных: подпишут — заявка пойдёт дальше сама.
desk-request-form = Форма наставничества
desk-request-topics = Темы
desk-request-words = Своими словами
desk-request-wished = Хочет именно к этим наставникам
desk-request-offered = Кто подходит
desk-request-nobody = Сейчас не подходит никто. Ниже — почему.
desk-request-propose = Предложить
desk-request-propose-of = Предложить наставника { $code }
desk-request-join = Предложить в группу
desk-request-join-of = Предложить в группу наставника { $code }
desk-request-lock = Закрепить в черновике
desk-request-lock-of = Закрепить в черновике наставника { $code }
desk-request-ruled-out = { $count ->
        [one] Не подходит { $count } наставник
        [few] Не подходят { $count } наставника
       *[other] Не подходят { $count } наставников
    }
desk-done-draft-proposed = Пары предложены. Наставники уже получили вопрос.
desk-done-draft-locked = Закреплено. Остальные пары пересчитаются сами.
desk-done-draft-unlocked = Закрепление снято. Черновик пересчитается сам.
desk-done-pair-proposed = Наставник предложен, вопрос ему отправлен.
desk-audit-request_mentor = Заявка на наставника подана
desk-audit-change_mentor_request = Заявка на наставника изменена
desk-audit-withdraw_mentor_request = Заявка на наставника отозвана
desk-audit-lock_draft_pair = Пара закреплена в черновике
desk-audit-unlock_draft_pair = Закрепление пары снято
desk-audit-value-request = заявка, №
desk-audit-value-form = форма
desk-audit-value-words = своими словами
desk-audit-value-wished = просит наставников
refusal-draft-changed = Пока вы смотрели, черновик изменился: кто-то ответил, пришёл или поменял анкету. Проверьте пары ещё раз — и предложите.
refusal-nothing-to-propose = В черновике нет ни одной пары.
desk-wishes = Пожелания после знакомства
desk-wishes-none = Пока никого не назвали.
desk-wishes-paper = Записать с бумаги
desk-wishes-codes = Коды наставников, самый желанный — первым
desk-wishes-hint = До трёх, например: М-004, М-002. Прежние пожелания заменятся.
desk-wishes-number = Номер бумаги
desk-wishes-dated = Дата бумаги
desk-wishes-record = Записать пожелания
desk-done-wishes-recorded = Пожелания записаны, подбор их учтёт.
desk-audit-make_acquaintance = Встреча стала знакомством
desk-audit-name_wishes = Пожелания после знакомства
desk-audit-value-wished_people = с кем хочется работать
