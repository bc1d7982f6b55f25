ColleagueInMind = Si vous pensez à un ou une collègue, parlez-lui d'abord. Voici, plus bas, un texte à transférer ou à copier. Je ne demande pas de qui il s'agit, et je ne garde rien de ceci. Sa venue reste entre cette personne et le programme.

TextToHandOn = Certains jours pèsent plus que d'autres. À { $programme }, un ou une médecin formé à l'écoute, hors de votre département, vous écoute. Cette personne ne sait pas votre nom, sauf si vous le lui dites. Ce ne sont pas des soins, ni un service d'urgence.

    { $link }{ $contact ->
        [none] {""}
       *[other] {""}

        Ou autrement : { $contact }
    }

    Vie en danger : 9-1-1. Pensées suicidaires : appelez ou textez le 9-8-8, jour et nuit.
