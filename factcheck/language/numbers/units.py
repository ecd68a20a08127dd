"""Currencies and units with their normal names.

Currency codes are those of ISO 4217; unit names are lower-case English singulars.
"""

from __future__ import annotations

CURRENCY_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "r$": "BRL",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₦": "NGN",
}
"""Signs before an amount. A bare "$" is read as the US dollar."""

CURRENCY_CODES = frozenset(
    "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD INR RUB KRW BRL MXN ZAR SEK NOK DKK PLN CZK"
    " HUF TRY UAH ILS NGN KES AED SAR EGP THB IDR MYR PHP VND".split()
)
"""Codes before or after an amount."""

CURRENCY_WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "buck": "USD",
    "bucks": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "rupee",
    "rupees": "rupee",
    "ruble": "RUB",
    "rubles": "RUB",
    "rouble": "RUB",
    "roubles": "RUB",
    "franc": "franc",
    "francs": "franc",
    "peso": "peso",
    "pesos": "peso",
    "krona": "krona",
    "kronor": "krona",
    "krone": "krone",
    "kroner": "krone",
    "dinar": "dinar",
    "dinars": "dinar",
    "rand": "ZAR",
    "shekel": "ILS",
    "shekels": "ILS",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "zloty": "PLN",
    "zlotys": "PLN",
    "naira": "NGN",
    "shilling": "shilling",
    "shillings": "shilling",
    "drachma": "GRD",
    "drachmas": "GRD",
    "riyal": "SAR",
    "riyals": "SAR",
    "dirham": "AED",
    "dirhams": "AED",
    "lira": "TRY",
    "liras": "TRY",
    "cents": "US cent",
    "pence": "penny",
    "sterling": "GBP",
}
"""Words after an amount; money that several countries call by one word keeps that word."""

NATIONAL_DOLLARS = {
    "u.s": "USD",
    "us": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "singapore": "SGD",
    "hong kong": "HKD",
}
"""Adjectives before "dollars"."""

_MEASURES = {
    "mile": "mile miles mi",
    "kilometre": "kilometre kilometres kilometer kilometers km kms",
    "metre": "metre metres meter meters",
    "centimetre": "centimetre centimetres centimeter centimeters cm",
    "millimetre": "millimetre millimetres millimeter millimeters mm",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard yards yd yds",
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "mph": "mph",
    "km/h": "kph kmh",
    "knot": "knot knots",
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "gram": "gram grams gramme grammes",
    "milligram": "milligram milligrams mg",
    "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "stone": "stone",
    "ton": "ton tons",
    "tonne": "tonne tonnes",
    "litre": "litre litres liter liters",
    "millilitre": "millilitre millilitres milliliter milliliters ml",
    "gallon": "gallon gallons",
    "barrel": "barrel barrels",
    "degree": "degree degrees",
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw",
    "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw",
    "kilowatt-hour": "kwh",
    "megabyte": "megabyte megabytes mb",
    "gigabyte": "gigabyte gigabytes gb",
    "terabyte": "terabyte terabytes tb",
    "hertz": "hertz hz",
    "megahertz": "megahertz mhz",
    "gigahertz": "gigahertz ghz",
    "light-year": "lightyear lightyears",
    "calorie": "calorie calories",
    "decibel": "decibel decibels",
    "basis point": "bps",
    "second": "seconds",
    "minute": "minute minutes",
    "hour": "hour hours",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years",
    "decade": "decade decades",
}
MEASURES = {form: unit for unit, forms in _MEASURES.items() for form in forms.split()}
"""Written form -> normal unit. Units of time serve where no time expression was read."""

GLUED_MEASURES = frozenset(
    "km kms cm mm ft mi yd kg kgs mg lb lbs oz ml mph kph kmh kw mw gw kwh mb gb tb hz mhz ghz ha"
    " m g l c f".split()
)
"""Units that are written onto the figure ("60km")."""

GLUED_ONLY = {"m": "metre", "g": "gram", "l": "litre"}
"""One-letter units, read as units only when they are glued to the figure."""

SQUARE = {"square": "square ", "sq": "square ", "cubic": "cubic "}

PER = {
    ("mile", "hour"): "mph",
    ("kilometre", "hour"): "km/h",
    ("metre", "second"): "m/s",
    ("foot", "second"): "ft/s",
}
"""Units of speed that are written out."""

TIME_UNITS = frozenset("second minute hour day week month year decade".split())

PERCENT_WORDS = frozenset(("%", "percent", "pct", "percentage"))
