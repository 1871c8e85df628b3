"""What every handler is given: who is acting, in which language, and what actions need."""
