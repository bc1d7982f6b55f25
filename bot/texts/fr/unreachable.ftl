### Qui a bloqué le robot, ou quitté Telegram.

OutOfReach = On ne peut plus joindre { $alias } ici. Cela ne dit rien de vous, ni de ce que vous avez écrit.

SupporterUnreachable = On ne peut plus joindre { $name } ici : ce clavardage y est bloqué, ou le compte n'existe plus.

    On ne lui demande rien tant que cette personne n'est pas revenue ici. Si possible, demandez-lui autrement si elle veut rester sur la liste.

ReachableAgain = Bon retour. Pendant quelque temps, rien de ce que j'envoyais ne vous parvenait; on ne vous a donc rien demandé. { $away ->
        [yes] Vous êtes toujours en absence : /available vous rend de nouveau disponible.
       *[no] Dès maintenant, on peut de nouveau faire appel à vous. /away repousse cela.
    }
