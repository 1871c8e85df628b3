"""The people of the programme as a chat shows them: to those who run it, and to each their own record."""
