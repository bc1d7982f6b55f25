ChronicleShown = What was done, the newest first.

    { $entries }

    Who looked at what is not written down. Names of those who have left the roster are erased. Entries so far, and the mark of the newest: { $mark }. The mark stands in each weekly digest too.

ChronicleEntry = { $at }: { $act ->
        [invited] invitation
        [confirmed] confirmed
        [refused] invitation undone
        [trained] training on record
        [retired] off the roster
        [link-renewed] link replaced
        [imported] file imported
        [exported] file handed out
        [coordinator-invited] link for a coordinator
        [coordinator-made] coordinator from here on
        [coordinator-removed] coordinator no more
        [message-asked] message to listeners: asked for
        [message-confirmed] message to listeners: agreed
        [message-withdrawn] message to listeners: dropped
        [message-sent] message to listeners: sent
        [retiring-asked] retiring many: asked for
        [retiring-confirmed] retiring many: agreed
        [retiring-withdrawn] retiring many: dropped
       *[department-changed] place changed
    }{ $about ->
        [none] {""}
       *[other] , { $about }
    } ({ $by ->
        [none] from the server
       *[other] { $by }
    })

ChronicleEmpty = Nothing is written down yet.
