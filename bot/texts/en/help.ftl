HelpNow = These people can help. 9-1-1 and 9-8-8 answer day and night.

    Danger to life: 9-1-1
    Thoughts of suicide: call or text 9-8-8, English or French
    { $resources }

    If you can, stay near someone. I am automated and cannot judge danger. I keep nothing of this. I am still here.

Help = What you can do here:

    /support talk to a colleague
    /people who listens
    /status see how your request stands
    /end end a talk
    /unsend take back a message, as a reply to it
    /privacy who sees what
    /language change the language
    /forget_me erase what we hold
    /help_now who can help this minute{ $supporter ->
        [yes] {""}

        /available you can be asked
        /away nobody asks you
        /profile what is declared of you
       *[no] {""}
    }{ $coordinator ->
        [yes] {""}

        /roster who listens, and what there is to do
        /departments the places: links, names, leads
        /invite add a listener, or a coordinator
        /waiting whether somebody waits
        /digest your week, as it stands now
       *[no] {""}
    }

NotUnderstood = I did not understand that. /help shows what you can do here.

Sorry = Something went wrong with this, and I did not pass it on. Please try again. If you need a person now, press Help now.

ButtonOld = This button no longer works. /status shows how things stand.

LanguageAsked = Which language would you like?

LanguageSet = From now on I write in English.

menu-support = Talk to a colleague
menu-people = Who listens
menu-status = How does it stand?
menu-end = End a talk
menu-unsend = Take back a message
menu-privacy = Who sees what
menu-language = Language
menu-forget_me = Erase what is held
menu-help_now = Who can help this minute
menu-help = What can be done here
menu-available = I can be asked
menu-away = I cannot be asked
menu-profile = What is declared of me
menu-roster = Who listens, and what to do
menu-departments = The places: links, names, leads
menu-invite = Add a listener, or a coordinator
menu-waiting = Does somebody wait?
menu-digest = Your week
