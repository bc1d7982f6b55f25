### Voix et vidéos rondes : la question posée une fois par échange, et ce qu'elles deviennent.

VoiceAsked = Ceci n'est pas parti. Une voix se reconnaît, et dans une vidéo, un visage aussi.

    { $name } pourrait vous reconnaître. Ce que vous écrivez entre-temps passe comme d'habitude.

    Votre réponse vaut pour cet échange. Sans réponse, ceci est effacé après une journée.

VoiceNotSent = Cela n'est pas parti, et c'est effacé. Je ne transmets aucune voix de vous dans cet échange. Ce que vous écrivez passe comme d'habitude.

VoiceRefused = Ceci n'est pas parti, car vous avez choisi de ne pas faire entendre votre voix dans cet échange. Veuillez l'écrire.

    Si vous voyez les choses autrement maintenant, touchez le bouton et envoyez-le de nouveau.

VoiceAllowed = À partir d'ici, vos messages vocaux et vos vidéos rondes passent dans cet échange.

VoiceEarly = Je n'ai pas gardé ceci. Une voix se reconnaît; je n'en transmets une que lorsque vous échangez avec quelqu'un et savez qui c'est. D'ici là, veuillez l'écrire.

Stopped = { $why ->
        [late] Quelque chose que vous avez envoyé a attendu votre réponse une journée. Ce n'est allé à personne, et c'est effacé. Vous pouvez l'envoyer de nouveau.
       *[over] Cet échange est terminé. Quelque chose que vous avez envoyé attendait encore votre réponse. Ce n'est allé à personne, et c'est effacé.
    }

StopFull = Je ne peux rien garder de plus, et n'ai pas gardé ceci. Répondez d'abord à ma question ci-dessus, s'il vous plaît.
