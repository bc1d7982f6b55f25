WhatStays = What stays in this chat?

    What you write to each other leaves both chats within two days, as far as Telegram lets me delete it. My own cards stay, and so does what you wrote more than two days before the talk began.

    { $clear ->
        [yes] When this talk ends: all of it leaves both chats at once.
       *[no] When this talk ends: what is left goes within two days.
    }
    { $keep ->
        [yes] Your own words: they stay here. They leave the other chat all the same.
       *[no] Your own words: they leave with the rest.
    }

    Choose as you like. The other side is not told; when the talk ends, both of you read whether it leaves at once.

MessagesStay = Some messages of a talk are still in this chat. They are older than two days, or of a kind that Telegram does not let me delete.

    To take them out yourself, hold a message, choose Delete, and tick that it goes for the bot too.
