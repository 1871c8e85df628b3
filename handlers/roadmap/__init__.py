"""The roadmap in chat: read, worked on, edited, proposed to."""
