"""Results that curators ask mentors for, in chat."""
