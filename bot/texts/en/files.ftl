FilesShown = Files.

    The roster and the lists hold names. A file stays in this chat, and at Telegram, until you delete it. The other coordinators are told that one was handed out.

    To import: send roster.csv or departments.csv here. You see what it would change before anything does.

RosterFile = The roster as it stands. It holds names: delete it here once you have saved it.

    Changed and sent back, it is imported.

AttendanceFile = Trained from { $first } to { $last }: { $count }. It holds names: delete it here once you have saved it.

NobodyTrained = No training is on record from { $first } to { $last }.

FileHandedOut = A coordinator was sent { $what ->
        [roster] the roster
       *[attendance] the list of those trained
    } as a file.

FileNotSent = A file could not be sent. Please ask for it once more.

FileNotTable = To import, send the roster or the departments as a CSV file. Nothing was taken from this one.

FileTooLarge = This file is larger than { $most } MB. Nothing was taken from it.

FileNotFetched = The file could not be read from Telegram. Nothing was imported. Please send it again.

TableMistaken = Nothing was imported. This is to be corrected first:

    { $mistakes }{ $more ->
        [0] {""}
       *[other] {""}
        Further ones: { $more }
    }

RosterLooked = { $new ->
        [0] { $changed ->
            [0] This file would change nothing.
           *[other] Import this roster?
        }
       *[other] Import this roster?
    }

    New: { $new }
    Changed: { $changed }
    As before: { $same }{ $unasked ->
        [0] {""}
       *[other] {""}
        Without current training, so nobody asks them: { $unasked }
    }

    Nobody is taken off. Who is new gets an invitation, which you hand over.

DepartmentsLooked = { $new ->
        [0] { $changed ->
            [0] This file would change nothing.
           *[other] Import these departments?
        }
       *[other] Import these departments?
    }

    New: { $new }
    Changed: { $changed }
    As before: { $same }{ $leaving ->
        [none] {""}
       *[other] {""}
        No longer in a group that somebody leads: { $leaving }
    }

    None is taken away.

ImportBegun = The file is read once more, and imported.

ImportLeft = Nothing was imported.

TableImported = { $what ->
        [roster] The roster is imported.
       *[departments] The departments are imported.
    } New: { $new }. Changed: { $changed }.

TableImportedByOther = A coordinator has imported { $what ->
        [roster] a roster
       *[departments] departments
    } from a file. New: { $new }. Changed: { $changed }.

LinksFile = { $what ->
        [roster] Invitations for those who are new: { $count }. Each opens once, within 14 days: hand them over in person or by mail.
       *[departments] Links of the new departments: { $count }.
    } Delete this file here once you have saved it.

PosterFile = A poster to print, in { $languages }.

    { $place ->
        [none] Of the programme itself
       *[other] { $place }
    }
