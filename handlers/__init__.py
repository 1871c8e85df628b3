"""Conversations: parse what a person did, call one action, render its outcome. One package per feature."""
