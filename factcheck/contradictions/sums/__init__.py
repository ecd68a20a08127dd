"""The desk's own sums: what cannot be true in one passage, by calendar, arithmetic or copy."""
