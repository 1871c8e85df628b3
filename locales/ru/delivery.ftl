### Посты, о которых неизвестно, появились ли они.

delivery-post = { $post ->
    [meetup_card] карточка встречи
    [meetup_soon_in_hall] напоминание о встрече
    [meetup_moved] новость об изменениях
    [meetup_called_off] новость об отмене
    [meetup_seat_given_in_hall] новость о месте на встрече
    [post_scheduled] пост по расписанию
    [media_part] публикация медиаплана
   *[other] сообщение
}
delivery-post-of = { $post } «{ $title }»
delivery-uncertain =
    Связь с Telegram оборвалась, когда пост уже уходил в «{ $hall }»: { $post }.

    Загляните туда, пожалуйста: он появился? Сам повторять не буду, чтобы он не вышел дважды.
delivery-button-appeared = Появился
delivery-button-again = Не появился — отправить ещё раз
delivery-appeared = Спасибо, отмечено: пост появился.
delivery-again = Спасибо! Отправляю ещё раз.
refusal-post-settled = На этот вопрос уже ответили, всё улажено.
refusal-post-too-late = Отправлять этот пост уже поздно: время прошло.
