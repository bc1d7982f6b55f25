HelpNow = Voici qui peut aider. Le 9-1-1 et le 9-8-8 répondent jour et nuit.

    Vie en danger : 9-1-1
    Pensées suicidaires : appelez ou textez le 9-8-8, en français ou en anglais
    { $resources }

    Si possible, restez près de quelqu'un. Je suis automatisé et ne peux juger du danger. Je ne garde rien de votre passage ici. Je reste là.

Help = Ce que vous pouvez faire ici :

    /support parler à un ou une collègue
    /people qui est à l'écoute
    /status voir où en est votre demande
    /end terminer un échange
    /unsend reprendre un message, en y répondant
    /privacy qui voit quoi
    /language changer la langue
    /forget_me effacer ce que nous gardons
    /help_now qui peut aider tout de suite{ $supporter ->
        [yes] {""}

        /available on peut faire appel à moi
        /away on ne peut pas faire appel à moi
        /profile ce qui est déclaré de vous
       *[no] {""}
    }{ $coordinator ->
        [yes] {""}

        /roster qui écoute, et ce qu'il y a à faire
        /departments les lieux : liens, noms, direction
        /invite ajouter un pair aidant, ou quelqu'un à la coordination
        /waiting si quelqu'un attend
        /digest votre semaine, telle que maintenant
       *[no] {""}
    }

NotUnderstood = Je n'ai pas compris. /help montre ce que vous pouvez faire ici.

Sorry = Quelque chose n'a pas marché, et je n'ai pas transmis ceci. Réessayez, s'il vous plaît. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

ButtonOld = Ce bouton ne fonctionne plus. /status montre où en sont les choses.

LanguageAsked = Quelle langue préférez-vous?

LanguageSet = Dès maintenant, j'écris en français.

menu-support = Parler à un ou une collègue
menu-people = Qui est à l'écoute
menu-status = Où en est-on?
menu-end = Terminer un échange
menu-unsend = Reprendre un message
menu-privacy = Qui voit quoi
menu-language = Langue
menu-forget_me = Effacer ce qui est gardé
menu-help_now = Qui peut aider tout de suite
menu-help = Ce qu'on peut faire ici
menu-available = On peut faire appel à moi
menu-away = On ne peut pas faire appel à moi
menu-profile = Ce qui est déclaré de moi
menu-roster = Qui écoute, et ce qu'il y a à faire
menu-departments = Les lieux : liens, noms, direction
menu-invite = Ajouter un pair aidant, ou à la coordination
menu-waiting = Quelqu'un attend?
menu-digest = Votre semaine
