Welcome = Bonjour. Je suis le guide automatisé de { $programme }. Je peux vous relier à un ou une collègue médecin ayant une formation à l'écoute.

    { $place ->
        [none] Ce sera quelqu'un de l'extérieur de vos lieux de travail.
       *[other] Ce sera quelqu'un de l'extérieur de votre lieu de travail ({ $place }).
    } Aucune raison n'est trop petite, et vous n'avez pas à dire ce qui s'est passé. Cette personne ne saura pas votre nom, sauf si vous le lui dites.

WelcomeBack = Bonjour. Je suis le guide automatisé de { $programme }.

    Vous pouvez demander à parler à un ou une collègue en tout temps. C'est toujours quelqu'un de l'extérieur de vos lieux de travail.

NoLink = Bonjour. Je suis le guide automatisé de { $programme }.

    Pour écarter votre département, je dois savoir où vous travaillez. Balayez le code de l'affiche, ou entrez les huit lettres en dessous. { $contact ->
        [none] {""}
       *[other] Questions : { $contact }. Inutile de dire pourquoi.
    }

    Aide maintenant ne demande aucun code.

NobodyHere = Je suis un guide automatisé. Personne n'a lu ce que vous avez écrit, et je n'en garde rien.

    { $inside ->
        [yes] Un ou une collègue peut vous écouter : touchez Parler à un ou une collègue.
       *[no] Pour joindre un ou une collègue, balayez le code de l'affiche à votre travail, ou entrez les huit lettres en dessous.{ $contact ->
            [none] {""}
           *[other] {" "}Questions : { $contact }. Inutile de dire pourquoi.
        }
    }

    S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

LinkInvalid = Ce lien ou ce code ne fonctionne pas.

    Les liens changent parfois; vous n'y êtes pour rien. L'affiche à votre travail porte celui d'aujourd'hui.
    Pour une invitation, demandez-en une nouvelle. { $contact ->
        [none] {""}
       *[other] Ou demandez à { $contact }; inutile de dire pourquoi.
    }

    Aide maintenant fonctionne sans lien.

GuessedTooOften = Je ne peux vérifier ni lien ni code pour l'instant. Réessayez dans une heure. { $contact ->
        [none] {""}
       *[other] Ou demandez à { $contact }; inutile de dire pourquoi.
    }

    Aide maintenant ne demande aucun code.
