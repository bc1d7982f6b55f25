### A place in the programme, as coordinators see and change it.

DepartmentShown = A place in the programme.

    { $place }{ $former ->
        [none] {""}
       *[other] {""}
        Once called: { $former }
    }
    Group: { $group ->
        [none] none
       *[other] { $group }
    }
    Physicians: { $size ->
        [none] not known
       *[other] about { $size }
    }
    Led by: { $leads ->
        [none] nobody on the roster
       *[other] { $leads }
    }
    Kept apart from: { $apart ->
        [none] nobody
       *[other] { $apart }
    }
    Often worked in too: { $companions ->
        [none] the rest of its group
       *[other] { $companions }
    }

    Whoever works here, leads it, or works in a place kept apart from it is never shown a request from here.

DepartmentChanged = { $what ->
        [added] A place was added.
        [again] A place that had been retired takes part again.
        [renamed] A place is called something else now.
        [group] A place belongs to another group now, or to none. Who led it by its group still leads it by name.
        [group-name] A group is called something else now. Who led it still does.
        [apart] The list of places that a place is kept apart from was changed.
        [heads] The list of who leads a group was changed.
        [leads] The list of who leads a place was changed.
        [merged] A place has become part of another one.
       *[retired] A place was retired. Whoever works there is kept out of it as before.
    } See /departments.

    { $before ->
        [none] { $place }
       *[other] Before: { $before }
        Now: { $place }
    }

AnswerAsked = { $what ->
        [dept-new] What is the new place called?
        [dept-name] What shall it be called? Its link and its code stay, and so does whoever is in it.
        [group-new] What is the group called? One that is there already can be typed too.
        [group-name] What shall the group be called? Whoever leads it still does.
       *[dept-size] About how many physicians work there? Type a number, or 0 if it is not known.
    }{ $talking ->
        [yes] {""}

        You have something open here. I will ask for whom your text is, so that nothing goes astray.
       *[no] {""}
    }

NameTyped = Is this the name? With a yes, all coordinators read it. So far nobody has, and it went to nobody.

    { $name }

AnswerRefused = { $why ->
        [long] That is too long, and I kept nothing of it. At most 100 characters, please.
        [number] That is no number. Digits only, please.
        [taken] That name is or was in use. Please choose another one.
       *[signs] That cannot be a name here. It begins with a letter or a number, has one line, and no semicolon.
    }

GroupAsked = Which group does it belong to? Somebody can lead a whole one.

    { $place }
    { $group ->
        [none] So far it is in none.
       *[other] So far: { $group }
    }

RelationShown = { $kind ->
        [apart] Which places are kept apart from this one? Nobody there is shown the request of somebody here, nor the other way round.
        [also] Where do its people often work too? Whoever comes by its link is asked about these first. With none chosen, it is the rest of its group.
        [heads] Who leads this group? They are never shown the request of somebody in it.
       *[leads] Who leads this place? They are never shown the request of somebody who works there.
    }

    { $place }{ $count ->
        [0] {""}

        Nothing fits. If you typed something, it went to nobody, and is not kept.
       *[other] {""}
    }{ $more ->
        [0] {""}
       *[other] {""}

        Not shown here: { $more }. Type a part of the name{ $talking ->
            [yes] ; I will ask for whom it is
           *[no] {""}
        }.
    }

MergeWhich = Into which place shall it go?

    { $place }{ $count ->
        [0] {""}

        Nothing fits. If you typed something, it went to nobody, and is not kept.
       *[other] {""}
    }{ $more ->
        [0] {""}
       *[other] {""}

        Not shown here: { $more }. Type a part of the name{ $talking ->
            [yes] ; I will ask for whom it is
           *[no] {""}
        }.
    }

MergeAsked = { $sure ->
        [yes] Are you sure? Two places that were merged cannot be told apart again.
       *[no] This is what would happen.
    }

    { $place } becomes part of { $into }.{ $sure ->
        [yes] {""}
       *[no] {""}

        Its people, links, leads and neighbours go along. Whoever works in either one is kept out of both from then on, also where that takes an offer back.
    }

ShutAsked = { $sure ->
        [yes] Are you sure?
       *[no] This is what would happen.
    }

    { $place } takes part no longer.{ $sure ->
        [yes] {""}
       *[no] {""}

        Its link and code open nothing, and nobody is added. Whoever works there is kept out of it as before. To have it back, add it by the same name.
    }

ShutRefused = Not yet. These are on the roster with this place alone, so I would not know where they work. Say so in the roster first.

    { $place }
    { $names }

DepartmentShut = It takes part no longer.

    { $place }

PlaceClosed = This link belongs to a place that no longer takes part in { $programme }. Any other link of the programme lets you in. { $contact ->
        [none] {""}
       *[other] { $contact } can tell you one; you need not say why.
    }
