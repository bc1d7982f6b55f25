### Quelque chose n'allait pas dans un échange : ce qu'une personne choisit de dire, et rien d'autre.

WrongAsked = { $over ->
        [yes] Qu'est-ce que c'était? L'échange n'existe plus, et rien n'en est gardé.
       *[no] Qu'est-ce que c'était? L'échange continue tant que vous n'y mettez pas fin.
    }

    Vous choisissez quoi dire, et vous le voyez avant tout envoi.
    À la coordination, on ne lit que cela : ni qui vous êtes, ni de quel échange il s'agit, ni aucun message. Cela ne va jamais à l'une des deux personnes de l'échange.{ $side ->
        [supporter] {""}

        Rien ne permet de savoir qui est l'autre personne : aucun nom n'est donc donné.{ $over ->
            [yes] {" "}Pour la même raison, je ne peux plus éviter de vous remettre en lien.
           *[no] {""}
        }
       *[requester] {""}
        Vous choisissez aussi si le nom de { $name } est donné.
    }{ $over ->
        [yes] {""}
       *[no] {""}

        Terminer et bloquer met fin à l'échange, et je ne vous mettrai plus jamais en lien. La raison n'est dite à personne.
    }

    Si vous êtes en danger, Aide maintenant montre qui peut aider tout de suite.

WrongShown = Voici ce qu'on lirait à la coordination. Rien n'est encore parti.

    { $report }

    { $side ->
        [supporter] Ni qui vous êtes ni de quel échange il s'agit n'est dit. L'autre personne ne peut pas être nommée.
       *[requester] Ni qui vous êtes ni de quel échange il s'agit n'est dit. Avec le nom, il est plus facile d'agir, et la personne nommée pourrait deviner qui a parlé.
    }

FeltWrong = Quelque chose n'allait pas dans un échange, et on tient à ce que vous le sachiez.

    { $what ->
        [unkind] L'autre personne a manqué d'égards.
        [asked] L'autre personne a fait une demande déplacée.
        [known] L'autre personne a dit qui est la personne qui écrit ceci.
       *[else] C'était autre chose.
    }{ $words ->
        [none] {""}
       *[other] {""}
        En ses mots : « { $words } »
    }{ $name ->
        [none] {""}
       *[other] {""}
        Il s'agit de { $name }; la personne qui écrit a choisi de le dire.
    }

    Je ne peux dire ni qui a écrit ceci ni de quel échange il s'agit, et on ne peut pas y répondre ici.

WrongWordsAsked = Écrivez-le en vos mots, { $longest } caractères au plus. Ne nommez aucun patient, s'il vous plaît. Vous le verrez encore une fois avant tout envoi.{ $talking ->
        [yes] {" "}Comme vous avez un échange ou une demande en cours, je demanderai d'abord à qui c'est destiné.
       *[no] {""}
    }

WrongDropped = Rien n'est parti, et rien n'en est gardé.

WrongExpired = Ce que vous aviez commencé ici a attendu une heure. Rien n'est parti, et c'est effacé. Vous pouvez recommencer.

WrongSent = Cela part à la coordination { $after }. Je vous écris dès que quelqu'un l'a reçu.

WrongKnown = Quelqu'un à la coordination a reçu ce que vous avez choisi de dire, et rien d'autre.{ $duty ->
        [none] {""}
       *[other] {" "}Ces messages y sont lus { $duty }.
    } On ne peut pas vous répondre ici, puisqu'on ne sait pas qui vous êtes.

WrongForNobody = Il n'y a personne à la coordination à qui je pourrais le transmettre : personne qu'on puisse joindre ici et qui, à coup sûr, n'était pas dans l'échange. Rien n'est parti, et c'est effacé.{ $contact ->
        [none] {""}
       *[other] {" "}On peut joindre le programme ici : { $contact }.
    }

WrongOften = Je transmets au plus trois messages de ce genre par semaine. Celui-ci n'est pas parti, et il est effacé.{ $contact ->
        [none] {""}
       *[other] {" "}On peut joindre le programme ici : { $contact }.
    }

NeverAgain = C'est fait. Je ne vous mettrai plus jamais en lien, et personne n'en est avisé.{ $ended ->
        [yes] {" "}L'échange se termine; l'autre personne lit les mots que tout le monde lit à la fin.
       *[no] {""}
    }{ $side ->
        [supporter] {" "}Seulement, si cette personne efface tout ce que nous gardons d'elle et recommence, plus rien ne permet de la reconnaître.
       *[requester] {" "}/people montre les personnes que vous avez écartées, à vous seulement.
    }

TooLateToPart = L'échange n'existe plus, et avec lui qui c'était. Je ne peux donc pas éviter de vous remettre en lien, et j'en suis désolé.

    Si quelque chose ne va pas dans un autre échange, vous pouvez le terminer et bloquer tant qu'il est ouvert.
