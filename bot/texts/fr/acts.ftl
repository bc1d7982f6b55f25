AllAsked = Qu'aimeriez-vous écrire { $count ->
        [one] au pair aidant de la liste
       *[other] aux { $count } pairs aidants
    }? Écrivez-le d'ici un quart d'heure. Vous le lisez avant quiconque.

    Ne nommez aucune demande, ni personne qui en a fait une.

AllTooLong = C'est trop long pour un seul message. Écrivez-le de nouveau, environ une demi-page au plus.

AllPreviewed = C'est ainsi que { $count ->
        [one] le pair aidant de la liste le lirait
       *[other] les { $count } pairs aidants le liraient
    }. Pour l'instant, ce n'est allé à personne. { $second ->
        [yes] Une autre personne de la coordination doit donner son accord avant l'envoi.
       *[no] Il n'y a personne d'autre à la coordination : l'envoi se fait dans 24 heures, et d'ici là vous pouvez l'annuler.
    }

FromProgramme = De { $programme }, à tous les pairs aidants :

act-name = { $kind ->
        [message] un message à tous les pairs aidants, { $count } à ce jour
       *[retiring] retirer de la liste toutes les personnes de l'un de ses groupes, { $count } à ce jour
    }

ActDropped = C'est abandonné. Rien n'a été fait.

ActWaits = Ceci attend : { act-name }. { $second ->
        [yes] Les autres personnes de la coordination ont été consultées. Sans réponse, c'est abandonné { $due }.
       *[no] Il n'y a personne d'autre à la coordination, donc cela prend effet { $due }.
    } D'ici là, vous pouvez l'annuler.

ActAsked = { $by } demande votre accord : { act-name }.

OwnAct = La réponse revient à une autre personne de la coordination.

ActBegins = Ceci prend effet : { act-name }.{ $by ->
        [none] {""}
       *[other] {" "}Accord donné par { $by }.
    }

ActRefused = { $by } a dit non : { $kind ->
        [message] le message à tous les pairs aidants
       *[retiring] le retrait de plusieurs personnes de la liste
    }. Rien n'a été fait.

ActLapsed = Personne n'a répondu : { $kind ->
        [message] votre message à tous les pairs aidants
       *[retiring] le retrait de plusieurs personnes de la liste
    }. Rien n'a été fait.

RetireManyAsked = { $group ->
        [lapsed] Retirer de la liste toutes les personnes dont la formation est échue depuis plus de 90 jours : { $count }?
       *[silent] Retirer de la liste toutes les personnes silencieuses depuis 90 jours : { $count }?
    } Ce qui est gardé sur leur place ici sera effacé, pour de bon. Qui revient entre-temps reste. { $second ->
        [yes] Une autre personne de la coordination doit donner son accord.
       *[no] Il n'y a personne d'autre à la coordination : cela prend effet dans 24 heures, et d'ici là vous pouvez l'annuler.
    }

MessageArrived = Votre message est arrivé : { $arrived }.{ $failed ->
        [0] {""}
       *[other] {" "}Il n'a pu arriver : { $failed }.
    }

ManyRetired = Retirés de la liste : { $count }.
