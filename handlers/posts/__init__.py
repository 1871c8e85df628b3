"""Posts on schedule in chat: the calendar, writing and planning, a post's page, what authors are told."""
