### Материалы для медиаплана на странице центра.

desk-nav-stories = Материалы
desk-stories-lead = Что наставники рассказали о парах для медиаплана. Согласия на публикацию проверены на сегодня.
desk-stories-count = { $count ->
        [0] Всё разобрано.
        [one] Ждёт решения { $count } материал.
        [few] Ждут решения { $count } материала.
       *[other] Ждут решения { $count } материалов.
    }
desk-stories-none = Наставники пока ничего не прислали.
desk-story-state = { $state ->
        [sent] ждёт решения
        [taken] в медиаплане
       *[declined] отклонён
    }
desk-back-to-stories = ‹ Материалы
desk-story-title = Материал № { $number }
desk-story-people = О ком:
desk-story-photo = Фото { $number }
desk-story-take-hint = В медиаплане появится черновик с текстом, фото и теми, кого можно узнать. Наставник получит благодарность, а когда выйдет — ссылку.
desk-story-to-media = Публикация в медиаплане
desk-story-decline-hint = Наставник получит причину и сможет прислать новый.
desk-story-reason = Почему
desk-story-words = Пара слов наставнику
desk-done-story-taken = Материал взят: вот черновик публикации. Проверьте его и отправьте на согласование.
desk-done-story-declined = Материал отклонён, наставник получит причину.
desk-audit-send_story = Прислан материал для медиаплана
desk-audit-take_story = Материал взят в медиаплан
desk-audit-decline_story = Материал отклонён
desk-audit-withdraw_story = Материал отозван
desk-audit-invite_specialist = Приглашён другой специалист
desk-audit-renew_invitation = Сделана новая ссылка приглашения
desk-audit-accept_invitation = Специалист согласился прийти
desk-audit-decline_invitation = Специалист отказался
desk-audit-withdraw_invitation = Приглашение специалиста отозвано
desk-audit-expire_invitation = Приглашение специалиста осталось без ответа
desk-audit-mark_specialist_came = Отмечено: специалист участвовал
desk-audit-mark_specialist_missed = Отмечено: специалист не пришёл
desk-audit-set_meeting_specialist = Во встрече участвовал другой специалист
desk-audit-value-story = материал, №
desk-audit-value-invitation = приглашение, №
desk-audit-value-specialist = был специалист
