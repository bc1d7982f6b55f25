TopicAsked = Is there a closest word? You can skip this. It helps me choose. Your colleague sees it only if you say so later.

WhenAsked = When would you like to hear from someone? { $covered ->
        [yes] These are times that our colleagues' hours can keep.
       *[no] Just now I can promise no time: nobody's hours fit. I will still ask.
    }{ $facts ->
        [yes] {" "}Talk about how it is for you, not about the facts of the case: those belong with your legal advice.
       *[no] {""}
    }

    If it cannot wait, press Help now. Other people can help this minute.

ReadyToSend = Ready to send. All of this is optional; tap to change.

    Topic: { topic-name }{ $shown ->
        [yes] , shown
       *[no] , not shown
    }
    When: { when-name }
    Language: { $languages }
    Note: { $note ->
        [yes] kept; it is passed on once you have said yes
       *[no] none
    }

NoteAsked = Please write it now. Leave out anything about patients. It is passed on only when you have seen who it is, and said yes.

PlacesReady = Thank you. You can ask for a colleague at any time.

DraftGone = The request you began yesterday was not sent, so I let it go. You can begin again at any time.

RequestCancelled = It is cancelled, and gone. You can ask again at any time.
