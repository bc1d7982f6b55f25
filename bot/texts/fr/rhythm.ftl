### Le rythme d'un échange : une réponse qui vient plus tard, et la suite après quelques contacts.

ReadAndLater = { $name } a lu ceci et répondra { $tomorrow ->
        [yes] demain soir.
       *[no] ce soir.
    }{ $by ->
        [none] {""}
       *[other] {" "}D'après ses heures, { $by } au plus tard.
    }

LaterNoted = Je dis à { $alias } que vous avez lu son message et répondrez { $tomorrow ->
        [yes] demain soir.
       *[no] ce soir.
    } { $reminded ->
        [yes] Si vous n'avez pas écrit d'ici là, je vous le rappelle une fois dans la soirée.
       *[no] Je ne vous le rappelle pas.
    }

NothingToAnswer = Rien n'attend votre réponse ici, ou l'on sait déjà qu'elle viendra plus tard.

LaterWhich = De quel échange s'agit-il?

FirstSayWhen = { $alias } n'a encore rien reçu de vous. Quand pouvez-vous écrire?

EveningReminder = { $alias } sait que vous répondez ce soir. Quelques mots suffisent.

HowToGoOn = Une question, sans hâte : comment aimeriez-vous continuer?

    Vous et { $name } avez été en lien quelques fois. Continuer ainsi convient, tout comme une autre personne, une autre ressource, ou une fin.

    { $name } ne sait rien de cette question. Sans réponse, rien ne change.

GoesOnAsItIs = Bien. L'échange avec { $name } continue comme avant.

OtherPlaces = D'autres ressources. L'échange ici peut continuer en même temps.

    { $resources }
