"""Checks of JSON values against the types of the Bot API: compiled once, then fast."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Check = Callable[[Any], None]

# Names that Telegram uses for these types when it refuses them.
CALLED = {"InlineKeyboardButton": "inline keyboard button", "KeyboardButton": "keyboard button"}
ARRAY = "Array of "


class Mismatch(Exception):
    """A value that does not fit; `path` leads to it from the outside in.

    `problem` is a whole sentence. Where only the place can make one, it is empty and `expected` says what must be
    there, such as "of type String".
    """

    def __init__(self, problem: str = "", *, expected: str = "") -> None:
        super().__init__(problem or expected)
        self.problem = problem
        self.expected = expected
        self.path: list[str | int] = []

    def within(self, step: str | int) -> "Mismatch":
        """The same mismatch seen from one level further out."""
        self.path.insert(0, step)
        return self

    def refusal(self, parameter: str) -> str:
        """What to answer when the value came as a parameter of a call."""
        if self.problem:
            return self.problem
        if self.expected == "an Object" and not self.path:
            return f"object expected as {parameter.replace('_', ' ')}"
        return f'parameter "{parameter}"{self.place()} must be {self.expected}'

    def place(self) -> str:
        """The path as it would be written in code."""
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)

    def __str__(self) -> str:
        return f"{self.place().lstrip('.') or 'the value'}: {self.problem or f'must be {self.expected}'}"


class Types:
    """The types of the schema; their checks are compiled when first asked for."""

    def __init__(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        self._entries = entries
        self._checks: dict[str, Check] = dict(SCALARS)

    def check(self, kind: str) -> Check:
        """The check of a type expression, such as `Array of Array of PhotoSize` or `Message or Boolean`."""
        known = self._checks.get(kind)
        if known is None:
            # Types contain themselves (a message holds a message): a name found on the way is resolved on use.
            self._checks[kind] = lambda value: self._checks[kind](value)
            known = self._checks[kind] = self._compile(kind)
        return known

    def _compile(self, kind: str) -> Check:
        if kind.startswith(ARRAY):
            return _array(self.check(kind.removeprefix(ARRAY)))
        if " or " in kind:
            return self._union(kind, kind.split(" or "))
        entry = self._entries.get(kind)
        if entry is None:
            raise KeyError(f"the schema knows no type {kind!r}")
        if "one_of" in entry:
            return self._union(kind, entry["one_of"])
        return self._object(kind, entry)

    def _object(self, kind: str, entry: Mapping[str, Any]) -> Check:
        fields = {name: self.check(field_kind) for name, field_kind in entry["fields"].items()}
        required: tuple[str, ...] = tuple(entry.get("required", ()))
        allowed = {name: (value,) for name, value in entry.get("fixed", {}).items()}
        allowed |= {name: tuple(values) for name, values in entry.get("choices", {}).items()}
        called = CALLED.get(kind, kind)

        def check(value: Any) -> None:
            if not isinstance(value, dict):
                raise Mismatch(f"can't parse {called}: expected an Object")
            for name, content in value.items():
                check_field = fields.get(name)
                if check_field is None:
                    raise Mismatch(f'can\'t parse {called}: the field "{name}" is not known').within(name)
                try:
                    check_field(content)
                except Mismatch as mismatch:
                    if not mismatch.problem:
                        place = f"{name}{mismatch.place()}"
                        mismatch.problem = f'can\'t parse {called}: Field "{place}" must be {mismatch.expected}'
                    raise mismatch.within(name) from None
            for name in required:
                if name not in value:
                    raise Mismatch(f"can't parse {called}: Can't find field \"{name}\"").within(name)
            for name, values in allowed.items():
                if name in value and value[name] not in values:
                    expected = " or ".join(map(str, values))
                    raise Mismatch(f'can\'t parse {called}: Field "{name}" must be {expected}').within(name)

        return check

    def _union(self, kind: str, members: Sequence[str]) -> Check:
        scalars = [SCALARS[member] for member in members if member in SCALARS]
        arrays = [self.check(member) for member in members if member.startswith(ARRAY)]
        objects = [member for member in members if member not in SCALARS and not member.startswith(ARRAY)]
        entries = {member: self._entries[member] for member in objects}

        def check(value: Any) -> None:
            if isinstance(value, dict) and objects:
                self.check(_member(kind, entries, value))(value)
                return
            if isinstance(value, list) and arrays:
                arrays[0](value)
                return
            for scalar in scalars:
                try:
                    scalar(value)
                except Mismatch:
                    continue
                return
            raise Mismatch(expected="an Object" if objects and not scalars else f"of type {kind}")

        return check


def _member(kind: str, entries: Mapping[str, Mapping[str, Any]], value: Mapping[str, Any]) -> str:
    """Which member of a union an object is meant to be: by its fixed fields, then by what it must have."""
    tagged = [
        name
        for name, entry in entries.items()
        if all(value.get(field) == fixed for field, fixed in entry.get("fixed", {}).items())
    ]
    if not tagged:
        raise Mismatch(f"can't parse {kind}: unsupported type specified")
    # The most specific first: fixed fields beat none (a message of date 0 is an inaccessible one).
    tagged.sort(key=lambda name: (-len(entries[name].get("fixed", {})), -len(entries[name].get("required", ()))))
    complete = [name for name in tagged if all(field in value for field in entries[name].get("required", ()))]
    known = [name for name in complete if value.keys() <= entries[name]["fields"].keys()]
    return (known or complete or tagged)[0]


def _array(check_item: Check) -> Check:
    def check(value: Any) -> None:
        if not isinstance(value, list):
            raise Mismatch(expected="an Array")
        for index, item in enumerate(value):
            try:
                check_item(item)
            except Mismatch as mismatch:
                raise mismatch.within(index) from None

    return check


def _integer(value: Any) -> None:
    if type(value) is not int:
        raise Mismatch(expected="of type Number")


def _float(value: Any) -> None:
    if type(value) is not float and type(value) is not int:
        raise Mismatch(expected="of type Number")


def _string(value: Any) -> None:
    if not isinstance(value, str):
        raise Mismatch(expected="of type String")


def _boolean(value: Any) -> None:
    if not isinstance(value, bool):
        raise Mismatch(expected="of type Boolean")


def _true(value: Any) -> None:
    if value is not True:
        raise Mismatch(expected="True, or absent")


SCALARS: Mapping[str, Check] = {
    "Integer": _integer,
    "Float": _float,
    "String": _string,
    "Boolean": _boolean,
    "True": _true,
}
