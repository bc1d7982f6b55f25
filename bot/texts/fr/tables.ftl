# Ce qui ne va pas dans un tableau. La ligne de commande le dit aussi, après la ligne et la colonne.
flaw = { $flaw ->
        [unreadable] lecture impossible : { $value }
        [large] plus de { $known } Mo : divisez-le
        [letters] les lettres sont ici dans un codage qu'on ne peut pas reconnaître : enregistrez le fichier en CSV UTF-8
        [nul] des octets nuls se trouvent ici : enregistrez le fichier en CSV UTF-8
        [csv] ce n'est pas du CSV : un guillemet est mal placé, ou n'est pas fermé
        [cell] ce n'est pas du CSV : une cellule a plus de { $known } caractères, ou un guillemet n'est pas fermé
        [lines] plus de { $known } lignes : divisez-le
        [empty] il n'y a rien sous l'en-tête
        [header] l'en-tête n'est ni { $known } ni { $value } (ou une partie)
        [semicolons] les colonnes sont séparées par des points-virgules : enregistrez le fichier en CSV avec des virgules
        [column-twice] une colonne s'y trouve deux fois
        [cells] { $value } cellules, alors que l'en-tête en a { $known }
        [needed] à remplir
        [name] il faut un nom
        [twice] « { $value } » s'y trouve deux fois
        [invisible] un nom n'a ni saut de ligne ni caractère invisible
        [long] un nom a au plus { $known } caractères
        [several] « { $known } » se met entre les noms, pas dans un nom
        [mark] { $known } marque mes propres messages
        [formula] « { $value } » commence comme une formule
        [number] « { $value } » n'est pas un nombre
        [date] « { $value } » n'est pas une date; écrivez 2026-11-24
        [hours] « { $value } » n'est pas compris; écrivez mon-fri 08:00-17:00
        [zone] « { $value } » n'est pas un fuseau horaire
        [choice] « { $value } » n'est pas parmi { $known }
        [department] il n'y a pas de département « { $value } »
        [department-or-group] il n'y a pas de département ni de groupe « { $value } »
        [department-or-supporter] il n'y a pas de département ni de pair aidant « { $value } »
        [renamed] « { $value } » est « { $known } », comme décidé dans le clavardage : écrivez-le ainsi
        [retired] « { $value } » a été retiré dans le clavardage : ôtez la ligne, ou ajoutez-le là de nouveau
        [nominated] quelqu'un venu par une invitation transmise a donné le nom « { $value } » et attend d'être confirmé : dites-y d'abord si c'est bien cette personne
       *[group-led] il ne resterait rien de « { $value } », que dirige quelqu'un de la liste; importez d'abord la liste, avec les départements par leur nom sous leads
    }

Mistake = { $line ->
        [0] {""}
       *[other] Ligne { $line }{ $column ->
            [none] {" : "}
           *[other] , { $column } :{" "}
        }
    }{ flaw }
