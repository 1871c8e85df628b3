"""The roadmap as it is stored."""
