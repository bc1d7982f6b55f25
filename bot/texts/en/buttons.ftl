### What stands on buttons: plain verbs. The name is the button's verb with dashes.

button-help-now = Help now
button-lang-en = English
button-lang-fr = Français
button-privacy-show = How private is this?
button-mind-show = A colleague in mind

button-consent-agree = I am a physician, and I agree
button-consent-no = Not now

button-place-show = My places of work
button-place-add = Add a place
button-place-pick = { $place }
button-place-drop = Remove { $place }
button-place-also = Also { $place }
button-place-left = I have left
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
button-ask-more = More wishes
button-ask-ready = Back
button-wish-field = Field
button-wish-stage = Career stage
button-wish-gender = Gender
button-wish-later = Not right away
button-wish-other = { $other ->
        [yes] Take my own field
       *[no] Take another field
    }
button-pick-field = { $field }
button-pick-stage = { $stage ->
        [resident] Resident
        [early] Early career
        [mid] Mid-career
        [late] Late career
       *[other] { $stage }
    }
button-pick-gender = { $gender ->
        [woman] A woman
        [man] A man
        [nonbinary] A non-binary person
       *[other] { $gender }
    }
button-later-tomorrow = Tomorrow morning
button-later-two-days = In two days
button-later-week = Next week
button-must-language = { $must ->
        [yes] Language: a must
       *[no] Language: if possible
    }
button-must-field = { $must ->
        [yes] Field: a must
       *[no] Field: if possible
    }
button-must-stage = { $must ->
        [yes] Stage: a must
       *[no] Stage: if possible
    }
button-must-gender = { $must ->
        [yes] Gender: a must
       *[no] Gender: if possible
    }
button-must-named = { $must ->
        [yes] By name: nobody else
       *[no] By name: others too
    }
button-drop-field = Remove field
button-drop-stage = Remove stage
button-drop-gender = Remove gender
button-drop-named = Remove name
button-drop-later = Ask at once
button-people-show = { $wish ->
        [yes] Someone by name
       *[no] See who listens
    }
button-people-from = { $more ->
        [yes] Show more
       *[no] Back to the beginning
    }
button-people-filter = Topic, language, field
button-people-topic = { $topic ->
        [relationship] { button-ask-topic-relationship }
        [workplace] { button-ask-topic-workplace }
        [burnout] { button-ask-topic-burnout }
        [imposter] { button-ask-topic-imposter }
        [adverse-event] { button-ask-topic-adverse-event }
       *[other] { button-ask-topic-other }
    }
button-people-language = { $language ->
        [en] English
       *[fr] French
    }
button-people-field = { $field }
button-people-all = Everybody
button-people-find = Find a name
button-people-person = { $name }{ $own ->
        [yes] , same place
       *[no] {""}
    }
button-people-ask = Ask for this person
button-people-avoid = Not this person
button-people-avoided = People I ruled out
button-people-allow = Allow { $name } again
button-ask-send = Send
button-ask-cancel = Cancel the request
button-ask-few-yes = Ask anyway
button-ask-few-wait = Wait for more
button-status-show = See how it stands
button-wait-stay = Keep looking
button-wait-widen = { $wish ->
        [language] Other languages too
        [field] Any field
        [stage] Any career stage
        [gender] Any gender
       *[named] Others too
    }

button-note-keep = Keep it
button-note-drop = Throw it away

button-offer-yes = Yes, I can write
button-offer-no = Not this time
button-doorways-from = Show more
button-doorways-show = { $place ->
        [none] The programme
       *[other] { $place }
    }
button-renew-ask = New link and code
button-renew-yes = Replace
button-renew-no = Keep
button-dept-add = Add a place
button-dept-show = This place: name, leads, neighbours
button-dept-keep = Keep it as it is
button-dept-rename = Rename
button-dept-size = Number of physicians
button-name-yes = Yes, that is it
button-name-no = No, throw it away
button-dept-group = Group
button-group-pick = { $group }
button-group-new = Another group
button-group-none = No group
button-group-rename = Rename the group
button-dept-apart = Kept apart from
button-dept-apart-on = Add { $other }
button-dept-apart-off = Remove { $other }
button-dept-also = Often worked in too
button-dept-also-on = Add { $other }
button-dept-also-off = Remove { $other }
button-dept-leads = Who leads it
button-dept-leads-on = Add { $other }
button-dept-leads-off = Remove { $other }
button-dept-heads = Who leads its group
button-dept-heads-on = Add { $other }
button-dept-heads-off = Remove { $other }
button-dept-merge = Merge into another
button-dept-merge-into = { $place }
button-dept-merge-sure = Go on
button-dept-merge-yes = Merge for good
button-dept-retire = Retire this place
button-dept-retire-sure = Go on
button-dept-retire-yes = Retire
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
        [yes] One, as now
       *[no] One
    }
