PlacesShown = Nobody who works in these places, or leads one, is asked:

    { $places }.

    Many of us work in more than one: a second site, a clinic, the university. Add each one, and I keep them all out.

PlaceNeeded = Where do you work? I need at least one place, so that nobody from there is asked. Add it by its code or its name.

LeavingAsked = While your request is out, people from there could then be asked. You will still see who it is before anything of yours passes. Have you left this place?

    { $place }

PlaceAsked = Please type the code on the poster there, or the name of the place.

PlaceUnknown = I do not know a place of that name or code. Try a part of the name. { $contact ->
        [none] {""}
       *[other] Or ask { $contact }; you need not say why.
    }{ $talking ->
        [yes] {""}

        If that was meant for somebody you are in touch with: I did not pass it on. Please send it again.
       *[no] {""}
    }

PlaceUnclear = Which of these places do you mean?

PlaceIsLast = While your request is out, at least one place must stay. Add the right one first.
