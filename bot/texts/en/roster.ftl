ForCoordinators = This is for those who coordinate the programme.

RosterShown = The roster.

    Can be asked: { $active }{ $away ->
        [0] {""}
       *[other] {""}
        Away: { $away }
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
    }{ $silent ->
        [0] {""}
       *[other] {""}
        Silent for 90 days: { $silent }
    }{ $renew ->
        [0] {""}
       *[other] {""}
        Agreement to renew: { $renew }
    }{ $invited ->
        [0] {""}
       *[other] {""}
        Invited, not here yet: { $invited }
    }{ $unreachable ->
        [0] {""}
       *[other] {""}
        Cannot be reached: { $unreachable }
    }

RosterGroup = { $group ->
        [unconfirmed] To confirm, by another way than this chat: { $count }
        [untrained] No training on record, so nobody asks them: { $count }
        [lapsed] Training run out, so nobody asks them: { $count }
        [due] Refresher due within 60 days: { $count }
        [renew] Agreement to renew, so nobody asks them anew: { $count }
        [invited] Invited, not here yet: { $count }
        [silent] Silent for 90 days, neither declared nor answered anything: { $count }
        [found] Found: { $count }
        [away] Away: { $count }
        [unreachable] Cannot be reached here, so nobody asks them: { $count }
       *[all] On the roster: { $count }
    }{ $more ->
        [0] {""}
       *[other] . Not shown here: { $more }
    }

SupporterShown = { $name }, { $role }
    { $standing ->
        [invited] Invited, not here yet
        [agreed] Has agreed, and is to be confirmed
        [away] { $back ->
            [none] Away
           *[other] Away, back on { $back }
        }
        [unreachable] Cannot be reached here
       *[confirmed] Confirmed
    }
    Works in: { $places }
    Languages: { $languages }
    Hours: { $hours }
    Talks at a time, at most: { $capacity }
    Training: { $trained ->
        [none] not on record
       *[other] { $trained }{ $expires ->
            [none] {""}
           *[other] , valid until { $expires }
        }{ $current ->
            [yes] {""}
           *[no] {" "}(run out)
        }
    }{ $load ->
        [none] {""}
       *[other] {""}
        Asked last month: { $load ->
            [hardly] hardly
            [few] a few times
           *[many] often
        }, blurred on purpose
    }

    Trained today? Say for how long it counts.

TrainingNoted = On record: { $name }, trained today{ $expires ->
        [none] {""}
       *[other] , valid until { $expires }
    }.

TrainingOnRecord = Your training is on record{ $expires ->
        [none] {""}
       *[other] , and valid until { $expires }
    }. Within your hours, you may be asked. A no needs no reason.

InvitationMade = A new invitation for { $name }, to hand over in person or by phone. Earlier ones no longer open.

    { $link }

RetireAsked = Take { $name } off the roster, for good? Nobody asks them any more, and what is held about their place here is erased. A talk that is open may still come to its end.

RetireKept = { $name } stays on the roster.

SupporterRetired = { $name } is off the roster.

YouAreRetired = You are no longer on the roster of { $programme }. Thank you for having listened. { $talks ->
        [0] {""}
        [one] Your open talk stays open until one of you ends it.
       *[other] Your { $talks } open talks stay open until one of you ends them.
    }
