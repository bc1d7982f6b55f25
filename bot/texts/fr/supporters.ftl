AgreementNoted = Merci. La coordination vérifiera que c'est bien vous, autrement que par ce clavardage. { $contact ->
        [none] {""}
       *[other] Questions : { $contact }.
    }

InvitationGone = Cette invitation a déjà servi, ou est expirée. { $contact ->
        [none] {""}
       *[other] Demandez-en une nouvelle à { $contact }.
    }

YouAreConfirmed = Bienvenue, { $name }. { $trained ->
        [yes] Dès maintenant, on peut faire appel à vous, pendant vos heures. Un non se passe de raison.
       *[no] C'est confirmé. On fera appel à vous une fois votre formation au dossier.
    } /away et /available disent quand on peut faire appel à vous.

YouAreRefused = Votre invitation n'a pas pu être confirmée; on ne fera donc pas appel à vous. { $contact ->
        [none] {""}
       *[other] Si c'était bien vous, parlez-en à { $contact }.
    }

NowAvailable = Merci. On peut faire appel à vous : { $hours }. { $talks ->
        [0] {""}
        [one] Un échange est ouvert.
       *[other] { $talks } échanges sont ouverts.
    }

NowAway = On ne fait plus appel à vous tant que vous n'envoyez pas /available. { $talks ->
        [0] {""}
        [one] Votre échange reste ouvert.
       *[other] Vos { $talks } échanges restent ouverts.
    }

AwayUntil = On ne vous demande rien avant le { $until }. { $talks ->
        [0] {""}
        [one] Votre échange reste ouvert.
       *[other] Vos { $talks } échanges restent ouverts.
    } /available y met fin plus tôt.

ProfileShown = La personne que vous écoutez voit ceci de vous : { $name }, { $role }.

    On peut faire appel à vous : { $hours }
    Langues : { $languages }
    Échanges à la fois, au plus : { $capacity }{ $expires ->
        [none] {""}
       *[other] {""}
        Formation : valable jusqu'au { $expires }
    }{ $current ->
        [yes] {""}
       *[no] {""}
        On ne vous demande rien : aucune formation valable aujourd'hui n'est au dossier.
    }{ $agreed ->
        [yes] {""}
       *[no] {""}
        On ne vous demande rien : ce dont nous convenons a changé.
    }

    Combien d'échanges à la fois? La coordination tient votre formation au dossier.

HoursShown = On peut faire appel à vous : { $hours }. Un bouton ajoute une partie de la semaine, ou la retire.

HoursNeeded = Il doit en rester au moins une. /away fait qu'on ne vous demande rien.

NotYetConfirmed = La coordination doit encore confirmer que c'est bien vous.

ForSupporters = Ceci est pour les pairs aidants de la liste.

RefresherDue = Votre formation est valable jusqu'au { $until } inclusivement. Un rappel fait à temps vous garde sur la liste. { $contact ->
        [none] {""}
       *[other] Prochaines dates : { $contact }.
    }

TrainingLapsed = Votre formation est échue; on ne vous demande donc rien pour l'instant. Les échanges ouverts le restent. Après un rappel, on pourra de nouveau faire appel à vous. { $contact ->
        [none] {""}
       *[other] Prochaines dates : { $contact }.
    }
