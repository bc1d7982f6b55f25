### Comment une invitation à écouter se transmet, et ce qu'en fait la personne qui la lit.

PassItOn = Voici une invitation pour une personne qui saurait écouter comme vous le souhaiteriez. Transférez-la, ou copiez le lien. Il s'ouvre une seule fois, d'ici 14 jours.

    Je ne demande et ne garde aucun nom, ni le sien ni le vôtre. La personne qui la reçoit de vous voit que vous connaissez ce clavardage. La coordination n'apprend son nom que si elle dit oui.

ColleagueInvited = Avez-vous songé à écouter des collègues? { $programme } cherche des médecins qui le feraient, après une courte formation.

    Ce ne sont ni des soins ni une obligation : vous dites quand vous avez du temps, et un non se passe de raison. Le lien en dit plus, et personne ne saura que vous avez regardé.

    { $link }

PassedOnEnough = Je donne au plus trois invitations par semaine. Transmettez d'abord celles que vous avez.

NominationShown = Bonjour. Je suis le guide automatisé de { $programme }. Un ou une collègue vous a transmis une invitation.

    Ici, des médecins écoutent des médecins d'autres départements : ni soins, ni notes, ni rapports. Vous diriez quand vous avez du temps et combien d'échanges à la fois, suivriez une courte formation, et pourriez vous retirer quand vous voulez.

    Si cela vous dit : je demande comment vous figureriez sur la liste et où vous travaillez, puis je montre ce qu'il y a à accepter. D'ici là, personne n'en sait rien, et un non ne laisse aucune trace.

AlreadyListed = Vous êtes déjà sur la liste des pairs aidants. Cette invitation est pour quelqu'un d'autre.

NomineeShown = Voilà comment vous figureriez sur la liste. Personne ne l'a encore.

    { $name }, { $role }
    Travaille à : { $places ->
        [none] ajoutez chaque lieu, pour que personne de là ne vous soit montré
       *[other] { $places }
    }

NomineeIncomplete = Il me faut d'abord un nom, un rôle et au moins un lieu.

NomineeAgreed = { $name }, { $role }, aimerait écouter. Un ou une collègue lui a transmis une invitation; je ne sais pas qui.

    Travaille à : { $places }

    Vérifiez, autrement que par ce clavardage, que c'est bien cette personne et que vous la voulez. Ensuite vient la formation.

NomineeRefused = Annulé. Rien n'est gardé de { $name }.
