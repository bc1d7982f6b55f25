### Ce qui est écrit sur les boutons : des verbes simples.

button-help-now = Aide maintenant
button-lang-en = English
button-lang-fr = Français
button-privacy-show = Est-ce confidentiel?
button-mind-show = Je pense à un ou une collègue

button-consent-agree = Je suis médecin et j'accepte
button-consent-no = Pas maintenant

button-place-show = Mes lieux de travail
button-place-add = Ajouter un lieu
button-place-pick = { $place }
button-place-drop = Retirer { $place }
button-place-also = Aussi { $place }
button-place-left = Je n'y travaille plus
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
button-ask-more = Autres souhaits
button-ask-ready = Retour
button-wish-field = Spécialité
button-wish-stage = Étape de carrière
button-wish-gender = Genre
button-wish-later = Pas tout de suite
button-wish-other = { $other ->
        [yes] Prendre ma spécialité
       *[no] Prendre une autre spécialité
    }
button-pick-field = { $field }
button-pick-stage = { $stage ->
        [resident] Résidence
        [early] Début de carrière
        [mid] Milieu de carrière
        [late] Fin de carrière
       *[other] { $stage }
    }
button-pick-gender = { $gender ->
        [woman] Une femme
        [man] Un homme
        [nonbinary] Une personne non binaire
       *[other] { $gender }
    }
button-later-tomorrow = Demain matin
button-later-two-days = Dans deux jours
button-later-week = La semaine prochaine
button-must-language = { $must ->
        [yes] Langue : absolument
       *[no] Langue : si possible
    }
button-must-field = { $must ->
        [yes] Spécialité : absolument
       *[no] Spécialité : si possible
    }
button-must-stage = { $must ->
        [yes] Étape : absolument
       *[no] Étape : si possible
    }
button-must-gender = { $must ->
        [yes] Genre : absolument
       *[no] Genre : si possible
    }
button-must-named = { $must ->
        [yes] Par son nom : personne d'autre
       *[no] Par son nom : d'autres aussi
    }
button-drop-field = Retirer la spécialité
button-drop-stage = Retirer l'étape
button-drop-gender = Retirer le genre
button-drop-named = Retirer le nom
button-drop-later = Demander tout de suite
button-people-show = { $wish ->
        [yes] Quelqu'un par son nom
       *[no] Voir qui est à l'écoute
    }
button-people-from = { $more ->
        [yes] Voir la suite
       *[no] Revenir au début
    }
button-people-filter = Sujet, langue, spécialité
button-people-topic = { $topic ->
        [relationship] { button-ask-topic-relationship }
        [workplace] { button-ask-topic-workplace }
        [burnout] { button-ask-topic-burnout }
        [imposter] { button-ask-topic-imposter }
        [adverse-event] { button-ask-topic-adverse-event }
       *[other] { button-ask-topic-other }
    }
button-people-language = { $language ->
        [en] Anglais
       *[fr] Français
    }
button-people-field = { $field }
button-people-all = Tout le monde
button-people-find = Chercher un nom
button-people-person = { $name }{ $own ->
        [yes] , même lieu
       *[no] {""}
    }
button-people-ask = Faire appel à cette personne
button-people-avoid = Pas cette personne
button-people-avoided = Les personnes écartées
button-people-allow = Permettre de nouveau { $name }
button-ask-send = Envoyer
button-ask-cancel = Annuler la demande
button-ask-few-yes = Demander quand même
button-ask-few-wait = Attendre d'autres collègues
button-status-show = Voir où en est la demande
button-wait-stay = Continuer de chercher
button-wait-widen = { $wish ->
        [language] D'autres langues aussi
        [field] Toute spécialité
        [stage] Toute étape de carrière
        [gender] Tout genre
       *[named] D'autres aussi
    }

button-note-keep = Le garder
button-note-drop = L'effacer

button-offer-yes = Oui, je peux
button-offer-no = Pas cette fois
button-doorways-from = Voir la suite
button-doorways-show = { $place ->
        [none] Le programme
       *[other] { $place }
    }
