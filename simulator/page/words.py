"""What the page says by itself, in English and in French. What the bot says stands nowhere here."""

from msgspec import Struct


class Words(Struct, frozen=True):
    """The page's words in one language."""

    title: str
    about: str
    phones: str
    write: str
    send: str
    reply: str
    replying: str
    cancel: str
    commands: str
    nothing: str
    edited: str
    deleted: str
    bot: str
    clock: str
    next_due: str
    an_hour: str
    two_days: str
    begin_anew: str
    beginning: str
    other_language: str
    light: str
    dark: str
    refused: str
    tour: str
    tour_next: str
    tour_leave: str
    tour_again: str
    tour_lost: str
    disk: str
    disk_about: str
    readable: str
    keys: str
    keys_about: str
    rows: str
    shelves: dict[str, str]
    kinds: dict[str, str]
    roles: dict[str, str]


ENGLISH = Words(
    title="Peerline: a demo on this computer",
    about=(
        "The bot is the real one. Only Telegram, the people and the clock are made up. Nothing "
        "leaves this computer."
    ),
    phones="Phones",
    write="Write a message",
    send="Send",
    reply="Reply",
    replying="In reply to:",
    cancel="Cancel",
    commands="Commands",
    nothing="Nothing yet. Open the bot to begin.",
    edited="changed",
    deleted="A message was deleted",
    bot="Bot",
    clock="It is",
    next_due="To the next due thing",
    an_hour="An hour on",
    two_days="Two days on",
    begin_anew="Begin anew",
    beginning="A new day begins. This takes a few seconds.",
    other_language="Français",
    light="Light",
    dark="Dark",
    refused="That is not possible here:",
    tour="The story, step by step",
    tour_next="Do this step",
    tour_leave="Leave the tour",
    tour_again="Take the tour",
    tour_lost="You have gone your own way. Go on as you like, or begin anew for the tour.",
    disk="What lies on the disk",
    disk_about=(
        "As an intruder sees it who copies the bot's folder: how many rows there are, and their "
        "sealed bytes."
    ),
    readable=(
        "Searched {files} files for {searched} names, ids, places and sentences: {readable} found."
    ),
    keys="Keys",
    keys_about=(
        "Whoever also takes the key file can open what these keys seal, and nothing else. When a "
        "talk ends its key is overwritten: no copy opens any more."
    ),
    rows="rows",
    shelves={
        "inbox": "what Telegram told us",
        "outbox": "what we owe Telegram",
        "sent": "which message was which",
        "held": "texts that wait for an answer",
        "cases": "requests and talks",
        "seats": "who sits in which",
        "people": "who consented",
        "follow_ups": "whom to ask later",
    },
    kinds={
        "case": "a request or talk",
        "person": "a person",
        "door": "a visitor",
        "follow-up": "a later question",
        "transit": "what passes",
        "quarantine": "an unreadable update",
    },
    roles={
        "Nora": "physician, emergency",
        "Clara": "listener, family medicine",
        "David": "listener, anesthesia",
        "Mila": "coordinator",
    },
)

FRENCH = Words(
    title="Peerline : une démo sur cet ordinateur",
    about=(
        "Le robot est le vrai. Seuls Telegram, les gens et l'horloge sont inventés. Rien ne quitte "
        "cet ordinateur."
    ),
    phones="Téléphones",
    write="Écrire un message",
    send="Envoyer",
    reply="Répondre",
    replying="En réponse à :",
    cancel="Annuler",
    commands="Commandes",
    nothing="Rien encore. Ouvrez le robot pour commencer.",
    edited="modifié",
    deleted="Un message a été supprimé",
    bot="Robot",
    clock="Il est",
    next_due="Jusqu'à la prochaine échéance",
    an_hour="Une heure plus tard",
    two_days="Deux jours plus tard",
    begin_anew="Recommencer",
    beginning="Une nouvelle journée commence. Cela prend quelques secondes.",
    other_language="English",
    light="Clair",
    dark="Sombre",
    refused="Cela n'est pas possible ici :",
    tour="L'histoire, pas à pas",
    tour_next="Faire ce pas",
    tour_leave="Quitter la visite",
    tour_again="Suivre la visite",
    tour_lost=(
        "Vous avez pris votre propre chemin. Continuez à votre gré, ou recommencez pour la visite."
    ),
    disk="Ce qui se trouve sur le disque",
    disk_about=(
        "Comme le voit un intrus qui copie le dossier du robot : le nombre de lignes et leurs "
        "octets scellés."
    ),
    readable=(
        "{searched} noms, identifiants, lieux et phrases cherchés dans {files} fichiers : "
        "{readable} trouvés."
    ),
    keys="Clés",
    keys_about=(
        "Qui prend aussi le fichier des clés peut ouvrir ce que ces clés scellent, et rien "
        "d'autre. À la fin d'un échange, sa clé est écrasée : aucune copie ne s'ouvre plus."
    ),
    rows="lignes",
    shelves={
        "inbox": "ce que Telegram nous a dit",
        "outbox": "ce que nous devons à Telegram",
        "sent": "quel message était lequel",
        "held": "textes qui attendent une réponse",
        "cases": "demandes et échanges",
        "seats": "qui est dans lequel",
        "people": "qui a consenti",
        "follow_ups": "qui interroger plus tard",
    },
    kinds={
        "case": "une demande ou un échange",
        "person": "une personne",
        "door": "une visite",
        "follow-up": "une question à venir",
        "transit": "ce qui passe",
        "quarantine": "une mise à jour illisible",
    },
    roles={
        "Nora": "médecin, urgence",
        "Clara": "paire aidante, médecine familiale",
        "David": "pair aidant, anesthésie",
        "Mila": "coordonnatrice",
    },
)

WORDS = {"en": ENGLISH, "fr": FRENCH}
