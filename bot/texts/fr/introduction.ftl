Introduction = { $again ->
        [yes] Encore une fois, au cas où ce message se serait perdu : quelqu'un a du temps pour vous.
       *[no] Quelqu'un a du temps pour vous.
    }

    { $name }, { $role }.{ $about ->
        [none] {""}
       *[other] {""}
        En ses mots : « { $about } »
    }
    Pour l'instant, cette personne sait seulement qu'un ou une collègue a fait une demande.

    Si vous vous connaissez, ou préférez une autre personne, touchez Quelqu'un d'autre, sans raison à donner.

    Pour commencer, touchez Oui. Ce que vous écrivez ici lui est transmis et vaut un oui.{ $again ->
        [yes] {" "}Sans réponse cette fois, je ferme la demande.
       *[no] {""}
    }

IntroductionClosed = Vous avez demandé quelqu'un d'autre que { $name }.

IntroductionWithdrawn = Je n'ai pas eu de réponse de votre part, et ce n'est pas grave. { $name } n'attend plus, et sait seulement que vous avez choisi une autre voie.

    Votre demande est fermée, et ce que vous y aviez gardé est effacé. Vous pouvez faire une nouvelle demande en tout temps.

TalkOpened = Vous voilà en lien avec { $name }. Écrivez ici en tout temps, à votre façon. Les photos passent aussi, et votre voix dès que vous le permettez.
    Cette personne répond quand elle le peut, donc pas toujours tout de suite.
    Pour elle, vous êtes { $alias }.

    Si vous modifiez un message, il change aussi dans son clavardage. Pour en retirer un, répondez-y par /unsend.

    Ce que vous vous écrivez quitte ce clavardage en moins de deux jours, dans la mesure où Telegram le permet.

    Rien sur des patients, s'il vous plaît. Les messages peuvent s'afficher sur un écran verrouillé : les réglages de Telegram masquent les aperçus.

TalkOpenedForSupporter = { $alias } a dit oui. Écrivez comme vous le feriez entre collègues; je transmets.

    Une façon de commencer : « Bonjour, ici { $name }. Je suis là pour écouter, et rien ne vous est demandé. »

    Si vous vous inquiétez, demandez sans détour si cette personne pense au suicide; poser la question n'en donne pas l'idée. Je ne peux ni la trouver ni lui envoyer de l'aide : demandez-lui où elle est, et donnez-lui le 9-1-1 ou le 9-8-8. Le bouton Je m'inquiète en montre plus.

    Si vous modifiez un message, il change aussi dans son clavardage. Pour en retirer un, répondez-y par /unsend.

    Ce que vous vous écrivez quitte ce clavardage en moins de deux jours, dans la mesure où Telegram le permet.

    Rien sur des patients, s'il vous plaît.
