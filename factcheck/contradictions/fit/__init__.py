"""How well a short text fits an article, word by word."""
