Introduction = { $again ->
        [yes] Once more, in case it was lost:
       *[no] {""}
    } { $name }, { $role }, has time for you. So far they know only that a colleague asked.

    If you know each other, or would rather have another person, just say so. No reason needed. To begin, press Yes or write here.

IntroductionClosed = You asked for someone else than { $name }.

IntroductionWithdrawn = I have let { $name } go, as I had no answer. They know only that the colleague went another way. You can ask again at any time.

TalkOpened = You are linked with { $name }. Write here, at any time, in any way. They see you as { $alias }.

    Please, nothing about patients.

TalkOpenedForSupporter = { $alias } said yes. Write as to any colleague; I pass it on.

    One way to begin: "Hello, I'm { $name }. I'm here to listen, and there is nothing you have to do."
