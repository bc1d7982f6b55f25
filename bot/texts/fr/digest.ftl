WeeklyDigest = Votre semaine, du { $since } au { $until }.

    { $todo ->
        [0] Rien ne vous attend.
       *[other] À faire :
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
    }{ $unverified ->
        [0] {""}
       *[other] {""}
        Numéros d'Aide maintenant à rappeler : { $unverified }
    }

    Pairs aidants : { $active } disponibles, { $away } absents.{ $invited ->
        [0] {""}
       *[other] {" "}Invités, pas encore ici : { $invited }.
    }{ $languages ->
        [none] {""}
       *[other] {""}

        Peu de gens écoutent en { $languages }.
    }{ $hours ->
        [none] {""}
       *[other] {""}

        De jour, personne n'écoute { $hours }.
    }{ $places ->
        [none] {""}
       *[other] {""}

        Personne de l'extérieur ne pourrait écouter qui travaille à : { $places }.
    }

    Entrées au journal de ce qui a été fait, et marque de la dernière : { $log }
