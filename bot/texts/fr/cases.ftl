TalksShown = Échanges où vous êtes à l'écoute :
    { $lines }{ $own ->
        [yes] {""}
        Votre propre demande n'y est pas : voyez /status.
       *[no] {""}
    }

    Ce que vous écrivez en réponse à un de ses messages va à cette seule personne. Si ce n'est pas clair, je demande. Une touche montre un échange.

NoTalks = Vous n'êtes à l'écoute dans aucun échange ouvert. { $own ->
        [yes] Votre propre demande : /status.
       *[no] {""}
    }

YetToSayYes = { $alias } : voit votre nom et n'a pas encore dit oui. Votre délai pour écrire se termine { $by }.

YetToWrite = { $alias } : attend vos premiers mots. Votre délai pour écrire se termine { $by }.

LastWords = { $alias } : derniers mots { $at }, dans l'heure.

CaseShown = { $line }
