"""The report of a monitoring campaign: Word, Excel, and the charts in them."""
