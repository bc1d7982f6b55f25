InviteWhom = Qui souhaitez-vous inviter?

InviteeNameAsked = Quel est le nom du nouveau pair aidant, tel que les collègues le liront? Par exemple Dr ou Dre et un nom de famille. Écrivez-le.

InviteeRoleAsked = Et le rôle de { $name }? Par exemple médecin de famille. Écrivez-le.

InviteePlaceAsked = Où travaille { $name }? Écrivez le nom du lieu, ou quelques lettres.

InviteeKnown = { $name } est déjà sur la liste. Écrivez un autre nom, ou voyez /roster.

InviteeChecked = Est-ce exact?

    { $name }, { $role }
    Travaille à : { $places }

    Avec le lien, { $name } figure sur la liste, et les autres personnes de la coordination en sont avisées.

InviteeLink = Un lien pour { $name }, à remettre en personne ou par téléphone. Il s'ouvre une fois, pendant 14 jours.

    { $link }

InvitationDropped = Personne n'a été invité.

SupporterInvited = { $by } a invité { $name } comme pair aidant.

CoordinatorAsked = Une autre personne à la coordination voit la liste et chaque avis, et peut faire tout ce que vous pouvez, même vous retirer ce rôle. Est-ce quelqu'un que vous connaissez, et en avez-vous parlé avec les autres?

CoordinatorLink = Un lien pour une autre personne à la coordination, à remettre en personne ou par téléphone. Il s'ouvre une fois, pendant deux jours. Les autres sont avisés quand il sert.

    { $link }

CoordinatorInvited = { $by } a fait un lien pour une autre personne à la coordination. J'écris de nouveau quand il sert.
