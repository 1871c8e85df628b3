"""What people do about themselves and each other."""
