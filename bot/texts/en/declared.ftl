### What supporters declare of themselves, beside their hours.

WordsShown = This is how colleagues see you listed.

    { $name }, { $role }{ $about ->
        [none] {""}
       *[other] {""}

        { $about }
    }

    A new name is told to the coordinators: colleagues rely on it. Talks that are open keep the one they began with.

WordsAsked = { $field ->
        [name] Please type the name by which colleagues shall see you.
        [role] Please type your role, in a few words: rural family physician.
        [field] Please type your field, as in: anesthesia.
       *[about] Please type a few words about yourself for colleagues who do not know you. Nothing by which somebody else could be known.
    } At most { $longest } characters, without links.{ $talking ->
        [yes] {""}

        You have something open here. I will ask for whom your text is, so that nothing goes astray.
       *[no] {""}
    }

WordsRefused = { $flaw ->
        [long] That is longer than { $longest } characters. Nothing was changed.
        [link] No links, addresses, numbers to call or commands, please; a space after each full stop. Nothing was changed.
        [later] I cannot check a name just now. Please try again in an hour.
        [taken] Somebody is listed by that name. Please add an initial, or your place in words. Nothing was changed.
       *[signs] Please use letters and plain signs only. Nothing was changed.
    }

DraftShown = { $field ->
        [name] That is the card on which a colleague would see you. Shall it be this name?
        [role] That is the card on which a colleague would see you. Shall it be this role?
        [field] Shall this be your field? { $text }
       *[about] That is the card on which a colleague would see you. Shall it be these words?
    }

SeenSo = That is the card on which a colleague sees you, once you have said yes to their request.

WordsKept = { $field ->
        [name] You are listed by this name from now on. The coordinators are told.
       *[other] It is so from now on.
    }

NameChanged = A listed name has changed, by the one it belongs to.

    Before: { $before }
    Now: { $name }

    Please make sure that it is right, and change it in your roster file too: the file knows people by their names.

FirstForWhom = Please say first for whom your earlier text is.

TakenForAnswer = I took it for your answer. It went to nobody.

ListeningShown = What you know from your own life, and languages in which you could hold a hard talk: { $languages }.

    It helps me choose whom to ask. Colleagues can look for it among those who listen.

LanguageNeeded = At least one language must stay.

BackgroundShown = Some colleagues look for it; none of it is needed.

    Field: { $field ->
        [none] not said
       *[other] { $field }
    }
    Career stage: { $stage ->
        [none] not said
        [resident] resident
        [early] early
        [mid] middle
        [late] late
       *[other] { $stage }
    }
    Gender: { $gender ->
        [none] not said
        [woman] woman
        [man] man
        [nonbinary] non-binary
       *[other] { $gender }
    }

FieldsShown = Your field: { $field ->
        [none] not said
       *[other] { $field }
    }. Choose one of the roster, or type another.

OwnTimeShown = Your hours hold by this clock: { $zone }.

    In quiet hours nothing that can wait is sent to you, such as reminders. What a colleague writes comes at once, at any hour.

    Urgent requests can come outside of your hours, if you say so.

ApartShown = Beside your own places, nobody from these is shown to you, nor you to them:

    { $places ->
        [none] none so far
       *[other] { $places }
    }

    Your own places are kept out in any case. If you like, colleagues there may see you in the list of those who listen, as somebody to talk to in person.

ApartAsked = Please type two letters or more of the place's name.

ApartOffered = A tap keeps you apart from a place, or no longer.{ $more ->
        [0] {""}
       *[other] {" "}Not shown here: { $more }.
    }

ApartUnknown = I do not know a place of that name.

ApartLifted = { $name } is no longer kept apart from a place, by their own tap.

    { $place }

    If that rule was yours, please talk to them. It can be set anew by import.
