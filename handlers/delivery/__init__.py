"""Asking people about posts of which nobody knows whether they appeared."""
