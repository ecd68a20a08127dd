"""Currencies: signs, codes and words, with the codes of ISO 4217.

The tables hold what newsrooms write and no more: among the 180 codes are ALL, TOP, MOP, CUP and
LAK, which in news are words and names, and neither pycountry nor babel knows "quid", "bucks" or
that a bare "francs" may be of five countries.
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
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "forint": "HUF",
    "forints": "HUF",
    "koruna": "CZK",
    "rial": "rial",
    "rials": "rial",
    "reais": "BRL",
    "cedi": "GHS",
    "cedis": "GHS",
    "quid": "GBP",
    "cent": "US cent",
    "tenge": "KZT",
    "pence": "penny",
    "sterling": "GBP",
}
"""Words after an amount; money that several countries call by one word keeps that word."""

_NATIONAL = {
    "dollar": "us=USD u.s=USD american=USD canadian=CAD australian=AUD zealand=NZD kong=HKD"
    " singapore=SGD taiwan=TWD jamaican=JMD",
    "franc": "swiss=CHF french=FRF belgian=BEF cfa=XOF congolese=CDF rwandan=RWF",
    "peso": "mexican=MXN philippine=PHP filipino=PHP argentine=ARS chilean=CLP colombian=COP"
    " cuban=CUP uruguayan=UYU",
    "krona": "swedish=SEK icelandic=ISK",
    "krone": "norwegian=NOK danish=DKK",
    "rupee": "indian=INR pakistani=PKR lankan=LKR nepalese=NPR",
    "shilling": "kenyan=KES ugandan=UGX tanzanian=TZS somali=SOS",
    "dinar": "kuwaiti=KWD iraqi=IQD jordanian=JOD serbian=RSD algerian=DZD tunisian=TND libyan=LYD",
    "pound": "british=GBP egyptian=EGP syrian=SYP lebanese=LBP sudanese=SDG",
    "rial": "iranian=IRR omani=OMR yemeni=YER",
    "riyal": "saudi=SAR qatari=QAR",
    "won": "korean=KRW",
    "real": "brazilian=BRL",
    "lira": "turkish=TRY italian=ITL",
    "crown": "czech=CZK",
}
NATIONAL_MONEY = {
    (adjective, name): code
    for name, codes in _NATIONAL.items()
    for adjective, code in (pair.split("=") for pair in codes.split())
}
"""Last word of a nationality and singular name of the money -> code ("new zealand dollar")."""

PLURALS_OF_MONEY = {"kronor": "krona", "kroner": "krone", "reais": "real", "won": "won"}
"""Plurals that do not end in -s."""
