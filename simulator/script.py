"""The script of the story: what is told and what people type, in English and in French.

What the bot says stands nowhere here: the phones show it.
"""

from dataclasses import dataclass

from simulator.stage import Directions


@dataclass(frozen=True, slots=True)
class Script:
    """The words of the story in one language, in the order in which they come."""

    directions: Directions
    title: str
    preface: str

    listening: str
    invitation: str
    rung_up: str
    joined: str

    arriving: str
    poster: str
    elsewhere: str
    place_typed: str

    asking: str
    four_taps: str

    nobody_there: str
    first_words: str

    offers: str
    not_asked: str
    unseen_no: str
    at_once: str
    passing: str

    meeting: str
    unpassed: str
    when: str

    talk: str
    unread_before: str
    hello: str
    thanks: str
    question: str
    nights_typed: str
    nights: str
    help_in_between: str
    help_unseen: str
    tonight: str
    sister: str
    lake: str
    farewell: str

    close: str
    disk: str
    keys: str
    files: str
    phones: str
    fading: str
    faded: str

    later: str
    end: str

    serving: str
    leaving: str

    def said(self) -> tuple[str, ...]:
        """Return every sentence that Nora and Clara write to each other."""
        nora = (
            *(self.first_words, self.thanks, self.nights_typed, self.nights),
            *(self.sister, self.lake),
        )
        return *nora, self.hello, self.question, self.tonight, self.farewell


ENGLISH = Script(
    directions=Directions(
        taps="{name} taps {what}",
        writes="{name} writes:",
        phone="{names}'s phone",
        phones="The phones of {names}",
        joined="{some} and {last}",
        relayed="{writer} writes → {names}'s phone",
        changed=" (the card changes)",
        edits="{name} edits:",
        photo="(a photo)",
        reacts="{name} reacts with {what}",
    ),
    title="Peerline: how a physician reaches a colleague who listens",
    preface=(
        "The bot in this story is the real one. It runs beside it as a program of its own; only "
        "Telegram and the people are made up, and the clock is moved. Behind a bar stands what a "
        "phone shows, word for word. What is in [brackets] is a button. Nothing leaves this "
        "computer."
    ),
    listening="Eight listeners join",
    invitation=(
        "Eight physicians of several departments have been trained to listen. Each has an "
        "invitation of their own. Clara opens hers."
    ),
    rung_up="Mila coordinates the programme. She calls Clara, who says that it was her.",
    joined="{names} join in the same way.",
    arriving="Nora comes to the door",
    poster=(
        "Nora is a physician in the emergency department. She scans the code on the poster there."
    ),
    elsewhere="Nora also works in a clinic downtown, and wants nobody from there.",
    place_typed="clinic",
    asking="She asks",
    four_taps=(
        "Asking takes four taps: the one at the door, and these three. What came in between is "
        "asked only once."
    ),
    nobody_there="She writes while nobody is there",
    first_words="I keep going over Sunday's shift. I have hardly slept since.",
    offers="Three are asked",
    not_asked=(
        "Not asked: Emma, who works in the same department. Felix, who leads it. Gina, who works "
        "in the clinic. Hugo, whose hours begin in the evening. Iris, who would be next."
    ),
    unseen_no="His no costs nothing, and nobody else learns of it.",
    at_once="Clara and David tap [{yes}] at the same moment. The first one counts.",
    passing="Over David's screen passes: {words}",
    meeting="Who has time",
    unpassed="Nothing that Nora wrote has been passed on. First she sees who it would be.",
    when="Clara says when she can write.",
    talk="They talk",
    unread_before="Only now do the words that Nora typed before reach anybody.",
    hello="Hello, I'm Clara. I am glad you wrote. There is nothing you have to do.",
    thanks="Thank you. At work I function. At home I am just empty.",
    question="I know that kind of empty. How long has it been so?",
    nights_typed="Since the autumn. The nights are worst.",
    nights="Since the autumn. The nights are the worst.",
    help_in_between="Before she goes on, Nora looks up who else could be called at night.",
    help_unseen="Clara's phone shows nothing of this.",
    tonight="Then let us think of tonight. Who could be with you?",
    sister="My sister. I will call her. It helped to say it to somebody outside.",
    lake="This is the lake by her house. I will sleep there tonight.",
    farewell="Do call her. And write again whenever you like.",
    close="Nora ends the talk",
    disk="What is left on the disk",
    keys=(
        "Of the keys that the bot has made since Nora began to ask ({made}), none is left: zeros "
        "stand in their place. What they had sealed can be opened no more, not even in an older "
        "copy of the database."
    ),
    files=(
        "The bot's data and its log are {files} files. Not one sentence that Nora and Clara wrote "
        "could be found in them, neither while they talked nor now; nor a place of work, nor "
        "anybody's Telegram id."
    ),
    phones="What the two phones show of it leaves them within two days.",
    fading="Not quite two days later",
    faded="What Nora and Clara wrote has left both phones. What Telegram saw, it saw.",
    later="Two days later",
    end="That is the whole of it. The bot has left when told to, and its folder is gone.",
    serving=(
        "The demo's bot runs. Its clock says Tuesday noon, and eight listeners have joined.\n"
        "Four phones and the disk, in a browser: {page}\n"
        "People act over HTTP: {address}\n"
        "Links by which a physician comes in:"
    ),
    leaving="Ctrl-C ends it.",
)

