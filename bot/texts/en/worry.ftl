### A supporter is worried: what they can do, and what nobody here can.

Worried = What you can do now.

    Ask plainly: "Are you thinking of ending your life?" Asking does not put the thought there. Then listen, and stay.
    Ask where they are, whether somebody is with them, and whether someone may call.

    { $alias ->
        [none] Nobody here can find or reach a colleague for you: not I, and not the programme. Only they can say who and where they are.
       *[other] Nobody here can find or reach { $alias } for you: not I, and not the programme. Only they can say who and where they are.
    }

    Danger to life: 9-1-1, by them, or by you once you know where they are
    Thoughts of suicide: 9-8-8, call or text, day and night, English or French. It is also there for whoever worries about somebody.
    { $resources }

    I would like to talk is about you: it gives the coordinators your name and the word "debrief", no more.

    That you looked here is neither kept nor counted.

WorriedAbout = About which talk?

HelpOffered = From { $programme }, for whenever you want it: who can help.

    Danger to life: 9-1-1
    Thoughts of suicide: call or text 9-8-8, day and night, English or French
    { $resources }

    Help now shows this at any time, to everybody here. What you write still goes to { $name }.

HelpIsShown = I am showing it to { $alias }, as an offer from the programme that everybody here can see at any time. It does not say that you are worried.

RingAsked = I have asked { $alias } whether someone may call. They choose whether, who, and at which number; I write to you when they have chosen. You can go on writing here.

MayRing = { $name } would like to know: may someone call you? Only if you want it. No is a full answer.

    You type a number and see it once more. It goes only to whom you choose, and whoever has it may learn from it who you are.
    { $name }: hears your answer, and can call when they read it.{ $duty ->
        [no] {" "}No coordinator reads at this hour.
        [yes] {""}
        A coordinator: can call when they read it.
       *[other] {""}
        A coordinator: reads such messages { $duty }, and knows nothing of what you wrote.
    }

    If you are in danger, 9-1-1. Help now shows who can help this minute.

NumberAsked = Write the number here, and nothing else. { $name ->
        [none] A coordinator on duty gets it once you have seen it again and said yes.
       *[other] { $name } gets it once you have seen it again and said yes.
    } Any other words still go to the one who listens.

NumberTyped = Is this right? Nobody has it yet, and nothing else of that message is kept.

    { $number }

    It goes to { $name ->
        [none] one coordinator on duty
       *[other] { $name }
    }, stays in their chat until they delete it, and may tell them who you are.

NumberOnItsWay = { $name ->
        [none] It goes to one coordinator on duty. I write to you when they have it.
       *[other] It goes to { $name }. They can call when they read it.
    } If it cannot wait, Help now shows who can help this minute.

NumberKnown = A coordinator has your number now.{ $duty ->
        [none] {""}
       *[other] {" "}They read such messages { $duty }.
    } If it cannot wait, Help now shows who can help this minute.

NumberNotSent = It could not go to a coordinator: nobody has your number.{ $contact ->
        [none] {""}
       *[other] {" "}The programme can be reached here: { $contact }.
    } If it cannot wait, Help now shows who can help this minute.

PhoneDropped = The number is gone, and nobody has it.

NumberGiven = { $alias } would like you to call, and has chosen to give you this number:

    { $number }

    With it you may learn who they are. Please keep it to yourself, and delete it afterwards. If they are in danger, 9-1-1.

RingWanted = Somebody would like to be called. Please call when you read this.

    { $number }

    It is a physician in a talk here, who chose to give this number to a coordinator, and to nobody else. I know nothing more. Please delete it afterwards. If they are in danger, 9-1-1.

RingAnswered = { $alias } has answered. { $answer ->
        [programme] They would like a coordinator to call, and have chosen to give the number to one.
       *[no] They would rather not be called. You can go on writing here.
    }

RingDeclined = Good. Nobody calls you. You can go on writing here.

NobodyOnDuty = No coordinator reads at this hour. Nobody would see the number soon.
