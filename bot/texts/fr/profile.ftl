description = Un ou une collègue médecin à l'écoute. Ce clavardage vous relie à une personne formée, hors de votre département. Ce ne sont pas des soins, ni un service d'urgence.

    Vie en danger : 9-1-1. Pensées suicidaires : appelez ou textez le 9-8-8, jour et nuit.

short-description = Pour les médecins. En danger : 9-1-1 ou 9-8-8.
