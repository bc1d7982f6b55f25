"""Aliases: two plain words of nature, the same in English and in French, without a mood.

None of them is a common first name. Each introduction draws a new alias, and none is ever used
twice by the programme, so that nobody can tell two cases to be one person's.
"""

from handlers.moment import Moment
from storage.work import Work

_FIRST = """
    Acacia Agate Agave Amaryllis Amazonite Arnica Aster Azurite Bison Cactus Calcite
    Calendula Canna Caribou Cobalt Cosmos Crocus Cyan Dolomite Ficus Forsythia Freesia
    Fuchsia Ginkgo Granite Hibiscus Hosta Indigo Kalmia Kiwi Lantana Liatris Lichen Lobelia
    Lotus Lupin Magnolia Malachite Mauve Mica Mimosa Monarda Nectarine Onyx Orange Orchis
    Oxalis Papyrus Pelargonium Phlox Quartz Rudbeckia Salvia Sedum Sequoia Trillium
    Turquoise Viburnum Wapiti Yucca Zinnia
"""
_SECOND = """
    Atoll Butte Canal Canyon Cascade Cirque Delta Dune Fjord Geyser Glacier Horizon Mangrove
    Massif Mesa Moraine Oasis Pampa Panorama Plateau Prairie Ravine Sierra Solstice Source
    Steppe Taiga Torrent
"""
FIRST = tuple(_FIRST.split())
SECOND = tuple(_SECOND.split())
TRIES = 50


def draw(work: Work, moment: Moment) -> str:
    """Return an alias that was never used: of three words once those of two become rare."""
    choose = moment.chance.choice
    for _ in range(TRIES):
        alias = f"{choose(FIRST)} {choose(SECOND)}"
        if work.aliases.take(alias):
            return alias
    while True:
        alias = f"{choose(FIRST)} {choose(FIRST)} {choose(SECOND)}"
        if work.aliases.take(alias):
            return alias
