NobodyThere = { $why ->
        [ended] That talk has ended, so nobody got this. I am an automated guide. Shall I keep it, locked, as the first message of a new request?
        [listener] You have no open talk, so nobody got this. I am an automated guide. Shall I keep it, locked, as the first message of a request of your own?
       *[yet] Nobody can read this yet. I am an automated guide. Shall I keep it, locked, as your first message?
    }

    It is passed on only when you have seen who it is, and said yes.
    Until you choose, it waits, with what you write next, and nobody reads it. After a day without an answer it is gone.

    If you need a person now, press Help now.

HeldEnough = I can hold no more, and did not keep your last message. Please answer my question above first. If you need a person now, press Help now.

RequestFull = Your request holds as much as it can. These words wait here, and are gone after a day.

TextKept = I keep it, locked. Nothing goes out until a request is sent and you have said yes to someone. /status shows how it stands.

TextThrownAway = It is gone.

TextExpired = Something you wrote went to nobody, because my question about it was not answered in time. It is gone now. You can write it again.

TextDamaged = Something you wrote to me was damaged on our disk while it waited. It went to nobody and is gone. Please write it again.

ForWhom = Who is this for? I am not sure, and I never guess. Nothing has been sent. What you write meanwhile waits too, in order.

    Next time, a reply to one of their messages says it without a question.

SentTo = I pass it on to { $name }.

NotSent = It was not sent, and is gone.

TalkOver = That talk has ended. What you wrote just now was not passed on.

NotDelivered = This did not arrive. { $gone ->
        [yes] The person you wrote to can no longer be reached here.
       *[no] Telegram did not take it. If the talk is still open, please send it once more.
    }

EditNotPassed = I could not take this change: what I passed on stands as it was. You can send it as a message.

ChangeForNobody = This change reaches nobody: you have no open talk.

UnsendHow = To take back something you wrote, reply to it with /unsend. Telegram lets us do so for two days only, and it may have been read.

TakenBack = It is gone from the other chat. It may have been read before. In your own chat you can delete it yourself.

NeverPassed = It is gone, and nobody has read it. In your own chat you can delete it yourself.

NotTakenBack = I could not take this back. Telegram lets us do so for two days only, and only for what was passed on from here.

GapNoticed = I was out of reach for more than a day, and I am sorry. What you wrote in that time may be lost, and so may what was written to you. Please send it again.

    If it cannot wait, Help now shows who can help this minute.
