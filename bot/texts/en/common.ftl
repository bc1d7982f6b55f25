### Times, hours, languages and numbers, as every other text tells them.

time-today = today at { $clock }
time-tomorrow = tomorrow at { $clock }
time-weekday = on { $day } at { $clock }
time-date = on { $day } at { $clock }

midnight = midnight
noon = noon

any-hour-daily = at any hour
any-hour-some-days = { $days }, at any hour
hours-daily = every day { $starts } to { $ends }
hours-some-days = { $days } { $starts } to { $ends }
days-range = { $first } to { $last }

language-en = English
language-fr = French

resource = { $name }{ $phone ->
        [none] {""}
       *[other] : { $phone }
    }{ $text ->
        [none] {""}
       *[other] , text { $text }
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
        [relationship] a relationship
        [workplace] stress at work
        [burnout] worn out
        [imposter] doubting myself
        [adverse-event] after a hard event
        [other] something else
       *[unsaid] not said
    }

when-name = { $when ->
        [urgent] as soon as can be
        [soon] soon
       *[routine] no rush
    }
