"""What the page says by itself, in English and in French. What the bot says stands nowhere here."""

from msgspec import Struct


class Words(Struct, frozen=True):
    """The page's words in one language."""

    title: str
    lead: str
    about: str
    phones: str
    write: str
    placeholder: str
    send: str
    more_of: str
    close: str
    reply: str
    replying: str
    edit: str
    editing: str
    react: str
    all_reactions: str
    takes_back: str
    cancel: str
    photo: str
    veiled: str
    voice: str
    seconds: str
    round: str
    sticker: str
    thrown: str
    kept_here: str
    left: str
    attach: str
    choose: str
    from_disk: str
    veil: str
    no_photo: str
    below: str
    send_photos: dict[str, str]
    drawings: dict[str, str]
    commands: str
    nothing: str
    edited: str
    bot: str
    clock: str
    clock_about: str
    next_due: str
    an_hour: str
    two_days: str
    begin_anew: str
    beginning: str
    other_language: str
    other_code: str
    light: str
    dark: str
    refused: str
    tour: str
    tour_hint: str
    tour_next: str
    tour_leave: str
    tour_again: str
    tour_lost: str
    disk: str
    disk_about: str
    with_disk: str
    readable: str
    with_keys: str
    opened: str
    closed: str
    no_talk: str
    talk_open: str
    talk_closed: str
    see: str
    gone: str
    more: str
    keys: str
    keys_about: str
    shelves: dict[str, str]
    kinds: dict[str, str]
    roles: dict[str, str]


