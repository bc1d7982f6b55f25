### The rhythm of a talk: an answer that comes later, and how it goes on after a few contacts.

ReadAndLater = { $name } has read this and will answer { $tomorrow ->
        [yes] tomorrow evening.
       *[no] this evening.
    }{ $by ->
        [none] {""}
       *[other] {" "}Going by their hours, { $by } at the latest.
    }

LaterNoted = I tell { $alias } that you have read it and will answer { $tomorrow ->
        [yes] tomorrow evening.
       *[no] this evening.
    } { $reminded ->
        [yes] If you have not written by then, I remind you once in the evening.
       *[no] I do not remind you.
    }

NothingToAnswer = Nothing waits for your answer here, or they know already that it comes later.

LaterWhich = Which talk is it about?

FirstSayWhen = { $alias } has had no word from you yet. When can you write?

EveningReminder = { $alias } knows that you answer this evening. A few words are enough.

HowToGoOn = A question without hurry: how would you like to go on?

    You and { $name } have been in touch a few times. Going on is fine, and so is another person, another place to turn to, or an end.

    { $name } is not told of this question. Without an answer, all stays as it is.

GoesOnAsItIs = Good. The talk with { $name } goes on as before.

OtherPlaces = Other places to turn to. A talk here can go on beside them.

    { $resources }
