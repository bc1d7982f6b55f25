Privacy = Qui voit quoi?

    Les collègues à qui je demande : quand, en quelle langue, et le sujet seulement si vous le montrez. Pas votre nom.
    La personne à qui vous dites oui : vos messages, et ce que vous y changez ensuite. Pas votre nom.
    La coordination : que quelqu'un attend, jamais qui.
    Votre chef, votre employeur, le Collège : rien de notre part.
    Votre écran verrouillé : ce qui arrive, sauf si vous mettez ce clavardage en sourdine et masquez les aperçus dans Telegram.
    Telegram : pourrait tout lire.
    La personne qui tient notre serveur : pourrait lire ce qui passe.
    Un tribunal peut demander ce qui existe.

    Ce que garde notre serveur, sous clé :
    Jusqu'à ce que vous l'effaciez : votre identifiant Telegram, votre langue, vos lieux de travail, les personnes que vous avez écartées, et celles qui sont tenues à l'écart de vous.
    Jusqu'à la fin de la demande ou de l'échange : son sujet, vos souhaits et vos choix, et combien de fois vous avez été en lien.
    Jusqu'à ce que vous disiez oui à quelqu'un : votre mot.
    Jusqu'à son arrivée : chaque message, et chaque modification.
    Jusqu'à ce que ce soit transmis, ou que vous le retiriez : un numéro, une adresse ou un nom que vous voulez dire.
    Pendant deux jours : où se trouvent les messages d'un échange dans votre clavardage, pour les en retirer.
    Jusqu'à ce qu'on l'ait à la coordination : ce que vous lui dites d'un échange où quelque chose n'allait pas.
    Après un échange : à qui demander comment ça va, et quand. Ni sujet ni collègue n'y figure.
    Une semaine au plus : combien de fois vous avez demandé, essayé un code, transmis une invitation ou dit à la coordination que quelque chose n'allait pas.
    Des fiches que vous regardez : rien.{ $organization ->
        [none] {""}
       *[other] {""}

        Responsable de { $programme } : { $organization }
    }

    Les messages d'un échange quittent les deux clavardages en moins de deux jours, dans la mesure où Telegram le permet. Mes propres messages restent, et vos propres mots aussi si vous le choisissez.
    /forget_me efface ce que nous gardons, et retire des deux clavardages les échanges ouverts.

ForgetAsked = Effacer tout ce que nous avons sur vous? Vos lieux de travail, les personnes que vous avez écartées, vos demandes et ce qui y attend disparaissent tout de suite, pour de bon. Si je devais prendre de vos nouvelles, je ne le ferai pas. Un ou une collègue en échange avec vous reçoit un mot d'adieu aimable, et les messages de cet échange quittent les deux clavardages, dans la mesure où Telegram le permet.{ $supporter ->
        [yes] {" "}Votre place sur la liste des pairs aidants disparaît aussi.
       *[no] {""}
    }

    Restent : mes propres messages, et ce qui a été copié des clavardages.

ForgetKept = Bien. Rien n'est effacé.

Forgotten = C'est fait. Nous n'avons plus rien sur vous. Vous pouvez aussi supprimer ce clavardage. La porte reste ouverte.

ColleagueLeft = L'échange avec { $alias } est terminé : cette personne n'utilise plus ce clavardage.{ $lost ->
        [yes] {" "}Ce que vous avez écrit en dernier n'est pas arrivé.
       *[no] {""}
    } Ses messages quittent maintenant ce clavardage, dans la mesure où Telegram le permet. Merci d'avoir été là.

SupporterLeft = Votre échange avec { $name } est terminé : cette personne ne participe plus au programme.{ $lost ->
        [yes] {" "}Ce que vous avez écrit en dernier n'est pas arrivé.
       *[no] {""}
    } Ses messages quittent maintenant ce clavardage, dans la mesure où Telegram le permet. Vous pouvez faire une nouvelle demande en tout temps.
