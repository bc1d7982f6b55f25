OfferShown = A colleague would like to talk.

    When: { when-name }
    Language: { $languages }
    Topic: { topic-name }

    They work in none of your places.
    Could you write to them? A no needs no reason and costs you nothing.{ $by ->
        [none] {""}
       *[other] {" "}Without a yes, others are asked { $by }.
    }

OfferGone = This request needs no answer any more. Thank you. Nothing more to do.

OfferDeclined = Thank you for answering. Nothing more to do.

OfferTooLate = Thank you. This request needs no answer any more. Nothing more to do.

OfferAccepted = Thank you. You will know this colleague as { $alias }.

    They now see your name and role, and may choose someone else; that says nothing about you. You may say hello at once, here. They answer if they wish.

    When can you write?

ReachNoted = Thank you. { $alias } hears that you write { $by } at the latest. What you write here goes to them.

ReachTold = { $name } can write { $by } at the latest.

ReachReminder = { $alias } waits for your first words. Your time to write ends { $by }. A short hello is enough.

    If it cannot be, step back, or do nothing: then I ask someone else.

ReachOver = The time to write to { $alias } is over, so I ask someone else. Days can be like that: no harm is done.

SupporterReleased = { $alias } has chosen another way. That happens, and says nothing about you. Thank you for your yes.
