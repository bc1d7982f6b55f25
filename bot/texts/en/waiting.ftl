RequestSent = I have your request. You will hear from me { $news } at the latest, even if I am still looking.{ $wishes ->
        [none] {""}
       *[other] {""}

        { $wishes }
    }

    Colleagues are asked within their own hours.
    Before anyone reads a word from you, you see who it is, and can choose someone else.

    You can put the phone down.

RequestHeld = I have your request. Before I ask anybody, please see my question below.

FewAsked = { $count ->
        [one] Only one colleague fits what you asked for. They might guess who you are.
       *[other] Only { $count } colleagues fit what you asked for. With so few, one of them might guess who you are.
    }

    Shall I ask anyway, or wait until more are free?

FewUndecided = Your request has not gone out: so few colleagues fit that one might guess who you are.

    Shall I ask anyway, or wait until more are free?

FewGoOn = I am asking. You will hear from me { $news } at the latest.

    Before anyone reads a word from you, you see who it is, and can choose someone else.

FewWait = I wait until more are free. You will hear from me { $news } at the latest.

NobodyFree = So far I have found nobody who can take your request. That says nothing about you.

    I keep looking, and write { $news } at the latest. { $alert ->
        [no] {""}
        [yes] The coordinators know that someone waits, not who.
       *[other] The coordinators know that someone waits, not who. They read such alerts { $alert }.
    }

    If it cannot wait, Help now shows who can help this minute.

StillLooking = { $late ->
        [yes] This takes longer than it should, and I am sorry. It says nothing about you. I keep looking.
       *[no] I am still looking. Nobody from your places of work is asked, and no colleague sees your name.
    }

    You will hear from me { $news } at the latest. { $alert ->
        [no] {""}
        [yes] The coordinators know that someone waits, not who.
       *[other] The coordinators know that someone waits, not who. They read such alerts { $alert }.
    }

StillWanted = I have not found anyone yet, and I am sorry. That says nothing about you.

    Shall I keep looking? If I hear nothing, I take the request back { $until }.

RequestTakenBack = I had no answer, and that is fine. I have taken your request back; what you had kept for it is gone.

    You can ask again at any time, and Help now is always here.

LookingAgain = { $why ->
        [asked] Of course. I am looking for someone else; no reason needed.
        [silent] { $name } could not write in time. That says nothing about you. I am looking for someone else.
        [changed] Of course. The talk with { $name } has ended, and I am looking for someone else; no reason needed.
        [back] { $name } cannot go on with this. That says nothing about you. I am looking for someone else.
        [near] { $name } is too close to a place that you have just added, so I am looking for someone else.
       *[left] { $name } can no longer be reached here. That says nothing about you. I am looking for someone else.
    }

    Whoever comes next has read nothing of what you wrote.{ $lost ->
        [yes] {" "}What you last wrote to { $name } did not arrive.
       *[no] {""}
    }

    You will hear from me { $news } at the latest.
