DeskShown = { $count ->
        [one] Vous êtes la seule personne à coordonner.
       *[other] Vous êtes { $count } à coordonner le programme.
    }

    Les autres vous connaissent sous le nom { $name }. { $hours ->
        [none] Aucune heure n'est indiquée pour la lecture des avis.
       *[other] Vous lisez les avis { $hours }; les personnes qui attendent l'apprennent.
    }

CoordinatorShown = { $name } coordonne. { $hours ->
        [none] Aucune heure n'est indiquée pour la lecture des avis.
       *[other] Lit les avis { $hours }.
    }

CoordinatorCame = { $name } coordonne à partir de maintenant. Si vous n'en savez rien, retirez ce rôle, puis demandez.

NameAsked = Comment les autres personnes de la coordination vous appellent-elles? Écrivez-le d'ici un quart d'heure. Personne d'autre ne le voit.

NameUnfit = Un nom tient sur une ligne d'au plus 40 caractères, et n'est celui de personne d'autre à la coordination. Rien n'a changé.

DutyShown = { $hours ->
        [none] Quand lisez-vous les avis qu'une demande attend? Aucune heure n'est indiquée.
       *[other] Vous lisez les avis qu'une demande attend { $hours }.
    }

    Un avis va d'abord à qui lit à cette heure, puis aux autres quand leurs heures commencent. Les personnes qui attendent apprennent ces heures. Un bouton les change.

RemoveAsked = { $own ->
        [yes] Quitter la coordination? C'est immédiat, et ce que vous avez en attente d'un second accord est abandonné.
       *[no] Retirer la coordination à { $name }? C'est immédiat, et ce qui attend pour cette personne un second accord est abandonné.
    } Les liens ouverts pour d'autres personnes de la coordination ne s'ouvrent plus. Les autres en sont avisés.

LastOneStays = Vous êtes la seule personne à coordonner. Invitez d'abord quelqu'un d'autre.

CoordinatorLeft = { $name } ne coordonne plus.{ $by ->
        [none] {""}
       *[other] {" "}Ce rôle a été retiré par { $by }.
    } Les liens ouverts pour d'autres personnes de la coordination ne s'ouvrent plus.

YouCoordinateNoMore = Vous ne coordonnez plus { $programme }. Les avis et la liste s'arrêtent ici; tout le reste demeure.

SearchAsked = Qui cherchez-vous? Écrivez au moins deux lettres du nom.

NobodyFound = Personne sur la liste ne porte ce nom. Il faut au moins deux lettres.

CodesTried = Quelqu'un essaie des codes ou des liens qui n'ouvrent rien. C'est ralenti, et rien ne s'est ouvert. Si cela continue, de nouveaux liens se font sous /departments. Je ne dis pas qui c'est.
