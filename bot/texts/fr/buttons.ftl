### Ce qui est écrit sur les boutons : des verbes simples.

button-help-now = Aide maintenant
button-lang-en = English
button-lang-fr = Français
button-privacy-show = Est-ce confidentiel?

button-consent-agree = Je suis médecin et j'accepte
button-consent-no = Pas maintenant

button-place-show = Mes lieux de travail
button-place-add = Ajouter un lieu
button-place-pick = { $place }
button-place-drop = Retirer { $place }
button-place-done = C'est tout

button-ask-start = Parler à un ou une collègue
button-ask-topic-relationship = Une relation
button-ask-topic-workplace = Stress au travail
button-ask-topic-burnout = Épuisement
button-ask-topic-imposter = Doute de soi
button-ask-topic-adverse-event = Après un événement difficile
button-ask-topic-other = Autre chose
button-ask-topic-unsaid = Je préfère ne pas dire
button-ask-when-urgent = { $by ->
        [none] Au plus tôt
       *[other] Au plus tôt : { $by }
    }
button-ask-when-soon = { $by ->
        [none] Bientôt
       *[other] Bientôt : { $by }
    }
button-ask-when-routine = { $by ->
        [none] Rien ne presse
       *[other] Rien ne presse : { $by }
    }
button-ask-note = { $note ->
        [yes] Ajouter au mot
       *[other] Ajouter un mot
    }
button-ask-language = Langue de l'échange
button-ask-show = { $shown ->
        [yes] Ne pas montrer le sujet
       *[other] Montrer le sujet
    }
button-ask-send = Envoyer
button-ask-cancel = Annuler la demande
button-ask-few-yes = Demander quand même
button-ask-few-wait = Attendre
button-status-show = Voir où en est la demande
button-wait-stay = Continuer de chercher

button-note-keep = Le garder
button-note-drop = L'effacer

button-offer-yes = Oui, je peux
button-offer-no = Pas cette fois
button-doorways-from = Suite
button-doorways-show = { $place ->
        [none] Le programme
       *[other] { $place }
    }
button-renew-ask = Nouveau lien, nouveau code
button-renew-yes = Remplacer
button-renew-no = Garder
button-time-ask = Demander du temps aux pairs aidants
button-hours-show = Mes heures
button-hours-mornings = { $on ->
        [yes] Matins de semaine : oui
       *[no] Matins de semaine : non
    }
button-hours-afternoons = { $on ->
        [yes] Après-midi de semaine : oui
       *[no] Après-midi de semaine : non
    }
button-hours-evenings = { $on ->
        [yes] Soirs de semaine : oui
       *[no] Soirs de semaine : non
    }
button-hours-weekends = { $on ->
        [yes] Jours de fin de semaine : oui
       *[no] Jours de fin de semaine : non
    }
button-hours-weekend-evenings = { $on ->
        [yes] Soirs de fin de semaine : oui
       *[no] Soirs de fin de semaine : non
    }
button-hours-nights = { $on ->
        [yes] Nuits : oui
       *[no] Nuits : non
    }
button-capacity-1 = { $on ->
        [yes] Un, comme maintenant
       *[no] Un
    }
button-capacity-2 = { $on ->
        [yes] Deux, comme maintenant
       *[no] Deux
    }
button-capacity-3 = { $on ->
        [yes] Trois, comme maintenant
       *[no] Trois
    }
button-away-today = { $offer ->
        [yes] Aucune demande aujourd'hui
       *[no] Pour aujourd'hui seulement
    }
button-away-week = Pour une semaine seulement
button-reach-hour = Dans l'heure
button-reach-evening = Ce soir
button-reach-tomorrow = Demain

button-meet-yes = Oui, merci
button-meet-other = Quelqu'un d'autre
button-talk-end = { $name ->
        [none] Terminer
       *[other] Terminer avec { $name }
    }
button-end-yes = Terminer
button-end-no = Continuer
button-talk-rematch = { $side ->
        [supporter] Je dois me retirer
       *[requester] Quelqu'un d'autre
    }
button-rematch-yes = Oui, quelqu'un d'autre
button-rematch-no = Ne rien changer
button-note-write = Lui écrire un mot
button-debrief-fine = Ça va
button-debrief-heavy = Lourd : une pause
button-debrief-talk = J'aimerais en parler
button-debrief-skip = Passer
button-to = { $own ->
        [yes] Le garder pour ma propre demande
       *[other] { $name ->
            [none] Ne pas envoyer
           *[other] { $name }
        }
    }

button-checkin-better = Mieux
button-checkin-same = Pareil
button-checkin-harder = Plus difficile
button-checkin-talk = Parler à quelqu'un
button-checkin-stop = Ne plus m'écrire

button-roster-show = La liste
button-roster-unconfirmed = À confirmer
button-roster-untrained = Sans formation au dossier
button-roster-lapsed = Formation échue
button-roster-due = Rappel de formation
button-roster-invited = Invités, pas encore ici
button-roster-away = Absents
button-roster-all = Tout le monde
button-roster-from = Suite
button-roster-person = { $name }
button-roster-invite = Nouvelle invitation
button-trained-1 = 1 an
button-trained-2 = 2 ans
button-trained-3 = 3 ans
button-trained-always = Sans fin
button-retire-ask = Retirer de la liste
button-retire-yes = Retirer
button-retire-no = Garder
button-supporter-confirm = Oui, j'ai vérifié
button-supporter-refuse = Non ou incertain : annuler

button-forget-yes = Effacer
button-forget-no = Garder
