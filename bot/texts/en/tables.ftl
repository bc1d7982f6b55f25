# What is wrong with a table. The command line tells it too, behind the line and the column.
flaw = { $flaw ->
        [unreadable] cannot be read: { $value }
        [large] larger than { $known } MB: divide it
        [letters] the letters here are in an encoding that cannot be told: save it as CSV in UTF-8
        [nul] NUL bytes stand here: save it as CSV in UTF-8
        [csv] not CSV: a quotation mark stands where none can, or is not closed
        [cell] not CSV: a cell has more than { $known } characters, or a quotation mark is not closed
        [lines] more than { $known } lines: divide it
        [empty] there is nothing below the header
        [header] the header is neither { $known } nor { $value } (or some of it)
        [semicolons] the columns are divided by semicolons: save it as CSV with commas
        [column-twice] a column stands here twice
        [cells] { $value } cells where the header has { $known }
        [needed] is needed
        [name] a name is needed
        [twice] '{ $value }' stands here twice
        [invisible] a name has no line breaks and no invisible characters
        [long] a name has at most { $known } characters
        [several] '{ $known }' stands between names, not in one
        [mark] { $known } is the mark of the bot's own cards
        [formula] '{ $value }' begins like a formula
        [number] '{ $value }' is no number
        [date] '{ $value }' is no date; write 2026-11-24
        [hours] '{ $value }' is not understood; write mon-fri 08:00-17:00
        [zone] '{ $value }' is no time zone
        [choice] '{ $value }' is none of { $known }
        [department] there is no department '{ $value }'
        [department-or-group] there is no department or group '{ $value }'
        [department-or-supporter] there is no department or supporter '{ $value }'
        [renamed] '{ $value }' is '{ $known }', since that was decided in the chat: write it so
        [retired] '{ $value }' was retired in the chat: take the line out, or add it there again
        [nominated] somebody who came by a passed-on invitation gave the name '{ $value }' and waits to be confirmed: say there first whether it is they
       *[group-led] nothing would be left of '{ $value }', which somebody on the roster leads; import the roster first, with departments by name in their leads
    }

Mistake = { $line ->
        [0] {""}
       *[other] Line { $line }{ $column ->
            [none] {": "}
           *[other] , { $column }:{" "}
        }
    }{ flaw }
