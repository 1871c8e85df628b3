"""Documents in and out: pages, spreadsheets, calendars. Domain objects on one side, bytes on the other."""
