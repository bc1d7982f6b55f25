DoorwaysShown = Chacun de ces lieux a son lien et son code.{ $more ->
        [0] {""}
       *[other] {" "}Non montrés ici : { $more }.
    }

DoorwayShown = Un lien, et un code à entrer.

    { $place ->
        [none] Le programme lui-même : qui arrive par ce lien dit où il ou elle travaille.
       *[other] { $place }
    }

    { $link }

    { $letters }{ $former ->
        [0] {""}
       *[other] {""}

        Des liens de lieux réunis à celui-ci y mènent aussi : { $former }. Un nouveau lien y met fin.
    }

RenewAsked = Remplacer ce lien, et son code?

    { $place ->
        [none] Le programme
       *[other] { $place }
    }

    Les affiches et courriels qui portent les anciens ne mèneront plus à rien. Les personnes arrivées par eux restent.

DoorwayRenewed = Un lien et son code ont été remplacés. Les anciens n'ouvrent plus rien : voir /departments.

    { $place ->
        [none] Le programme
       *[other] { $place }
    }
