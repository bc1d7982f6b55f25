ConsentAsked = Trois choses d'abord.

    1. Un ou une collègue vous écoute. Ni soins, ni urgences.
    2. Nous transmettons les messages, sans garder copie de ce qui est arrivé et sans prendre de notes. Telegram et les téléphones gardent des copies. Telegram, et la personne qui tient notre serveur, pourraient lire ce qui passe.
    3. Il y a des limites. La loi peut obliger votre collègue à agir. Un tribunal peut demander des messages.

    Je ne vois pas où vous êtes et ne peux envoyer personne. Aide maintenant montre qui le peut.

ConsentDeclined = Aucun problème. Je ne garde rien de cette visite. Le même lien ouvre de nouveau la porte, en tout temps.

DoorClosed = Pour aller plus loin, il me faut le lien de votre lieu de travail, ou le code de son affiche : huit lettres. Vous pouvez l'entrer ici. { $contact ->
        [none] {""}
       *[other] Questions : { $contact }.
    }

    Aide maintenant ne demande aucun code.
