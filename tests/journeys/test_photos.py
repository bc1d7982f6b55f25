"""Photos, alone and together: they arrive as they were sent, and what is done to them too."""

from collections.abc import Mapping

from handlers.conversation.holding import NobodyThere, TextKept
from handlers.relay.albums import PhotosNotPassed
from handlers.relay.mirroring import EditNotPassed, TakenBack
from handlers.verbs import Verb
from simulator import people, sharing
from simulator.history import Entry
from simulator.orders import Edit, React, SendAlbum
from simulator.shapes import JsonObject
from tests.journeys.patience import eventually
from tests.journeys.residents import ANY, Resident
from tests.journeys.steps import a_talk, accepts, asks, crowd, found_three_departments, is_shown
from tests.journeys.town import Town

BLURRED: JsonObject = {"has_media_spoiler": True}


def photo(name: str, caption: str = "") -> JsonObject:
    sizes = [{"file_id": name, "file_unique_id": f"{name}!", "width": 1, "height": 1}]
    return {"photo": sizes, **({"caption": caption} if caption else {})}


def shows(who: Resident, *photos: JsonObject, reply_to: int | None = None) -> list[int]:
    """Send photos together, and return their messages."""
    order = SendAlbum(photos, reply_to)
    sent = sharing.send_album(who.world, who.person, order)
    return [each.message_id for each in sent.messages]


async def sees(who: Resident, *names: str) -> list[Entry]:
    """Wait for photos in somebody's chat, and return them in the order in which they came."""

    def there() -> list[Entry] | None:
        found = [it for it in who.entries() if it.by_bot and name_of(it) in names]
        return found if [name_of(it) for it in found] == list(names) else None

    return await eventually(there, who.transcript)


def name_of(entry: Entry) -> str:
    sizes = entry.further.get("photo")
    return str(sizes[0]["file_id"]) if isinstance(sizes, list) else ""


def groups(entries: list[Entry]) -> set[object]:
    return {each.further.get("media_group_id") for each in entries}


async def test_an_album_arrives_as_one_under_the_name_of_its_sender(place: Town) -> None:
    ann, ben = await a_talk(place)
    shows(ann, photo("one", "Look"), photo("two"), photo("three"))
    place.skips(seconds=3)
    entries = await sees(ben, "one", "two", "three")
    assert len(groups(entries)) == 1
    below = str(entries[0].further["caption"])
    assert below.endswith("\nLook")
    assert "Ann" not in below
    assert all(each.message.has_protected_content for each in entries)
    assert not any("caption" in each.further for each in entries[1:])
    shows(ben, photo("four"), photo("five"))
    place.skips(seconds=3)
    (first, _) = await sees(ann, "four", "five")
    assert str(first.further["caption"]).startswith("Dr. Ben")


async def test_a_photo_that_its_sender_blurred_arrives_so_and_stays_so(place: Town) -> None:
    ann, ben = await a_talk(place)
    sent = ann.sends({**photo("one", "before"), **BLURRED})
    (copy,) = await sees(ben, "one")
    assert copy.further["has_media_spoiler"] is True
    people.edit(place.world, ann.person, Edit(sent, "after"))
    message = copy.message.message_id
    await eventually(lambda: "\nafter" in str(ben.entry(message).further["caption"]) or None)
    assert ben.entry(message).further["has_media_spoiler"] is True
    shows(ann, {**photo("two"), **BLURRED}, photo("three"))
    place.skips(seconds=3)
    blurred, bare = await sees(ben, "two", "three")
    assert blurred.further["has_media_spoiler"] is True
    assert "has_media_spoiler" not in bare.further


async def test_what_is_written_next_does_not_wait_and_does_not_overtake(place: Town) -> None:
    ann, ben = await a_talk(place)
    shows(ann, photo("one"), photo("two"))
    ann.says("There.")
    entries = await sees(ben, "one", "two")
    await ben.hears(ANY, "There.")
    assert ben.newest > entries[-1].message.message_id


async def test_an_album_survives_that_the_bot_stops_before_it_is_whole(place: Town) -> None:
    ann, ben = await a_talk(place)
    shows(ann, photo("one"), photo("two"))
    await place.closes()
    assert not any(name_of(each) for each in ben.entries() if each.by_bot)
    place.skips(minutes=1)
    await place.opens()
    assert len(groups(await sees(ben, "one", "two"))) == 1


async def test_each_photo_of_an_album_can_be_answered_changed_and_taken_back(place: Town) -> None:
    ann, ben = await a_talk(place)
    first, second = shows(ann, photo("one", "before"), photo("two"))
    place.skips(seconds=3)
    copies = [it.message.message_id for it in await sees(ben, "one", "two")]
    people.edit(place.world, ann.person, Edit(second, "below the second"))
    await eventually(lambda: "below the second" in str(ben.entry(copies[1]).further) or None)
    people.edit(place.world, ann.person, Edit(first, "after"))
    await eventually(lambda: "\nafter" in str(ben.entry(copies[0]).further["caption"]) or None)
    people.react(place.world, ben.person, React(copies[1], ("❤",)))
    await eventually(lambda: ann.entry(second).reaction)
    assert ann.entry(first).reaction is None
    ben.says("That one", reply_to=copies[1])
    await ann.hears("Dr. Ben", "That one")
    assert ann.entry(ann.newest).replied == second
    ann.says("/unsend", reply_to=first)
    await ann.reads(TakenBack())
    assert [name_of(it) for it in ben.entries() if name_of(it)] == ["two"]


async def test_words_below_a_photo_are_changed_and_another_photo_is_not(place: Town) -> None:
    ann, ben = await a_talk(place)
    sent = ann.sends(photo("one", "before"))
    (copy,) = await sees(ben, "one")
    people.edit(place.world, ann.person, Edit(sent, "after"))
    message = copy.message.message_id
    await eventually(lambda: "\nafter" in str(ben.entry(message).further["caption"]) or None)
    replaced = {**as_told(ann, sent), **photo("two", "after")}
    place.world.updates.add("edited_message", replaced)
    assert (await ann.reads(EditNotPassed())).replied == sent
    assert name_of(ben.entry(message)) == "one"


def as_told(who: Resident, message: int) -> dict[str, object]:
    """Return a message as the bot is told of it once it was changed."""
    shown = who.entry(message).shown()
    assert isinstance(shown, Mapping)
    return {**shown, "edit_date": int(who.world.clock.now())}


async def test_an_album_that_nobody_can_read_yet_passes_together(place: Town) -> None:
    found_three_departments(place)
    ann, ben = place.physician("Ann", "Emergency"), place.supporter("Ben", "Surgery")
    crowd(place, 2)
    await place.opens()
    await asks(ann)
    shows(ann, photo("one"), photo("two"))
    await ann.reads(NobodyThere("yet"))
    await ann.presses(Verb.NOTE_KEEP)
    await ann.reads(TextKept())
    await is_shown(ben)
    await accepts(ben, ann)
    assert not any(name_of(each) for each in ben.entries() if each.by_bot)
    await ann.presses(Verb.MEET_YES)
    assert len(groups(await sees(ben, "one", "two"))) == 1


async def test_an_album_whose_reader_has_left_is_told(place: Town) -> None:
    ann, ben = await a_talk(place)
    shows(ben, photo("one"), photo("two"))
    await place.settles()
    ann.says("/forget_me")
    await ann.presses(Verb.FORGET_YES)
    await place.settles()
    place.skips(seconds=3)
    await ben.reads(PhotosNotPassed("over"))
