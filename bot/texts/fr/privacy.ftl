Privacy = Qui voit quoi?

    Votre collègue : vos messages, pas votre nom.
    La coordination : que quelqu'un attend, jamais qui.
    Votre chef, votre employeur, le Collège : rien de notre part.
    Notre serveur : votre identifiant Telegram et vos lieux de travail, sous clé; les messages jusqu'à leur remise. Qui le tient pourrait lire ce qui passe.
    Telegram : pourrait tout lire.
    Un tribunal peut demander ce qui existe.{ $organization ->
        [none] {""}
       *[other] {""}

        Responsable de { $programme } : { $organization }
    }

    /forget_me efface ce que nous gardons. Les téléphones gardent leurs copies.

ForgetAsked = Effacer tout ce que nous avons sur vous? Vos lieux de travail, demandes et rappels disparaissent tout de suite, pour de bon. Un ou une collègue en échange avec vous reçoit un mot d'adieu aimable.{ $supporter ->
        [yes] {" "}Votre place parmi les pairs aidants disparaît aussi.
       *[no] {""}
    }

    Restent : les copies dans Telegram et les téléphones.

ForgetKept = Bien. Rien n'est effacé.

Forgotten = C'est fait. Nous n'avons plus rien sur vous. Vous pouvez aussi supprimer ce clavardage. La porte reste ouverte.

ColleagueLeft = L'échange avec { $alias } est terminé : cette personne a tout quitté.{ $lost ->
        [yes] {" "}Vos derniers mots ne sont pas arrivés.
       *[no] {""}
    } Merci d'avoir été là.

SupporterLeft = Votre échange avec { $name } est terminé : cette personne a quitté le programme.{ $lost ->
        [yes] {" "}Vos derniers mots ne sont pas arrivés.
       *[no] {""}
    } Vous pouvez redemander en tout temps.
