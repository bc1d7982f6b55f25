YouCoordinate = You now coordinate { $programme }. I write to you when a request waits and nobody can take it, and when a new listener is to be confirmed. You never see who asks, or what is said.{ $duty ->
        [none] {""}
       *[other] {" "}Those who wait are told that you read such notes { $duty }.
    }

ConfirmAsked = Someone opened the invitation of { $name }, { $role }. Please ask them in person or by phone, not here: is it they?

SupporterConfirmed = { $name } is confirmed.

SupporterRefused = It is undone. Whoever it was cannot be asked. Here is a new invitation for { $name }, to hand over in person or by phone:

    { $link }

CaseWaits = A request waits. { $reason ->
        [wishes-narrow] Nobody fits the language asked for.
       *[nobody-free] Nobody is free to take it.
    } The person knows. You cannot see who it is, and need not. What helps: more hours in the next two days.

LastCoordinator = You are the only coordinator. Please hand over first: someone with the server runs `peerline invite coordinator`. Then I can erase you.