button-renew-ask = Nouveau lien, nouveau code
button-renew-yes = Remplacer
button-renew-no = Garder
button-dept-add = Ajouter un lieu
button-dept-show = Ce lieu : nom, direction, voisins
button-dept-keep = Laisser tel quel
button-dept-rename = Renommer
button-dept-size = Nombre de médecins
button-name-yes = Oui, c'est cela
button-name-no = Non, l'effacer
button-dept-group = Groupe
button-group-pick = { $group }
button-group-new = Un autre groupe
button-group-none = Aucun groupe
button-group-rename = Renommer le groupe
button-dept-apart = Tenu à l'écart de
button-dept-apart-on = Ajouter { $other }
button-dept-apart-off = Enlever { $other }
button-dept-also = Où l'on travaille souvent aussi
button-dept-also-on = Ajouter { $other }
button-dept-also-off = Enlever { $other }
button-dept-leads = Qui le dirige
button-dept-leads-on = Ajouter { $other }
button-dept-leads-off = Enlever { $other }
button-dept-heads = Qui dirige son groupe
button-dept-heads-on = Ajouter { $other }
button-dept-heads-off = Enlever { $other }
button-dept-merge = Réunir à un autre
button-dept-merge-into = { $place }
button-dept-merge-sure = Continuer
button-dept-merge-yes = Réunir pour de bon
button-dept-retire = Retirer ce lieu
button-dept-retire-sure = Continuer
button-dept-retire-yes = Retirer
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
button-profile-show = Ma fiche
button-profile-seen = Voir ma fiche comme un ou une collègue
button-profile-words = Nom, rôle, quelques mots
button-profile-listens = Sujets et langues
button-profile-background = Spécialité, étape, genre
button-profile-times = Horloge, silence, urgences
button-profile-apart = À l'écart de
button-words-name = Un autre nom
button-words-role = Un autre rôle
button-words-about = Quelques mots sur moi
button-words-field = Écrire une autre spécialité
button-words-none = Ne montrer aucun mot
button-words-keep = Oui, garder
button-answer = C'est ma réponse à votre question
button-field-show = Ma spécialité
button-field-pick = { $field }
button-field-none = Ne pas préciser
button-apart-type = Écrire le nom d'un lieu
button-apart-browse = Tous les lieux
button-apart-from = Voir la suite
button-agreement-show = Lire le texte
button-agreement-yes = J'accepte
button-agreement-later = Pas maintenant
button-colleague-invite = Inviter un ou une collègue à écouter
button-nominee-yes = Oui, cela m'intéresse
button-nominee-name = Un autre nom
button-nominee-role = Un autre rôle
button-nominee-place = Ajouter un lieu
button-nominee-pick = { $place }
button-nominee-drop = Retirer { $place }
button-nominee-done = C'est tout
button-listen-relationship = { $on ->
        [yes] Une relation : oui
       *[no] Une relation : non
    }
button-listen-workplace = { $on ->
        [yes] Stress au travail : oui
       *[no] Stress au travail : non
    }
button-listen-burnout = { $on ->
        [yes] Épuisement : oui
       *[no] Épuisement : non
    }
button-listen-imposter = { $on ->
        [yes] Doute de soi : oui
       *[no] Doute de soi : non
    }
button-listen-adverse-event = { $on ->
        [yes] Après un événement difficile : oui
       *[no] Après un événement difficile : non
    }
button-listen-other = { $on ->
        [yes] Autre chose : oui
       *[no] Autre chose : non
    }
button-tongue-en = { $on ->
        [yes] Anglais : oui
       *[no] Anglais : non
    }
button-tongue-fr = { $on ->
        [yes] Français : oui
       *[no] Français : non
    }
button-urgent-anytime = { $on ->
        [yes] Urgences à toute heure : oui
       *[no] Urgences à toute heure : non
    }
