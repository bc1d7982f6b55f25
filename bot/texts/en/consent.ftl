ConsentAsked = Three facts first.

    1. A colleague listens. This is not care, and not for emergencies.
    2. We pass messages on and keep no copy, no notes. Telegram and phones hold copies, and Telegram could read them.
    3. It has limits. Your colleague may have a legal duty to act. A court can ask for messages.

    I cannot see where you are, and cannot send help. Help now shows who can.

ConsentDeclined = That is fine. I keep nothing of this visit. The same link opens the door again, at any time.

DoorClosed = Before we go on, please open the link where you work once more, or type its code: eight letters. { $contact ->
        [none] {""}
       *[other] Questions: { $contact }.
    }

    Help now works without any code.
