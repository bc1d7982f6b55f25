### Un échange qui se poursuit avec quelqu'un d'autre.

RematchAsked = Préférez-vous parler avec quelqu'un d'autre? L'échange avec { $name } se termine, et les mots que nous en gardons encore disparaissent alors pour de bon.

    { $name } lit les mots que tout le monde lit à la fin; aucune raison n'est donnée.
    Avec votre oui, je cherche quelqu'un d'autre tout de suite.

StepBackAsked = Vous retirer de l'échange avec { $alias }? Avec votre oui, je cherche quelqu'un d'autre tout de suite.{ $begun ->
        [yes] {" "}L'échange se termine, et les mots que nous en gardons encore disparaissent alors pour de bon.
       *[no] {""}
    }

    Cette personne lit que vous ne pouvez pas continuer et que cela ne dit rien d'elle; aucune raison n'est donnée.

NothingChanged = Bien. Rien ne change.

SteppedBack = Merci de le dire. { $alias } lit que vous ne pouvez pas continuer; aucune raison n'est donnée. Je cherche quelqu'un d'autre; ce n'est pas grave.

IntroductionTakenBack = { $name } ne peut finalement pas être là pour vous.

NextNoteKept = Je le garde, sous clé, pour la prochaine personne. Il n'est transmis qu'une fois que vous savez à qui, et que vous avez dit oui.

ContactLate = { $name } n'a pas encore écrit, et c'est plus long que cela ne devrait. J'en suis désolé. Cela ne dit rien de vous.

    Si rien n'est venu { $by }, je cherche quelqu'un d'autre. Vous pouvez écrire en premier, ou demander quelqu'un d'autre, en tout temps.
