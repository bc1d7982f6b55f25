### What supporters agree to. A change of this text needs a new `AGREEMENT` in `handlers/pool.py`.

agreement-text = 1. You listen as a colleague. No care, no notes, no reports.
    2. What you hear stays with you. The law sets limits: a duty to act when someone is in danger, or a court.
    3. You keep it safe: a lock on your screen, and two-step verification in Telegram. You switch it on under Settings, Privacy and Security.

    Nobody can look up who a colleague is: we cannot find them or send help. If you are worried, ask plainly whether they think of suicide, and stay with them.

    You may step back at any time.

Agreement = Thank you for joining { $programme }. Three things to agree to:

    { agreement-text } A coordinator will check that it is you.

AgreementChanged = { $again ->
        [yes] Once more: what we agree on at { $programme } has changed.
       *[no] What we agree on at { $programme } has changed.
    } Until you agree to it, nobody asks you anew. Talks that are open go on.

    { agreement-text }

AgreementRenewed = Thank you. Your yes to the text is on record.

AgreementPutOff = That is fine. Nobody asks you anew meanwhile, and open talks go on. The text waits here, and in /profile.
