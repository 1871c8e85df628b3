### Posts of which nobody knows whether they appeared.

delivery-post = { $post ->
    [meetup_card] the meetup’s card
    [meetup_soon_in_hall] the reminder of the meetup
    [meetup_moved] the news of what changed
    [meetup_called_off] the news that it is cancelled
    [meetup_seat_given_in_hall] the news of a seat at the meetup
    [post_scheduled] the post on schedule
    [media_part] a publication of the media plan
   *[other] a message
}
delivery-post-of = { $post } “{ $title }”
delivery-uncertain =
    The connection to Telegram broke while a post was on its way to “{ $hall }”: { $post }.

    Could you have a look there: did it appear? I will not repeat it myself, so that it does not come out twice.
delivery-button-appeared = It appeared
delivery-button-again = It did not: send it again
delivery-appeared = Thank you, noted: the post appeared.
delivery-again = Thank you! Sending it again.
refusal-post-settled = Somebody has answered this already, all is settled.
refusal-post-too-late = It is too late to send this post: its time has passed.
