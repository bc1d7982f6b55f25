TopicAsked = L'un de ces mots convient-il à peu près?

    Cela m'aide à choisir à qui demander. Personne ne le voit, sauf si vous le montrez plus loin. Je préfère ne pas dire est aussi une réponse.

WhenAsked = Quand aimeriez-vous avoir des nouvelles de quelqu'un?

    { $covered ->
        [yes] Chaque bouton donne l'heure la plus tardive à prévoir, selon les disponibilités de nos collègues. Ce n'est pas une promesse.
       *[no] Pour l'instant, je ne peux donner aucun délai. Je cherche quand même.
    }{ $facts ->
        [yes] {""}

        Avec votre collègue, parlez de ce que vous vivez, pas des faits du dossier. Pour les faits, adressez-vous à un service de conseil juridique.
       *[no] {""}
    }

    Si cela ne peut pas attendre, touchez Aide maintenant. D'autres peuvent vous aider tout de suite.

ReadyToSend = C'est prêt : vous pouvez envoyer tel quel. Les autres boutons sont facultatifs.

    Sujet : { topic-name }{ $topic ->
        [unsaid] {""}
       *[other] { $shown ->
            [yes] , montré à chaque collègue à qui je demande
           *[no] , non montré
        }
    }
    Quand : { when-name }
    Langue : { $languages }
    Mot : { $note ->
        [yes] gardé jusqu'à ce que vous disiez oui à quelqu'un
       *[no] aucun
    }{ $wishes ->
        [none] {""}
       *[other] {""}
        { $wishes }
    }

NoteAsked = Écrivez-le maintenant. Ne dites rien sur des patients.

    Il n'est transmis qu'une fois que vous savez à qui, et que vous avez dit oui.

PlacesReady = Merci. Personne de ces lieux ne recevra votre demande.

    Parler à un ou une collègue ouvre une demande, ou montre celle que vous avez.

DraftGone = Une demande que vous aviez commencée n'a pas été envoyée en une journée. Elle est effacée, avec ce que vous y aviez gardé.

    Vous pouvez recommencer en tout temps.

AskedOften = Des collègues ont été sollicités pour vous plusieurs fois en peu de temps; cette demande attend donc ici pour l'instant. Vous pourrez l'envoyer { $after } ou plus tard.

    Si cela ne peut pas attendre, Aide maintenant montre qui peut aider tout de suite.{ $contact ->
        [none] {""}
       *[other] {" "}Vous pouvez aussi joindre le programme : { $contact }.
    }

RequestCancelled = C'est annulé, et effacé. Vous pouvez faire une nouvelle demande en tout temps.
