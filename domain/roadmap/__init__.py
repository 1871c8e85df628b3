"""The roadmap («дорожная карта»): stages and events of a school year, and what mentors propose to it."""
