"""The media plan (Положение, 1.3 and 3.6): what is published of an event, where, when, and by whom."""
