PlacesShown = Nobody who works in these places, or leads one, is asked:

    { $places }.

    Many of us work in more than one: a second site, a clinic, the university. Add each one, and I keep them all out.

PlaceNeeded = Where do you work? I need at least one place, so that nobody from there is asked. Add it by its code or its name.

PlaceAsked = Please type the code on the poster there, or the name of the place.

PlaceUnknown = I do not know a place of that name or code. Try a part of the name. { $contact ->
        [none] {""}
       *[other] Or ask { $contact }; you need not say why.
    }

PlaceUnclear = Which one do you mean? { $places }. Please type the whole name.
