HelpNow = These people can help. 9-1-1 and 9-8-8 answer day and night.

    Danger to life: 9-1-1
    Thoughts of suicide: call or text 9-8-8, English or French
    { $resources }

    If you can, stay near someone. I am automated and cannot judge danger. I keep nothing of this. I am still here.

Help = What you can do here. Help now is on every card.

    Talking
    /support talk to a colleague
    /people see who listens
    /status see how your request stands
    /call propose a call, or tell how you can be reached
    /end end a talk
    /unsend take back a message, as a reply to it

    About you
    /privacy see who sees what
    /language change the language
    /forget_me erase what we hold
    /help_now see who can help this minute{ $supporter ->
        [yes] {""}

        As a listener
        /cases see your open talks
        /later say that you have read, and answer later
        /worried see what you can do when you are worried
        /available be asked again
        /away not be asked for now
        /profile see and change how you are listed
       *[no] {""}
    }{ $coordinator ->
        [yes] {""}

        As a coordinator
        /roster see who listens, and what there is to do
        /departments see the places: links, names, leads
        /invite add a listener, or a coordinator
        /waiting see whether somebody waits
        /digest see your week as it stands
       *[no] {""}
    }

NotUnderstood = I did not understand that. /help shows what you can do here.

Sorry = Something went wrong with this, and I did not pass it on. Please try again. If you need a person now, press Help now.

ButtonOld = This button no longer works. /status shows how things stand.

LanguageAsked = Which language would you like?

LanguageSet = From now on I write in English.

menu-support = Talk to a colleague
menu-people = Who listens
menu-status = How my request stands
menu-call = Call or contact
menu-end = End a talk
menu-unsend = Take back a message
menu-privacy = Who sees what
menu-language = Language
menu-forget_me = Erase what is held of me
menu-help_now = Who can help this minute
menu-help = What can be done here
menu-cases = My open talks
menu-later = Say that you answer later
menu-worried = What to do when you are worried
menu-available = Be asked again
menu-away = Not be asked for now
menu-profile = How I am listed
menu-roster = Who listens, and what to do
menu-departments = The places: links, names, leads
menu-invite = Add a listener, or a coordinator
menu-waiting = Whether somebody waits
menu-digest = Your week
