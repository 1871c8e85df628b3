"""The desk: the centre's own pages, where names are read and typed."""
