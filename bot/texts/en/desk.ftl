DeskShown = { $count ->
        [one] You are the only coordinator.
       *[other] { $count } of you coordinate the programme.
    }

    The others know you as { $name }. { $hours ->
        [none] No hours are set in which you read alerts.
       *[other] You read alerts { $hours }; whoever waits is told so.
    }

CoordinatorShown = { $name } coordinates. { $hours ->
        [none] No hours are set for reading alerts.
       *[other] Reads alerts { $hours }.
    }

CoordinatorCame = { $name } coordinates from now on. If you know nothing of this, take the role away, and ask.

NameAsked = What shall the other coordinators call you? Please type it within a quarter of an hour. Nobody else sees it.

NameUnfit = A name is one line of at most 40 characters, and no other coordinator's. Nothing was changed.

DutyShown = { $hours ->
        [none] When do you read alerts that a request waits? No hours are set.
       *[other] You read alerts that a request waits { $hours }.
    }

    An alert reaches first whoever reads at that hour, and the others when their hours begin. Whoever waits is told these hours. They change with one tap.

RemoveAsked = { $own ->
        [yes] Leave the role of coordinator? It takes effect at once, and what you have waiting for a second word is dropped.
       *[no] Take the role of coordinator from { $name }? It takes effect at once, and what they have waiting for a second word is dropped.
    } Open links for further coordinators open nothing any more. The others hear of it.

LastOneStays = You are the only coordinator. Invite another one first.

CoordinatorLeft = { $name } does not coordinate any more.{ $by ->
        [none] {""}
       *[other] {" "}The role was taken away by { $by }.
    } Open links for further coordinators open nothing any more.

YouCoordinateNoMore = You no longer coordinate { $programme }. Alerts and the roster end here; everything else is as it was.

SearchAsked = Whom are you looking for? Type two letters of the name, or more.

NobodyFound = Nobody on the roster is called so. Two letters are needed.

CodesTried = Somebody tries codes or links that open nothing. They are slowed down, and nothing was opened. If it goes on, new links can be made under /departments. I do not tell who it is.
