"""How monitoring is said: its campaigns, and their report on paper, in a spreadsheet and in charts."""
