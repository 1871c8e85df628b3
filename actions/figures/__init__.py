"""The figures for the regional centre: looked at, taken as a file, sent by December 30."""
