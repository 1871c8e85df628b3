"""What people do with posts on schedule."""
