"""What is wrong with the settings, one line each: the variable, the complaint, an example of a good value."""

from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails


class WrongSettings(Exception):
    """Settings that cannot be used; `problems` has one line for each, without the values of secrets."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def problem(name: str, complaint: str, example: object) -> str:
    return f"{name} {complaint}. Example: {name}={example}"


def problems_of(concern: type[BaseModel], error: ValidationError) -> Iterator[str]:
    """The lines for one concern's failure; a variable with several faults is named once."""
    examples = {field.alias or name: (field.examples or [""])[0] for name, field in concern.model_fields.items()}
    told: set[str] = set()
    for detail in error.errors(include_url=False, include_input=False):
        name = str(detail["loc"][0])
        if name not in told:
            told.add(name)
            yield problem(name, _complaint(detail), examples.get(name, ""))


def _complaint(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return "is not set"
        case "value_error":
            return str(context["error"])
        case "int_parsing" | "int_from_float":
            return "is not a whole number"
        case "float_parsing":
            return "is not a number"
        case "enum":
            return f"has to be {context['expected']}"
        case "greater_than":
            return f"has to be more than {context['gt']:g}"
        case "greater_than_equal":
            return f"has to be at least {context['ge']:g}"
        case "less_than_equal":
            return f"has to be at most {context['le']:g}"
        case "too_short":
            return "has to name at least one"
        case _:
            return detail["msg"]
