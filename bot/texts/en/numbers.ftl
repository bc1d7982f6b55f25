### What seems to hold a patient's number.

NumberSeen = { $early ->
        [yes] Something you wrote before you were linked has not been sent.
       *[no] This has not been sent.
    } It seems to hold the number of a health card or of a record.

    Please, nothing about patients. Only you see this question, and nothing of it outlasts this talk. What you write meanwhile passes as ever.

    Without an answer it is gone after a day.

NumberAwaited = I wait. Edit your message where it stands: it goes out once I find no such number in it.

NumberDropped = It was not sent, and is gone.

NumberNotChanged = This change was not made in the other chat. It seems to hold the number of a health card or of a record.

    If it is meant to be there, edit your message once more, and it goes through.
