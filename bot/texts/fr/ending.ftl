EndAsked = Terminer cet échange avec { $name }? Les mots que nous en gardons encore disparaissent alors pour de bon. L'autre personne reçoit un mot aimable; aucune raison n'est donnée.

EndWhich = Quel échange voulez-vous terminer?

NothingToEnd = Vous n'avez aucun échange ouvert. Si vous avez fait une demande, /status montre où elle en est; vous pouvez l'y annuler.

GoingOn = Bien. L'échange continue.

TalkEnded = Cet échange avec { $name } est arrivé à sa fin. Nous ne gardons rien de ce qui s'est dit.

    { $cleared ->
        [yes] Ses messages quittent maintenant les deux clavardages, dans la mesure où Telegram le permet.
       *[no] Ses messages quittent les deux clavardages en moins de deux jours, dans la mesure où Telegram le permet.
    } Qui a choisi de garder ses propres mots les garde.

    Vous pouvez faire une nouvelle demande en tout temps. Dans quelques jours, je prendrai de vos nouvelles une fois; un bouton suffit pour l'éviter.

TalkEndedForSupporter = L'échange avec { $alias } est arrivé à sa fin. Nous ne gardons rien de ce qui s'est dit.

    { $cleared ->
        [yes] Ses messages quittent maintenant les deux clavardages, dans la mesure où Telegram le permet.
       *[no] Ses messages quittent les deux clavardages en moins de deux jours, dans la mesure où Telegram le permet.
    } Qui a choisi de garder ses propres mots les garde.

    S'il vous en reste quelque chose, vous pouvez, vous aussi, parler à un ou une collègue : /support.

SilenceNoticed = Tout est calme avec { $name } depuis quelques jours. C'est peut-être très bien ainsi.

    Écrivez ici pour continuer. Sans un mot de part ni d'autre, je termine l'échange { $until }.

CheckIn = Bonjour, un petit mot, comme annoncé. Inutile de répondre.

    Si vous voulez : comment ça va, par rapport à il y a quelques jours?

CheckInThanks = { $answer ->
        [better] Merci de répondre. Tant mieux. Vous pouvez faire une nouvelle demande en tout temps.
       *[same] Merci de répondre. Vous pouvez faire une nouvelle demande en tout temps.
    }

CheckInHarder = Merci de le dire. Aimeriez-vous parler de nouveau? Ne rien choisir convient aussi.

    Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

CheckInStopped = C'est fait. Je n'écrirai plus à ce sujet.
