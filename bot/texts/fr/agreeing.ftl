### Ce que les pairs aidants acceptent. Changer ce texte demande un nouvel `AGREEMENT` dans `handlers/pool.py`.

agreement-text = 1. Vous écoutez comme collègue. Ni soins, ni notes, ni rapports.
    2. Ce que vous entendez reste entre vous. La loi y met des limites : le devoir d'agir quand quelqu'un est en danger, ou un tribunal.
    3. Vous en prenez soin : un verrou à l'écran, et la vérification en deux étapes dans Telegram. Elle s'active sous Paramètres, Confidentialité et sécurité.

    Personne ne peut chercher qui vous écrit : nous ne pouvons ni joindre cette personne ni lui envoyer de l'aide. Si vous vous inquiétez, demandez-lui sans détour si elle pense au suicide, et restez là.

    Vous pouvez vous retirer en tout temps.

Agreement = Merci de vous joindre à { $programme }. Trois choses à accepter :

    { agreement-text } La coordination vérifiera que c'est bien vous.

AgreementChanged = { $again ->
        [yes] Encore une fois : ce dont nous convenons à { $programme } a changé.
       *[no] Ce dont nous convenons à { $programme } a changé.
    } Tant que vous ne l'acceptez pas, on ne vous fait plus de nouvelle demande. Les échanges ouverts continuent.

    { agreement-text }

AgreementRenewed = Merci. Votre accord est au dossier.

AgreementPutOff = Ce n'est pas grave. D'ici là, aucune nouvelle demande, et les échanges ouverts continuent. Le texte vous attend ici et dans /profile.
