"""The petition for another mentor (6.2): a mentee or guardian signs it, a curator judges it, the director decides."""
