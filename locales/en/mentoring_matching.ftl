### Choosing a mentor: what speaks for a pair, what against it, and why somebody stays without one.

## For

matching-for-topics = { $answered } of { $asked } { $asked ->
        [one] request
       *[other] requests
    } { $answered ->
        [one] matches
       *[other] match
    }
matching-for-all-topics = { $asked ->
        [1] the request matches
        [one] all { $asked } requests match
       *[other] all { $asked } requests match
    }
matching-for-named = the request asks for this very mentor
matching-for-mentee-wish = after the group meeting the mentee’s { $place ->
        [1] first
        [2] second
       *[other] third
    } wish
matching-for-mentor-wish = after the group meeting the mentor’s { $place ->
        [1] first
        [2] second
       *[other] third
    } wish
matching-for-both = they chose each other
matching-for-room = { $free ->
        [1] a seat is free
        [one] { $free } seat is free
       *[other] { $free } seats are free
    }
matching-for-days = { $count ->
        [1] the day that suits both is { $days }
       *[other] { $days } suit both
    }
matching-for-hours = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } a week for this mentee

## Against

matching-against-topics = { $count ->
        [1] can’t help with the topic { $topics }
       *[other] can’t help with the topics { $topics }
    }
matching-against-topics-gone = some of the requests do not match
matching-against-no-day = no day suits both
matching-against-days-unsaid = nobody said which days suit
matching-against-others = has { $mentees ->
        [one] { $mentees } mentee
       *[other] { $mentees } mentees
    } already
matching-against-before = proposed before, nothing came of it
matching-against-little-time = less than an hour a week for each

## Why a pair is impossible

matching-bar = { $bar ->
        [mentee_consent] the mentee’s consent is not valid
        [self] this is the same person
        [guardian] one of them is the other’s guardian
        [form_unsaid] no form of mentoring is given
        [form] they have no form of mentoring in common
        [age_unknown] the mentor asked for an age, and the mentee’s is not known
        [age] the mentor asked for another age
        [left] the mentee left this mentor
        [mentor_consent] the mentor’s consent is not valid
       *[seat] all seats are taken
    }

## Why somebody stays without a mentor

matching-alone = { $bar ->
        [mentee_consent] the mentee’s consent is not valid: once it is signed, a mentor is looked for
        [self] only this very person would suit
        [guardian] only a guardian would suit
        [form_unsaid] no form of mentoring is given: for the mentee, or for any of the mentors
        [form] there is no mentor for this form
        [age_unknown] the mentee’s age is not known, and the mentors of this form ask for a certain one
        [age] the mentors of this form ask for another age
        [left] only the mentor whom the mentee left would suit
        [mentor_consent] { $mentors ->
            [1] the mentor who would suit has
            [one] { $mentors } mentor who would suit has
           *[other] { $mentors } mentors who would suit have
        } no valid consent
        [seat] { $mentors ->
            [1] the mentor who would suit has
            [one] { $mentors } mentor who would suit has
           *[other] { $mentors } mentors who would suit have
        } no seat left
        [nobody] there are no mentors yet
       *[others] the seats of { $mentors ->
            [1] the mentor who would suit
            [one] { $mentors } mentor who would suit
           *[other] { $mentors } mentors who would suit
        } went to others: else there would be fewer pairs, or they would suit each other less
    }

## What would help most

matching-help-form = { $seats ->
        [one] { $seats } more seat
       *[other] { $seats } more seats
    } with new mentors in the form “{ $form }”, and { $seats ->
        [one] { $seats } more mentee has
       *[other] { $seats } more mentees have
    } a mentor
matching-help-topic = { $seats ->
        [one] { $seats } more seat
       *[other] { $seats } more seats
    } with new mentors in the form “{ $form }” who know “{ $topic }”, and { $seats ->
        [one] { $seats } more mentee has
       *[other] { $seats } more mentees have
    } a mentor
matching-help-mentor = { $seats ->
        [one] { $seats } more seat
       *[other] { $seats } more seats
    } with { $mentor }, and { $seats ->
        [one] { $seats } more mentee has
       *[other] { $seats } more mentees have
    } a mentor
