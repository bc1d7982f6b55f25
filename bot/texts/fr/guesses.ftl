ManyGuessed = Quelqu'un essaie des codes ou des liens qui n'ouvrent rien : une centaine en une heure.

    Aucun n'a rien ouvert. Qui a essayé doit attendre; avec un bon lien ou un bon code, on entre comme avant.

    Vous n'avez rien à faire. Si une affiche ou une liste de liens s'est égarée, /departments remplace un lien.
