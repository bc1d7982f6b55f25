AgreementNoted = Thank you. A coordinator will check that it is you, by another way than this chat. { $contact ->
        [none] {""}
       *[other] Questions: { $contact }.
    }

InvitationGone = This invitation was used, or has expired. { $contact ->
        [none] {""}
       *[other] Please ask { $contact } for a new one.
    }

YouAreConfirmed = Welcome, { $name }. { $trained ->
        [yes] From now on you may be asked, within your hours. A no needs no reason.
       *[no] You are confirmed. You will be asked once your training is on record.
    } /away and /available say when you can be asked.

YouAreRefused = Your invitation could not be confirmed, so you will not be asked. { $contact ->
        [none] {""}
       *[other] If it was you, please talk to { $contact }.
    }

NowAvailable = Thank you. You may be asked: { $hours }. { $talks ->
        [0] {""}
        [one] One talk is open.
       *[other] { $talks } talks are open.
    }

NowAway = Nobody asks you until you send /available. { $talks ->
        [0] {""}
        [one] Your open talk stays open.
       *[other] Your { $talks } open talks stay open.
    }

AwayUntil = Nobody asks you before { $until }. { $talks ->
        [0] {""}
        [one] Your open talk stays open.
       *[other] Your { $talks } open talks stay open.
    } /available ends it sooner.

ProfileShown = Whoever you listen to sees this of you: { $name }, { $role }.

    You can be asked: { $hours }
    Languages: { $languages }
    Talks at a time, at most: { $capacity }{ $expires ->
        [none] {""}
       *[other] {""}
        Training: valid until { $expires }
    }{ $current ->
        [yes] {""}
       *[no] {""}
        Nobody asks you: no training is on record that counts today.
    }{ $agreed ->
        [yes] {""}
       *[no] {""}
        Nobody asks you: what we agree on has changed.
    }

    How many talks at a time? The coordinators keep your training on record.

HoursShown = You can be asked: { $hours }. A tap adds a part of the week, or takes it out.

HoursNeeded = At least one part must stay. /away keeps you from being asked.

NotYetConfirmed = A coordinator has yet to confirm that it is you.

ForSupporters = This is for listeners on the roster.

RefresherDue = Your training is valid until { $until }, that day included. A refresher in time keeps you on the list. { $contact ->
        [none] {""}
       *[other] The next dates: { $contact }.
    }

TrainingLapsed = Your training has run out, so nobody asks you for now. Talks that are open stay open. After a refresher you may be asked again. { $contact ->
        [none] {""}
       *[other] The next dates: { $contact }.
    }
