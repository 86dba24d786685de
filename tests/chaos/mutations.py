"""Mutated files of every form, the same each time."""

from __future__ import annotations

import copy
import io
import random
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from lxml import etree

from tests.adapters.importers.forms.documents import LAYOUTS
from tests.adapters.importers.forms.samples import SAMPLES, positions

JSON = b'{"basics": {"name": "Robin Amsel", "email": "robin@amsel.example"}, "work": [{"name": "Kornblum", "position": "Baker", "startDate": "2019", "highlights": ["Baked bread for three shops"]}]}'
MARKDOWN = "# Robin Amsel\n\nLindau | robin@amsel.example\n\n## Experience\n\n### Baker, Kornblum (2019 – 2021)\n- Baked bread for three shops\n\n## Skills\nRye, wheat\n".encode()


def seeds() -> list[bytes]:
    """A sound file of every form."""
    made = [make() for make in (*LAYOUTS.values(), *SAMPLES.values())]
    return [*made, positions().encode(), JSON, MARKDOWN]


def mutated(number: int, sound: list[bytes]) -> bytes:
    """The file of this number: a sound one that was changed once to four times."""
    chance = random.Random(number)
    content = sound[number % len(sound)]
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(_MEMBERS if content.startswith(b"PK") else _BYTES)(content, chance, sound)
    return content[:1_000_000]


def _flip(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 30)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    return content[: chance.randint(0, len(content))]


def _lose(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    begin = chance.randint(0, len(content))
    return content[:begin] + content[begin + chance.randint(0, 300) :]


def _splice(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    other = chance.choice(sound)
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


def _repeat(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    begin = chance.randint(0, len(content))
    return content[:begin] + content[begin : begin + chance.randint(1, 400)] * chance.choice([2, 10, 300]) + content[begin:]


def _sprinkle(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    odd = [b"<", b">", b"&", b"]]>", b"<!--", b"{", b"}", b"[", b"\\", b'"', b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"*", b"- ", b": ", b"\t", b"\r", b"\n" * 50, "\u202e\u2028".encode(), b"9" * 400, b"<w:p>", b"\\u-1?", b"&a;"]
    for _ in range(chance.randint(1, 8)):
        place = chance.randint(0, len(content))
        content = content[:place] + chance.choice(odd) + content[place:]
    return content


def _swap_words(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    """Words change places: tags, keys, attributes."""
    words = content.split(b" ")
    for _ in range(chance.randint(1, 6)):
        a, b = chance.randrange(len(words)), chance.randrange(len(words))
        words[a], words[b] = words[b], words[a]
    return b" ".join(words)


def _within(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    """A member of a zip is changed, lost, doubled or renamed, and all is packed again."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError):
        return _flip(content, chance, sound)
    telling = [i for i, (name, _) in enumerate(members) if name.endswith(("document.xml", "content.xml", "styles.xml", "numbering.xml", ".rels", ".csv"))]
    place = chance.choice(telling if telling and chance.random() < 0.8 else range(len(members)))
    name, inner = members[place]
    if chance.random() < 0.1:
        members.append(members.pop(place) if chance.random() < 0.5 else (chance.choice(members)[0] + "x", inner))
    elif chance.random() < 0.1:
        del members[place]
    else:
        changes = [*([_tree] * 20), *_BYTES] if name.endswith((".xml", ".rels")) else _BYTES
        members[place] = (name, chance.choice(changes)(inner, chance, sound))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
        for name, inner in members:
            archive.writestr(name, inner)
    return out.getvalue()


def _tree(content: bytes, chance: random.Random, sound: list[bytes]) -> bytes:
    """Elements of XML are lost, doubled, put elsewhere or renamed, their attributes and words become odd; it stays well-formed."""
    try:
        root = etree.fromstring(content)
    except (etree.XMLSyntaxError, ValueError):
        return _swap_words(content, chance, sound)
    for _ in range(chance.randint(1, 25)):
        every = [element for element in root.iter() if isinstance(element.tag, str) and element is not root]
        if every:
            _change(chance.choice(every), chance.choice(every), chance)
    return bytes(etree.tostring(root))


def _change(element: Any, other: Any, chance: random.Random) -> None:
    odd = ["", "0", "-1", "99999999999", "1e309", "none", "heading 3", "٣", "r1", "x" * 300, "true", "#ffffff", "0pt", "-5cm"]
    what = chance.randrange(6)
    if what == 0 and element.getparent() is not None:
        element.getparent().remove(element)
    elif what == 1 and other is not element and element not in list(other.iterancestors()):
        other.append(copy.deepcopy(element))
    elif what == 2:
        element.tag = other.tag
    elif what == 3 and element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(odd))
    elif what == 4:
        element.text = chance.choice([*odd, "\t" * 9, "2019 – 2021", "•", "Experience", "a@b.example", "\u200b\uf0b7", "Wort " * 99])
    else:
        for key, value in other.attrib.items():
            element.set(key, value)


Change = Callable[[bytes, random.Random, list[bytes]], bytes]
_BYTES: list[Change] = [_flip, _cut, _lose, _splice, _repeat, _sprinkle, _swap_words, _swap_words]
_MEMBERS: list[Change] = [*([_within] * 20), _flip, _cut, _splice]
