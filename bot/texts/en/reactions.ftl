### Reactions that the other side does not see.

ReactionNotShown = { $why ->
        [refused] Telegram did not take one of your reactions. On the other side it does not look as it does here.
        [early] This reaction is not shown yet. Nothing of yours is, until you have said yes. Then you can set it again.
       *[kind] This reaction cannot be shown on the other side. The ones that Telegram gives everyone can, one on each message.
    }
