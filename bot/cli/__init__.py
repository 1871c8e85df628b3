"""What the command line can do: a module for each concern. `bot/__main__.py` lists the commands."""
