Introduction = { $again ->
        [yes] Encore une fois, au cas où ce message se serait perdu :
       *[no] {""}
    } { $name }, { $role }, a du temps pour vous. Pour l'instant, cette personne sait seulement qu'un ou une collègue a fait une demande.

    Si vous vous connaissez, ou préférez quelqu'un d'autre, dites-le, sans raison à donner. Pour commencer, touchez Oui ou écrivez ici.

IntroductionClosed = Vous avez demandé quelqu'un d'autre que { $name }.

IntroductionWithdrawn = J'ai libéré { $name }, faute de réponse. Cette personne sait seulement que vous poursuivez autrement. Vous pouvez redemander en tout temps.

TalkOpened = Vous voilà en lien avec { $name }. Écrivez ici, quand et comme vous voulez. Pour cette personne, vous êtes { $alias }.

    Rien sur des patients, s'il vous plaît.

TalkOpenedForSupporter = { $alias } a dit oui. Écrivez comme à n'importe quel collègue; je transmets.

    Une façon de commencer : « Bonjour, ici { $name }. Je suis là pour écouter, et rien ne presse. »
