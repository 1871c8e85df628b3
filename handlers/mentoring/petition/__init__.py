"""The petition for another mentor in chat: the applicant's windows, and those of curator and director."""
