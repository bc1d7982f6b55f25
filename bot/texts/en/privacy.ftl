Privacy = Who sees what?

    Colleagues I ask: when, in which language, and the topic only if you show it. Not your name.
    The one you say yes to: your messages, and what you change in them later. Not your name.
    Coordinators: that someone waits, never who.
    Your chief, your employer, the College: nothing from us.
    Your locked screen: what arrives, unless you mute this chat and turn previews off in Telegram.
    Telegram: could read all of it.
    Whoever runs our server: could read what passes.
    A court can ask for what exists.

    What our server keeps, locked:
    Until you erase it: your Telegram id, your language, your places of work, whom you ruled out, who is kept apart from you.
    Until your request or talk ends: its topic, your wishes and choices, and how often you were in touch.
    Until you have said yes to someone: your note.
    Until it has arrived: each message, and each change to it.
    Until it is passed on, or you take it back: a number, an address or a name that you want to tell.
    For two days: where the messages of a talk stand in your chat, to take them out again.
    Until a coordinator has it: what you tell them of a talk that felt wrong.
    After a talk: whom to ask how things are, and when. No topic and no colleague stand there.
    For a week at most: how often you asked, tried a code, passed on an invitation or told the coordinators that something felt wrong.
    Of whom you looked up: nothing.{ $organization ->
        [none] {""}
       *[other] {""}

        { $programme } is run by: { $organization }
    }

    The messages of a talk leave both chats within two days, as far as Telegram lets us. My own cards stay, and so do your own words if you choose so.
    /forget_me erases what we hold, and clears open talks from both chats.

ForgetAsked = Erase all we hold about you? Your places of work, whom you ruled out, your requests and what waits in them go now, for good. If a message was to ask how you are, it will not come. A colleague you are talking with gets a kind goodbye, and the messages of that talk leave both chats, as far as Telegram lets us.{ $supporter ->
        [yes] {" "}Your place on the roster goes too.
       *[no] {""}
    }

    What stays: my own cards, and whatever was copied from the chats.

ForgetKept = Good. Nothing was erased.

Forgotten = Done. We hold nothing about you now. You may delete this chat as well. The door stays open.

ColleagueLeft = The talk with { $alias } is over: they no longer use this chat.{ $lost ->
        [yes] {" "}What you wrote last did not arrive.
       *[no] {""}
    } Its messages leave this chat now, as far as Telegram lets me. Thank you for having been there.

SupporterLeft = Your talk with { $name } is over: they no longer take part.{ $lost ->
        [yes] {" "}What you wrote last did not arrive.
       *[no] {""}
    } Its messages leave this chat now, as far as Telegram lets me. You can ask again at any time.
