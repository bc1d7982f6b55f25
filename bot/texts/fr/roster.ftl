ForCoordinators = Ceci est pour les personnes qui coordonnent le programme.

RosterShown = La liste des pairs aidants.

    Disponibles : { $active }{ $away ->
        [0] {""}
       *[other] {""}
        Absents : { $away }
    }{ $unconfirmed ->
        [0] {""}
       *[other] {""}
        À confirmer : { $unconfirmed }
    }{ $untrained ->
        [0] {""}
       *[other] {""}
        Sans formation au dossier : { $untrained }
    }{ $lapsed ->
        [0] {""}
       *[other] {""}
        Formation échue : { $lapsed }
    }{ $due ->
        [0] {""}
       *[other] {""}
        Rappel de formation d'ici 60 jours : { $due }
    }{ $silent ->
        [0] {""}
       *[other] {""}
        Sans nouvelles depuis 90 jours : { $silent }
    }{ $renew ->
        [0] {""}
       *[other] {""}
        Accord à renouveler : { $renew }
    }{ $invited ->
        [0] {""}
       *[other] {""}
        Invités, pas encore ici : { $invited }
    }{ $unreachable ->
        [0] {""}
       *[other] {""}
        Injoignables : { $unreachable }
    }

RosterGroup = { $group ->
        [unconfirmed] À confirmer, autrement que par ce clavardage : { $count }
        [untrained] Sans formation au dossier, donc sans demande : { $count }
        [lapsed] Formation échue, donc sans demande : { $count }
        [due] Rappel de formation d'ici 60 jours : { $count }
        [renew] Accord à renouveler, donc sans nouvelle demande : { $count }
        [invited] Invités, pas encore ici : { $count }
        [silent] Sans nouvelles depuis 90 jours, ni heures ni réponse : { $count }
        [found] Trouvés : { $count }
        [away] Absents : { $count }
        [unreachable] Injoignables ici, donc sans demande : { $count }
       *[all] Sur la liste : { $count }
    }{ $more ->
        [0] {""}
       *[other] . Non montrés ici : { $more }
    }

SupporterShown = { $name }, { $role }
    { $standing ->
        [invited] Invitation envoyée, pas encore ici
        [agreed] A accepté, reste à confirmer
        [away] { $back ->
            [none] Absence en cours
           *[other] Absence en cours, retour le { $back }
        }
        [unreachable] Injoignable ici
       *[confirmed] Confirmation faite
    }
    Travaille à : { $places }
    Langues : { $languages }
    Heures : { $hours }
    Échanges à la fois, au plus : { $capacity }
    Formation : { $trained ->
        [none] pas au dossier
       *[other] { $trained }{ $expires ->
            [none] {""}
           *[other] , valable jusqu'au { $expires }
        }{ $current ->
            [yes] {""}
           *[no] {" "}(échue)
        }
    }{ $load ->
        [none] {""}
       *[other] {""}
        Demandes le mois dernier : { $load ->
            [hardly] presque pas
            [few] quelques-unes
           *[many] souvent
        }, flou voulu
    }

    Formation faite aujourd'hui? Dites pour combien de temps elle compte.

TrainingNoted = C'est noté : { $name }, formation faite aujourd'hui{ $expires ->
        [none] {""}
       *[other] , valable jusqu'au { $expires }
    }.

TrainingOnRecord = Votre formation est au dossier{ $expires ->
        [none] {""}
       *[other] , et valable jusqu'au { $expires }
    }. Pendant vos heures, on peut faire appel à vous. Un non se passe de raison.

InvitationMade = Une nouvelle invitation pour { $name }, à remettre en personne ou par téléphone. Les précédentes ne s'ouvrent plus.

    { $link }

RetireAsked = Retirer { $name } de la liste, pour de bon? On ne lui demandera plus rien, et ce qui est gardé sur sa place ici sera effacé. Un échange ouvert peut encore arriver à sa fin.

RetireKept = { $name } reste sur la liste.

SupporterRetired = { $name } n'est plus sur la liste.

YouAreRetired = Vous n'êtes plus sur la liste de { $programme }. Merci d'avoir été à l'écoute. { $talks ->
        [0] {""}
        [one] Votre échange reste ouvert jusqu'à ce que l'un de vous y mette fin.
       *[other] Vos { $talks } échanges restent ouverts jusqu'à ce que l'un de vous y mette fin.
    }
