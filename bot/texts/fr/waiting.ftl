RequestSent = J'ai votre demande. Vous aurez de mes nouvelles { $news } au plus tard, même si je cherche encore.{ $wishes ->
        [none] {""}
       *[other] {""}

        { $wishes }
    }

    Je demande aux collègues pendant leurs propres heures.
    Avant que quiconque lise un mot de vous, vous verrez de qui il s'agit et pourrez choisir quelqu'un d'autre.

    Vous pouvez poser le téléphone.

RequestHeld = J'ai votre demande. Avant de la montrer à quiconque, voyez ma question ci-dessous.

FewAsked = { $count ->
        [one] Une seule personne correspond à ce que vous demandez. Elle pourrait deviner qui vous êtes.
       *[other] Seulement { $count } collègues correspondent à ce que vous demandez. C'est si peu que quelqu'un pourrait deviner qui vous êtes.
    }

    Dois-je demander quand même, ou attendre que d'autres soient libres?

FewUndecided = Votre demande n'est pas partie : si peu de collègues conviennent que quelqu'un pourrait deviner qui vous êtes.

    Dois-je demander quand même, ou attendre que d'autres soient libres?

FewGoOn = Je leur demande. Vous aurez de mes nouvelles { $news } au plus tard.

    Avant que quiconque lise un mot de vous, vous verrez de qui il s'agit et pourrez choisir quelqu'un d'autre.

FewWait = J'attends que d'autres soient libres. Vous aurez de mes nouvelles { $news } au plus tard.

NobodyFree = Pour l'instant, je n'ai trouvé personne qui puisse prendre votre demande. Cela ne dit rien de vous.

    Je continue de chercher, et vous écris { $news } au plus tard. { $alert ->
        [no] {""}
        [yes] La coordination sait que quelqu'un attend, pas qui.
       *[other] La coordination sait que quelqu'un attend, pas qui. Elle lit ces avis { $alert }.
    }

    Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

StillLooking = { $late ->
        [yes] C'est plus long que cela ne devrait, et j'en suis désolé. Cela ne dit rien de vous. Je continue de chercher.
       *[no] Je cherche toujours. Personne de vos lieux de travail ne reçoit votre demande, et aucun collègue ne voit votre nom.
    }

    Vous aurez de mes nouvelles { $news } au plus tard. { $alert ->
        [no] {""}
        [yes] La coordination sait que quelqu'un attend, pas qui.
       *[other] La coordination sait que quelqu'un attend, pas qui. Elle lit ces avis { $alert }.
    }

StillWanted = Je n'ai encore trouvé personne, et j'en suis désolé. Cela ne dit rien de vous.

    Dois-je continuer de chercher? Sans réponse, je retire la demande { $until }.

RequestTakenBack = Je n'ai pas eu de réponse, et ce n'est pas grave. J'ai retiré votre demande; ce que vous y aviez gardé est effacé.

    Vous pouvez faire une nouvelle demande en tout temps, et Aide maintenant est toujours là.

LookingAgain = { $why ->
        [asked] Bien sûr. Je cherche quelqu'un d'autre, sans raison à donner.
        [silent] { $name } n'a pas pu écrire à temps. Cela ne dit rien de vous. Je cherche quelqu'un d'autre.
        [changed] Bien sûr. L'échange avec { $name } est terminé, et je cherche quelqu'un d'autre, sans raison à donner.
        [back] { $name } ne peut pas continuer. Cela ne dit rien de vous. Je cherche quelqu'un d'autre.
        [near] { $name } est trop près d'un lieu que vous venez d'ajouter; je cherche quelqu'un d'autre.
       *[left] On ne peut plus joindre { $name } ici. Cela ne dit rien de vous. Je cherche quelqu'un d'autre.
    }

    La prochaine personne n'aura rien lu de ce que vous avez écrit.{ $lost ->
        [yes] {" "}Ce que vous avez écrit en dernier à { $name } n'est pas arrivé.
       *[no] {""}
    }

    Vous aurez de mes nouvelles { $news } au plus tard.
