TopicAsked = Does one of these come close?

    It helps me choose whom to ask. They see it only if you show it to them later. Rather not say is an answer too.

WhenAsked = When would you like to hear from someone?

    { $covered ->
        [yes] Each button has the latest time that our colleagues' hours let me expect. It is not a promise.
       *[no] Just now I cannot name a time. I will still look.
    }{ $facts ->
        [yes] {""}

        With your colleague, talk about how it is for you, not about the facts of the case. For the facts, ask your legal advisers.
       *[no] {""}
    }

    If it cannot wait, press Help now. Other people can help this minute.

ReadyToSend = Ready to send, just as it is. The other buttons are optional.

    Topic: { topic-name }{ $topic ->
        [unsaid] {""}
       *[other] { $shown ->
            [yes] , shown to each colleague I ask
           *[no] , not shown
        }
    }
    When: { when-name }
    Language: { $languages }
    Note: { $note ->
        [yes] kept until you have said yes to someone
       *[no] none
    }{ $wishes ->
        [none] {""}
       *[other] {""}
        { $wishes }
    }

NoteAsked = Please write it now. Leave out anything about patients.

    It is passed on only when you have seen who it is, and said yes.

PlacesReady = Thank you. Nobody from these places is asked.

    Talk to a colleague begins a request, or shows the one you have.

DraftGone = A request that you began was not sent within a day. It is gone, with what you had kept for it.

    You can begin again at any time.

AskedOften = Colleagues were asked for you several times in a short while, so this request waits here for now. You can send it { $after } or later.

    If it cannot wait, Help now shows who can help this minute.{ $contact ->
        [none] {""}
       *[other] {" "}You can also reach the programme: { $contact }.
    }

RequestCancelled = It is cancelled, and gone. You can ask again at any time.
