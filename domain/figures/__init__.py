"""The figures for the regional centre, by December 30 («Мониторинг»)."""
