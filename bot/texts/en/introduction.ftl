Introduction = { $again ->
        [yes] Once more, in case it was lost: someone has time for you.
       *[no] Someone has time for you.
    }

    { $name }, { $role }.{ $about ->
        [none] {""}
       *[other] {""}
        In their own words: "{ $about }"
    }
    So far they know only that a colleague asked.

    If you know each other, or would rather have another person, press Someone else. No reason needed.

    To begin, press Yes. What you write here goes to them, and counts as a yes.{ $again ->
        [yes] {" "}Without an answer this time, I close the request.
       *[no] {""}
    }

IntroductionClosed = You asked for someone other than { $name }.

IntroductionWithdrawn = I heard nothing from you, and that is fine. { $name } no longer waits, and knows only that the colleague chose another way.

    Your request is closed, and what you had kept for it is gone. You can ask again at any time.

TalkOpened = You are linked with { $name }. Write here at any time, in your own words. Photos pass too, and your voice once you allow it.
    They answer when they can, which is not always at once.
    They see you as { $alias }.

    If you edit a message, it changes in their chat too. To take one back, reply to it with /unsend.

    What you write to each other leaves this chat within two days, as far as Telegram lets me.

    Please, nothing about patients. Messages can show on a locked screen: Telegram's settings hide previews.

TalkOpenedForSupporter = { $alias } said yes. Write as to any colleague; I pass it on.

    One way to begin: "Hello, I'm { $name }. I'm here to listen, and there is nothing you have to do."

    If you are worried, ask plainly whether they think of suicide; asking does not put the thought there. I cannot find them or send help: ask where they are, and give them 9-1-1 or 9-8-8. The button I am worried shows more.

    If you edit a message, it changes in their chat too. To take one back, reply to it with /unsend.

    What you write to each other leaves this chat within two days, as far as Telegram lets me.

    Please, nothing about patients.
