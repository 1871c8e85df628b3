"""What follows when a message was, or could not be, delivered, and what people say about posts of unknown outcome."""
