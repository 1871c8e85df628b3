"""What aiogram finds out about functions is found out once for each piece of code.

It looks at five thousand of them for each bot that is put together, most of them one lambda in the constructor of its
observers and one filter of the dialogs: a tenth of the processor time of tests that put together hundreds of bots.
"""

from types import CodeType, FunctionType
from typing import Any


def remember_signatures() -> None:
    """Call it once aiogram's types are as the program has them."""
    from aiogram.dispatcher.event.handler import CallableObject
    from aiogram.filters import Filter

    look = CallableObject.__post_init__
    known: dict[CodeType | type, tuple[bool, set[str], bool]] = {}

    def remembered(one: CallableObject) -> None:
        key = what_decides(one.callback)
        if key is None:
            look(one)
        elif key in known:
            one.awaitable, one.params, one.varkw = known[key]
        else:
            look(one)
            known[key] = one.awaitable, one.params, one.varkw

    def what_decides(callback: Any) -> CodeType | type | None:
        """The code of a plain function, the class of a filter; None: it is looked at each time."""
        if type(callback) is FunctionType and not callback.__dict__:
            return callback.__code__
        return type(callback) if isinstance(callback, Filter) else None

    setattr(CallableObject, "__post_init__", remembered)  # noqa: B010
