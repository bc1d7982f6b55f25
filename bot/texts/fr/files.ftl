FilesShown = Les fichiers.

    La liste des pairs aidants et les relevés contiennent des noms. Un fichier reste dans ce clavardage, et chez Telegram, tant que vous ne le supprimez pas. Les autres personnes qui coordonnent sont avisées de tout envoi.

    Pour importer : envoyez ici roster.csv ou departments.csv. Vous voyez ce qui changerait avant tout changement.

RosterFile = La liste telle qu'elle est. Elle contient des noms : supprimez le fichier d'ici une fois enregistré.

    Modifiée et renvoyée, elle est importée.

AttendanceFile = Formations du { $first } au { $last } : { $count }. Ce relevé contient des noms : supprimez le fichier d'ici une fois enregistré.

NobodyTrained = Aucune formation n'est au dossier du { $first } au { $last }.

FileHandedOut = { $what ->
        [roster] La liste des pairs aidants a été envoyée
       *[attendance] Le relevé des formations a été envoyé
    } en fichier à une personne qui coordonne.

FileNotSent = Un fichier n'a pas pu être envoyé. Demandez-le de nouveau, s'il vous plaît.

FileNotTable = Pour importer, envoyez la liste ou les départements dans un fichier CSV. Rien n'a été pris de celui-ci.

FileTooLarge = Ce fichier dépasse { $most } Mo. Rien n'en a été pris.

FileNotFetched = Le fichier n'a pas pu être lu chez Telegram. Rien n'a été importé. Envoyez-le de nouveau, s'il vous plaît.

TableMistaken = Rien n'a été importé. Voici ce qu'il faut d'abord corriger :

    { $mistakes }{ $more ->
        [0] {""}
       *[other] {""}
        Encore d'autres : { $more }
    }

RosterLooked = { $new ->
        [0] { $changed ->
            [0] Ce fichier ne changerait rien.
           *[other] Importer cette liste?
        }
       *[other] Importer cette liste?
    }

    Nouveau : { $new }
    Modifié : { $changed }
    Comme avant : { $same }{ $unasked ->
        [0] {""}
       *[other] {""}
        Sans formation à jour, donc sans demande : { $unasked }
    }

    Personne n'est retiré. Chaque nouvelle personne a une invitation, que vous lui remettez.

DepartmentsLooked = { $new ->
        [0] { $changed ->
            [0] Ce fichier ne changerait rien.
           *[other] Importer ces départements?
        }
       *[other] Importer ces départements?
    }

    Nouveau : { $new }
    Modifié : { $changed }
    Comme avant : { $same }{ $leaving ->
        [none] {""}
       *[other] {""}
        Quittent un groupe que quelqu'un dirige : { $leaving }
    }

    Aucun n'est retiré.

ImportBegun = Le fichier est relu, puis importé.

ImportLeft = Rien n'a été importé.

TableImported = { $what ->
        [roster] La liste est importée.
       *[departments] Les départements sont importés.
    } Nouveau : { $new }. Modifié : { $changed }.

TableImportedByOther = Une personne qui coordonne a importé { $what ->
        [roster] une liste
       *[departments] des départements
    } d'un fichier. Nouveau : { $new }. Modifié : { $changed }.

LinksFile = { $what ->
        [roster] Invitations des nouvelles personnes : { $count }. Chacune s'ouvre une fois, d'ici 14 jours : remettez-les en personne ou par courriel.
       *[departments] Liens des nouveaux départements : { $count }.
    } Supprimez ce fichier d'ici une fois enregistré.

PosterFile = Une affiche à imprimer, en { $languages }.

    { $place ->
        [none] Du programme lui-même
       *[other] { $place }
    }
