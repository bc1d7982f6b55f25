PeopleShown = Des collègues à l'écoute.

    Touchez un nom pour en lire plus. Je ne garde rien de ce que vous regardez ici.{ $topic ->
        [none] {""}
       *[other] {""}
        Sujet : { topic-name }
    }{ $languages ->
        [none] {""}
       *[other] {""}
        Langue : { $languages }
    }{ $field ->
        [none] {""}
       *[other] {""}
        Spécialité : { $field }
    }{ $anybody ->
        [yes] {""}
       *[no] {""}

        Aucune personne que je peux vous montrer n'y correspond.
    }

FilterAsked = Qui cherchez-vous? Chaque choix s'ajoute aux précédents.

PersonShown = Un ou une collègue à l'écoute.

    { $name }, { $role }{ $about ->
        [none] {""}
       *[other] {""}
        { $about }
    }
    Langues : { $languages }{ $topics ->
        [none] {""}
       *[other] {""}
        Vécu : { $topics }
    }

    { $own ->
        [yes] Vous travaillez au même endroit. Parlez-lui en personne; je ne lui dis rien.
       *[no] Si vous faites appel à cette personne, je ne lui dis pas que vous l'avez choisie. Je ne peux pas dire si elle a du temps en ce moment.
    }

LettersAsked = Écrivez au moins deux lettres d'un nom.

LettersFound = Ces noms correspondent à ce que vous avez écrit.

LettersUnknown = Je ne peux vous montrer personne de ce nom.{ $talking ->
        [yes] {""}

        Si ces mots étaient pour la personne avec qui vous êtes en lien : je ne les ai pas transmis. Envoyez-les de nouveau.
       *[no] {""}
    }

NamedNoted = Je demanderai d'abord à { $name }, une fois votre demande envoyée.

RequestIsOut = Votre demande est partie telle quelle. Quand elle sera terminée ou annulée, vous pourrez demander quelqu'un par son nom.

AvoidNoted = C'est noté. Personne d'autre que vous ne voit ceci.

    Je ne demanderai jamais à { $name } pour vous.

AvoidedShown = Personne d'autre que vous ne voit ceci.

    Je ne demande jamais à : { $names }.

NobodyAvoided = Vous n'avez écarté personne. Pour le faire, ouvrez une fiche et touchez Pas cette personne. Personne d'autre que vous ne le voit.
