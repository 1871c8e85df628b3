"""«Написать куратору», and what is answered: through the bot, so that neither sees the other's account."""
