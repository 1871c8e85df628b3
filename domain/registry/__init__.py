"""The people of the mentoring programme, and the registries of 3.2 and Appendix 1 that they stand in."""
