"""The people of the programme: who keeps what is known about them, and how it comes in and goes out."""
