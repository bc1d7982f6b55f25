### Ce qui n'est pas transmis : pourquoi, et que faire à la place.

KindRefused = { $seated ->
        [yes] Je n'ai pas transmis ceci.
       *[no] Vous n'avez aucun échange ouvert ici, et je n'ai pas gardé ceci.
    }{ $together ->
        [yes] {" "}Cela vaut aussi pour les autres du même genre, envoyés en même temps.
       *[no] {""}
    } { $reason ->
        [file] Un fichier contient des noms et des dates que je ne peux pas effacer. Envoyez plutôt une photo de l'essentiel, ou écrivez-le.
        [film] Une image animée peut contenir son heure, son lieu et des voix. Envoyez plutôt une photo ordinaire, ou écrivez-le.
        [person] Une fiche de contact contient un numéro, et parfois un compte. Pour dire comment vous joindre, /call demande d'abord si cela convient.
        [place] Un lieu sur une carte montre où se trouve quelqu'un. Écrivez plutôt ce que vous voulez en dire.

            Personne ici ne peut se déplacer. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.
        [poll] Un sondage ou une liste peut montrer qui l'a fait, et qui y répond. Écrivez plutôt la question.
        [account] Ceci mène à un compte, à un canal ou à un paiement. Écrivez plutôt ce que vous voulez en dire.
        [sign] Je transmets un autocollant sous forme d'émoji, et celui-ci n'en a pas. Choisissez-en un autre, ou écrivez-le.
        [nobody] Les photos passent dès qu'un échange ou une demande est ouvert, et les voix dans un échange.

            /support ouvre une demande.
       *[unknown] Je ne sais pas ce que ceci peut contenir, alors je n'y touche pas. Écrivez-le, ou envoyez une photo.
    }

PhotosNotPassed = { $why ->
        [damaged] Certaines des photos que vous avez envoyées ensemble se sont abîmées sur notre disque et ne sont allées à personne. Envoyez de nouveau celles qui manquent, s'il vous plaît.
       *[over] Cet échange est terminé. Les photos que vous avez envoyées ensemble n'ont pas été transmises.
    }
