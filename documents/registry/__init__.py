"""Registries of the programme as spreadsheets that people bring and take, and as pages to print."""
