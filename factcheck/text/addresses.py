"""Whether a text is the address of a page that anybody can open. Pure."""

from __future__ import annotations

from factcheck.text.patterns import regex

# Scheme, host, port, the rest; no user name, and nothing that has to be escaped in an address
# (RFC 3986).
_ADDRESS = regex(r"(https?)://([\w.-]+)(:[0-9]{1,5})?([/?#][^\s<>\"\\^`{|}\x00-\x20\x7f-\x9f]*)?")
# Names that lead nowhere outside a house (RFC 6761, 6762, 8375; ICANN's "internal").
_INSIDE = frozenset({"local", "localhost", "internal", "intranet", "lan", "home", "corp", "arpa"})


def is_public_address(text: str) -> bool:
    """Return whether a text is an address (http or https) that may be given to readers.

    The name of a machine in the house, a number in place of a name, and an address with a user name
    in it are none. Nothing is asked of the network.
    """
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return False
    labels = found[2].split(".")
    last = labels[-1].casefold()
    whole = all(each and not each.startswith("-") and not each.endswith("-") for each in labels)
    return whole and len(labels) > 1 and last not in _INSIDE and not last[:1].isdigit()
