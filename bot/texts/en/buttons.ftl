### What stands on buttons: plain verbs. The name is the button's verb with dashes.

button-help-now = Help now
button-lang-en = English
button-lang-fr = Français
button-privacy-show = How private is this?

button-consent-agree = I am a physician, and I agree
button-consent-no = Not now

button-place-show = My places of work
button-place-add = Add a place
button-place-pick = { $place }
button-place-drop = Remove { $place }
button-place-done = That is all

button-ask-start = Talk to a colleague
button-ask-topic-relationship = A relationship
button-ask-topic-workplace = Stress at work
button-ask-topic-burnout = Worn out
button-ask-topic-imposter = Doubting myself
button-ask-topic-adverse-event = After a hard event
button-ask-topic-other = Something else
button-ask-topic-unsaid = Rather not say
button-ask-when-urgent = { $by ->
        [none] As soon as can be
       *[other] As soon as can be: { $by }
    }
button-ask-when-soon = { $by ->
        [none] Soon
       *[other] Soon: { $by }
    }
button-ask-when-routine = { $by ->
        [none] No rush
       *[other] No rush: { $by }
    }
button-ask-note = { $note ->
        [yes] Add to the note
       *[other] Add a note
    }
button-ask-language = Language of the talk
button-ask-show = { $shown ->
        [yes] Do not show the topic
       *[other] Show the topic
    }
button-ask-send = Send
button-ask-cancel = Cancel the request
button-ask-few-yes = Ask anyway
button-ask-few-wait = Wait for more
button-status-show = See how it stands
button-wait-stay = Keep looking

button-note-keep = Keep it
button-note-drop = Throw it away

button-offer-yes = Yes, I can write
button-offer-no = Not this time
button-doorways-from = Further ones
button-doorways-show = { $place ->
        [none] The programme
       *[other] { $place }
    }
button-renew-ask = New link and code
button-renew-yes = Replace
button-renew-no = Keep
button-time-ask = Ask listeners for time
button-hours-show = My hours
button-hours-mornings = { $on ->
        [yes] Weekday mornings: yes
       *[no] Weekday mornings: no
    }
button-hours-afternoons = { $on ->
        [yes] Weekday afternoons: yes
       *[no] Weekday afternoons: no
    }
button-hours-evenings = { $on ->
        [yes] Weekday evenings: yes
       *[no] Weekday evenings: no
    }
button-hours-weekends = { $on ->
        [yes] Weekend days: yes
       *[no] Weekend days: no
    }
button-hours-weekend-evenings = { $on ->
        [yes] Weekend evenings: yes
       *[no] Weekend evenings: no
    }
button-hours-nights = { $on ->
        [yes] Nights: yes
       *[no] Nights: no
    }
button-capacity-1 = { $on ->
        [yes] One, as it is
       *[no] One
    }
button-capacity-2 = { $on ->
        [yes] Two, as it is
       *[no] Two
    }
button-capacity-3 = { $on ->
        [yes] Three, as it is
       *[no] Three
    }
button-away-today = { $offer ->
        [yes] No offers today
       *[no] Only for today
    }
button-away-week = Only for a week
button-reach-hour = Within the hour
button-reach-evening = This evening
button-reach-tomorrow = Tomorrow

button-meet-yes = Yes, please
button-meet-other = Someone else, please
button-talk-end = { $name ->
        [none] End
       *[other] End with { $name }
    }
button-end-yes = End it
button-end-no = Go on
button-talk-rematch = { $side ->
        [supporter] I must step back
       *[requester] Someone else, please
    }
button-rematch-yes = Yes, someone else
button-rematch-no = Leave it as it is
button-note-write = Write a note for them
button-debrief-fine = Fine
button-debrief-heavy = Heavy: give me a rest
button-debrief-talk = I would like to talk
button-debrief-skip = Skip
button-to = { $own ->
        [yes] Keep it for my own request
       *[other] { $name ->
            [none] Do not send
           *[other] { $name }
        }
    }

button-checkin-better = Better
button-checkin-same = Same
button-checkin-harder = Harder
button-checkin-talk = Talk to someone
button-checkin-stop = Do not write again

button-roster-show = The roster
button-roster-unconfirmed = To confirm
button-roster-untrained = No training on record
button-roster-lapsed = Training run out
button-roster-due = Refresher due
button-roster-invited = Invited, not here yet
button-roster-away = Away
button-roster-all = Everybody
button-roster-from = Further ones
button-roster-person = { $name }
button-roster-invite = New invitation
button-trained-1 = 1 year
button-trained-2 = 2 years
button-trained-3 = 3 years
button-trained-always = No end
button-retire-ask = Take off the roster
button-retire-yes = Take off
button-retire-no = Keep
button-supporter-confirm = Yes, I have checked
button-supporter-refuse = No or not sure: cancel it

button-forget-yes = Erase
button-forget-no = Keep
