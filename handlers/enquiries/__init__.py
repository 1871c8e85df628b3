"""«Написать куратору» in chat, and the curators' answers."""