button-capacity-2 = { $on ->
        [yes] Two, as now
       *[no] Two
    }
button-capacity-3 = { $on ->
        [yes] Three, as now
       *[no] Three
    }
button-profile-show = My profile
button-profile-seen = As a colleague sees me
button-profile-words = Name, role, a few words
button-profile-listens = Topics and languages
button-profile-background = Field, stage, gender
button-profile-times = Clock, quiet hours, urgent
button-profile-apart = Kept apart from
button-words-name = Another name
button-words-role = Another role
button-words-about = A few words about me
button-words-field = Type another field
button-words-none = Show no words
button-words-keep = Yes, keep it
button-answer = It answers your question
button-field-show = My field
button-field-pick = { $field }
button-field-none = Not said
button-apart-type = Type the name of a place
button-apart-browse = Every place
button-apart-from = Show more
button-agreement-show = Read the text
button-agreement-yes = I agree
button-agreement-later = Not now
button-colleague-invite = Invite a colleague to listen
button-nominee-yes = Yes, I would like to
button-nominee-name = Another name
button-nominee-role = Another role
button-nominee-place = Add a place
button-nominee-pick = { $place }
button-nominee-drop = Remove { $place }
button-nominee-done = That is all
button-listen-relationship = { $on ->
        [yes] A relationship: yes
       *[no] A relationship: no
    }
button-listen-workplace = { $on ->
        [yes] Stress at work: yes
       *[no] Stress at work: no
    }
button-listen-burnout = { $on ->
        [yes] Worn out: yes
       *[no] Worn out: no
    }
button-listen-imposter = { $on ->
        [yes] Doubting myself: yes
       *[no] Doubting myself: no
    }
button-listen-adverse-event = { $on ->
        [yes] After a hard event: yes
       *[no] After a hard event: no
    }
button-listen-other = { $on ->
        [yes] Something else: yes
       *[no] Something else: no
    }
button-tongue-en = { $on ->
        [yes] English: yes
       *[no] English: no
    }
button-tongue-fr = { $on ->
        [yes] French: yes
       *[no] French: no
    }
button-urgent-anytime = { $on ->
        [yes] Urgent ones at any hour: yes
       *[no] Urgent ones at any hour: no
    }
button-shown-own = { $on ->
        [yes] My own places may see me: yes
       *[no] My own places may see me: no
    }
button-apart-toggle = { $on ->
        [yes] { $place }: yes
       *[no] { $place }: no
    }
button-stage-resident = { $on ->
        [yes] Resident, as now
       *[no] Resident
    }
button-stage-early = { $on ->
        [yes] Early career, as now
       *[no] Early career
    }
button-stage-mid = { $on ->
        [yes] Mid-career, as now
       *[no] Mid-career
    }
button-stage-late = { $on ->
        [yes] Late career, as now
       *[no] Late career
    }
button-stage-unsaid = { $on ->
        [yes] Stage: rather not say, as now
       *[no] Stage: rather not say
    }
button-gender-woman = { $on ->
        [yes] Woman, as now
       *[no] Woman
    }
button-gender-man = { $on ->
        [yes] Man, as now
       *[no] Man
    }
button-gender-nonbinary = { $on ->
        [yes] Non-binary, as now
       *[no] Non-binary
    }
button-gender-unsaid = { $on ->
        [yes] Gender: rather not say, as now
       *[no] Gender: rather not say
    }
button-zone-pacific = { $on ->
        [yes] Vancouver, as now
       *[no] Vancouver
    }
button-zone-mountain = { $on ->
        [yes] Edmonton, as now
       *[no] Edmonton
    }
button-zone-saskatchewan = { $on ->
        [yes] Regina, as now
       *[no] Regina
    }
button-zone-central = { $on ->
        [yes] Winnipeg, as now
       *[no] Winnipeg
    }
button-zone-eastern = { $on ->
        [yes] Toronto, as now
       *[no] Toronto
    }
button-zone-atlantic = { $on ->
        [yes] Halifax, as now
       *[no] Halifax
    }
button-zone-newfoundland = { $on ->
        [yes] St. John's, as now
       *[no] St. John's
    }
button-quiet-off = { $on ->
        [yes] No quiet hours, as now
       *[no] No quiet hours
    }
button-quiet-nine = { $on ->
        [yes] Quiet 9 p.m. to 8 a.m., as now
       *[no] Quiet 9 p.m. to 8 a.m.
    }
button-quiet-ten = { $on ->
        [yes] Quiet 10 p.m. to 7 a.m., as now
       *[no] Quiet 10 p.m. to 7 a.m.
    }
