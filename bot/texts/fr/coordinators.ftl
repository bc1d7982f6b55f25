YouCoordinate = Vous coordonnez maintenant { $programme }. Je vous écris quand une demande attend et que personne n'est libre, et quand un pair aidant est à confirmer. Vous ne voyez jamais qui demande, ni ce qui se dit.{ $duty ->
        [none] {""}
       *[other] {" "}Les personnes qui attendent apprennent que vous lisez ces avis { $duty }.
    }

ConfirmAsked = Quelqu'un a utilisé l'invitation de { $name }, { $role }, et a accepté. Avant de répondre, vérifiez auprès de { $name }, en personne ou par téléphone, pas ici. Est-ce bien cette personne?

ConfirmYourself = C'est vous. Une autre personne de la coordination doit le confirmer.

SupporterConfirmed = C'est confirmé : { $name } fait partie des pairs aidants.

SupporterRefused = C'est annulé. On ne demandera rien à cette personne. Voici une nouvelle invitation pour { $name }, à remettre en personne ou par téléphone :

    { $link }

CaseWaits = Une demande attend. { $reason ->
        [wishes-narrow] Parmi les personnes libres, aucune ne correspond à ce qui est demandé. Ce qui aide : plus de temps de pairs aidants, dans chaque langue.
       *[nobody-free] Personne ne l'a encore prise. Ce qui aide : plus d'heures d'ici deux jours.
    } Vous ne voyez pas qui c'est, et n'en avez pas besoin.

LastCoordinator = Vous êtes la seule personne à coordonner. Passez d'abord le relais : /invite fait un lien pour quelqu'un d'autre. Ensuite, je pourrai effacer ce que nous gardons sur vous.
