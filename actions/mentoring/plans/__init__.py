"""The individual plan of a pairing (Положение, 5.1, 6.2 and Appendix 4): who writes, agrees to, and marks it."""
