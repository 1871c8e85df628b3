"""Posts that people write now and the bot publishes later."""