ENGLISH = Words(
    title="Peerline: a demo on this computer",
    lead=(
        "A physician in distress writes to a trained colleague from outside their own department, "
        "who does not learn who it is. This bot brings them together, passes on what they write, "
        "and forgets."
    ),
    about=(
        "Here you hold all the phones. The bot is real; Telegram, the people and the clock are "
        "made up. Nothing leaves this computer."
    ),
    phones="Phones",
    write="Write a message",
    placeholder="Message",
    send="Send",
    more_of="More for:",
    close="Close",
    reply="Reply",
    replying="In reply to:",
    edit="Edit",
    editing="Editing:",
    react="React with",
    all_reactions="All reactions",
    takes_back="Take back",
    cancel="Cancel",
    photo="Photo",
    veiled="Blurred photo: press to see it",
    voice="Voice message",
    seconds="{seconds} seconds",
    round="Video message",
    sticker="Sticker",
    thrown="Thrown",
    kept_here="Telegram's apps let nobody forward or save this",
    left="A message has left this chat.",
    attach="Photos and more",
    choose="Photos",
    from_disk="From this computer",
    veil="Blurred until it is tapped",
    no_photo="That cannot be sent as a photo.",
    below="Caption",
    send_photos={"0": "Choose a photo", "1": "Send", "2": "Send as an album"},
    drawings={"lake": "Lake", "night": "Window at night", "mug": "Coffee", "path": "Path"},
    commands="Menu",
    nothing="Nothing yet. Open the bot to begin.",
    edited="edited",
    bot="Bot",
    clock="It is",
    clock_about="Nobody has to wait. Move the clock on:",
    next_due="until something is due",
    an_hour="one hour",
    two_days="two days",
    begin_anew="Begin anew",
    beginning="A new day begins. This takes a few seconds.",
    other_language="Français",
    other_code="fr",
    light="Light",
    dark="Dark",
    refused="That is not possible here.",
    tour="The story, step by step",
    tour_hint="Press Next, or tap what is outlined.",
    tour_next="Next",
    tour_leave="Leave the tour",
    tour_again="Take the tour",
    tour_lost="You have gone your own way. Go on as you like, or begin anew for the tour.",
    disk="What a thief would find",
    disk_about=(
        "This is the bot's own disk, at this moment, read by a program that shares no code with "
        "the bot."
    ),
    with_disk="With the disk",
    readable="of {searched} names, ids, places and sentences can be found in its {files} files.",
    with_keys="With the disk and the keys",
    opened="of {rows} rows open. Whoever has both reads what is open at that moment.",
    closed="Talks, in every copy ever made",
    no_talk="Nobody has asked for a talk yet.",
    talk_open="of {copied} values open with these keys, as long as the talk lasts.",
    talk_closed="of {copied} values open with these keys. Before the close it was {once_open}.",
    see="Look at the rows:",
    gone="its key is gone",
    more="and {more} more",
    keys="Keys",
    keys_about=(
        "A key opens only what it sealed. When a talk ends, its key is overwritten in place. A "
        "copy of the keys from before would still open a copy of the disk from before."
    ),
    shelves={
        "inbox": "what Telegram told us",
        "outbox": "what we owe Telegram",
        "sent": "which message was which",
        "held": "texts that wait for an answer",
        "cases": "requests and talks",
        "seats": "who sits in which",
        "people": "who consented",
        "follow_ups": "whom to ask later",
        "supporters": "the roster of listeners",
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
    lead=(
        "Un médecin en détresse écrit à un ou une collègue, formé pour cela et hors de son "
        "département, qui n'apprend pas qui c'est. Ce robot les réunit, transmet ce qu'ils "
        "écrivent, et oublie."
    ),
    about=(
        "Tous les téléphones sont à vous. Le robot est vrai; Telegram, les gens et l'horloge sont "
        "inventés. Rien ne sort d'ici."
    ),
    phones="Téléphones",
    write="Écrire un message",
    placeholder="Message",
    send="Envoyer",
    more_of="Autres gestes pour :",
    close="Fermer",
    reply="Répondre",
    replying="En réponse à :",
    edit="Modifier",
    editing="Modification :",
    react="Réagir par",
    all_reactions="Toutes les réactions",
    takes_back="Retirer",
    cancel="Annuler",
    photo="Photo",
    veiled="Photo floutée : touchez-la pour la voir",
    voice="Message vocal",
    seconds="{seconds} secondes",
    round="Message vidéo",
    sticker="Autocollant",
    thrown="Lancer",
    kept_here="Les applis de Telegram ne laissent personne transférer ou enregistrer ceci",
    left="Un message a quitté ce fil.",
    attach="Photos et plus",
    choose="Photos",
    from_disk="De cet ordinateur",
    veil="Floutée jusqu'à ce qu'on la touche",
    no_photo="Cela ne peut pas être envoyé comme photo.",
    below="Légende",
    send_photos={"0": "Choisir une photo", "1": "Envoyer", "2": "Envoyer en album"},
    drawings={"lake": "Lac", "night": "Fenêtre, la nuit", "mug": "Café", "path": "Sentier"},
    commands="Menu",
    nothing="Rien encore. Ouvrez le robot pour commencer.",
    edited="modifié",
    bot="Robot",
    clock="Il est",
    clock_about="Personne n'a à attendre. Avancer l'horloge :",
    next_due="jusqu'à la prochaine échéance",
    an_hour="d'une heure",
    two_days="de deux jours",
    begin_anew="Recommencer",
    beginning="Une nouvelle journée commence. Cela prend quelques secondes.",
    other_language="English",
    other_code="en",
    light="Clair",
    dark="Sombre",
    refused="Cela n'est pas possible ici.",
    tour="L'histoire, pas à pas",
    tour_hint="Touchez Suite, ou ce qui est encadré.",
    tour_next="Suite",
    tour_leave="Quitter la visite",
    tour_again="Suivre la visite",
    tour_lost=(
        "Vous avez pris votre propre chemin. Continuez à votre gré, ou recommencez pour la visite."
    ),
    disk="Ce que trouverait un voleur",
    disk_about=(
        "C'est le disque même du robot, en ce moment, lu par un programme qui ne partage rien du "
        "code du robot."
    ),
    with_disk="Avec le disque",
    readable="de {searched} noms, identifiants, lieux et phrases se trouvent dans ses {files} "
    "fichiers.",
    with_keys="Avec le disque et les clés",
    opened="de {rows} lignes s'ouvrent. Qui a les deux lit ce qui est ouvert à ce moment.",
    closed="Échanges, dans toutes les copies",
    no_talk="Personne n'a encore demandé d'échange.",
    talk_open="de {copied} valeurs s'ouvrent avec ces clés, tant que l'échange dure.",
    talk_closed="de {copied} valeurs s'ouvrent avec ces clés. Avant la fin, c'était {once_open}.",
    see="Voir les lignes :",
    gone="sa clé n'est plus",
    more="et {more} autres",
    keys="Clés",
    keys_about=(
        "Une clé n'ouvre que ce qu'elle a scellé. À la fin d'un échange, sa clé est écrasée sur "
        "place. Une copie des clés d'avant ouvrirait encore une copie du disque d'avant."
    ),
    shelves={
        "inbox": "ce que Telegram nous a dit",
        "outbox": "ce que nous devons à Telegram",
        "sent": "quel message était lequel",
        "held": "textes qui attendent une réponse",
        "cases": "demandes et échanges",
        "seats": "qui est dans lequel",
        "people": "qui a consenti",
        "follow_ups": "qui interroger plus tard",
        "supporters": "la liste des pairs aidants",
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
