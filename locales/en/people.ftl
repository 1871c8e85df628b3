### Greeting, help, language, time zone, organisers.

## /start

hello = Hello, { $name }!
what-i-do = { $role ->
        [owner] You are the bot’s owner: you appoint organisers and can do all that they can. To everybody else I tell of meetups, take sign-ups and send reminders.
        [organiser] You are an organiser: you create meetups, and I announce them in groups and channels, take sign-ups, keep the waitlist and remind people.
       *[other] I tell of meetups, sign you up with one tap, and remind you so that you miss nothing.
    }
link-not-understood = I cannot make out this link: perhaps it was not copied whole. Here is what you can do without it:
button-menu = ‹ Menu
menu-organisers = 👥 Organisers
menu-zone = 🕰 Time zone
menu-language = 🌐 Language · Язык
menu-help = ❔ What I can do

## Commands (as described in Telegram's list and in /help)

command-start = begin anew, open the menu
command-organisers = organisers, and links for new ones
command-timezone = by which clock to show times
command-language = language · язык
command-cancel = leave what you began
command-help = what the bot can do

## /help

help-title = <b>What I can do</b>
help-owner = <b>Organisers.</b> In /organisers you make a one-time link: whoever opens it first becomes an organiser. There you can also revoke a link or take the role away.
help-preferences = <b>To suit you.</b> Times are shown by the clock of the meetup in question, or by yours once you name a city in /timezone. The language is changed in /language.

## /cancel

cancelled = All right, we leave it. The menu is at /start.
nothing-to-cancel = There is nothing to leave right now. The menu is at /start.

## /language

language-ask = Which language shall I write in?
language-chosen = All right, from now on in English.

## /timezone

zone-ask = { $whose ->
        [own] I show times by your clock: <b>{ $zone }</b>, { $hour } now.
       *[centre] You have not chosen a city: a meetup’s time is shown by the clock of its place, anything else by the centre’s (<b>{ $zone }</b>, { $hour } now).
    }

    Write the name of your city, for example <i>Yaroslavl</i> or <i>Novi Sad</i>.
zone-city-unknown = I do not know a city called “{ $typed }”. Please check the name, or write a bigger city nearby, for example <i>Yaroslavl</i> or <i>Novi Sad</i>.
zone-point-nowhere = This looks like the open sea: no clocks to be found there. Write the nearest city, for example <i>Yaroslavl</i> or <i>Novi Sad</i>.
zone-choose = { $count ->
        [one] I found { $count } city.
       *[other] I found { $count } cities.
    } Which one is yours? Beside each is the time there now.
zone-chosen = Done: { $place }, it is { $hour } there now. From now on I show times by this clock.
zone-reset = Done: a meetup’s time is shown by the clock of its place, anything else by the centre’s ({ $centre }).
zone-left = All right, the clock stays as it was.
zone-point-ask = Press the button below, and I will find out the time zone. The place itself is stored nowhere.
zone-button-point = 📍 Find it by my location
zone-button-send-point = 📍 Send my location
zone-button-reset = As the meetup and the centre
zone-button-another = Another city

## /organisers and one-time links

organisers-list = { $count ->
        [0] <b>There are no organisers yet.</b> Invite the first one: I make a link, and you pass it on.
        [one] <b>{ $count } organiser</b>
       *[other] <b>{ $count } organisers</b>
    }
organisers-links = { $count ->
        [one] { $count } link is waiting for somebody. Until it is opened, it can be revoked.
       *[other] { $count } links are waiting for somebody. Until they are opened, they can be revoked.
    }
organisers-link = Pass this link on to the future organiser:

    { $address }

    Whoever opens it first becomes an organiser. It works once and lives until { $until }.
organisers-link-revoked = The link is revoked: it gives nothing to anybody any more.
organisers-ask-dismissal = Take the organiser’s role away from { $name }? Meetups that exist stay. I will tell them.
organisers-dismissed = { $name } is no longer an organiser.
organisers-button-invite = Invite an organiser
organisers-button-copy = Copy the link
organisers-button-revoke-this = Revoke this link
organisers-button-revoke = Revoke the link until { $until } ({ $maker })
organisers-button-ask-dismissal = Take the role away: { $name }
organisers-button-dismiss = Yes, take the role away
organisers-button-list = To the organisers
became-organiser = <b>You are an organiser now!</b>

    You can create meetups, announce them in groups and channels, see who comes, and write to those who signed up. It is all in the menu below.
link-used-by = { $name } is an organiser now: your link was used.
organiser-no-more = You are no longer an organiser. You can sign up for meetups as before. If this is a mistake, write to whoever invited you.

## Refusals (no markup)

refusal-link-unknown = I do not recognise this link. Perhaps it was not copied whole: ask for it once more.
refusal-link-used = This link has been used already, and it works only once. Ask for a new one.
refusal-link-expired = This link is too old: it lived for 7 days. Ask for a new one.
refusal-link-revoked = This link was revoked. Ask whoever sent it for a new one.
refusal-link-is-yours = This link is yours: pass it on to the future organiser. It has not been used.
refusal-has-role = You are an organiser already. The link is not spent: it can be passed on to somebody else.
refusal-city-too-short = I need at least two letters of the name, for example Yaroslavl or Novi Sad.

## In groups

nameless = I cannot see who you are: the message came in the name of the group or a channel. Send the command in your own name; for that, turn off anonymity in your administrator rights.
called-from-group = Details are in our private chat: signing up, reminders and settings too.
button-open-private = Open the bot
