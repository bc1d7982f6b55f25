AgreementNoted = Merci. La coordination vérifiera que c'est bien vous, autrement que par ce clavardage. { $contact ->
        [none] {""}
       *[other] Questions : { $contact }.
    }

InvitationGone = Cette invitation a déjà servi, ou est expirée. { $contact ->
        [none] {""}
       *[other] Demandez-en une nouvelle à { $contact }.
    }

YouAreConfirmed = Bienvenue, { $name }. { $trained ->
        [yes] Dès maintenant, on peut vous demander, pendant vos heures. Un non se passe de raison.
       *[no] C'est confirmé. On vous demandera une fois votre formation inscrite.
    } /away et /available disent quand on peut vous demander.

YouAreRefused = Cela n'a pas pu être confirmé. { $contact ->
        [none] {""}
       *[other] Si c'est bien vous, parlez-en à { $contact }.
    }

NowAvailable = Merci. On peut vous demander : { $hours }. { $talks ->
        [0] {""}
        [one] Un échange est ouvert.
       *[other] { $talks } échanges sont ouverts.
    }

NowAway = On ne vous demande plus rien jusqu'à votre /available. { $talks ->
        [0] {""}
        [one] Votre échange reste ouvert.
       *[other] Vos { $talks } échanges restent ouverts.
    }

NotYetConfirmed = La coordination doit encore confirmer que c'est bien vous.

ForSupporters = Ceci est pour les pairs aidants inscrits.