button-shown-own = { $on ->
        [yes] Mes propres lieux peuvent me voir : oui
       *[no] Mes propres lieux peuvent me voir : non
    }
button-apart-toggle = { $on ->
        [yes] { $place } : oui
       *[no] { $place } : non
    }
button-stage-resident = { $on ->
        [yes] Résidence, comme maintenant
       *[no] Résidence
    }
button-stage-early = { $on ->
        [yes] Début de carrière, comme maintenant
       *[no] Début de carrière
    }
button-stage-mid = { $on ->
        [yes] Milieu de carrière, comme maintenant
       *[no] Milieu de carrière
    }
button-stage-late = { $on ->
        [yes] Fin de carrière, comme maintenant
       *[no] Fin de carrière
    }
button-stage-unsaid = { $on ->
        [yes] Étape : ne pas dire, comme maintenant
       *[no] Étape : ne pas dire
    }
button-gender-woman = { $on ->
        [yes] Femme, comme maintenant
       *[no] Femme
    }
button-gender-man = { $on ->
        [yes] Homme, comme maintenant
       *[no] Homme
    }
button-gender-nonbinary = { $on ->
        [yes] Non binaire, comme maintenant
       *[no] Non binaire
    }
button-gender-unsaid = { $on ->
        [yes] Genre : ne pas dire, comme maintenant
       *[no] Genre : ne pas dire
    }
button-zone-pacific = { $on ->
        [yes] Vancouver, comme maintenant
       *[no] Vancouver
    }
button-zone-mountain = { $on ->
        [yes] Edmonton, comme maintenant
       *[no] Edmonton
    }
button-zone-saskatchewan = { $on ->
        [yes] Regina, comme maintenant
       *[no] Regina
    }
button-zone-central = { $on ->
        [yes] Winnipeg, comme maintenant
       *[no] Winnipeg
    }
button-zone-eastern = { $on ->
        [yes] Toronto, comme maintenant
       *[no] Toronto
    }
button-zone-atlantic = { $on ->
        [yes] Halifax, comme maintenant
       *[no] Halifax
    }
button-zone-newfoundland = { $on ->
        [yes] St. John's, comme maintenant
       *[no] St. John's
    }
button-quiet-off = { $on ->
        [yes] Sans heures de silence, comme maintenant
       *[no] Sans heures de silence
    }
button-quiet-nine = { $on ->
        [yes] Silence de 21 h à 8 h, comme maintenant
       *[no] Silence de 21 h à 8 h
    }
button-quiet-ten = { $on ->
        [yes] Silence de 22 h à 7 h, comme maintenant
       *[no] Silence de 22 h à 7 h
    }
button-quiet-eleven = { $on ->
        [yes] Silence de 23 h à 6 h, comme maintenant
       *[no] Silence de 23 h à 6 h
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
        [supporter] Me retirer
       *[requester] Quelqu'un d'autre
    }
button-chat-show = Ce qui reste ici
button-chat-clear-on = Tout effacer à la fin
button-chat-clear-off = Ne pas effacer à la fin
button-chat-keep-on = Garder mes mots ici
button-chat-keep-off = Effacer aussi mes mots
button-rematch-yes = Oui, quelqu'un d'autre
button-rematch-no = Ne rien changer
button-tonight-say = { $name ->
        [none] Lu : je réponds plus tard
       *[other] { $name }
    }
button-call-ask = { $name ->
        [none] Appel ou contact
       *[other] { $name }
    }
button-call-room = Un appel, par un lien
button-call-contact = Comment nous joindre
button-call-name = Dire mon nom
button-call-nothing = Rien de ma part
button-call-give = Oui, le transmettre
button-call-drop = Retirer
button-call-yes = Oui
button-call-no = Pas maintenant
button-rhythm-on = Continuer ainsi
button-rhythm-elsewhere = D'autres ressources
button-note-write = Lui écrire un mot
button-worry-show = { $name ->
        [none] Je m'inquiète
       *[other] Je m'inquiète pour { $name }
    }
