### Après un échange : comment va le pair aidant, et la pause qu'il peut prendre.

Debrief = Merci d'avoir été là. Comment allez-vous après cet échange? Inutile de répondre.

    Lourd vous donne une pause : on ne vous demande rien pendant quelque temps. Seule cette pause est notée.
    J'aimerais en parler donne à la coordination votre nom et le mot « retour », rien de plus.

DebriefAnswered = Merci. Rien d'autre à faire.

DebriefHeavy = Alors, une pause. On ne vous demande rien pendant quelque temps; la pause se termine { $until }. /available y met fin plus tôt. Les échanges ouverts le restent.

    Si vous voulez parler, vous aussi, à un ou une collègue : /support.

DebriefPassedOn = Merci de le dire. La coordination reçoit votre nom et le mot « retour », { $after }, et rien d'autre.{ $duty ->
        [none] {""}
       *[other] {" "}Elle lit ces avis { $duty }.
    }

    Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite. Vous pouvez aussi parler à un ou une collègue : /support.

DebriefForNobody = Il n'y a personne à la coordination à qui je pourrais le transmettre. { $contact ->
        [none] {""}
       *[other] On peut joindre le programme ici : { $contact }.
    }

    Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite. Vous pouvez aussi parler à un ou une collègue : /support.

DebriefWanted = Retour.

    { $name } aimerait parler. Je n'en sais pas plus. Prenez contact, autrement que par ce clavardage.

Resting = Vous êtes en pause : on ne vous demande rien pendant quelque temps. La pause se termine { $until }. /available y met fin plus tôt.
