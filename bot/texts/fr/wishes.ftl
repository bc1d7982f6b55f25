wish-firmness = { $must ->
        [yes] absolument{ $instead ->
            [none] {""}
           *[other] { $by ->
                [none] . Ainsi, je ne peux donner aucun délai; sans cela, { $instead }
               *[other] . À prévoir { $by }; sans cela, { $instead }
            }
        }
       *[no] si possible
    }

sought-stage = { $stage ->
        [resident] résidence
        [early] début de carrière
        [mid] milieu de carrière
        [late] fin de carrière
       *[other] { $stage }
    }

sought-gender = { $gender ->
        [woman] une femme
        [man] un homme
        [nonbinary] une personne non binaire
       *[other] { $gender }
    }

WishesShown = Rien de ceci n'est nécessaire : vous pouvez envoyer tel quel.

    Si possible : cela décide à qui je demande d'abord.
    Absolument : je ne demande à personne d'autre. Si c'est plus long, c'est indiqué.{ $wishes ->
        [none] {""}
       *[other] {""}

        { $wishes }
    }

LanguageWish = Langue : { $languages }, { wish-firmness }

FieldWish = Spécialité : { $other ->
        [yes] une autre que la vôtre ({ $field })
       *[no] la même que la vôtre ({ $field })
    }, { wish-firmness }

StageWish = Étape de carrière : { sought-stage }, { wish-firmness }

GenderWish = Genre : { sought-gender }, { wish-firmness }

NamedWish = Par son nom : { $name ->
        [none] quelqu'un qui n'est plus sur la liste
       *[other] { $name }
    }{ $must ->
        [yes] , et personne d'autre{ $until ->
            [none] {""}
           *[other] . Sans un oui, je vous demande { $until } comment continuer
        }
       *[no] { $until ->
            [none] {""} d'abord, sans les autres pour un moment; puis d'autres aussi
           *[other] {""} d'abord, sans les autres avant { $until }; puis d'autres aussi
        }
    }

LaterWish = Pas avant : { $start }

WishFieldAsked = Quelle est votre spécialité?

    Ce pourra être un ou une collègue de la même, ou d'une autre. Je ne garde cela qu'avec la demande.

WishStageAsked = À quelle étape de carrière cette personne devrait-elle être?

WishGenderAsked = À qui préférez-vous parler?

WishLaterAsked = Avant quel moment ne faut-il demander à personne?

TooFewDeclared = Trop peu de collègues l'ont déclaré pour qu'il y ait un choix.

NotBefore = J'ai votre demande. Comme vous le souhaitez, je ne demande à personne avant { $start }.

    Vous aurez de mes nouvelles { $news } au plus tard.

OnlyOneFirst = J'ai votre demande.

    Avant { $until }, je ne demande qu'à { $name ->
        [none] la personne que vous avez nommée
       *[other] { $name }
    }; puis à d'autres aussi.
    Vous aurez de mes nouvelles { $news } au plus tard.

OnlyOne = { $over ->
        [yes] Personne n'a encore pu dire oui. Cela ne dit rien de vous.
       *[no] J'ai votre demande.
    }

    Comme vous le souhaitez, je ne demande qu'à { $name ->
        [none] la personne que vous avez nommée
       *[other] { $name }
    }. Vous pouvez me laisser demander à d'autres aussi; sinon, j'attends encore.

    Vous aurez de mes nouvelles { $news } au plus tard. { $alert ->
        [no] {""}
        [yes] La coordination sait que quelqu'un attend, pas qui.
       *[other] La coordination sait que quelqu'un attend, pas qui. Elle lit ces avis { $alert }.
    }

Widened = D'accord. Je demande à d'autres aussi. Vous aurez de mes nouvelles { $news } au plus tard.
