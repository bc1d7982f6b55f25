### Who blocked the bot, or left Telegram.

OutOfReach = { $alias } can no longer be reached here. That says nothing about you, or about what you wrote.

SupporterUnreachable = { $name } can no longer be reached here: I am blocked there, or the account is gone.

    They are not asked until they use this chat again. If you can, please ask them by another way whether they would like to stay on the roster.

ReachableAgain = Good to have you back. For a while nothing I sent could reach you, so you were not asked. { $away ->
        [yes] You are still away: /available lets you be asked again.
       *[no] From now on you may be asked again. /away puts that off.
    }
