"""What a check found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's. `wrong` and `remedy` are empty when all is well."""

    subject: str
    what: str
    remedy: str = ""

    @property
    def is_well(self) -> bool:
        return not self.remedy

    def __str__(self) -> str:
        if self.is_well:
            return f"ok     {self.subject}: {self.what}"
        return f"WRONG  {self.subject}: {self.what}. {self.remedy}"


def well(subject: str, what: str) -> Finding:
    return Finding(subject, what)


def wrong(subject: str, what: str, remedy: str) -> Finding:
    """`what` is wrong, without a full stop; `remedy` is what to do, a sentence."""
    return Finding(subject, what, remedy)
