ColleagueInMind = If you have a colleague in mind, please speak with them first. Below is a text that you can forward or copy. I do not ask who it is, and keep nothing of this. Whether they come stays between them and this programme.

TextToHandOn = Some days weigh more than others. At { $programme }, a trained physician from outside your own department listens. They do not learn your name unless you tell them. It is not care, and not for emergencies.

    { $link }{ $contact ->
        [none] {""}
       *[other] {""}

        Or by another way: { $contact }
    }

    Danger to life: 9-1-1. Thoughts of suicide: call or text 9-8-8, day or night.
