"""The monitoring campaign («Мониторинг»): surveys before and after, SWOT, and what they come to."""
