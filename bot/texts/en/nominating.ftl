### How an invitation to listen is passed on, and what its reader makes of it.

PassItOn = Below is an invitation for one colleague who might listen as you would wish. Forward it, or copy the link. It opens once, within 14 days.

    I ask no name and keep none, neither theirs nor yours. Whoever gets it from you sees that you know this chat. The coordinators learn of your colleague only if they say yes.

ColleagueInvited = Have you thought of listening to colleagues? { $programme } is looking for physicians who do, after a short training.

    It is no care and no duty: you say when you have time, and a no needs no reason. The link says more, and nobody learns that you looked.

    { $link }

PassedOnEnough = Three invitations a week are as many as I give. Please pass on those you have.

NominationShown = Hello. I am the automated guide of { $programme }. A colleague passed an invitation on to you.

    Here physicians listen to physicians from other departments: no care, no notes, no reports. You would say when you have time and how many talks at once, take a short training, and step back whenever you like.

    If you would like to: I ask how you would be listed and where you work, then show you what to agree to. Until you agree, nobody learns of it, and a no leaves nothing behind.

AlreadyListed = You are on the roster already. This invitation is for somebody else.

NomineeShown = So you would be listed. Nobody has it yet.

    { $name }, { $role }
    Works in: { $places ->
        [none] please add every place, so that nobody from there is shown to you
       *[other] { $places }
    }

NomineeIncomplete = I need a name, a role and at least one place first.

NomineeAgreed = { $name }, { $role }, would like to listen. A colleague passed an invitation on to them; I do not know which.

    Works in: { $places }

    Please make sure by another way than this chat that it is they, and that you want them. Then comes the training.

NomineeRefused = Cancelled. Nothing is kept of { $name }.
