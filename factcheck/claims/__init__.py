"""Sentences with their details become claims, each with its check-worthiness. Pure."""
