NobodyThere = { $why ->
        [ended] Cet échange est terminé : personne n'a reçu ceci. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message d'une nouvelle demande?
        [listener] Vous n'avez aucun échange ouvert : personne n'a reçu ceci. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message d'une demande à vous?
       *[yet] Personne ne peut lire ceci pour l'instant. Je suis un guide automatisé. Dois-je le garder, sous clé, comme premier message?
    } Votre collègue ne le recevra qu'après votre oui.

    S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

HeldEnough = Je ne peux pas en garder davantage, et n'ai pas gardé votre dernier message. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

TextKept = Je le garde, sous clé. Votre collègue le recevra après votre oui.

TextThrownAway = C'est effacé.

TextExpired = Vous avez écrit hier quelque chose qui n'est allé nulle part, car je ne savais pas où. C'est effacé. Vous pouvez l'écrire de nouveau.

ForWhom = À qui est-ce destiné? Plus d'une chose est ouverte, et je ne devine jamais. Rien n'est parti. Ce que vous écrivez entre-temps attend aussi.

SentTo = C'est parti à { $name }.

NotSent = Cela n'est pas parti, et c'est effacé.

TalkOver = Cet échange est terminé. Ce que vous venez d'écrire n'a pas été transmis.

NotDelivered = Ceci n'est pas arrivé. { $gone ->
        [yes] Votre collègue ne peut plus être joint ici.
       *[no] Telegram ne l'a pas accepté. Vous pouvez essayer en d'autres mots.
    }

OnlyText = Je ne peux transmettre que du texte, et n'ai pas transmis ceci. Dites-le avec des mots, s'il vous plaît.

EditNotPassed = Je ne peux pas transmettre une modification. L'autre personne a toujours votre première version. Vous pouvez envoyer la nouvelle comme message.

GapNoticed = Je suis resté hors d'atteinte plus d'une journée. Ce que vous avez écrit pendant ce temps n'est peut-être pas arrivé. Écrivez-le de nouveau si cela compte.
