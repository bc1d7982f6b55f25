RequestDamaged = Votre demande ne peut pas se poursuivre ici : ce que nous en gardions s'est abîmé sur notre disque. Vous n'y êtes pour rien, ni personne à qui vous avez parlé.

    Ce qui en restait est effacé. Vous pouvez redemander tout de suite : touchez Parler à un ou une collègue. S'il vous faut quelqu'un tout de suite, touchez Aide maintenant.

TalkDamaged = Un de vos échanges ne peut pas se poursuivre ici : ce que nous en gardions s'est abîmé sur notre disque. Ni vous ni votre collègue n'y êtes pour rien.

    Ce qui en restait est effacé. La personne qui avait demandé peut redemander en tout temps.