FRENCH = Script(
    directions=Directions(
        taps="{name} touche {what}",
        writes="{name} écrit :",
        phone="Téléphone de {names}",
        phones="Téléphones de {names}",
        joined="{some} et {last}",
        relayed="{writer} écrit → téléphone de {names}",
        changed=" (la carte change)",
        edits="{name} modifie :",
        photo="(une photo)",
        reacts="{name} réagit par {what}",
    ),
    title="Peerline : comment un médecin joint un ou une collègue à l'écoute",
    preface=(
        "Le robot de cette histoire est le vrai. Il tourne à côté d'elle comme un programme à "
        "part; seuls Telegram et les gens sont inventés, et l'horloge est avancée. Derrière une "
        "barre se lit ce que montre un téléphone, mot pour mot. Ce qui est entre [crochets] est un "
        "bouton. Rien ne quitte cet ordinateur."
    ),
    listening="Huit pairs aidants arrivent",
    invitation=(
        "Huit médecins de plusieurs départements ont appris à écouter. Chacun a son invitation. "
        "Clara ouvre la sienne."
    ),
    rung_up="Mila coordonne le programme. Elle appelle Clara, qui dit que c'était bien elle.",
    joined="{names} arrivent de la même façon.",
    arriving="Nora se présente",
    poster="Nora est médecin à l'urgence. Elle balaie le code de l'affiche qui s'y trouve.",
    elsewhere="Nora travaille aussi dans une clinique, et ne veut personne de là.",
    place_typed="clinique",
    asking="Elle demande",
    four_taps=(
        "Demander prend quatre touches : celle du début, et ces trois-ci. Ce qu'il y a eu entre "
        "elles ne se demande qu'une fois."
    ),
    nobody_there="Elle écrit alors que personne n'est là",
    first_words="Je repense sans cesse à mon quart de dimanche. Je ne dors presque plus.",
    offers="On demande à trois personnes",
    not_asked=(
        "On ne demande pas à Emma, du même département. Ni à Felix, qui le dirige. Ni à Gina, de "
        "la clinique. Ni à Hugo, dont les heures commencent le soir. Ni à Iris, qui serait la "
        "suivante."
    ),
    unseen_no="Son non ne coûte rien, et personne d'autre ne l'apprend.",
    at_once="Clara et David touchent [{yes}] au même instant. Seule la première touche compte.",
    passing="Sur l'écran de David passe : {words}",
    meeting="Qui a du temps",
    unpassed="Rien de ce que Nora a écrit n'a été transmis. Elle voit d'abord qui ce serait.",
    when="Clara dit quand elle peut écrire.",
    talk="Elles se parlent",
    unread_before="C'est maintenant seulement que les mots gardés de Nora atteignent quelqu'un.",
    hello="Bonjour, ici Clara. Merci de m'écrire. Rien ne presse.",
    thanks="Merci. Au travail, je fonctionne. À la maison, je suis vide.",
    question="Je connais ce vide. Depuis quand est-ce ainsi?",
    nights_typed="Depuis l'automne. Le pire, c'est les nuits.",
    nights="Depuis l'automne. Le pire, ce sont les nuits.",
    help_in_between="Avant de continuer, Nora regarde qui d'autre on peut appeler la nuit.",
    help_unseen="Le téléphone de Clara n'en montre rien.",
    tonight="Alors pensons à ce soir. Qui pourrait être avec vous?",
    sister="Ma sœur. Je vais l'appeler. Le dire à quelqu'un d'ailleurs m'a aidée.",
    lake="C'est le lac, près de chez elle. J'y dormirai ce soir.",
    farewell="Appelez-la. Et écrivez de nouveau quand vous voulez.",
    close="Nora termine l'échange",
    disk="Ce qui reste sur le disque",
    keys=(
        "Des clés que le robot a faites depuis que Nora a commencé à demander ({made}), il n'en "
        "reste aucune : des zéros ont pris leur place. Ce qu'elles scellaient ne s'ouvre plus, pas "
        "même dans une copie plus ancienne de la base de données."
    ),
    files=(
        "Les données du robot et son journal sont {files} fichiers. On n'y a trouvé, ni pendant "
        "l'échange ni à présent, aucune phrase de Nora ou de Clara, aucun lieu de travail, aucun "
        "identifiant Telegram."
    ),
    phones="Ce que les deux téléphones en montrent les quitte en moins de deux jours.",
    fading="Pas tout à fait deux jours plus tard",
    faded="Ce que Nora et Clara ont écrit a quitté les deux téléphones. Telegram, lui, l'a vu.",
    later="Deux jours plus tard",
    end="C'est tout. Le robot est parti quand on le lui a dit, et son dossier n'existe plus.",
    serving=(
        "Le robot de la démo tourne. Son horloge dit mardi midi; huit pairs aidants sont là.\n"
        "Quatre téléphones et le disque, dans un navigateur : {page}\n"
        "Les gens agissent par HTTP : {address}\n"
        "Liens par lesquels un médecin entre :"
    ),
    leaving="Ctrl-C y met fin.",
)

SCRIPTS = {"en": ENGLISH, "fr": FRENCH}
