"""The roadmap of a school year: begun, changed, worked on, proposed to, and what it reminds of."""
