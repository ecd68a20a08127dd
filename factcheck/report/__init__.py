"""What was checked becomes a report, one module a format. Pure."""
