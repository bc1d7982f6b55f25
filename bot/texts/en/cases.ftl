TalksShown = Talks in which you listen:
    { $lines }{ $own ->
        [yes] {""}
        Your own request is not among these: /status shows it.
       *[no] {""}
    }

    A reply to one of their messages goes to them alone. Where it is not clear, I ask.
    A tap shows one talk.

NoTalks = You have no open talk in which you listen. { $own ->
        [yes] Your own request: /status.
       *[no] {""}
    }

YetToSayYes = { $alias }: sees your name, and has yet to say yes. Your time to write ends { $by }.

YetToWrite = { $alias }: waits for your first words. Your time to write ends { $by }.

LastWords = { $alias }: latest message { $at } or within the hour after.

CaseShown = { $line }
