### After a talk: how a supporter is, and the rest that they may take.

Debrief = Thank you for being there. How are you after this one? No answer is needed.

    Heavy gives you a rest: nobody asks you for a while. Only that rest is written down.
    I would like to talk gives the coordinators your name and the word "debrief", no more.

DebriefAnswered = Thank you. Nothing more to do.

DebriefHeavy = Then a rest. Nobody asks you for a while; the rest ends { $until }. /available ends it sooner. Talks that are open stay open.

    If you would like to talk to a colleague yourself: /support.

DebriefPassedOn = Thank you for saying so. The coordinators get your name and the word "debrief", { $after }, and nothing else.{ $duty ->
        [none] {""}
       *[other] {" "}They read such alerts { $duty }.
    }

    If it cannot wait, Help now shows who can help this minute. You can ask for a colleague too: /support.

DebriefForNobody = There is no coordinator to whom I could pass this on. { $contact ->
        [none] {""}
       *[other] The programme can be reached here: { $contact }.
    }

    If it cannot wait, Help now shows who can help this minute. You can ask for a colleague too: /support.

DebriefWanted = Debrief.

    { $name } would like to talk. That is all I know. Please get in touch, by another way than this chat.

Resting = You rest: nobody asks you for a while. The rest ends { $until }. /available ends it sooner.
