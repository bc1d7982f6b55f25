NothingOpen = You have no open request. { $supporting ->
        [0] {""}
        [one] You are a listener in one talk.
       *[other] You are a listener in { $supporting } talks.
    }

IntroducedTo = { $name }, { $role }, has time for you. { $by ->
        [none] {""}
       *[other] They write { $by } at the latest.
    } To begin, press Yes or write here. If you would rather have another person, just say so.

InTouchWith = You are linked with { $name }. { $by ->
        [none] {""}
       *[other] They write { $by } at the latest.
    } What you write here goes to them.