button-quiet-eleven = { $on ->
        [yes] Quiet 11 p.m. to 6 a.m., as now
       *[no] Quiet 11 p.m. to 6 a.m.
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
button-meet-other = Someone else
button-talk-end = { $name ->
        [none] End
       *[other] End with { $name }
    }
button-end-yes = End it
button-end-no = Go on
button-talk-rematch = { $side ->
        [supporter] I must step back
       *[requester] Someone else
    }
button-chat-show = What stays here
button-chat-clear-on = Clear both chats at the end
button-chat-clear-off = Do not clear at the end
button-chat-keep-on = Keep my words here
button-chat-keep-off = Let my words go too
button-rematch-yes = Yes, someone else
button-rematch-no = Leave it as it is
button-tonight-say = { $name ->
        [none] Read: I answer later
       *[other] { $name }
    }
button-call-ask = { $name ->
        [none] Call or contact
       *[other] { $name }
    }
button-call-room = A call by a link
button-call-contact = How to reach each other
button-call-name = Tell my name
button-call-nothing = Nothing from me
button-call-give = Yes, pass it on
button-call-drop = Take it back
button-call-yes = Yes
button-call-no = Not now
button-rhythm-on = Go on as we are
button-rhythm-elsewhere = Other places to turn to
button-note-write = Write a note for them
button-worry-show = { $name ->
        [none] I am worried
       *[other] Worried about { $name }
    }
button-worry-help = Show them Help now
button-worry-ring = Ask if someone may call
button-ring-me = { $name } may call me
button-ring-programme = A coordinator may call me
button-ring-no = No, thank you
button-ring-send = Send this number
button-ring-drop = Do not send it
button-wrong-show = Something felt wrong
button-wrong-after = Something felt wrong
button-wrong-unkind = They were unkind
button-wrong-asked = They made an improper request
button-wrong-known = They said who I am
button-wrong-else = Something else
button-wrong-words = { $again ->
        [yes] Change my words
       *[no] Say it in my own words
    }
button-wrong-name = { $on ->
        [yes] Leave { $name } out again
       *[no] { $name } may be named
    }
button-wrong-send = Send it
button-wrong-drop = Send nothing
button-wrong-block = { $over ->
        [yes] Never with them again
       *[no] End and block
    }
button-debrief-fine = Fine
button-debrief-heavy = Heavy: give me a rest
button-debrief-talk = I would like to talk
button-debrief-skip = Skip
button-voice-send = Send it
button-voice-keep = Do not send it
button-voice-allow = Let my voice pass
button-number-send = Send it as it is
button-number-change = I will edit it
button-number-drop = Do not send it
button-case-show = { $name }

button-to = { $own ->
        [yes] { $name ->
            [none] Keep it for my own request
           *[other] { $name }, who listens to me
        }
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

button-files-show = Files
button-files-roster = The roster, as a file
button-files-this-month = Trained this month
button-files-last-month = Trained last month
button-files-this-year = Trained this year
button-import-yes = Import
button-import-no = Do not import
button-poster-send = Poster, to print
button-roster-show = The roster
button-roster-unconfirmed = To confirm
button-roster-untrained = No training on record
button-roster-lapsed = Training run out
button-roster-due = Refresher due
button-roster-silent = Silent for 90 days
button-roster-renew = Agreement to renew
button-roster-invited = Invited, not here yet
button-roster-away = Away
button-roster-unreachable = Cannot be reached
button-roster-all = Everybody
button-roster-from = Show more
button-roster-person = { $name }
button-roster-invite = New invitation
button-roster-find = Find by name
button-desk-show = Coordinators
button-desk-one = { $name }
button-desk-name = My name here
button-desk-remove = { $own ->
        [yes] Leave the role
       *[no] Take the role away
    }
button-desk-remove-yes = Yes, at once
button-duty-show = When I read alerts
button-duty-days = Weekdays 8 to 17
button-duty-daily = Every day 8 to 20
button-duty-evenings = Evenings 17 to 22
button-duty-always = Day and night
button-invite-supporter = A listener
button-invite-place = { $place }
button-invite-more = Add a place of work
button-invite-on = Go on with the invitation
button-invite-done = Make the link
button-invite-stop = Do not invite
button-invite-coordinator = A further coordinator
button-invite-coordinator-yes = Make the link
button-all-write = { $again ->
        [yes] Write it again
       *[no] Write to all listeners
    }
button-retire-lapsed = Take off those lapsed over 90 days
button-retire-silent = Take all of these off
button-act-send = Go on
button-act-drop = Drop it
button-act-yes = Yes
button-act-no = No
button-act-withdraw = Take it back
button-log-show = What was done
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
button-forget-no = Keep it all
