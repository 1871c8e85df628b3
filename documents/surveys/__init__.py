"""The questions of surveys: files beside this one, or of the same name in a folder of the centre's own."""
