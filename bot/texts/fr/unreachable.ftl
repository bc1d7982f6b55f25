### Qui a bloqué le robot, ou quitté Telegram.

OutOfReach = On ne peut plus joindre { $alias } dans ce clavardage. Cela ne dit rien de vous, ni de ce que vous avez écrit.

SupporterUnreachable = On ne peut plus joindre { $name } dans ce clavardage : j'y suis bloqué, ou le compte n'existe plus.

    On ne lui demande plus rien avant un nouveau message de sa part ici. Si possible, demandez-lui autrement si cette personne veut rester sur la liste.

ReachableAgain = Content de vous retrouver. Pendant quelque temps, rien de ce que j'envoyais ne vous parvenait; on ne vous a donc rien demandé. { $away ->
        [yes] Vous êtes toujours en absence : /available vous rend de nouveau disponible.
       *[no] Dès maintenant, on peut de nouveau faire appel à vous. /away repousse cela.
    }
