RequestSent = Votre demande est partie. Vous aurez de mes nouvelles { $news } au plus tard, même si je cherche encore.

    Avant que quiconque lise un mot de vous, vous verrez de qui il s'agit et pourrez demander quelqu'un d'autre. Vous pouvez poser le téléphone.

RequestHeld = J'ai votre demande. Avant de la montrer à quiconque, voyez ma question ci-dessous.

FewAsked = { $count ->
        [one] Une seule personne correspond à ce que vous demandez. Elle pourrait deviner qui vous êtes.
       *[other] Seulement { $count } collègues correspondent à ce que vous demandez. Avec si peu, quelqu'un pourrait deviner qui vous êtes.
    }

    Dois-je demander, ou attendre que d'autres soient libres?

FewUndecided = Votre demande n'est pas partie : si peu de collègues conviennent que quelqu'un pourrait deviner qui vous êtes. Dois-je leur demander, ou attendre que d'autres soient libres?

FewGoOn = Je demande. Avant que quiconque lise un mot de vous, vous verrez de qui il s'agit et pourrez demander quelqu'un d'autre.

FewWait = J'attends que d'autres soient libres. Vous aurez de mes nouvelles { $news } au plus tard.

NobodyFree = Pour l'instant, personne n'est libre. C'est une question d'heures, pas de vous.

    Je continue de chercher, et vous écris { $news } au plus tard. { $alert ->
        [no] {""}
        [yes] La coordination sait que quelqu'un attend, pas qui.
       *[other] La coordination sait que quelqu'un attend, pas qui. Elle lit ces avis { $alert }.
    }

StillLooking = { $late ->
        [yes] C'est plus long que cela ne devrait, et j'en suis désolé. Cela ne dit rien de vous. Je continue de chercher.
       *[no] Je cherche toujours. Personne de vos lieux de travail n'est joint, et aucun collègue ne voit votre nom.
    } Vous aurez de mes nouvelles { $news } au plus tard. { $alert ->
        [no] {""}
        [yes] La coordination sait que quelqu'un attend, pas qui.
       *[other] La coordination sait que quelqu'un attend, pas qui. Elle lit ces avis { $alert }.
    }

StillWanted = Je n'ai encore trouvé personne, et j'en suis désolé. Dois-je continuer? Sans réponse { $until } au plus tard, je retire la demande.

RequestTakenBack = J'ai retiré votre demande, faute de réponse. Vous pouvez redemander en tout temps, et Aide maintenant est toujours là.

LookingAgain = { $why ->
        [asked] Bien sûr. Je cherche quelqu'un d'autre, sans raison à donner.
        [silent] { $name } n'a pas pu écrire à temps. Cela tient à sa journée, pas à vous. Je cherche quelqu'un d'autre.
        [near] { $name } travaille là où vous venez de dire que vous travaillez; je cherche quelqu'un d'autre.
       *[left] On ne peut plus joindre { $name } ici. Je cherche quelqu'un d'autre.
    }{ $lost ->
        [yes] {" "}Vos derniers mots ne lui sont pas arrivés.
       *[no] {""}
    } Vous aurez de mes nouvelles { $news } au plus tard.
