### The poster that hangs where physicians work; each text is one part of it.

poster-headline = A physician colleague who listens

poster-lines = Someone trained, from outside your own department.
    They do not learn your name unless you tell them.
    This is not care, and not for emergencies.

poster-scan = Scan the code with your phone: it opens a chat in Telegram.

poster-type = Or find @{ $username } in Telegram and type these letters:

poster-place = For physicians who work here:
    { $place }

poster-contact = Questions: { $contact }. You need not say why.

poster-crisis = Danger to life: 9-1-1
    Thoughts of suicide: call or text 9-8-8, day or night
    { $resources }
