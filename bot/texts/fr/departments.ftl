### Un lieu du programme, tel que les personnes qui coordonnent le voient et le changent.

DepartmentShown = Un lieu du programme.

    { $place }{ $former ->
        [none] {""}
       *[other] {""}
        Autrefois : { $former }
    }
    Groupe : { $group ->
        [none] aucun
       *[other] { $group }
    }
    Médecins : { $size ->
        [none] nombre inconnu
       *[other] environ { $size }
    }
    Sous la direction de : { $leads ->
        [none] personne de la liste
       *[other] { $leads }
    }
    Tenu à l'écart de : { $apart ->
        [none] aucun lieu
       *[other] { $apart }
    }
    On travaille souvent aussi à : { $companions ->
        [none] tout le reste de son groupe
       *[other] { $companions }
    }

    Qui travaille ici, dirige ce lieu ou travaille dans un lieu tenu à l'écart ne voit jamais une demande d'ici.

DepartmentChanged = { $what ->
        [added] Un lieu a été ajouté.
        [again] Un lieu qui avait été retiré participe de nouveau.
        [renamed] Un lieu a changé de nom.
        [group] Un lieu a changé de groupe, ou n'en a plus. Qui le dirigeait par son groupe le dirige encore, par son nom.
        [group-name] Un groupe a changé de nom. Qui le dirigeait le dirige encore.
        [apart] La liste des lieux dont un lieu est tenu à l'écart a changé.
        [heads] La liste de qui dirige un groupe a changé.
        [leads] La liste de qui dirige un lieu a changé.
        [merged] Un lieu fait maintenant partie d'un autre.
       *[retired] Un lieu a été retiré. Qui y travaille en reste à l'écart comme avant.
    } Voir /departments.

    { $before ->
        [none] { $place }
       *[other] Avant : { $before }
        Maintenant : { $place }
    }

AnswerAsked = { $what ->
        [dept-new] Comment s'appelle le nouveau lieu?
        [dept-name] Comment doit-il s'appeler? Son lien et son code restent, et les personnes qui y sont aussi.
        [group-new] Comment s'appelle le groupe? Vous pouvez aussi entrer un groupe qui existe déjà.
        [group-name] Comment le groupe doit-il s'appeler? Qui le dirige le dirige encore.
       *[dept-size] Combien de médecins y travaillent, environ? Entrez un nombre, ou 0 si on ne le sait pas.
    }{ $talking ->
        [yes] {""}

        Quelque chose est ouvert ici. Je vous demanderai à qui s'adresse votre texte, pour que rien ne s'égare.
       *[no] {""}
    }

NameTyped = Est-ce bien le nom? Avec un oui, toutes les personnes qui coordonnent le lisent. Jusqu'ici, personne ne l'a lu, et je ne l'ai transmis à personne.

    { $name }

AnswerRefused = { $why ->
        [long] C'est trop long, et je n'en ai rien gardé. Au plus 100 caractères, s'il vous plaît.
        [number] Ce n'est pas un nombre. Des chiffres seulement, s'il vous plaît.
        [taken] Ce nom sert ou a déjà servi. Choisissez-en un autre, s'il vous plaît.
       *[signs] Ce ne peut être un nom ici. Un nom commence par une lettre ou un chiffre, tient sur une ligne et n'a pas de point-virgule.
    }

GroupAsked = À quel groupe appartient-il? Une personne peut diriger un groupe tout entier.

    { $place }
    { $group ->
        [none] Jusqu'ici, il n'est dans aucun.
       *[other] Jusqu'ici : { $group }
    }

RelationShown = { $kind ->
        [apart] De quels lieux ce lieu est-il tenu à l'écart? Personne de là ne voit la demande de quelqu'un d'ici, ni l'inverse.
        [also] Où travaille-t-on souvent aussi? Qui arrive par le lien de ce lieu se voit d'abord proposer ceux-ci. Sans choix, c'est le reste de son groupe.
        [heads] Qui dirige ce groupe? Ces personnes ne voient jamais la demande de quelqu'un qui en fait partie.
       *[leads] Qui dirige ce lieu? Ces personnes ne voient jamais la demande de quelqu'un qui y travaille.
    }

    { $place }{ $count ->
        [0] {""}

        Rien ne correspond. Si vous avez écrit quelque chose, personne ne l'a reçu, et rien n'en est gardé.
       *[other] {""}
    }{ $more ->
        [0] {""}
       *[other] {""}

        Non montrés ici : { $more }. Entrez une partie du nom{ $talking ->
            [yes] ; je vous demanderai pour qui elle est
           *[no] {""}
        }.
    }

MergeWhich = De quel lieu fera-t-il partie?

    { $place }{ $count ->
        [0] {""}

        Rien ne correspond. Si vous avez écrit quelque chose, personne ne l'a reçu, et rien n'en est gardé.
       *[other] {""}
    }{ $more ->
        [0] {""}
       *[other] {""}

        Non montrés ici : { $more }. Entrez une partie du nom{ $talking ->
            [yes] ; je vous demanderai pour qui elle est
           *[no] {""}
        }.
    }

MergeAsked = { $sure ->
        [yes] Est-ce bien sûr? Deux lieux réunis ne peuvent plus être distingués.
       *[no] Voici ce qui arriverait.
    }

    { $place } sera réuni à { $into }.{ $sure ->
        [yes] {""}
       *[no] {""}

        Ses gens, ses liens, sa direction et ses voisins suivent. Qui travaille dans l'un est dès lors tenu à l'écart des deux, même si cela retire une demande déjà montrée.
    }

ShutAsked = { $sure ->
        [yes] Est-ce bien sûr?
       *[no] Voici ce qui arriverait.
    }

    { $place } ne participe plus.{ $sure ->
        [yes] {""}
       *[no] {""}

        Son lien et son code n'ouvrent plus rien, et personne n'y est ajouté. Qui y travaille en reste à l'écart comme avant. Pour le ravoir, ajoutez-le sous le même nom.
    }

ShutRefused = Pas encore. Ces personnes sont sur la liste avec ce seul lieu : je ne saurais plus où elles travaillent. Indiquez-le d'abord dans la liste.

    { $place }
    { $names }

DepartmentShut = Il ne participe plus.

    { $place }

PlaceClosed = Ce lien est celui d'un lieu qui ne participe plus à { $programme }. Tout autre lien du programme vous laisse entrer. { $contact ->
        [none] {""}
       *[other] { $contact } peut vous en donner un; inutile de dire pourquoi.
    }
