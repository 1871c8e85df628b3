"""What people of the programme write to the curator, and what they are answered, through the bot."""
