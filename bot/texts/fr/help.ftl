HelpNow = Voici qui peut aider. Le 9-1-1 et le 9-8-8 répondent jour et nuit.

    Vie en danger : 9-1-1
    Pensées suicidaires : appelez ou textez le 9-8-8, en français ou en anglais
    { $resources }

    Si possible, restez près de quelqu'un. Je suis automatisé et ne peux juger du danger. Je ne garde rien de votre passage ici. Je reste là.

Help = Ce que vous pouvez faire ici. Aide maintenant est sur chaque carte.

    Parler
    /support parler à un ou une collègue
    /people voir qui est à l'écoute
    /status voir où en est votre demande
    /call proposer un appel, ou dire comment vous joindre
    /end terminer un échange
    /unsend retirer un message, en y répondant

    Ce qui vous concerne
    /privacy voir qui voit quoi
    /language changer la langue
    /forget_me effacer ce que nous gardons
    /help_now voir qui peut aider tout de suite{ $supporter ->
        [yes] {""}

        Comme pair aidant
        /cases voir vos échanges ouverts
        /later dire que vous avez lu, et répondrez plus tard
        /worried voir que faire quand vous vous inquiétez
        /available recevoir de nouveau des demandes
        /away ne plus en recevoir pour l'instant
        /profile voir et changer votre fiche
       *[no] {""}
    }{ $coordinator ->
        [yes] {""}

        À la coordination
        /roster voir qui écoute, et ce qu'il y a à faire
        /departments voir les lieux : liens, noms, direction
        /invite inviter un pair aidant, ou quelqu'un à la coordination
        /waiting voir si quelqu'un attend
        /digest voir votre semaine telle quelle
       *[no] {""}
    }

NotUnderstood = Je n'ai pas compris. /help montre ce que vous pouvez faire ici.

Sorry = Quelque chose n'a pas marché, et je n'ai pas transmis ceci. Réessayez, s'il vous plaît. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

ButtonOld = Ce bouton ne fonctionne plus. /status montre où en sont les choses.

LanguageAsked = Quelle langue préférez-vous?

LanguageSet = Dès maintenant, j'écris en français.

menu-support = Parler à un ou une collègue
menu-people = Qui est à l'écoute
menu-status = Où en est ma demande
menu-call = Appel ou contact
menu-end = Terminer un échange
menu-unsend = Retirer un message
menu-privacy = Qui voit quoi
menu-language = Langue
menu-forget_me = Effacer ce qui est gardé sur moi
menu-help_now = Qui peut aider tout de suite
menu-help = Ce qu'on peut faire ici
menu-cases = Mes échanges ouverts
menu-later = Dire que je réponds plus tard
menu-worried = Que faire quand on s'inquiète
menu-available = Recevoir de nouveau des demandes
menu-away = Ne plus en recevoir pour l'instant
menu-profile = Ma fiche
menu-roster = Qui écoute, et ce qu'il y a à faire
menu-departments = Les lieux : liens, noms, direction
menu-invite = Inviter un pair aidant, ou à la coordination
menu-waiting = Si quelqu'un attend
menu-digest = Votre semaine
