OfferShown = Un ou une collègue aimerait parler.

    Quand : { when-name }
    Langue : { $languages }
    Sujet : { topic-name }

    Cette personne ne travaille dans aucun de vos lieux.
    Pourriez-vous lui écrire? Un non se passe de raison et ne vous coûte rien.{ $by ->
        [none] {""}
       *[other] {" "}Sans un oui, je demande à d'autres { $by }.
    }

OfferGone = Cette demande n'attend plus de réponse. Merci. Rien d'autre à faire.

OfferDeclined = Merci d'avoir répondu. Rien d'autre à faire.

OfferTooLate = Merci. Cette demande n'attend plus de réponse. Rien d'autre à faire.

OfferAccepted = Merci. Pour vous, cette personne s'appelle { $alias }.

    Elle voit maintenant votre nom et votre rôle, et peut choisir quelqu'un d'autre; cela ne dit rien de vous. Vous pouvez la saluer tout de suite, ici. Elle répondra si elle le veut.

    Quand pourrez-vous écrire?

ReachNoted = Merci. { $alias } sait que vous écrirez { $by } au plus tard. Ce que vous écrivez ici lui est transmis.

ReachTold = { $name } peut écrire { $by } au plus tard.

ReachReminder = { $alias } attend vos premiers mots. Votre délai pour écrire se termine { $by }. Un court bonjour suffit.

    Si ce n'est pas possible, retirez-vous, ou ne faites rien : je demanderai alors à quelqu'un d'autre.

ReachOver = Le délai pour écrire à { $alias } est passé; je demande à quelqu'un d'autre. Il y a des jours comme cela : ce n'est pas grave.

SupporterReleased = { $alias } a choisi une autre voie. Cela arrive, et ne dit rien de vous. Merci d'avoir dit oui.
