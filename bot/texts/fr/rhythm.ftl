### Le rythme d'un échange : une réponse qui vient plus tard, et la suite après quelques contacts.

ReadAndLater = { $name } a lu ceci et répondra { $tomorrow ->
        [yes] demain soir.
       *[no] ce soir.
    }{ $by ->
        [none] {""}
       *[other] {" "}D'après ses heures déclarées, ce sera { $by } au plus tard.
    }

LaterNoted = { $alias } lit que vous avez lu son message et répondrez { $tomorrow ->
        [yes] demain soir.
       *[no] ce soir.
    } { $reminded ->
        [yes] Si vous n'avez pas écrit d'ici là, je vous le rappelle une fois ce soir-là.
       *[no] Je ne vous le rappelle pas.
    }

NothingToAnswer = Rien n'attend votre réponse ici, ou vous l'avez déjà dit.

LaterWhich = De quel échange s'agit-il?

FirstSayWhen = { $alias } n'a encore rien reçu de vous. Quand pouvez-vous écrire?

EveningReminder = { $alias } n'a pas encore de nouvelles de vous, et sait qu'une réponse vient ce soir. Quelques mots suffisent.

HowToGoOn = Une question en passant, sans hâte : comment continuer?

    Vous et { $name } avez été en lien quelques fois. Continuer convient, tout comme une autre personne, un autre lieu, ou une fin.

    { $name } n'apprend rien de cette question. Sans réponse, rien ne change.

GoesOnAsItIs = Bien. L'échange avec { $name } continue comme avant.

OtherPlaces = D'autres lieux où vous tourner. L'échange ici peut continuer en même temps.

    { $resources }
