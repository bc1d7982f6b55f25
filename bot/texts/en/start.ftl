Welcome = Hello. I am the automated guide of { $programme }. I can link you with a trained physician colleague who listens.

    { $place ->
        [none] It will be someone from outside your own places of work.
       *[other] It will be someone from outside { $place }.
    } No reason is too small, and you need not say what happened. They do not learn your name unless you tell them.

WelcomeBack = Hello again. I am the automated guide of { $programme }.

    You can ask for a colleague at any time. It is someone from outside your own places of work.

NoLink = Hello. I am the automated guide of { $programme }.

    To keep your own department out, I need to know where you work. Scan the poster there, or type the code under it: eight letters. { $contact ->
        [none] {""}
       *[other] Questions: { $contact }. You need not say why.
    }

    Help now works without any code.

NobodyHere = I am an automated guide. Nobody has read what you wrote, and I keep nothing of it.

    { $inside ->
        [yes] A colleague can listen: press Talk to a colleague.
       *[no] To reach a colleague, scan the poster where you work, or type the code under it: eight letters.{ $contact ->
            [none] {""}
           *[other] {" "}Questions: { $contact }. You need not say why.
        }
    }

    If you need a person now, press Help now.

LinkInvalid = This link or code does not work.

    Links change now and then; you did nothing wrong. The poster where you work has the present one.
    For an invitation, ask for a new one. { $contact ->
        [none] {""}
       *[other] Or ask { $contact }; you need not say why.
    }

    Help now works without any link.

GuessedTooOften = I cannot check a link or a code just now. Please try again in an hour. { $contact ->
        [none] {""}
       *[other] Or ask { $contact }; you need not say why.
    }

    Help now works without any code.
