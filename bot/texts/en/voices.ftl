### Voices and round videos: asked about once a talk, and what becomes of them.

VoiceAsked = This has not been sent. A voice can be recognized, and in a video a face too.

    { $name } may know you by it. What you type meanwhile passes as ever.

    Your answer holds for this talk. Without one, this is gone after a day.

VoiceNotSent = It was not sent, and is gone. I pass on no voice of yours in this talk. What you type passes as ever.

VoiceRefused = This was not sent, because you chose not to be heard in this talk. Please type it.

    If you think otherwise now, press the button and send it again.

VoiceAllowed = From here on, your voice messages and round videos pass in this talk.

VoiceEarly = I have not kept this. A voice can be recognized, so I pass one on only when you talk with someone and know who it is. Until then, please type it.

Stopped = { $why ->
        [late] Something you sent waited for your answer for a day. It went to nobody, and is gone. You can send it again.
       *[over] That talk has ended. Something you sent still waited for your answer. It went to nobody, and is gone.
    }

StopFull = I can hold no more, and did not keep this. Please answer my question above first.
