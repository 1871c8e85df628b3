"""The centre's own pages: the only place where names of the programme's people are read and typed."""
