### Ce que les pairs aidants déclarent d'eux-mêmes, à part leurs heures.

WordsShown = Voici comment les collègues vous voient sur la liste.

    { $name }, { $role }{ $about ->
        [none] {""}
       *[other] {""}

        { $about }
    }

    Un nouveau nom est signalé à la coordination, car les collègues s'y fient. Les échanges ouverts gardent celui du début.

WordsAsked = { $field ->
        [name] Écrivez le nom sous lequel les collègues vous verront.
        [role] Écrivez votre rôle, en quelques mots : médecin de famille en région.
        [field] Écrivez votre spécialité, par exemple : anesthésie.
       *[about] Écrivez quelques mots sur vous, pour des collègues qui ne vous connaissent pas. Rien qui ferait reconnaître une autre personne.
    } Au plus { $longest } caractères, sans lien.{ $talking ->
        [yes] {""}

        Quelque chose est ouvert ici. Je vous demanderai à qui s'adresse votre texte, pour que rien ne s'égare.
       *[no] {""}
    }

WordsRefused = { $flaw ->
        [long] C'est plus long que { $longest } caractères. Rien n'a été changé.
        [link] Pas de lien, d'adresse, de numéro à composer ni de commande, s'il vous plaît; une espace après chaque point. Rien n'a été changé.
        [later] Je ne peux pas vérifier de nom pour l'instant. Réessayez dans une heure.
        [taken] Quelqu'un figure déjà sous ce nom. Ajoutez une initiale, ou votre lieu en toutes lettres. Rien n'a été changé.
       *[signs] Des lettres et des signes simples seulement, s'il vous plaît. Rien n'a été changé.
    }

DraftShown = { $field ->
        [name] Voilà comment un ou une collègue vous verrait. Garder ce nom?
        [role] Voilà comment un ou une collègue vous verrait. Garder ce rôle?
        [field] Garder cette spécialité? { $text }
       *[about] Voilà comment un ou une collègue vous verrait. Garder ces mots?
    }

SeenSo = Voilà la carte sur laquelle un ou une collègue vous voit, une fois que vous avez dit oui à sa demande.

WordsKept = { $field ->
        [name] Vous figurez désormais sous ce nom. La coordination en est avisée.
       *[other] C'est fait.
    }

NameChanged = Un nom de la liste a changé, par la personne à qui il appartient.

    Avant : { $before }
    Maintenant : { $name }

    Assurez-vous que c'est juste, et changez-le aussi dans votre fichier : il reconnaît les gens à leur nom.

FirstForWhom = Dites d'abord à qui s'adresse votre texte d'avant.

TakenForAnswer = Je l'ai pris pour votre réponse. Je ne l'ai transmis à personne.

ListeningShown = Ce que vous connaissez pour l'avoir vécu, et les langues où vous pourriez tenir un échange difficile : { $languages }.

    Cela m'aide à choisir à qui demander. Les collègues peuvent le chercher dans la liste des pairs aidants.

LanguageNeeded = Il doit rester au moins une langue.

BackgroundShown = Certains collègues le cherchent; rien de cela n'est nécessaire.

    Spécialité : { $field ->
        [none] non précisée
       *[other] { $field }
    }
    Étape de carrière : { $stage ->
        [none] non précisée
        [resident] résidence
        [early] début
        [mid] milieu
        [late] fin
       *[other] { $stage }
    }
    Genre : { $gender ->
        [none] non précisé
        [woman] femme
        [man] homme
        [nonbinary] non binaire
       *[other] { $gender }
    }

FieldsShown = Votre spécialité : { $field ->
        [none] non précisée
       *[other] { $field }
    }. Choisissez-en une de la liste, ou écrivez-en une autre.

OwnTimeShown = Vos heures suivent cette horloge : { $zone }.

    Pendant vos heures de silence, rien de ce qui peut attendre ne vous est envoyé, comme les rappels. Ce qu'un ou une collègue vous écrit arrive tout de suite, à toute heure.

    Les demandes urgentes peuvent venir hors de vos heures, si vous le dites.

ApartShown = En plus de vos propres lieux, personne des lieux suivants ne vous est montré, et vous n'y êtes montré à personne :

    { $places ->
        [none] aucun pour l'instant
       *[other] { $places }
    }

    Vos propres lieux sont écartés dans tous les cas. Si vous le voulez, les collègues de là-bas peuvent vous voir dans la liste des pairs aidants, comme quelqu'un à qui parler en personne.

ApartAsked = Écrivez au moins deux lettres du nom du lieu.

ApartOffered = Un bouton vous tient à l'écart d'un lieu, ou y met fin.{ $more ->
        [0] {""}
       *[other] {" "}Non montrés ici : { $more }.
    }

ApartUnknown = Je ne connais aucun lieu de ce nom.

ApartLifted = { $name } n'est plus à l'écart d'un lieu, de son propre chef.

    { $place }

    Si cette règle venait de vous, parlez-en ensemble. Une importation peut la remettre.
