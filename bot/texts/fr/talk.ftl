NobodyThere = { $why ->
        [ended] Cet échange est terminé : personne n'a reçu ceci. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message d'une nouvelle demande?
        [listener] Vous n'avez aucun échange ouvert : personne n'a reçu ceci. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message d'une demande à vous?
       *[yet] Personne ne peut lire ceci pour l'instant. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message?
    } Il n'est transmis qu'une fois que vous savez à qui, et que vous avez dit oui.

    Tant que vous n'avez pas choisi, ce que vous écrivez attend aussi, et personne ne le lit. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

HeldEnough = Je ne peux rien garder de plus, et n'ai pas gardé votre dernier message. Répondez d'abord à ma question ci-dessus. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

TextKept = Je le garde, sous clé. Votre collègue le recevra après votre oui.

TextThrownAway = C'est effacé.

TextExpired = Quelque chose que vous avez écrit n'est allé à personne, car ma question à ce sujet est restée ouverte une journée. C'est effacé. Vous pouvez l'écrire de nouveau.

ForWhom = À qui est-ce destiné? Vous avez plus d'un échange ou d'une demande en cours, et je ne devine jamais. Rien n'est parti. Ce que vous écrivez entre-temps attend aussi.

    Une réponse à l'un de ses messages va tout droit à la personne.

SentTo = Transmis à { $name }.

NotSent = Cela n'est pas parti, et c'est effacé.

TalkOver = Cet échange est terminé. Ce que vous venez d'écrire n'a pas été transmis.

NotDelivered = Ceci n'est pas arrivé. { $gone ->
        [yes] On ne peut plus joindre votre collègue ici.
       *[no] Telegram ne l'a pas accepté. Vous pouvez essayer en d'autres mots.
    }

OnlyText = Je ne peux transmettre que du texte, et n'ai pas transmis ceci. Écrivez-le, s'il vous plaît.

EditNotPassed = Je ne peux pas tenir compte d'une modification : votre première version reste. Vous pouvez envoyer la nouvelle comme message.

GapNoticed = J'ai été hors service plus d'une journée. Ce que vous avez écrit pendant ce temps n'est peut-être pas arrivé. Écrivez-le de nouveau si c'est important.
