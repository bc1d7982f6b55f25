### What the two in a talk agree on: a call, how to be reached, a name. Nothing before both said yes.

WaysToTalk = Other ways to be in touch with { $name }. Nothing is passed on before both of you have said yes.

    I ask them once. A no needs no reason, and you go on writing as before.{ $room ->
        [yes] {""}

        A call goes by a link. A voice can be recognized, and a call straight between two devices shows each the network address of the other.
       *[no] {""}
    }

NoWayLeft = { $name } has been asked once for all that you can ask here. They can still offer it themselves, and you go on writing as before.

WaysWhich = Which talk is it about?

NobodyToCall = You have no open talk. If you asked for a colleague, /status shows how it stands.

RoomProposed = { $name } asks whether you would like to talk by voice too. Writing is just as good.

    With your yes, both of you get a link to the same room. I give it to nobody else. Enter no name there.
    A voice can be recognized. A call straight between two devices shows each the network address of the other, and whoever runs the rooms can see both.

    With Not now, they read that you would rather write, and no reason. They cannot ask for it again, unless you offer it first.

ContactProposed = { $name } asks whether you would tell each other how you can be reached outside this chat.

    { $gives ->
        [yes] They have typed theirs, and it waits for your yes. With it, I ask for yours; you can also tell nothing.
       *[no] They have typed nothing of their own. With your yes, I ask for yours.
    } You see what you type once more before it is passed on.
    A number or an address can show who somebody is. What was passed on cannot be taken back.

    With Not now, they read that you would rather write, and no reason. They cannot ask for it again, unless you offer it first.

NameProposed = { $name } would like to tell you who they are. The talk goes on just the same without it.

    What you have once read you go on knowing. You may find that you know each other or share a place of work, and a name can bring a duty to act.

    With Not now, they read that you would rather write, and no reason. They cannot ask for it again, unless you offer it first.

ProposalOpen = I have asked { $name }, once and without hurry. { $kind ->
        [room] With a yes, you both get the link here.
        [contact] What you may have typed waits here, locked, and is passed on only with their yes.
       *[name] Your name waits here, locked, and is passed on only with their yes.
    }

    Until they answer, you can take it back; after that, only they can offer it. Without an answer it is closed after a week.

ProposalGone = { $name } has taken a question back. There is nothing to do, and nothing was passed on.

ProposalUnanswered = Your question to { $name } was open for a week and is closed now. Nothing of it was passed on, and what you may have typed for it is gone.

    That says nothing about you. They can still offer it themselves, and you go on writing as before.

ProposalOver = A question of { $name } was open for a week and is closed now. There is nothing to do, and nothing was passed on.

ProposalTakenBack = It is taken back, and nothing was passed on. { $name } reads only that the question is gone.

NotNow = { $name } would rather write for now. That says nothing about you, and you go on here as before.

    If they think otherwise later, they can offer it.

NotNowNoted = That is fine. { $name } reads that you would rather write for now, and no reason. They cannot ask for it again, unless you offer it first.

    If you think otherwise later, /call shows what you can offer.

RoomAgreed = You have both said yes. This is your room with { $name }:

    { $link }

    I have given it to nobody else. Agree here when to go in, and enter no name there.
    A voice can be recognized. A call straight between two devices shows each the network address of the other.

ValueGiven = { $kind ->
        [name] { $name } tells you who they are.
       *[contact] { $name } tells you how they can be reached.
    } Below are their own words; I have not checked them.

    { $value }

ValuePassed = You have both said yes. { $gave ->
        [yes] What you typed goes to { $name } now. I keep nothing of it, and cannot take it back.
       *[no] You told { $name } nothing of your own. I keep nothing of this.
    }

ContactAsked = How can { $name } reach you? A number, an address, or a good hour, in at most { $longest } characters.

    Type it here. I then ask for whom it is: press the button It answers your question. You see it once more before it counts.

OwnNameAsked = By which name shall { $name } know you? At most { $longest } characters.

    Type it here. I then ask for whom it is: press the button It answers your question. You see it once more before it counts.

ValueRefused = I cannot take this, and it has gone to nobody. Plain letters, digits and signs will do, at most { $longest } of them. Please type it again.

ValueHeld = { $last ->
        [yes] With your yes, { $name } reads this at once:
       *[no] { $name } reads this, but only when both of you have said yes:
    }

    { $value }

    From then on it stays in their chat, and I cannot take it back.

ValueThrownAway = It is gone, and nobody has read it.
