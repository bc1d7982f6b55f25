RequestDamaged = Your request cannot go on here: what we held of it was damaged on our disk. It is not because of you, or of anybody you spoke with.

    What was left of it is gone. You can ask again at once: press Talk to a colleague. If you need a person now, press Help now.

TalkDamaged = A talk of yours cannot go on here: what we held of it was damaged on our disk. It is not because of you, or of your colleague.

    What was left of it is gone. Whoever asked can ask again at any time.
