ConsentAsked = Trois choses d'abord.

    1. Un ou une collègue vous écoute. Ni soins, ni urgences.
    2. Nous transmettons les messages sans garder ni copie ni note. Telegram et les téléphones gardent des copies, et Telegram pourrait les lire.
    3. Il y a des limites. La loi peut obliger un médecin à agir. Un tribunal peut demander des messages.

    Je ne vois pas où vous êtes et ne peux envoyer personne. Aide maintenant montre qui le peut.

ConsentDeclined = C'est bien ainsi. Je ne garde rien de cette visite. Le même lien ouvre de nouveau la porte, en tout temps.

DoorClosed = Avant d'aller plus loin, ouvrez de nouveau le lien de votre lieu de travail, ou entrez son code : huit lettres. { $contact ->
        [none] {""}
       *[other] Questions : { $contact }.
    }

    Aide maintenant ne demande aucun code.
