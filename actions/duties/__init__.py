"""What people do with duties, and what time brings them."""
