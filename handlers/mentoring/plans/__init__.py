"""Individual plans in chat: written, agreed to, marked, and what a mentee proposes."""
