"""How meetups look: cards in halls, pages in private, what is told about them."""
