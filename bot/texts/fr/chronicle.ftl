ChronicleShown = Ce qui a été fait, le plus récent d'abord.

    { $entries }

    Qui a regardé quoi n'est pas noté. Le nom de qui a quitté la liste est effacé. Nombre d'entrées, et marque de la dernière : { $mark }. La marque figure aussi dans chaque bilan de la semaine.

ChronicleEntry = { $at } : { $act ->
        [invited] invitation
        [confirmed] confirmation
        [refused] invitation annulée
        [trained] formation au dossier
        [retired] retrait de la liste
        [link-renewed] lien remplacé
        [imported] fichier importé
        [exported] fichier remis
        [coordinator-invited] lien pour la coordination
        [coordinator-made] entrée à la coordination
        [coordinator-removed] sortie de la coordination
        [message-asked] message aux pairs aidants : proposé
        [message-confirmed] message aux pairs aidants : accordé
        [message-withdrawn] message aux pairs aidants : abandonné
        [message-sent] message aux pairs aidants : envoyé
        [retiring-asked] retrait de plusieurs : proposé
        [retiring-confirmed] retrait de plusieurs : accordé
        [retiring-withdrawn] retrait de plusieurs : abandonné
       *[department-changed] lieu modifié
    }{ $about ->
        [none] {""}
       *[other] , { $about }
    } ({ $by ->
        [none] depuis le serveur
       *[other] { $by }
    })

ChronicleEmpty = Rien n'est encore noté.
