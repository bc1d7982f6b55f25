YouCoordinate = Vous coordonnez maintenant { $programme }. Je vous écris quand une demande attend et que personne n'est libre, et quand un pair aidant est à confirmer. Vous ne voyez jamais qui demande, ni ce qui se dit.{ $duty ->
        [none] {""}
       *[other] {" "}Ceux qui attendent apprennent que vous lisez ces avis { $duty }.
    }

ConfirmAsked = Quelqu'un a ouvert l'invitation de { $name }, { $role }. Demandez-lui en personne ou par téléphone, pas ici : est-ce bien la personne?

SupporterConfirmed = C'est confirmé : { $name } fait partie des pairs aidants.

SupporterRefused = C'est annulé. On ne demandera rien à cette personne. Voici une nouvelle invitation pour { $name }, à remettre en personne ou par téléphone :

    { $link }

CaseWaits = Une demande attend. { $reason ->
        [wishes-narrow] Parmi les personnes libres, aucune ne parle la langue demandée. Ce qui aide : du temps d'une personne qui la parle.
       *[nobody-free] Personne ne l'a encore prise. Ce qui aide : plus d'heures d'ici deux jours.
    } La personne sait que c'est plus long. Vous ne voyez pas qui c'est, et n'en avez pas besoin.

LastCoordinator = Vous êtes la seule personne à coordonner. Passez d'abord le relais : la personne qui tient le serveur peut créer un lien pour quelqu'un d'autre (peerline invite coordinator). Ensuite, je pourrai effacer ce que nous gardons sur vous.
