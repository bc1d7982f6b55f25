Backlog = { $since ->
        [hours] Somebody has waited for some hours.
        [day] Somebody has waited for more than a day.
        [days] Somebody has waited for more than three days.
       *[none] Nobody has waited for long.
    } Who it is, I tell nobody.

TimeWanted = A colleague waits to talk with somebody. If you can open some hours in the next two days, that helps. If not, that is fine: no answer is needed.

TimeAsked = { $count ->
        [0] Nobody on the roster could be asked for time: see /roster.
        [one] One listener was asked for time.
       *[other] { $count } listeners were asked for time.
    }

TimeAskedLately = Listeners were asked for time within the last day. Once a day is enough.

TimeOfRest = It is night. Listeners can be asked { $until }.
