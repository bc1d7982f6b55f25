### Ce qui semble contenir le numéro d'un patient.

NumberSeen = { $early ->
        [yes] Quelque chose que vous aviez écrit avant d'être en contact n'est pas parti.
       *[no] Ceci n'est pas parti.
    } On dirait qu'il s'y trouve un numéro de carte santé ou de dossier.

    Rien sur les patients, s'il vous plaît. Vous seul voyez cette question, et je ne note rien. Ce que vous écrivez entre-temps passe comme d'habitude.

    Sans réponse, tout est effacé après une journée.

NumberAwaited = J'attends. Modifiez votre message sur place; il partira dès qu'aucun numéro de ce genre ne s'y trouvera.

NumberDropped = Cela n'est pas parti, et c'est effacé.
