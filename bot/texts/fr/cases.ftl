TalksShown = Échanges où vous êtes à l'écoute :
    { $lines }{ $own ->
        [yes] {""}
        Votre propre demande n'y figure pas : voir /status.
       *[no] {""}
    }

    Une réponse à un message ne va qu'à la personne qui l'a écrit. Si ce n'est pas clair, je demande.
    Une touche montre un échange.

NoTalks = Vous n'êtes à l'écoute dans aucun échange ouvert. { $own ->
        [yes] Votre propre demande : /status.
       *[no] {""}
    }

YetToSayYes = { $alias } : voit votre nom et n'a pas encore dit oui. Votre délai pour écrire se termine { $by }.

YetToWrite = { $alias } : attend vos premiers mots. Votre délai pour écrire se termine { $by }.

LastWords = { $alias } : dernier message { $at } ou dans l'heure qui a suivi.

CaseShown = { $line }
