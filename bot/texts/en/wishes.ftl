wish-firmness = { $must ->
        [yes] a must{ $instead ->
            [none] {""}
           *[other] { $by ->
                [none] . With it I can name no time; without it, { $instead }
               *[other] . To be expected { $by }; without it, { $instead }
            }
        }
       *[no] if possible
    }

sought-stage = { $stage ->
        [resident] resident
        [early] early career
        [mid] mid-career
        [late] late career
       *[other] { $stage }
    }

sought-gender = { $gender ->
        [woman] a woman
        [man] a man
        [nonbinary] a non-binary person
       *[other] { $gender }
    }

WishesShown = None of this is needed: you can send as it is.

    If possible: it decides whom I ask first.
    A must: I ask nobody else. Where that takes longer, it says so.{ $wishes ->
        [none] {""}
       *[other] {""}

        { $wishes }
    }

LanguageWish = Language: { $languages }, { wish-firmness }

FieldWish = Field: { $other ->
        [yes] another than yours ({ $field })
       *[no] the same as yours ({ $field })
    }, { wish-firmness }

StageWish = Career stage: { sought-stage }, { wish-firmness }

GenderWish = Gender: { sought-gender }, { wish-firmness }

NamedWish = By name: { $name ->
        [none] someone who is no longer listed
       *[other] { $name }
    }{ $must ->
        [yes] , and nobody else{ $until ->
            [none] {""}
           *[other] . Without a yes, I ask you { $until } how to go on
        }
       *[no] { $until ->
            [none] {""} first, and alone for a while; then others too
           *[other] {""} first, and alone until { $until }; then others too
        }
    }

LaterWish = Not before: { $start }

WishFieldAsked = Which field is yours?

    Then it can be a colleague of the same field, or of another. I keep this with the request only.

WishStageAsked = At which career stage should they be?

WishGenderAsked = Whom would you rather talk to?

WishLaterAsked = Before when should nobody be asked?

TooFewDeclared = Too few colleagues have said this of themselves for there to be a choice.

NotBefore = I have your request. As you wished, nobody is asked before { $start }.

    You will hear from me { $news } at the latest.

OnlyOneFirst = I have your request.

    Until { $until } I ask nobody but { $name ->
        [none] the colleague you named
       *[other] { $name }
    }; then others too.
    You will hear from me { $news } at the latest.

OnlyOne = { $over ->
        [yes] Nobody has been able to say yes yet. That says nothing about you.
       *[no] I have your request.
    }

    As you wished, I ask nobody but { $name ->
        [none] the colleague you named
       *[other] { $name }
    }. You can let me ask others too; otherwise I go on waiting.

    You will hear from me { $news } at the latest. { $alert ->
        [no] {""}
        [yes] The coordinators know that someone waits, not who.
       *[other] The coordinators know that someone waits, not who. They read such alerts { $alert }.
    }

Widened = Good. I ask others too. You will hear from me { $news } at the latest.
