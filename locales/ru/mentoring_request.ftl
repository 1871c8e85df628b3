### Заявка на наставника: подать, изменить, отозвать; куратору — кто ждёт и кто подходит.

menu-request = 🙋 Заявка на наставника
command-request = заявка на наставника
help-request = <b>Заявка на наставника.</b> /request — попросить наставника: форма, темы, удобные дни, к кому хочется. Здесь же видно, как идут дела; заявку можно изменить и отозвать.
menu-requests = 🧭 Заявки на наставника
command-requests = заявки на наставника: кто ждёт и кто подходит
help-requests = <b>Заявки на наставника.</b> /requests — кто ждёт наставника, кто подходит и почему, черновик пар для всех; заявку с бумаги тоже записывают здесь. По именам — на странице центра.

requests-own = <b>Заявка на наставника</b>
    { $count ->
        [0] { $people ->
            [0] Просить наставника сейчас не для кого. Заявку подают те, кто участвует как наставляемый; за тех, кому меньше 14, — законный представитель.
           *[other] Расскажите, с чем нужна помощь, — куратор подберёт наставника. Если в Telegram неудобно, заявку можно отдать куратору на бумаге.
        }
       *[other] Откройте заявку, чтобы посмотреть, изменить или отозвать её.
    }
request-row = 📄 { $who } · { $form }
request-button-ask = 🙋 Попросить наставника для { $who }
request-button-all = Все мои заявки
request-button-change = ✏️ Изменить
request-button-words = 💬 Добавить своими словами
request-button-withdraw = Отозвать
request-button-withdraw-sure = Да, отозвать заявку
request-withdraw-sure = <b>Отозвать заявку { $who }?</b>
    { $proposed ->
        [yes] Наставник уже предложен: предложение отменится, и тем, кого спросили, бот об этом скажет.
       *[no] Куратор перестанет искать наставника. Новую заявку можно подать в любой день.
    }
request-withdrawn = Заявка отозвана.
request-sent = Заявка у куратора.
request-ask-words = <b>Что важно сказать своими словами?</b>
    До { $limit } знаков, без телефонов и адресов. Например: «Хочу выступить на конкурсе, но боюсь сцены».

request-title = <b>Заявка на наставника · { $who }</b>{ $priority ->
        [yes] {" "}· в первую очередь
       *[no] {""}
    }
request-state = { $state ->
        [waits] ⏳ Ждёт согласия на обработку данных: подпишут — пойдёт дальше сама.
        [open] 🔎 Куратор ищет наставника.
        [proposed] 🤝 Наставник предложен, ждём ответов.
        [met] ✅ Пара работает.
       *[withdrawn] Отозвана.
    }
request-made = Подана: { $day }
request-form = Форма: { $form }
request-topics = Темы: { $topics }
request-days = Удобные дни: { $days }
request-days-any = любые
request-wished = Хочет именно к: { $mentors }
request-words = Своими словами: «{ $words }»
request-words-at-desk = Своими словами: записано, прочитать можно на странице центра.

asking-form = <b>{ $who }: в какой форме нужен наставник?</b>
asking-topics = <b>С чем нужна помощь?</b>
    Отметьте до { $limit } тем.
asking-days = <b>В какие дни удобно встречаться?</b>
    Отметьте все или ничего: тогда подойдут любые.
asking-mentors = <b>Хотите к определённому наставнику?</b>
    Напишите его код, например М-004: до { $mentors_limit }, самый желанный — первым. Если всё равно, просто идите дальше.
asking-check = <b>{ $changes ->
        [yes] Проверьте, что изменится
       *[no] Проверьте заявку
    } · { $who }</b>
asking-paper = <b>Номер и дата бумаги?</b>
    Например: 12/3 05.11.2026
asking-button-next = Дальше ›
asking-button-send = { $paper ->
        [yes] Дальше: номер бумаги ›
       *[no] { $changes ->
            [yes] Сохранить изменения
           *[no] Отправить куратору
        }
    }
request-button-mentor-out = ✖️ { $mentor }: убрать

requests-overview = <b>Заявки на наставника</b>
    { $count ->
        [0] Сейчас наставника не ждёт никто.
        [one] Ждёт { $count } человек{ $waiting ->
            [0] {""}
           *[other] , без согласия
        }.
        [few] Ждут { $count } человека{ $waiting ->
            [0] {""}
           *[other] , из них без согласия — { $waiting }
        }.
       *[other] Ждут { $count } человек{ $waiting ->
            [0] {""}
           *[other] , из них без согласия — { $waiting }
        }.
    }
requests-row = { $state ->
        [waits] ⏳ { $who } · { $form } · нет согласия
        [first] ❗ { $who } · { $form } · в первую очередь
       *[open] { $who } · { $form }
    }
requests-button-draft = 🧩 Черновик для всех
requests-button-paper = 📝 Записать заявку с бумаги
requests-button-all = Все заявки
requests-ask-code = <b>Чья это заявка?</b>
    Напишите код наставляемого, например Н-017.
requests-ask-paper = <b>Номер и дата бумаги, которой отозвали заявку?</b>
    Например: 12/3 05.11.2026. Если наставник уже предложен, предложение отменится.
request-button-suggest = 🔎 Кто подходит
request-button-change-paper = ✏️ Изменить с бумаги
request-button-withdraw-paper = Отозвать с бумаги
request-button-propose = 🤝 Предложить { $mentor }
request-button-join = 👥 Предложить в группу { $mentor }
request-proposed = Наставнику отправлен вопрос.
request-suggested = <b>{ $who }: { $count ->
        [0] сейчас не подходит никто
        [one] подходит { $count } наставник
        [few] подходят { $count } наставника
       *[other] подходят { $count } наставников
    }</b>
request-candidate = <b>{ $mentor }</b>: { $reasons }
request-against = Против: { $reasons }
request-ruled-out = { $count ->
        [one] Не подходит { $count } наставник:
        [few] Не подходят { $count } наставника:
       *[other] Не подходят { $count } наставников:
    }
request-ruled-out-one = { $mentor } — { $why }

draft-title = <b>Черновик для всех</b>
    Пар: { $pairs }, без наставника: { $alone }
draft-pair = { $locked ->
        [yes] 🔒 { $mentee } → { $mentor }
       *[no] { $mentee } → { $mentor }
    }
draft-more = { $count ->
        [one] …и ещё { $count } пара. Все, с причинами, — на странице центра: там их закрепляют, меняют и предлагают.
        [few] …и ещё { $count } пары. Все, с причинами, — на странице центра: там их закрепляют, меняют и предлагают.
       *[other] …и ещё { $count } пар. Все, с причинами, — на странице центра: там их закрепляют, меняют и предлагают.
    }
draft-helps = <b>Что помогло бы больше всего</b>

told-request = { $news ->
        [made] 🙋 Новая заявка на наставника: { $who }, { $form }.{ $waits ->
            [yes] {" "}Согласия пока нет: подпишут — скажу.
           *[no] {""}
        }
        [ready] ✅ { $who }: согласие подписано, заявка на наставника ждёт вас.
       *[withdrawn] { $who }: заявка на наставника отозвана.
    }
told-request-button = Открыть заявку
told-request-goes-on = ✅ Согласие подписано — куратор ищет наставника для { $who }.
told-request-own-button = Моя заявка
