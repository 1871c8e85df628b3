"""Monitoring campaigns, and what people answer in them."""
