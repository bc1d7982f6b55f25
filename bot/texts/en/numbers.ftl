### What seems to hold a patient's number.

NumberSeen = { $early ->
        [yes] Something you wrote before you were linked has not been sent.
       *[no] This has not been sent.
    } It looks as if a health card or record number stands in it.

    Please, nothing about patients. Only you see this question, and I note nothing. What you write meanwhile passes as ever.

    Without an answer it is gone after a day.

NumberAwaited = I wait. Change your message in its place, and it goes out once no such number stands in it.

NumberDropped = It was not sent, and is gone.
