"""What cannot both be true, one comparator module a kind. Pure."""
