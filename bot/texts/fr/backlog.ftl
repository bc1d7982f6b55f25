Backlog = { $since ->
        [hours] Quelqu'un attend depuis quelques heures.
        [day] Quelqu'un attend depuis plus d'une journée.
        [days] Quelqu'un attend depuis plus de trois jours.
       *[none] Personne n'attend depuis longtemps.
    } De qui il s'agit, je ne le dis à personne.

TimeWanted = Un ou une collègue attend de pouvoir parler à quelqu'un. Si vous pouvez offrir quelques heures d'ici deux jours, cela aide. Sinon, ce n'est pas grave : inutile de répondre.

TimeAsked = { $count ->
        [0] Personne sur la liste ne pouvait être joint : voir /roster.
        [one] On a demandé du temps à une personne de la liste.
       *[other] On a demandé du temps à { $count } personnes de la liste.
    }

TimeAskedLately = On leur a demandé du temps depuis moins d'une journée. Une fois par jour suffit.

TimeOfRest = C'est la nuit. On peut leur demander { $until }.
