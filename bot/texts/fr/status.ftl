NothingOpen = Vous n'avez aucune demande ouverte. { $supporting ->
        [0] {""}
        [one] Vous êtes à l'écoute dans un échange.
       *[other] Vous êtes à l'écoute dans { $supporting } échanges.
    }

IntroducedTo = { $name }, { $role }, a du temps pour vous. { $by ->
        [none] {""}
       *[other] Premiers mots { $by } au plus tard.
    } Pour commencer, touchez Oui ou écrivez ici. Si vous préférez quelqu'un d'autre, dites-le.

InTouchWith = Vous êtes en lien avec { $name }. { $by ->
        [none] {""}
       *[other] Premiers mots { $by } au plus tard.
    } Ce que vous écrivez ici lui est transmis.
