EndAsked = End this talk with { $name }? Any words of it that we still hold are then gone for good. The other side gets a kind word and no reason.

EndWhich = Which talk would you like to end?

NothingToEnd = You have no open talk. If you asked for a colleague, /status shows how it stands; you can cancel there.

GoingOn = Good. The talk goes on.

TalkEnded = This talk with { $name } has come to its end. We keep nothing that was said.

    { $cleared ->
        [yes] Its messages leave both chats now, as far as Telegram lets me.
       *[no] Its messages leave both chats within two days, as far as Telegram lets me.
    } Whoever chose to keep their own words still has them.

    You can ask again at any time. In a few days I write once to see how you are; one tap stops that.

TalkEndedForSupporter = The talk with { $alias } has come to its end. We keep nothing that was said.

    { $cleared ->
        [yes] Its messages leave both chats now, as far as Telegram lets me.
       *[no] Its messages leave both chats within two days, as far as Telegram lets me.
    } Whoever chose to keep their own words still has them.

    If some of it stays with you, you can ask for a colleague too: /support.

SilenceNoticed = It has been quiet with { $name } for some days. That can be just right.

    Write here to go on. Without a word from either side I close the talk { $until }.

CheckIn = Hello, a short message, as I said. No need to answer.

    If you like: how are things now, next to a few days ago?

CheckInThanks = { $answer ->
        [better] Thank you for answering. I am glad to hear it. You can ask again at any time.
       *[same] Thank you for answering. You can ask again at any time.
    }

CheckInHarder = Thank you for saying so. Would you like to talk again? Not choosing is fine too.

    If it cannot wait, Help now shows who can help this minute.

CheckInStopped = Done. I will not write about this again.
