"""What curators see of all of mentoring in chat, by codes."""
