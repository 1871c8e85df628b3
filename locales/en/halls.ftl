## Halls: groups, topics and channels where meetups are announced and posts are published

told-hall-asked =
    { $kind ->
        [channel] I was added to the channel <b>{ $hall }</b>.
       *[group] I was added to the group <b>{ $hall }</b>.
    } Shall it be a hall, where meetups are announced and posts are published?

    The bot’s owner, a curator or an organiser can say yes, if they are an administrator there.{ $kind ->
        [channel] {""}
       *[group] {" "}Only one topic of a forum? Send /hall in it.
    }
told-hall-lost =
    ⚠️ { $how ->
        [removed] I was removed from the hall <b>{ $hall }</b>. The cards there are not updated any more.
       *[muted] I can’t write in the hall <b>{ $hall }</b> any more. Give me back the right to send messages, and all goes on.
    }
hall-bound = ✅ <b>{ $hall }</b> is a hall now: meetups can be announced and posts published here.
hall-bound-toast = Done, it’s a hall.
hall-already = <b>{ $hall }</b> is a hall already.
hall-declined = All right, <b>{ $hall }</b> is no hall. If you change your mind, send /hall there.
hall-unbound = <b>{ $hall }</b> is no hall any more: nothing new will be announced or posted there. /hall in that chat brings it back.
hall-unbound-toast = No hall any more.
hall-anonymous = You’re writing in the group’s name, so I can’t see who you are. Send /hall in your own name.
halls-list =
    { $many ->
        [0] There are no halls yet. Add me to a group or channel where you are an administrator, and I’ll ask whether to make it a hall. In a forum’s topic send /hall.
       *[other] <b>Halls</b>
    { $halls }

    To add another, add me to a group or channel; in a forum’s topic send /hall.
    }
hall-button-bind = Make it a hall
hall-button-decline = No need
hall-button-unbind = No hall any more
halls-button-unbind = ✖️ { $hall }
halls-button-group = ➕ To a group
halls-button-channel = ➕ To a channel

refusal-not-administrator = Only an administrator of the chat can make it a hall. Ask for the right, or call an administrator.
refusal-bot-cannot-write = I can’t write in this chat. Give me the right to send messages and try again.
refusal-bot-not-there = I’m not in this chat. Add me and try again.

menu-halls = 📢 Halls: groups and channels
command-halls = halls: groups and channels for meetups and posts
command-hall = make this group or topic a hall
