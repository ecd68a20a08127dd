"""Text as such: cleaning at the door, sentences, wrapping to lines. Pure."""
