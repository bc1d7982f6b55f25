NothingOpen = None of your requests is out. { $supporting ->
        [0] {""}
        [one] You are a listener in one talk: /cases.
       *[other] You are a listener in { $supporting } talks: /cases.
    }

IntroducedTo = { $name }, { $role }, has time for you. { $by ->
        [none] {""}
       *[other] Their time to write ends { $by }; then I look for someone else.
    }

    To begin, press Yes. What you write here goes to them, and counts as a yes. For another person, press Someone else.

InTouchWith = You are linked with { $name }. What you write here goes to them. { $by ->
        [none] {""}
       *[other] Their time to write ends { $by }. If nothing has come by then, I look for someone else.
    }
