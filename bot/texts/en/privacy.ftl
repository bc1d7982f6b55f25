Privacy = Who sees what?

    Colleagues I ask: when, in which language, and the topic only if you show it. Not your name.
    The one you say yes to: your messages, not your name.
    Coordinators: that someone waits, never who.
    Your chief, your employer, the College: nothing from us.
    Your locked screen: what arrives, unless you mute this chat and turn previews off in Telegram.
    Our server: your Telegram id, your places of work and whom you ruled out, locked; messages until passed on. Whoever runs it could read what passes.
    Telegram: could read all of it.
    A court can ask for what exists.{ $organization ->
        [none] {""}
       *[other] {""}

        { $programme } is run by: { $organization }
    }

    /forget_me erases what we hold. Chats on phones stay.

ForgetAsked = Erase all we hold about you? Your places of work, your requests and what waits in them go now, for good. If a message was to ask how you are, it will not come. A colleague you are talking with gets a kind goodbye.{ $supporter ->
        [yes] {" "}Your place on the roster goes too.
       *[no] {""}
    }

    What stays: copies in Telegram and on phones.

ForgetKept = Good. Nothing was erased.

Forgotten = Done. We hold nothing about you now. You may delete this chat as well. The door stays open.

ColleagueLeft = The talk with { $alias } is over: they no longer use this chat.{ $lost ->
        [yes] {" "}What you wrote last did not arrive.
       *[no] {""}
    } Thank you for having been there.

SupporterLeft = Your talk with { $name } is over: they no longer take part.{ $lost ->
        [yes] {" "}What you wrote last did not arrive.
       *[no] {""}
    } You can ask again at any time.
