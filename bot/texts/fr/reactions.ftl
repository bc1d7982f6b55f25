### Les réactions que l'autre personne ne voit pas.

ReactionNotShown = { $why ->
        [refused] Telegram n'a pas accepté une de vos réactions. De l'autre côté, elle n'apparaît pas comme ici.
        [early] Cette réaction n'est pas encore visible. Rien de vous ne l'est avant que vous ayez dit oui. Vous pourrez alors la remettre.
       *[kind] Cette réaction ne peut pas apparaître de l'autre côté. Celles que Telegram offre à tout le monde le peuvent, une par message.
    }