button-worry-help = Lui montrer Aide maintenant
button-worry-ring = Demander si on peut appeler
button-ring-me = { $name } peut m'appeler
button-ring-programme = La coordination peut m'appeler
button-ring-no = Non, merci
button-ring-send = Envoyer ce numéro
button-ring-drop = Ne pas l'envoyer
button-wrong-show = Quelque chose n'allait pas
button-wrong-after = Quelque chose n'allait pas
button-wrong-unkind = On a manqué d'égards
button-wrong-asked = On m'a fait une demande déplacée
button-wrong-known = On a dit qui je suis
button-wrong-else = Autre chose
button-wrong-words = { $again ->
        [yes] Changer mes mots
       *[no] Le dire en mes mots
    }
button-wrong-name = { $on ->
        [yes] Ne plus nommer { $name }
       *[no] Nommer { $name }
    }
button-wrong-send = Envoyer
button-wrong-drop = Ne rien envoyer
button-wrong-block = { $over ->
        [yes] Plus jamais avec cette personne
       *[no] Terminer et bloquer
    }
button-debrief-fine = Ça va
button-debrief-heavy = Lourd : une pause
button-debrief-talk = J'aimerais en parler
button-debrief-skip = Passer
button-voice-send = L'envoyer
button-voice-keep = Ne pas l'envoyer
button-voice-allow = Laisser passer ma voix
button-number-send = L'envoyer tel quel
button-number-change = Je vais le modifier
button-number-drop = Ne pas l'envoyer
button-case-show = { $name }

button-to = { $own ->
        [yes] { $name ->
            [none] Le garder pour ma propre demande
           *[other] { $name }, à mon écoute
        }
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

button-files-show = Fichiers
button-files-roster = La liste, en fichier
button-files-this-month = Formations de ce mois-ci
button-files-last-month = Formations du mois dernier
button-files-this-year = Formations de cette année
button-import-yes = Importer
button-import-no = Ne pas importer
button-poster-send = Affiche à imprimer
button-roster-show = La liste
button-roster-unconfirmed = À confirmer
button-roster-untrained = Sans formation au dossier
button-roster-lapsed = Formation échue
button-roster-due = Rappel de formation
button-roster-silent = Sans nouvelles depuis 90 jours
button-roster-renew = Accord à renouveler
button-roster-invited = Invités, pas encore ici
button-roster-away = Absents
button-roster-unreachable = Injoignables
button-roster-all = Tout le monde
button-roster-from = Voir la suite
button-roster-person = { $name }
button-roster-invite = Nouvelle invitation
button-roster-find = Chercher un nom
button-desk-show = Coordination
button-desk-one = { $name }
button-desk-name = Mon nom ici
button-desk-remove = { $own ->
        [yes] Quitter ce rôle
       *[no] Retirer ce rôle
    }
button-desk-remove-yes = Oui, tout de suite
button-duty-show = Quand je lis les avis
button-duty-days = Jours de semaine, 8 h à 17 h
button-duty-daily = Chaque jour, 8 h à 20 h
button-duty-evenings = Soirs, 17 h à 22 h
button-duty-always = Jour et nuit
button-invite-supporter = Un pair aidant
button-invite-place = { $place }
button-invite-more = Ajouter un lieu de travail
button-invite-on = Continuer l'invitation
button-invite-done = Faire le lien
button-invite-stop = Ne pas inviter
button-invite-coordinator = Une autre personne à la coordination
button-invite-coordinator-yes = Faire le lien
button-all-write = { $again ->
        [yes] L'écrire de nouveau
       *[no] Écrire à tous les pairs aidants
    }
button-retire-lapsed = Retirer si échue depuis plus de 90 jours
button-retire-silent = Retirer toutes ces personnes
button-act-send = Continuer
button-act-drop = Abandonner
button-act-yes = Oui
button-act-no = Non
button-act-withdraw = Annuler
button-log-show = Ce qui a été fait
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
button-forget-no = Tout garder
