DoorwaysShown = Each of these has a link and a code of its own.{ $more ->
        [0] {""}
       *[other] {" "}Not shown here: { $more }.
    }

DoorwayShown = A link, and a code to type.

    { $place ->
        [none] The programme itself: whoever comes by this link says where they work.
       *[other] { $place }
    }

    { $link }

    { $letters }{ $former ->
        [0] {""}
       *[other] {""}

        Links of places that became part of this one lead here too: { $former }. A new link ends them all.
    }

RenewAsked = Replace this link, and its code?

    { $place ->
        [none] The programme
       *[other] { $place }
    }

    Posters and mails with the old ones lead nowhere from then on. Whoever came by them stays.

DoorwayRenewed = A link and its code were replaced. The old ones open nothing any more: see /departments.

    { $place ->
        [none] The programme
       *[other] { $place }
    }
