PlacesShown = Votre demande ne sera montrée à personne qui travaille dans ces lieux ou les dirige :

    { $places }.

    Bien des médecins travaillent à plus d'un endroit : autre hôpital, clinique, université. Ajoutez-les, et je les écarte tous.

PlaceNeeded = Où travaillez-vous? Il me faut au moins un lieu, pour que personne de cet endroit ne reçoive votre demande. Ajoutez-le par son code ou son nom.

LeavingAsked = Tant que votre demande est en cours, des gens de là pourraient alors la recevoir. Vous verrez toujours qui c'est avant que rien de vous ne passe. Avez-vous quitté ce lieu?

    { $place }

PlaceAsked = Entrez le code qui figure sur l'affiche du lieu, ou le nom du lieu.

PlaceUnknown = Je ne connais aucun lieu de ce nom ou de ce code. Essayez une partie du nom. { $contact ->
        [none] {""}
       *[other] Ou demandez à { $contact }; inutile de dire pourquoi.
    }{ $talking ->
        [yes] {""}

        Si ces mots étaient pour la personne avec qui vous êtes en lien : je ne les ai pas transmis. Envoyez-les de nouveau.
       *[no] {""}
    }

PlaceUnclear = Duquel de ces lieux s'agit-il?

PlaceIsLast = Tant que votre demande est en cours, il faut garder au moins un lieu. Ajoutez d'abord le bon.
