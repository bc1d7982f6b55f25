PeopleShown = Colleagues who listen.

    Press a name to read more. I keep nothing of what you look at here.{ $topic ->
        [none] {""}
       *[other] {""}
        Topic: { topic-name }
    }{ $languages ->
        [none] {""}
       *[other] {""}
        Language: { $languages }
    }{ $field ->
        [none] {""}
       *[other] {""}
        Field: { $field }
    }{ $anybody ->
        [yes] {""}
       *[no] {""}

        Nobody whom I can show you fits this.
    }

FilterAsked = Whom are you looking for? Each choice adds to the ones before.

PersonShown = A colleague who listens.

    { $name }, { $role }{ $about ->
        [none] {""}
       *[other] {""}
        { $about }
    }
    Languages: { $languages }{ $topics ->
        [none] {""}
       *[other] {""}
        Lived experience: { $topics }
    }

    { $own ->
        [yes] You work in the same place. Talk to them in person; I do not tell them.
       *[no] If you ask for them, I do not tell them that you chose them. I cannot say whether they have time just now.
    }

LettersAsked = Please type two letters or more of a name.

LettersFound = These names fit what you typed.

LettersUnknown = I can show you nobody of that name.{ $talking ->
        [yes] {""}

        If that was meant for somebody you are in touch with: I did not pass it on. Please send it again.
       *[no] {""}
    }

NamedNoted = { $name } is asked first, once you have sent your request.

RequestIsOut = Your request is out as it is. When it has ended or is cancelled, you can ask for someone by name.

AvoidNoted = Noted. Nobody but you can see this.

    { $name } is never asked for you.

AvoidedShown = Nobody but you can see this.

    Never asked for you: { $names }.

NobodyAvoided = You have ruled nobody out. To do so, open an entry and press Not this person. Nobody but you can see it.
