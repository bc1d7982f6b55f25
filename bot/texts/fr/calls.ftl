### Ce dont les deux conviennent : un appel, comment se joindre, un nom. Rien avant deux oui.

WaysToTalk = D'autres façons d'être en lien avec { $name }. Rien n'est transmis sans vos deux oui.

    Je pose la question une seule fois. Un non se passe de raison, et vous continuez d'écrire comme avant.{ $room ->
        [yes] {""}

        Un appel se fait par un lien. Une voix se reconnaît, et un appel direct entre deux appareils montre à chacun l'adresse réseau de l'autre.
       *[no] {""}
    }

NoWayLeft = Tout ce que vous pouvez demander ici à { $name } l'a été une fois. Cette personne peut encore le proposer elle-même, et vous continuez d'écrire comme avant.

WaysWhich = De quel échange s'agit-il?

NobodyToCall = Vous n'avez aucun échange ouvert. Si vous avez fait une demande, /status montre où elle en est.

RoomProposed = { $name } vous demande si vous aimeriez aussi vous parler de vive voix. Écrire convient tout autant.

    Avec votre oui, le lien d'une même salle vous est remis de part et d'autre. Je ne le donne à personne d'autre. N'y inscrivez aucun nom.
    Une voix se reconnaît. Un appel direct entre deux appareils montre à chacun l'adresse réseau de l'autre, et qui exploite les salles peut voir les deux.

    Avec Pas maintenant, cette personne lit que vous préférez écrire; aucune raison n'est donnée. Elle ne peut plus le demander, à moins que vous ne le proposiez d'abord.

ContactProposed = { $name } vous demande si vous aimeriez vous dire comment vous joindre hors de ce clavardage.

    { $gives ->
        [yes] Cette personne a écrit ses coordonnées, qui attendent votre oui. Avec lui, je vous demande les vôtres; vous pouvez aussi ne rien dire.
       *[no] Cette personne n'a rien écrit d'elle-même. Avec votre oui, je vous demande vos coordonnées.
    } Vous revoyez ce que vous écrivez avant que ce soit transmis.
    Un numéro ou une adresse peut montrer qui l'on est. Ce qui est transmis ne peut être retiré.

    Avec Pas maintenant, cette personne lit que vous préférez écrire; aucune raison n'est donnée. Elle ne peut plus le demander, à moins que vous ne le proposiez d'abord.

NameProposed = { $name } aimerait vous dire son nom. L'échange continue tout aussi bien sans cela.

    Ce qu'on a lu, on continue de le savoir. Il se peut que vous vous connaissiez ou partagiez un lieu de travail, et un nom peut entraîner un devoir d'agir.

    Avec Pas maintenant, cette personne lit que vous préférez écrire; aucune raison n'est donnée. Elle ne peut plus le demander, à moins que vous ne le proposiez d'abord.

ProposalOpen = J'ai posé la question à { $name }, une seule fois et sans hâte. { $kind ->
        [room] Avec un oui, le lien vous parvient ici, de part et d'autre.
        [contact] Ce que vous avez pu écrire attend ici, sous clé, et n'est transmis qu'avec son oui.
       *[name] Votre nom attend ici, sous clé, et n'est transmis qu'avec son oui.
    }

    D'ici sa réponse, vous pouvez retirer la question; ensuite, seule cette personne peut le proposer. Sans réponse, elle se ferme après une semaine.

ProposalGone = { $name } a retiré une question. Il n'y a rien à faire, et rien n'a été transmis.

ProposalUnanswered = Votre question à { $name } est restée ouverte une semaine et est maintenant close. Rien n'en a été transmis, et ce que vous avez pu écrire pour elle est effacé.

    Cela ne dit rien de vous. Cette personne peut encore le proposer elle-même, et vous continuez à écrire comme avant.

ProposalOver = Une question de { $name } est restée ouverte une semaine et est maintenant close. Il n'y a rien à faire, et rien n'a été transmis.

ProposalTakenBack = C'est retiré, et rien n'a été transmis. { $name } lit seulement que la question n'est plus là.

NotNow = { $name } préfère écrire pour l'instant. Cela ne dit rien de vous, et vous continuez ici comme avant.

    Si cette personne change d'avis plus tard, elle peut le proposer.

NotNowNoted = C'est très bien ainsi. { $name } lit que vous préférez écrire pour l'instant; aucune raison n'est donnée. Elle ne peut plus le demander, à moins que vous ne le proposiez d'abord.

    Si vous changez d'avis plus tard, /call montre ce que vous pouvez proposer.

RoomAgreed = C'est oui de part et d'autre. Voici votre salle avec { $name } :

    { $link }

    Je n'ai donné ce lien à personne d'autre. Convenez ici du moment d'y entrer, et n'y inscrivez aucun nom.
    Une voix se reconnaît. Un appel direct entre deux appareils montre à chacun l'adresse réseau de l'autre.

ValueGiven = { $kind ->
        [name] { $name } vous dit son nom.
       *[contact] { $name } vous donne ses coordonnées.
    } Voici ses propres mots; je ne les ai pas vérifiés.

    { $value }

ValuePassed = C'est oui de part et d'autre. { $gave ->
        [yes] Ce que vous avez écrit est maintenant transmis à { $name }. Je n'en garde rien, et ne peux pas le retirer.
       *[no] Vous n'avez rien dit de vous à { $name }. Je ne garde rien de ceci.
    }

ContactAsked = Quelles coordonnées dois-je transmettre à { $name }? Un numéro, une adresse ou une bonne heure, en { $longest } caractères au plus.

    Écrivez-le ici. Je demande ensuite à qui c'est destiné : touchez le bouton C'est ma réponse à votre question. Vous le revoyez avant que cela compte.

OwnNameAsked = Quel nom dois-je transmettre à { $name }? { $longest } caractères au plus.

    Écrivez-le ici. Je demande ensuite à qui c'est destiné : touchez le bouton C'est ma réponse à votre question. Vous le revoyez avant que cela compte.

ValueRefused = Je ne peux pas prendre ceci, et ce n'est allé à personne. De simples lettres, chiffres et signes suffisent, { $longest } au plus. Veuillez l'écrire de nouveau.

ValueHeld = { $last ->
        [yes] Avec votre oui, { $name } lit ceci aussitôt :
       *[no] { $name } lit ceci, mais seulement avec vos deux oui :
    }

    { $value }

    Cela reste ensuite dans son clavardage, et je ne peux pas le retirer.

ValueThrownAway = C'est effacé, et personne ne l'a lu.
