"""Who comes to the desk, for how long, and how that ends."""
