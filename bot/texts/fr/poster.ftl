### L'affiche posée là où des médecins travaillent; chaque texte en est une partie.

poster-headline = Un ou une collègue médecin à l'écoute

poster-lines = Une personne formée, hors de votre département.
    Elle ne saura pas votre nom, sauf si vous le lui dites.
    Ce ne sont pas des soins, ni un service d'urgence.

poster-scan = Balayez le code avec votre téléphone : un clavardage s'ouvre dans Telegram.

poster-type = Ou cherchez @{ $username } dans Telegram et entrez ces lettres :

poster-place = Pour les médecins qui travaillent ici :
    { $place }

poster-contact = Questions : { $contact }. Inutile de dire pourquoi.

poster-crisis = Vie en danger : 9-1-1
    Pensées suicidaires : appelez ou textez le 9-8-8, jour et nuit
    { $resources }
