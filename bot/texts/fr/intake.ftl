TopicAsked = Y a-t-il un mot qui s'en approche? Vous pouvez passer. Cela m'aide à choisir. Votre collègue ne le verra que si vous le permettez plus loin.

WhenAsked = Quand aimeriez-vous avoir des nouvelles? { $covered ->
        [yes] Voici des délais que les heures de nos collègues permettent de tenir.
       *[no] Pour l'instant, je ne peux promettre aucun délai : aucune heure ne convient. Je demanderai quand même.
    }{ $facts ->
        [yes] {" "}Parlez de ce que vous vivez, pas des faits du dossier : ceux-ci vont à votre conseil juridique.
       *[no] {""}
    }

    Si cela ne peut pas attendre, touchez Aide maintenant. D'autres peuvent vous aider à l'instant.

ReadyToSend = C'est prêt. Tout ceci est facultatif; touchez pour changer.

    Sujet : { topic-name }{ $shown ->
        [yes] , montré
       *[no] , non montré
    }
    Quand : { when-name }
    Langue : { $languages }
    Mot : { $note ->
        [yes] gardé; il est transmis après votre oui
       *[no] aucun
    }

NoteAsked = Écrivez-le maintenant. Ne dites rien sur des patients. Il n'est transmis qu'une fois que vous savez à qui, et que vous avez dit oui.

PlacesReady = Merci. Vous pouvez demander un ou une collègue en tout temps.

DraftGone = La demande commencée hier n'a pas été envoyée; je l'ai effacée. Vous pouvez recommencer en tout temps.

RequestCancelled = C'est annulé, et effacé. Vous pouvez redemander en tout temps.
