"""What people do with meetups."""
