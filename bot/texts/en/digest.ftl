WeeklyDigest = Your week, { $since } to { $until }.

    { $todo ->
        [0] Nothing waits for you.
       *[other] To do:
    }{ $unconfirmed ->
        [0] {""}
       *[other] {""}
        To confirm: { $unconfirmed }
    }{ $untrained ->
        [0] {""}
       *[other] {""}
        No training on record: { $untrained }
    }{ $lapsed ->
        [0] {""}
       *[other] {""}
        Training run out: { $lapsed }
    }{ $due ->
        [0] {""}
       *[other] {""}
        Refresher due within 60 days: { $due }
    }{ $unverified ->
        [0] {""}
       *[other] {""}
        Numbers under Help now to be called again: { $unverified }
    }

    Listeners: { $active } can be asked, { $away } away.{ $invited ->
        [0] {""}
       *[other] {" "}Invited, not here yet: { $invited }.
    }{ $languages ->
        [none] {""}
       *[other] {""}

        Few listen in { $languages }.
    }{ $hours ->
        [none] {""}
       *[other] {""}

        By day, nobody listens { $hours }.
    }{ $places ->
        [none] {""}
       *[other] {""}

        Nobody outside could listen to those who work in { $places }.
    }

    Entries in the log of what was done, and the mark of the newest: { $log }
