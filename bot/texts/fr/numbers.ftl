### Ce qui semble contenir le numéro d'un patient.

NumberSeen = { $early ->
        [yes] Quelque chose que vous aviez écrit avant d'être en lien n'est pas parti.
       *[no] Ceci n'est pas parti.
    } Un numéro de carte santé ou de dossier semble s'y trouver.

    Rien sur des patients, s'il vous plaît. Personne d'autre ne voit cette question, et il n'en reste rien après cet échange. Ce que vous écrivez entre-temps passe comme d'habitude.

    Sans réponse, tout est effacé après une journée.

NumberAwaited = J'attends. Modifiez votre message sur place : il part dès que je n'y trouve plus de numéro de ce genre.

NumberDropped = Cela n'est pas parti, et c'est effacé.

NumberNotChanged = Cette modification n'a pas été faite dans l'autre conversation. Un numéro de carte santé ou de dossier semble s'y trouver.

    S'il doit y être, modifiez votre message encore une fois, et il y sera.
