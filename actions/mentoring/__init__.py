"""What mentees, mentors, guardians, curators and the director do in mentoring."""
