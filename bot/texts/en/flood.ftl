### Faster than it can go out.

GoesSlowly = Telegram lets me pass on only so much at a time. Your messages reach { $name } one by one, in order, and after the first ones without a sound. None of them is lost.

NotTaken = So much is on its way to { $name } that I could not take this one. It was not passed on. Please send it again in a few minutes.
