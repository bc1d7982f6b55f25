ConsentAsked = Three facts first.

    1. A colleague listens. This is not care, and not for emergencies.
    2. We pass messages on, keep no copy of what has arrived, and take no notes. Telegram and phones hold copies. Telegram, and whoever runs our server, could read what passes.
    3. It has limits. Your colleague may have a legal duty to act. A court can ask for messages.

    I cannot see where you are, and cannot send help. Help now shows who can.

ConsentDeclined = That is fine. I keep nothing of this visit. The same link opens the door again, at any time.

DoorClosed = To go on, I need the link where you work, or the code on its poster: eight letters. You can type it here. { $contact ->
        [none] {""}
       *[other] Questions: { $contact }.
    }

    Help now works without any code.
