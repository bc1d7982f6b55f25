### Ce dont les deux conviennent : un appel, comment se joindre, un nom. Rien avant deux oui.

WaysToTalk = D'autres façons d'être en lien avec { $name }. Rien ne passe avant que vous ayez tous les deux dit oui.

    Je pose une question une seule fois, et un non se passe de raison : vous continuez d'écrire comme avant.{ $room ->
        [yes] {""}

        Un appel se fait par un lien. Une voix peut être reconnue, et un appel direct entre deux appareils montre à chacun l'adresse réseau de l'autre.
       *[no] {""}
    }

NoWayLeft = Vous avez demandé une fois à { $name } tout ce qui peut l'être. Si cette personne le souhaite finalement, elle peut le proposer. D'ici là, écrire suffit.

WaysWhich = De quel échange s'agit-il?

NobodyToCall = Vous n'avez aucun échange ouvert. Si vous avez fait une demande, /status montre où elle en est.

RoomProposed = { $name } vous demande si vous aimeriez aussi vous parler de vive voix. Continuer d'écrire convient tout autant.

    Avec votre oui, vous recevez chacun le lien d'une salle que personne d'autre ne reçoit. N'y inscrivez aucun nom.
    Une voix peut être reconnue. Un appel direct entre deux appareils montre à chacun l'adresse réseau de l'autre, et qui exploite les salles peut voir les deux.

    Avec Pas maintenant, cette personne lit que vous préférez écrire; aucune raison n'est donnée. Elle ne peut plus le demander.

ContactProposed = { $name } vous demande si vous aimeriez vous dire comment vous joindre hors de ce clavardage. { $gives ->
        [yes] Je garde ce que cette personne vous dirait.
       *[no] Cette personne ne vous dirait rien d'elle-même.
    }

    Avec votre oui, je vous demande ce que vous diriez. Vous le revoyez d'abord, puis tout passe au même moment.
    Un numéro ou une adresse peut montrer qui l'on est. Ce qui est passé ne peut être repris.

    Avec Pas maintenant, cette personne lit que vous préférez écrire; aucune raison n'est donnée. Elle ne peut plus le demander.

NameProposed = { $name } aimerait vous dire son nom. L'échange continue tout aussi bien sans cela.

    Avec votre oui, vous le savez pour de bon. Il se peut que vous vous connaissiez ou partagiez un lieu de travail, et un nom peut entraîner un devoir d'agir.

    Avec Pas maintenant, cette personne lit que vous préférez écrire; aucune raison n'est donnée. Elle ne peut plus le demander.

ProposalOpen = J'ai posé la question à { $name }, une seule fois et sans hâte. { $kind ->
        [room] Avec un oui, vous recevez tous les deux le lien ici.
        [contact] Ce que vous diriez attend ici, sous clé, et ne passe qu'avec son oui.
       *[name] Votre nom attend ici, sous clé, et ne passe qu'avec son oui.
    }

    D'ici sa réponse, vous pouvez la reprendre. Ensuite, seule cette personne peut le proposer.

ProposalGone = { $name } a repris une question. Il n'y a rien à faire, et rien n'est passé.

ProposalTakenBack = C'est repris. Ce que vous auriez dit n'est allé à personne, et { $name } lit que la question n'est plus là.

NotNow = { $name } préfère écrire pour l'instant. Cela ne dit rien de vous, et vous continuez ici comme avant.

    Si cette personne change d'avis plus tard, elle peut le proposer.

NotNowNoted = C'est très bien ainsi. { $name } lit que vous préférez écrire pour l'instant; aucune raison n'est donnée. Cette personne ne peut plus le demander.

    Si vous changez d'avis plus tard, vous pouvez le proposer : /call.

RoomAgreed = Vous avez tous les deux dit oui. Voici votre salle avec { $name } :

    { $link }

    Je ne l'ai donnée à personne d'autre. Convenez ici du moment, et n'y inscrivez aucun nom.
    Une voix peut être reconnue. Un appel direct entre deux appareils montre à chacun l'adresse réseau de l'autre.

ValueGiven = { $kind ->
        [name] { $name } vous dit son nom.
       *[contact] { $name } vous donne ses coordonnées.
    } Voici ses propres mots; je ne les ai pas vérifiés.

    { $value }

ValuePassed = Vous avez tous les deux dit oui. { $gave ->
        [yes] { $name } a ce que vous avez dit. Je n'en garde rien, et ne peux pas le reprendre.
       *[no] Vous n'avez rien dit de vous à { $name }. Je ne garde rien de ceci.
    }

ContactAsked = Comment vous joindre, si vous le dites à { $name }? Un numéro, une adresse ou une bonne heure, en { $longest } caractères au plus.

    Écrivez-le ici. Je demande ensuite à qui c'est destiné : dites que cela répond à ma question. Vous le revoyez avant que cela compte.

OwnNameAsked = Quel nom dois-je transmettre à { $name }? { $longest } caractères au plus.

    Écrivez-le ici. Je demande ensuite à qui c'est destiné : dites que cela répond à ma question. Vous le revoyez avant que cela compte.

ValueRefused = Je ne peux pas prendre ceci, et ce n'est allé à personne. De simples lettres, chiffres et signes suffisent, { $longest } au plus. Veuillez l'écrire de nouveau.

ValueHeld = { $last ->
        [yes] Avec votre oui, { $name } lit ceci aussitôt :
       *[no] { $name } lit ceci, mais seulement quand vous aurez tous les deux dit oui :
    }

    { $value }

    Ce qui est passé ne peut être repris.

ValueThrownAway = C'est effacé, et personne ne l'a lu.
