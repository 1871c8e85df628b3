"""Papers around personal data: consents of Appendix 2, consents to publication, the act of destruction."""
