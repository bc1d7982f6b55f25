### A talk that goes on with somebody else.

RematchAsked = Would you rather talk with someone else? The talk with { $name } ends, and any words of it that we still hold are then gone for good.

    { $name } reads the words that everyone reads at the end, and no reason.
    With your yes, I look for someone else at once.

StepBackAsked = Step back from { $alias }? With your yes, I look for someone else at once.{ $begun ->
        [yes] {" "}The talk ends, and any words of it that we still hold are then gone for good.
       *[no] {""}
    }

    They read that you cannot go on and that it says nothing about them, and no reason.

NothingChanged = Good. It stays as it is.

SteppedBack = Thank you for saying so. { $alias } reads that you cannot go on, and no reason. I look for someone else; no harm is done.

IntroductionTakenBack = { $name } cannot be there for this after all.

NextNoteKept = I keep it, locked, for whoever comes next. It is passed on only when you have seen who it is, and said yes.

ContactLate = { $name } has not written yet, and it takes longer than it should. I am sorry. It says nothing about you.

    If nothing has come { $by }, I look for someone else. You can write first, or ask for someone else, at any time.
