### Something felt wrong in a talk: as much as somebody chooses to say, and nothing else.

WrongAsked = { $over ->
        [yes] What was it? The talk is gone, and nothing of it is kept.
       *[no] What was it? The talk goes on until you end it.
    }

    You choose what to say, and see it before it goes anywhere.
    A coordinator reads only that: not who you are, not which talk it was, and no message of it. It never goes to one of the two in the talk.{ $side ->
        [supporter] {""}

        Nobody can look up who the other person is, so nobody is named.{ $over ->
            [yes] {" "}For the same reason I can no longer keep the two of you apart.
           *[no] {""}
        }
       *[requester] {""}
        You also choose whether { $name } is named.
    }{ $over ->
        [yes] {""}
       *[no] {""}

        End and block ends the talk, and I will not bring the two of you together again. Nobody is told why.
    }

    If you are in danger, Help now shows who can help this minute.

WrongShown = This is what a coordinator would read. Nothing is sent yet.

    { $report }

    { $side ->
        [supporter] Who you are and which talk it was is not said. The other person cannot be named.
       *[requester] Who you are and which talk it was is not said. With the name it is easier to act on it, and the person who is named may guess who spoke.
    }

FeltWrong = Something felt wrong in a talk, and somebody wants you to know.

    { $what ->
        [unkind] The other person was unkind.
        [asked] The other person made an improper request.
        [known] The other person said who they are.
       *[else] It was something else.
    }{ $words ->
        [none] {""}
       *[other] {""}
        In their own words: "{ $words }"
    }{ $name ->
        [none] {""}
       *[other] {""}
        It was { $name }; whoever wrote this chose to say so.
    }

    I cannot tell who wrote this or which talk it was, and you cannot answer here.

WrongWordsAsked = Write it in your own words, { $longest } characters at most. Please name no patient. You see it once more before it goes anywhere.{ $talking ->
        [yes] {" "}As you have a talk or a request open, I ask first for whom it is.
       *[no] {""}
    }

WrongDropped = Nothing was sent, and nothing is kept of it.

WrongExpired = What you began here has waited for an hour. Nothing was sent, and it is gone. You can begin again.

WrongSent = It goes to a coordinator { $after }. I write to you when one has it.

WrongKnown = A coordinator has what you chose to say, and nothing else.{ $duty ->
        [none] {""}
       *[other] {" "}They read such messages { $duty }.
    } They cannot answer you here, since they do not know who you are.

WrongForNobody = There is no coordinator to whom I could pass this on: none who was surely not in the talk can be reached here. It was not sent, and is gone.{ $contact ->
        [none] {""}
       *[other] {" "}The programme can be reached here: { $contact }.
    }

WrongOften = I pass on at most three of these a week. This one was not sent, and is gone.{ $contact ->
        [none] {""}
       *[other] {" "}The programme can be reached here: { $contact }.
    }

NeverAgain = Done. I will not bring the two of you together again, and nobody is told.{ $ended ->
        [yes] {" "}The talk ends; the other side reads the words that everyone reads at the end.
       *[no] {""}
    }{ $side ->
        [supporter] {" "}Only if they erase all we hold about them and begin anew can nobody tell any more that it is they.
       *[requester] {" "}/people shows whom you have ruled out, to you alone.
    }

TooLateToPart = The talk is gone, and with it who it was. So I cannot keep the two of you apart, and I am sorry.

    If something feels wrong in another talk, you can end and block while it is open.
