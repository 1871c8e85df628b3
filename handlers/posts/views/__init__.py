"""Posts as people see them."""
