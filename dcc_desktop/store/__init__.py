"""The only place with SQL: connection, schema, rows with their change log, and repositories."""
