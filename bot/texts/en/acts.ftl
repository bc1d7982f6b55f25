AllAsked = What would you like to write to { $count ->
        [one] the one listener
       *[other] all { $count } listeners
    }? Please type it within a quarter of an hour. You read it before anybody else does.

    Name no case and nobody who asked.

AllTooLong = That is too long for one message. Please type it again, at most about half a page.

AllPreviewed = That is how { $count ->
        [one] the one listener
       *[other] all { $count } listeners
    } would read it. So far it went to nobody. { $second ->
        [yes] Another coordinator has to agree before it goes out.
       *[no] There is no other coordinator: it goes out in 24 hours, and until then you can take it back.
    }

FromProgramme = From { $programme }, to all listeners:

act-name = { $kind ->
        [message] a message to all listeners, { $count } now
       *[retiring] taking off the roster all who are on one of its lists, { $count } now
    }

ActDropped = It is dropped. Nothing was done.

ActWaits = This waits: { act-name }. { $second ->
        [yes] The other coordinators were asked. Without an answer it is dropped { $due }.
       *[no] There is no other coordinator, so it takes effect { $due }.
    } Until then you can take it back.

ActAsked = { $by } asks for your yes: { act-name }.

OwnAct = Another coordinator has to answer this.

ActBegins = This takes effect: { act-name }.{ $by ->
        [none] {""}
       *[other] {" "}{ $by } agreed.
    }

ActRefused = { $by } said no to { $kind ->
        [message] the message to all listeners
       *[retiring] taking many off the roster
    }. Nothing was done.

ActLapsed = Nobody answered about { $kind ->
        [message] your message to all listeners
       *[retiring] taking many off the roster
    }. Nothing was done.

RetireManyAsked = { $group ->
        [lapsed] Take off the roster all whose training ran out more than 90 days ago: { $count }?
       *[silent] Take off the roster all who have been silent for 90 days: { $count }?
    } What is held about their places here is erased, for good. Who comes back meanwhile stays. { $second ->
        [yes] Another coordinator has to agree.
       *[no] There is no other coordinator: it takes effect in 24 hours, and until then you can take it back.
    }

MessageArrived = Your message has reached { $arrived }.{ $failed ->
        [0] {""}
       *[other] {" "}It could not reach { $failed }.
    }

ManyRetired = Off the roster: { $count }.
