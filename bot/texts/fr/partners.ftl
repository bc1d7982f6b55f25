### Un échange qui se poursuit avec quelqu'un d'autre.

RematchAsked = Vous aurez quelqu'un d'autre; l'échange avec { $name } se termine, et ce que nous en gardons disparaît alors pour de bon. { $name } lit les mots que tout le monde lit à la fin, sans raison.

    Je commence à chercher tout de suite. Voulez-vous?

StepBackAsked = Laisser { $alias } à quelqu'un d'autre? Cette personne lit que vous ne pouvez pas continuer et que cela ne dit rien d'elle, sans raison. Je cherche tout de suite.{ $begun ->
        [yes] {" "}L'échange se termine, et ce que nous en gardons disparaît alors pour de bon.
       *[no] {""}
    }

NothingChanged = Bien. Rien ne change.

SteppedBack = Merci de le dire. { $alias } lit que vous ne pouvez pas, sans raison; je demande à quelqu'un d'autre. Rien de grave.

IntroductionTakenBack = { $name } ne peut finalement pas être là pour vous.

NextNoteKept = Je le garde, sous clé, pour la prochaine personne. Il n'est transmis qu'une fois que vous savez à qui, et que vous avez dit oui.

ContactLate = { $name } n'a pas encore écrit, et c'est plus long que cela ne devrait. J'en suis désolé. Cela ne dit rien de vous.

    Si rien n'est venu { $by }, je cherche quelqu'un d'autre. Vous pouvez écrire en premier, ou demander quelqu'un d'autre, en tout temps.
