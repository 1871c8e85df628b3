"""How an account in Telegram becomes somebody's of the programme: slips are issued, and used."""
