RequestDamaged = Votre demande ne peut pas se poursuivre ici : ce que nous en gardions s'est abîmé sur notre disque. Vous n'y êtes pour rien, ni personne à qui vous avez parlé.

    Ce qui en restait est effacé. Vous pouvez refaire une demande tout de suite : touchez Parler à un ou une collègue. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

TalkDamaged = Un de vos échanges ne peut pas se poursuivre ici : ce que nous en gardions s'est abîmé sur notre disque. Vous n'y êtes pour rien, votre collègue non plus.

    Ce qui en restait est effacé. La personne qui avait fait la demande peut en faire une autre en tout temps.
