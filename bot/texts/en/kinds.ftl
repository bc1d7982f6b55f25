### What is not passed on: why, and what to do instead.

KindRefused = { $seated ->
        [yes] I have not passed this on.
       *[no] You have no talk open here, and I have not kept this.
    }{ $together ->
        [yes] {" "}The same goes for others of its kind that you sent with it.
       *[no] {""}
    } { $reason ->
        [file] A file holds names and dates inside that I cannot clear away. Please send a photo of what matters, or type it.
        [film] A moving picture can hold its time, its place and voices. Please send an ordinary photo, or type it.
        [person] A contact card holds a number, and perhaps an account. To tell how you can be reached, /call asks first whether it is wanted.
        [place] A place on a map shows where someone is. Please type what you want to say of it.

            Nobody here can come to you. If you need someone now, press Help now.
        [poll] A poll or a list can show who made it, and who answers. Please type the question.
        [account] This leads back to an account, a channel or a payment. Please type what you want to say of it.
        [sign] I pass a sticker on as its emoji, and this one has none. Please choose another, or type it.
        [nobody] Once a talk or a request is open, photos pass, and voices in a talk.

            /support begins a request.
       *[unknown] I do not know what this may hold, so I leave it alone. Please type it, or send a photo.
    }

PhotosNotPassed = { $why ->
        [damaged] Some of the photos you sent together were damaged on our disk and went to nobody. Please send those that are missing again.
       *[over] That talk has ended. The photos you sent together were not passed on.
    }
