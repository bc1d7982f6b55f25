### Un pair aidant s'inquiète : ce qu'il peut faire, et ce que personne ne peut ici.

Worried = Ce que vous pouvez faire maintenant.

    Demandez sans détour : « Pensez-vous à mettre fin à vos jours? » Poser la question n'en donne pas l'idée. Puis écoutez, et restez.
    Demandez où est la personne, si quelqu'un est avec elle, et si on peut l'appeler.

    { $alias ->
        [none] Personne ici ne peut trouver ou joindre un ou une collègue à votre place : ni moi ni le programme. Seule cette personne peut dire qui elle est et où elle se trouve.
       *[other] Personne ici ne peut trouver ou joindre { $alias } à votre place : ni moi ni le programme. Seule cette personne peut dire qui elle est et où elle se trouve.
    }

    Vie en danger : le 9-1-1, par elle, ou par vous dès que vous savez où elle est
    Pensées suicidaires : le 9-8-8, par appel ou texto, jour et nuit, en français ou en anglais. On y répond aussi à qui s'inquiète pour quelqu'un.
    { $resources }

    J'aimerais en parler est pour vous : la coordination reçoit votre nom et le mot « retour », rien de plus.

    Que vous ayez regardé ici n'est ni gardé ni compté.

WorriedAbout = Pour quel échange?

HelpOffered = De { $programme }, pour le moment qui vous convient : voici qui peut aider.

    Vie en danger : 9-1-1
    Pensées suicidaires : appelez ou textez le 9-8-8, jour et nuit, en français ou en anglais
    { $resources }

    Aide maintenant le montre en tout temps, à tout le monde ici. Ce que vous écrivez va toujours à { $name }.

HelpIsShown = Je le montre à { $alias }, comme une offre du programme que tout le monde ici peut voir en tout temps. Rien n'y dit que vous vous inquiétez.

RingAsked = J'ai demandé à { $alias } si on peut l'appeler. Cette personne choisit si on l'appelle, qui, et à quel numéro; je vous écris dès que c'est choisi. Vous pouvez continuer d'écrire ici.

MayRing = { $name } aimerait savoir : peut-on vous appeler? Seulement si vous le voulez. Non est une réponse complète.

    Vous écrivez un numéro et le revoyez une fois. Il ne va qu'à la personne que vous choisissez, et peut lui apprendre qui vous êtes.
    { $name } : reçoit votre réponse, et peut appeler après l'avoir lue.{ $duty ->
        [no] {" "}À cette heure, personne ne lit à la coordination.
        [yes] {""}
        La coordination : peut appeler après l'avoir lu.
       *[other] {""}
        La coordination : lit ces messages { $duty }, et ne sait rien de ce que vous avez écrit.
    }

    Si vous êtes en danger : 9-1-1. Aide maintenant montre qui peut aider tout de suite.

NumberAsked = Écrivez ici le numéro, et rien d'autre. { $name ->
        [none] Une personne de garde à la coordination le reçoit quand vous l'avez revu et avez dit oui.
       *[other] { $name } le reçoit quand vous l'avez revu et avez dit oui.
    } Tout le reste va toujours à la personne qui vous écoute.

NumberTyped = Est-ce juste? Personne ne l'a encore, et rien d'autre de ce message n'est gardé.

    { $number }

    Il va à { $name ->
        [none] une seule personne de garde à la coordination
       *[other] { $name }
    }, reste dans son clavardage tant qu'on ne l'y efface pas, et peut lui apprendre qui vous êtes.

NumberOnItsWay = { $name ->
        [none] Il va à une seule personne de garde à la coordination. Je vous écris dès qu'elle l'a.
       *[other] Il va à { $name }, qui peut appeler après l'avoir lu.
    } Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

NumberKnown = Quelqu'un à la coordination a maintenant votre numéro.{ $duty ->
        [none] {""}
       *[other] {" "}Ces messages y sont lus { $duty }.
    } Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

NumberNotSent = Il n'a pas pu aller à la coordination : personne n'a votre numéro.{ $contact ->
        [none] {""}
       *[other] {" "}On peut joindre le programme ici : { $contact }.
    } Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

PhoneDropped = Le numéro est effacé, et personne ne l'a.

NumberGiven = { $alias } aimerait que vous appeliez, et a choisi de vous donner ce numéro :

    { $number }

    Il peut vous apprendre qui est cette personne. Gardez-le pour vous, s'il vous plaît, et effacez-le ensuite. Si elle est en danger : 9-1-1.

RingWanted = Quelqu'un aimerait qu'on l'appelle. Appelez dès que vous lisez ceci, s'il vous plaît.

    { $number }

    C'est un ou une médecin en échange ici, qui a choisi de donner ce numéro à une seule personne de la coordination. Je n'en sais pas plus. Effacez-le ensuite, s'il vous plaît. En cas de danger : 9-1-1.

RingAnswered = { $alias } a répondu. { $answer ->
        [programme] Cette personne aimerait que la coordination l'appelle, et a choisi de lui donner le numéro.
       *[no] Cette personne préfère qu'on ne l'appelle pas. Vous pouvez continuer d'écrire ici.
    }

RingDeclined = Bien. Personne ne vous appelle. Vous pouvez continuer d'écrire ici.

NobodyOnDuty = À cette heure, personne ne lit à la coordination. Le numéro ne serait pas vu de sitôt.
