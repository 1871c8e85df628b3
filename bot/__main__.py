"""The command line. What a command needs is imported when it runs: `--help` must not wait for all of it."""

import typer

from bot.cli import backups, inbox, keys, outbox, people, program

app = typer.Typer(
    help="Edelweiss: a Telegram bot for a community's meetups. Settings are explained in .env.example.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(program.run)
app.command()(program.demo)
app.command()(program.doctor)
app.command()(program.migrate)
app.command()(backups.backup)
app.command()(backups.restore)
app.add_typer(inbox.app, name="inbox")
app.add_typer(outbox.app, name="outbox")
app.add_typer(keys.app, name="keys")
app.add_typer(people.app, name="people")


def main() -> None:
    app(prog_name="edelweiss")


if __name__ == "__main__":
    app(prog_name="python -m bot")
