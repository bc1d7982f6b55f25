Backlog = { $since ->
        [hours] Quelqu'un attend depuis quelques heures.
        [day] Quelqu'un attend depuis plus d'une journée.
        [days] Quelqu'un attend depuis plus de trois jours.
       *[none] Personne n'attend depuis longtemps.
    } De qui il s'agit, je ne le dis à personne.

TimeWanted = Un ou une collègue attend de pouvoir parler à quelqu'un. Si vous pouvez offrir quelques heures d'ici deux jours, cela aide. Sinon, ce n'est pas grave : inutile de répondre.

TimeAsked = { $count ->
        [0] On ne pouvait demander du temps à aucun pair aidant : voir /roster.
        [one] On a demandé du temps à un pair aidant.
       *[other] On a demandé du temps à { $count } pairs aidants.
    }

TimeAskedLately = On a demandé du temps aux pairs aidants depuis moins d'une journée. Une fois par jour suffit.

TimeOfRest = C'est la nuit. On peut demander aux pairs aidants { $until }.
