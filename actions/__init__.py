"""What people can do: one verb function per use case, with permission, rule, transaction, audit entry and notices."""
