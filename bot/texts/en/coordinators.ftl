YouCoordinate = You now coordinate { $programme }. I write to you when a request waits and nobody can take it, and when a new listener is to be confirmed. You never see who asks, or what is said.{ $duty ->
        [none] {""}
       *[other] {" "}Those who wait are told that you read such alerts { $duty }.
    }

ConfirmAsked = Someone used the invitation of { $name }, { $role }, and agreed. Before you answer, please ask { $name } in person or by phone, not here. Was it them?

ConfirmYourself = That is you. Another coordinator has to confirm it.

SupporterConfirmed = { $name } is confirmed.

SupporterRefused = It is undone. Whoever it was cannot be asked. Here is a new invitation for { $name }, to hand over in person or by phone:

    { $link }

CaseWaits = A request waits. { $reason ->
        [wishes-narrow] Nobody who is free fits what it asks for. What helps: time from more listeners, in each language.
       *[nobody-free] Nobody has taken it yet. What helps: more hours in the next two days.
    } You cannot see who it is, and need not.

LastCoordinator = You are the only coordinator. Please hand over first: /invite makes a link for another one. Then I can erase what we hold about you.
