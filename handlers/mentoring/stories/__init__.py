"""Stories for the media plan in chat: a mentor tells, curators decide."""
