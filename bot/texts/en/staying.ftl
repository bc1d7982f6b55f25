WhatStays = What stays in this chat?

    What the two of you write leaves both chats within two days, as far as Telegram lets me delete it. My own cards stay, and so does what you wrote long before there was anybody.

    { $clear ->
        [yes] At the end of this talk: all of it leaves both chats at once.
       *[no] At the end of this talk: what is left goes within two days.
    }
    { $keep ->
        [yes] Your own words: they stay here. They leave the other chat all the same.
       *[no] Your own words: they leave with the rest.
    }

    Choose as you like. The other side is not told.

MessagesStay = Some messages of a talk still stand in this chat. They are older than two days, or of a kind that Telegram does not let me delete.

    To take them out yourself, hold a message, choose Delete, and tick that it goes for the bot too.
