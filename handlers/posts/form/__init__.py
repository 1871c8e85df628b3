"""Writing a post and planning it, step by step."""
