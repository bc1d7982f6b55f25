NobodyThere = { $why ->
        [ended] Cet échange est terminé : personne n'a reçu ceci. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message d'une nouvelle demande?
        [listener] Vous n'avez aucun échange ouvert : personne n'a reçu ceci. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message d'une demande à vous?
       *[yet] Personne ne peut lire ceci pour l'instant. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message?
    }

    Il n'est transmis qu'une fois que vous savez à qui, et que vous avez dit oui.
    Tant que vous n'avez pas choisi, il attend, avec ce que vous écrirez ensuite, et personne ne le lit. Après une journée sans réponse, tout est effacé.

    S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

HeldEnough = Je ne peux rien garder de plus, et n'ai pas gardé votre dernier message. Répondez d'abord à ma question ci-dessus. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

RequestFull = Votre demande contient tout ce qu'elle peut. Ces mots attendent ici, et seront effacés après une journée.

TextKept = Je le garde, sous clé. Rien ne part avant que la demande soit envoyée et que vous ayez dit oui à quelqu'un. /status montre où en sont les choses.

TextThrownAway = C'est effacé.

TextExpired = Quelque chose que vous avez écrit n'est allé à personne, car ma question à ce sujet est restée trop longtemps sans réponse. C'est effacé. Vous pouvez l'écrire de nouveau.

TextDamaged = Quelque chose que vous m'avez écrit s'est abîmé sur notre disque pendant l'attente. Ce n'est allé à personne, et c'est effacé. Écrivez-le de nouveau, s'il vous plaît.

ForWhom = À qui est-ce destiné? Je n'en ai pas la certitude, et je ne devine jamais. Rien n'est parti. Ce que vous écrivez entre-temps attend aussi, dans l'ordre.

    La prochaine fois, une réponse à l'un de ses messages le dira sans question.

SentTo = Je le transmets à { $name }.

NotSent = Cela n'est pas parti, et c'est effacé.

TalkOver = Cet échange est terminé. Ce que vous venez d'écrire n'a pas été transmis.

NotDelivered = Ceci n'est pas arrivé. { $gone ->
        [yes] On ne peut plus joindre ici la personne à qui vous avez écrit.
       *[no] Telegram ne l'a pas accepté. Si l'échange est encore ouvert, envoyez-le une fois de plus.
    }

EditNotPassed = Je n'ai pas pu tenir compte de cette modification : ce que j'ai transmis reste tel quel. Vous pouvez l'envoyer comme message.

ChangeForNobody = Cette modification ne parvient à personne : vous n'avez aucun échange ouvert.

UnsendHow = Pour retirer ce que vous avez écrit, répondez-y par /unsend. Telegram ne le permet que pendant deux jours, et la personne a pu le lire.

TakenBack = C'est effacé de l'autre clavardage. La personne a pu le lire avant. Dans le vôtre, vous pouvez l'effacer vous-même.

NeverPassed = C'est effacé, et personne ne l'a lu. Dans votre clavardage, vous pouvez l'effacer vous-même.

NotTakenBack = Je n'ai pas pu retirer ceci. Telegram ne le permet que pendant deux jours, et seulement pour ce qui a été transmis d'ici.

GapNoticed = J'ai été hors service plus d'une journée, et j'en suis désolé. Ce que vous avez écrit pendant ce temps est peut-être perdu, tout comme ce qu'on vous a écrit. Envoyez-le de nouveau, s'il vous plaît.

    Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.
