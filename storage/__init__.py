"""Tables, one gateway per table or aggregate, migrations. Gateways return domain objects."""
