### The rhythm of a talk: an answer that comes later, and how it goes on after a few contacts.

ReadAndLater = { $name } has read this and will answer { $tomorrow ->
        [yes] tomorrow evening.
       *[no] this evening.
    }{ $by ->
        [none] {""}
       *[other] {" "}By the hours they declared, that is { $by } at the latest.
    }

LaterNoted = { $alias } reads that you have read it and will answer { $tomorrow ->
        [yes] tomorrow evening.
       *[no] this evening.
    } { $reminded ->
        [yes] If you have not written by then, I remind you once that evening.
       *[no] I do not remind you of it.
    }

NothingToAnswer = Nothing waits for your answer here, or you have said so already.

LaterWhich = Which talk is it about?

FirstSayWhen = { $alias } has had no word from you yet. When can you write?

EveningReminder = { $alias } reads nothing new from you yet, and knows that an answer comes this evening. A few words are enough.

HowToGoOn = A question in between, without hurry: how shall it go on?

    You and { $name } have been in touch a few times. Going on is fine, and so is another person, another place, or an end.

    { $name } does not hear of this question. Without an answer, all stays as it is.

GoesOnAsItIs = Good. It goes on with { $name } as before.

OtherPlaces = Other places to turn to. A talk here can go on beside them.

    { $resources }
