WhatStays = Que reste-t-il dans ce clavardage?

    Ce que vous vous écrivez quitte les deux clavardages en moins de deux jours, dans la mesure où Telegram me laisse l'effacer. Mes propres messages restent, tout comme ce que vous aviez écrit plus de deux jours avant le début de l'échange.

    { $clear ->
        [yes] À la fin de cet échange : tout quitte aussitôt les deux clavardages.
       *[no] À la fin de cet échange : ce qui reste s'efface en moins de deux jours.
    }
    { $keep ->
        [yes] Vos propres mots : ils restent ici. Ils quittent quand même l'autre clavardage.
       *[no] Vos propres mots : ils s'effacent avec le reste.
    }

    À vous de choisir. L'autre personne n'en est pas avisée; à la fin, vous lisez de part et d'autre si tout s'efface aussitôt.

MessagesStay = Quelques messages d'un échange sont encore dans ce clavardage. Ils datent de plus de deux jours, ou sont d'une sorte que Telegram ne me laisse pas effacer.

    Pour les retirer, maintenez le doigt sur un message, choisissez Supprimer, et cochez qu'il s'efface aussi pour le bot.
