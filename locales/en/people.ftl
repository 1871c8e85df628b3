### Greeting, help, language, time zone, the team.

## /start

hello = Hello, { $name }!
what-i-do = { $role ->
        [owner] You are the bot’s owner: you gather the team and can do all that it can. To everybody else I tell of meetups, take sign-ups and send reminders.
        [curator] You are a curator: you look after the mentoring programme’s people, requests and pairs, and I keep its deadlines, remind you of them ahead of time, and publish posts at the very hour you choose.
        [director] You are the director: you decide petitions for another mentor, see pairs, plans and all deadlines of the programme, and I tell you at once when monitoring or figures were not handed in on time.
        [working_group] You are in the working group: you see the programme’s deadlines, and its registries on the centre’s page, and I remind you of what you answer for ahead of time.
        [organiser] You are an organiser: you create meetups, and I announce them in groups and channels, take sign-ups, keep the waitlist and remind people.
        [mentor] You are a mentor: here are your pairs, plans and meetings, your mentees’ questions, your record and consents, and from here you write to the curator. I tell of the community’s meetups, too.
        [mentee] You are in the mentoring programme: here you can ask for a mentor, see your pair and its plan, ask for advice, see your consents, and write to the curator. I tell of the community’s meetups, too.
        [guardian] You are a guardian: here you see for whom you act in the programme and what is signed; for a child under 14 you can ask for a mentor, and answer when one is found; you can withdraw a consent and write to the curator. I tell of the community’s meetups, too.
        [child] You are in the mentoring programme. Until you are 14 your guardian is asked about all that concerns your pair, in their own Telegram or with the curator. Here you see your record and consents, can answer a survey, and write to the curator. I tell of the community’s meetups, too.
        [withdrawn] The consent to processing your data was withdrawn: you no longer take part in the mentoring programme, and your data is closed and will be destroyed. If you changed your mind, or it is a mistake, write to the curator. I still tell of meetups.
       *[other] I tell of meetups, sign you up with one tap, and remind you so that you miss nothing.
    }
link-not-understood = I cannot make out this link: perhaps it was not copied whole. Here is what you can do without it:
button-menu = ‹ Menu
menu-team = 👥 The team
menu-zone = 🕰 Time zone
menu-language = 🌐 Language · Язык
menu-help = ❔ What I can do

## Commands (as described in Telegram's list and in /help)

command-start = begin anew, open the menu
command-team = the team: who is in it, and links for new people
command-timezone = by which clock to show times
command-language = language · язык
command-cancel = leave what you began
command-help = what the bot can do

## /help

help-title = <b>What I can do</b>
help-button-on = More ›
help-owner = <b>The team.</b> In /team you make a one-time link for a curator, the director or an organiser: whoever opens it first gets the role. There you can also revoke a link or take a role away.
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

## /team and one-time links
# Each role that a link gives has its own: team-heading-, team-can-, team-invite-, became-.

team-title = <b>The team</b>
team-empty = <b>There is nobody in the team yet.</b> Invite the first one: I make a link, and you pass it on.
team-heading-curator = { $count ->
        [one] <b>{ $count } curator</b>
       *[other] <b>{ $count } curators</b>
    }
team-heading-director = { $count ->
        [one] <b>{ $count } director</b>
       *[other] <b>{ $count } directors</b>
    }
team-heading-working_group = { $count ->
        [one] <b>Working group: { $count } person</b>
       *[other] <b>Working group: { $count } people</b>
    }
team-heading-organiser = { $count ->
        [one] <b>{ $count } organiser</b>
       *[other] <b>{ $count } organisers</b>
    }
team-links = { $count ->
        [one] { $count } link is waiting for somebody. Until it is opened, it can be revoked.
       *[other] { $count } links are waiting for somebody. Until they are opened, they can be revoked.
    }
team-choose = <b>Whom shall I invite?</b> I make a one-time link: whoever opens it first gets the role. One person can have several roles.
team-can-curator = <b>A curator</b> answers for the programme’s deadlines: gets reminders and marks what is done, adds deadlines, prepares posts on schedule, connects groups and channels.
team-can-director = <b>The director</b> sees all deadlines of the programme and is told when monitoring or the figures for the regional centre were not handed in on time.
team-can-working_group = <b>A member of the working group</b> helps the curator: sees the programme’s deadlines and registries, answers for what was given to them and marks what is done.
team-can-organiser = <b>An organiser</b> creates meetups and announces them in groups and channels, sees who comes, writes to those who signed up, and prepares posts on schedule.
team-invite-curator = Invite a curator
team-invite-director = Invite the director
team-invite-working_group = Invite to the working group
team-invite-organiser = Invite an organiser
team-link = Pass this message on to whom you invite.

    ✉️ An invitation to the team, as <b>{ $role }</b>.

    { $can }

    Open the link and press Start:
    { $address }

    The role goes to whoever opens the link first. It works once and lives until { $until }.
team-link-revoked = The link is revoked: it gives nothing to anybody any more.
team-ask-dismissal = Shall { $name } no longer be { $role }? All that was done stays, and so do other roles. I will tell them.
team-dismissed = { $name } is no longer { $role }.
team-button-choose = Invite to the team
team-button-take = Take the role myself: { $role }
team-button-copy = Copy the link
team-button-revoke-this = Revoke this link
team-button-revoke = Revoke the link: { $role }, until { $until } ({ $maker })
team-button-ask-dismissal = Take the role away: { $name }, { $role }
team-button-dismiss = Yes, take the role away
team-button-list = To the team
became-curator = <b>You are a curator now!</b>

    From now on I keep the deadlines. This is what I do for you:

    • 30, 14, 7, 3 and 1 days before a deadline and on the day itself, at 09:00 by the centre’s clock, I remind you what to hand in and how many working days are left;
    • each month I remind you to update the site and other resources, until I see that an update was published;
    • on working days at 09:00 I send a list of what is near, only when there is something on it;
    • I publish your posts in groups and channels at the hour you choose.

    Once it is done, tap “Done”, and I leave you in peace. All of this is in the menu below; begin with the deadlines: /duties.
became-director = <b>You are the director now!</b>

    The programme’s deadlines are in /duties. When monitoring or the figures for the regional centre are not handed in on time, I tell you at once.
became-working_group = <b>You are in the working group now!</b>

    The programme’s deadlines are in /duties. I remind you ahead of time of those that you answer for.
became-organiser = <b>You are an organiser now!</b>

    You can create meetups, announce them in groups and channels, see who comes, and write to those who signed up. It is all in the menu below.
link-used-by = { $name } is { $role } now: your link was used.
role-no-more = You are no longer { $role }. All else is as before: you can sign up for meetups and come. If this is a mistake, write to whoever invited you.

## Refusals (no markup)

refusal-link-unknown = I do not recognise this link. Perhaps it was not copied whole: ask for it once more.
refusal-link-used = This link has been used already, and it works only once. Ask for a new one.
refusal-link-expired = This link is too old: it lived for 7 days. Ask for a new one.
refusal-link-revoked = This link was revoked. Ask whoever sent it for a new one.
refusal-link-is-yours = This link is yours: pass it on to whom you invite. It has not been used.
refusal-has-role = You have this role already: { $who }. The link, if you opened one, is not spent: it can be passed on to somebody else.
refusal-city-too-short = I need at least two letters of the name, for example Yaroslavl or Novi Sad.

## In groups

nameless = I cannot see who you are: the message came in the name of the group or a channel. Send the command in your own name; for that, turn off anonymity in your administrator rights.
called-from-group = Details are in our private chat: signing up, reminders and settings too.
button-open-private = Open the bot
