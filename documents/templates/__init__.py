"""Word templates that come with the program, and what makes them."""
