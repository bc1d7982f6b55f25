### Un pair aidant s'inquiète : ce qu'il peut faire, et ce que nul ne peut ici.

Worried = Ce que vous pouvez faire maintenant.

    Demandez sans détour : « Pensez-vous à mettre fin à vos jours? » Poser la question n'en donne pas l'idée. Puis écoutez, et restez.
    Demandez où est la personne, si quelqu'un est avec elle, et si on peut l'appeler.

    { $alias ->
        [none] Nul ici ne peut trouver ou joindre un ou une collègue à votre place : ni moi, ni le programme. Seule cette personne peut dire qui elle est et où.
       *[other] Nul ici ne peut trouver ou joindre { $alias } à votre place : ni moi, ni le programme. Seule cette personne peut dire qui elle est et où.
    }

    Vie en danger : le 9-1-1, par elle, ou par vous dès que vous savez où elle est
    Pensées suicidaires : le 9-8-8, par appel ou texto, jour et nuit, en français ou en anglais. On y aide aussi qui s'inquiète pour quelqu'un.
    { $resources }

    Rien de ceci n'est gardé ni compté.

WorriedAbout = Pour quel échange?

HelpOffered = De { $programme }, pour le moment qui vous convient. Voici qui peut aider, jour et nuit.

    Vie en danger : 9-1-1
    Pensées suicidaires : appelez ou textez le 9-8-8, en français ou en anglais
    { $resources }

    Aide maintenant le montre en tout temps, à tout le monde ici. Ce que vous écrivez va toujours à { $name }.

HelpIsShown = Je le montre à { $alias }, comme une offre du programme, que tout le monde ici peut voir en tout temps. Il n'y est pas dit que vous vous inquiétez.

RingAsked = J'ai demandé à { $alias } si on peut l'appeler. Cette personne choisit si, qui et à quel numéro. Je vous écris dès que c'est fait. D'ici là, continuez à écrire ici.

MayRing = { $name } aimerait savoir : peut-on vous appeler? Seulement si vous le voulez. Non est une réponse complète.

    Vous écrivez un numéro et le voyez encore une fois. Il ne va qu'à qui vous choisissez, et qui l'a peut apprendre par là qui vous êtes.
    { $name } : reçoit votre réponse, et peut appeler en la lisant.{ $duty ->
        [no] {" "}À cette heure, personne ne lit à la coordination.
        [yes] {""}
        La coordination : peut appeler en le lisant.
       *[other] {""}
        La coordination : lit ces messages { $duty }, et ne sait rien de ce que vous avez écrit.
    }

    Si vous êtes en danger, le 9-1-1. Aide maintenant montre qui peut aider tout de suite.

NumberAsked = Écrivez ici le numéro, et rien d'autre. { $name ->
        [none] Une personne de garde à la coordination le reçoit quand vous l'avez revu et avez dit oui.
       *[other] { $name } le reçoit quand vous l'avez revu et avez dit oui.
    } Tout autre mot va toujours à la personne qui vous écoute.

NumberTyped = Est-ce juste? Personne ne l'a encore, et rien d'autre de ce message n'est gardé.

    { $number }

    Il va à { $name ->
        [none] une seule personne de garde à la coordination
       *[other] { $name }
    }, reste dans son clavardage jusqu'à ce qu'on l'y efface, et peut lui dire qui vous êtes.

NumberOnItsWay = { $name ->
        [none] Il va à une seule personne de garde à la coordination. Je vous écris dès qu'elle l'a.
       *[other] Il va à { $name }, qui peut appeler en le lisant.
    } Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

NumberKnown = À la coordination, quelqu'un a votre numéro.{ $duty ->
        [none] {""}
       *[other] {" "}Ces messages y sont lus { $duty }.
    } Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

NumberNotSent = Il n'a pas pu aller à la coordination : personne n'a votre numéro.{ $contact ->
        [none] {""}
       *[other] {" "}On peut joindre le programme ici : { $contact }.
    } Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.

PhoneDropped = C'est effacé, et personne ne l'a.

NumberGiven = { $alias } aimerait que vous appeliez, et a choisi de vous donner ce numéro :

    { $number }

    Il peut vous apprendre qui est cette personne. Gardez-le pour vous, s'il vous plaît, et effacez-le ensuite. Si elle est en danger, le 9-1-1.

RingWanted = Quelqu'un aimerait qu'on l'appelle. Appelez en lisant ceci, s'il vous plaît.

    { $number }

    C'est un ou une médecin en échange ici, qui a choisi de donner ce numéro à une seule personne de la coordination. Je n'en sais pas plus. Effacez-le ensuite, s'il vous plaît. En cas de danger, le 9-1-1.

RingAnswered = { $alias } a répondu. { $answer ->
        [programme] Cette personne aimerait que la coordination l'appelle, et a choisi de lui donner le numéro.
       *[no] Cette personne préfère qu'on ne l'appelle pas. Vous pouvez continuer à écrire ici.
    }

RingDeclined = Bien. Personne ne vous appelle. Vous pouvez continuer à écrire ici.

NobodyOnDuty = À cette heure, personne ne lit à la coordination. Nul ne verrait le numéro de sitôt.
