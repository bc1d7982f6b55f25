NothingOpen = Aucune demande de votre part n'est en cours. { $supporting ->
        [0] {""}
        [one] Vous êtes à l'écoute dans un échange : /cases.
       *[other] Vous êtes à l'écoute dans { $supporting } échanges : /cases.
    }

IntroducedTo = { $name }, { $role }, a du temps pour vous. { $by ->
        [none] {""}
       *[other] Son délai pour écrire se termine { $by }; ensuite, je cherche quelqu'un d'autre.
    }

    Pour commencer, touchez Oui. Ce que vous écrivez ici lui est transmis et vaut un oui. Pour une autre personne, touchez Quelqu'un d'autre.

InTouchWith = Vous êtes en lien avec { $name }. Ce que vous écrivez ici lui est transmis. { $by ->
        [none] {""}
       *[other] Son délai pour écrire se termine { $by }. Sans un mot de sa part d'ici là, je cherche quelqu'un d'autre.
    }
