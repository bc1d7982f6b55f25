InviteWhom = Whom would you like to invite?

InviteeNameAsked = What is the new listener's name, as a colleague will read it? For example Dr. and a family name. Please type it.

InviteeRoleAsked = And the role of { $name }? For example family physician. Please type it.

InviteePlaceAsked = Where does { $name } work? Type the name of the place, or some letters of it.

InviteeKnown = { $name } is on the roster already. Type another name, or see /roster.

InviteeChecked = Is this right?

    { $name }, { $role }
    Works in: { $places }

    With the link, { $name } stands on the roster, and the other coordinators hear of it.

InviteeLink = A link for { $name }, to hand over in person or by phone. It opens once, for 14 days.

    { $link }

InvitationDropped = Nobody was invited.

SupporterInvited = { $by } has invited { $name } as a listener.

CoordinatorAsked = A further coordinator sees the roster and every alert, and can do all that you can, taking the role from you included. Is it somebody whom you know, and have you spoken with the others?

CoordinatorLink = A link for a further coordinator, to hand over in person or by phone. It opens once, for two days. The others hear when it is used.

    { $link }

CoordinatorInvited = { $by } has made a link for a further coordinator. I write again when it is used.
