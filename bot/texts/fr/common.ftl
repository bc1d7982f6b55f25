### Les heures, les langues et les numéros, tels que tous les textes les disent.

time-today = aujourd'hui à { $clock }
time-tomorrow = demain à { $clock }
time-weekday = { $day } à { $clock }
time-date = le { $day } à { $clock }

midnight = minuit
noon = midi

any-hour-daily = à toute heure
any-hour-some-days = { $days }, à toute heure
hours-daily = tous les jours de { $starts } à { $ends }
hours-some-days = { $days } de { $starts } à { $ends }
days-range = du { $first } au { $last }

language-en = anglais
language-fr = français

resource = { $name }{ $phone ->
        [none] {""}
       *[other] {" : "}{ $phone }
    }{ $text ->
        [none] {""}
       *[other] , texto { $text }
    }{ $url ->
        [none] {""}
       *[other] , { $url }
    }{ $hours ->
        [none] {""}
       *[other] , { $hours }
    }{ $languages ->
        [none] {""}
       *[other] , { $languages }
    }

topic-name = { $topic ->
        [relationship] une relation
        [workplace] stress au travail
        [burnout] épuisement
        [imposter] doute de soi
        [adverse-event] après un événement difficile
        [other] autre chose
       *[unsaid] non précisé
    }

when-name = { $when ->
        [urgent] au plus tôt
        [soon] bientôt
       *[routine] rien ne presse
    }
