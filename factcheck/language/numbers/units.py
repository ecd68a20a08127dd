"""Units with their normal names, lower-case English singulars in British spelling."""

from __future__ import annotations

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
    "mpg": "mpg",
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
    "square kilometre": "km²",
    "square metre": "m²",
    "square mile": "mi²",
    "square foot": "ft²",
    "cubic metre": "m³",
}
MEASURES = {form: unit for unit, forms in _MEASURES.items() for form in forms.split()}
"""Written form -> normal unit. Units of time serve where no time expression was read."""

GLUED_MEASURES = frozenset(
    "km kms cm mm ft mi yd kg kgs mg lb lbs oz ml mph kph kmh kw mw gw kwh mb gb tb hz mhz ghz ha"
    " m g l c f mpg km² m² mi² ft² m³".split()
)
"""Units that are written onto the figure ("60km")."""

DEGREES_CELSIUS, DEGREES_FAHRENHEIT = "degree Celsius", "degree Fahrenheit"
DEGREE_SIGNS = {
    "°": "degree",
    "º": "degree",
    "°c": DEGREES_CELSIUS,
    "ºc": DEGREES_CELSIUS,
    "°f": DEGREES_FAHRENHEIT,
    "ºf": DEGREES_FAHRENHEIT,
    "℃": DEGREES_CELSIUS,
    "℉": DEGREES_FAHRENHEIT,
}
TEMPERATURE_SCALES = {
    "c": DEGREES_CELSIUS,
    "celsius": DEGREES_CELSIUS,
    "centigrade": DEGREES_CELSIUS,
    "f": DEGREES_FAHRENHEIT,
    "fahrenheit": DEGREES_FAHRENHEIT,
}
"""Names of a scale behind "degrees" or a degree sign; a bare "degree" says no scale."""

GLUED_ONLY = {
    "m": "metre",
    "g": "gram",
    "l": "litre",
    "c": DEGREES_CELSIUS,
    "f": DEGREES_FAHRENHEIT,
}
"""One-letter units, read as units only when they are glued to the figure."""

SQUARE = {"square": "square ", "sq": "square ", "cubic": "cubic "}

PER = {
    ("mile", "hour"): "mph",
    ("kilometre", "hour"): "km/h",
    ("metre", "second"): "m/s",
    ("foot", "second"): "ft/s",
    ("mile", "gallon"): "mpg",
}
"""Units of speed and mileage that are written out."""

TIME_UNITS = frozenset("second minute hour day week month year decade".split())

PERCENT_WORDS = frozenset(("%", "percent", "pct", "percentage"))
