"""Which time zone a city or a point on the map has. Read only, no database: the list comes with the program."""
