### What the two in a talk agree on: a call, how to be reached, a name. Nothing before both said yes.

WaysToTalk = Other ways to be in touch with { $name }. Nothing goes over before both of you have said yes.

    I put a question once, and a no needs no reason: you go on writing as before.{ $room ->
        [yes] {""}

        A call goes by a link. A voice can be recognised, and a call straight between two devices shows each the network address of the other.
       *[no] {""}
    }

NoWayLeft = You have asked { $name } once for everything there is. If they would like it after all, they can offer it. Until then, writing here is enough.

WaysWhich = Which talk is it about?

NobodyToCall = You have no open talk. If you asked for a colleague, /status shows how it stands.

RoomProposed = { $name } asks whether you would like to talk by voice too. Writing on is just as good.

    With your yes, each of you gets a link to a room that nobody else is given. Enter no name there.
    A voice can be recognised. A call straight between two devices shows each the network address of the other, and whoever runs the rooms can see both.

    With Not now, they read that you would rather write, and no reason. They cannot ask for it again.

ContactProposed = { $name } asks whether you would tell each other how you can be reached outside this chat. { $gives ->
        [yes] I hold what they would tell you.
       *[no] They would tell you nothing of their own.
    }

    With your yes, I ask what you would tell. You see it first, and then all goes over at the same moment.
    A number or an address can show who somebody is. What has gone over cannot be taken back.

    With Not now, they read that you would rather write, and no reason. They cannot ask for it again.

NameProposed = { $name } would like to tell you who they are. The talk goes on just the same without it.

    With your yes, you know it for good. You may find that you know each other or share a place of work, and a name can bring a duty to act.

    With Not now, they read that you would rather write, and no reason. They cannot ask for it again.

ProposalOpen = I have asked { $name }, once and without hurry. { $kind ->
        [room] With a yes, you both get the link here.
        [contact] What you would tell waits here, locked, and goes over only with their yes.
       *[name] Your name waits here, locked, and goes over only with their yes.
    }

    Until they answer, you can take it back. Then only they can offer it.

ProposalGone = { $name } has taken a question back. There is nothing to do, and nothing has gone over.

ProposalTakenBack = It is taken back. What you would have told has gone to nobody, and { $name } reads that the question is gone.

NotNow = { $name } would rather write for now. That says nothing about you, and you go on here as before.

    If they think otherwise later, they can offer it.

NotNowNoted = That is fine. { $name } reads that you would rather write for now, and no reason. They cannot ask for it again.

    If you think otherwise later, you can offer it: /call.

RoomAgreed = You have both said yes. This is your room with { $name }:

    { $link }

    I have given it to nobody else. Agree here when you go in, and enter no name there.
    A voice can be recognised. A call straight between two devices shows each the network address of the other.

ValueGiven = { $kind ->
        [name] { $name } tells you who they are.
       *[contact] { $name } tells you how they can be reached.
    } Below are their own words; I have not checked them.

    { $value }

ValuePassed = You have both said yes. { $gave ->
        [yes] { $name } has what you told. I keep nothing of it, and cannot take it back.
       *[no] You told { $name } nothing of your own. I keep nothing of this.
    }

ContactAsked = How can { $name } reach you? A number, an address, or a good hour, in at most { $longest } characters.

    Type it here. I then ask for whom it is: say that it answers my question. You see it once more before it counts.

OwnNameAsked = By which name shall { $name } know you? At most { $longest } characters.

    Type it here. I then ask for whom it is: say that it answers my question. You see it once more before it counts.

ValueRefused = I cannot take this, and it has gone to nobody. Plain letters, digits and signs will do, at most { $longest } of them. Please type it again.

ValueHeld = { $last ->
        [yes] With your yes, { $name } reads this at once:
       *[no] { $name } reads this, but only when both of you have said yes:
    }

    { $value }

    What has gone over cannot be taken back.

ValueThrownAway = It is gone, and nobody has read it.
