"""A path, an address or bytes becomes an article, one module a format."""
