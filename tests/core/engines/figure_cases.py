"""Figures in sentences of ours: language, sentence with the figure in [ ], its key, what is said of it."""

ROWS = """
en|Prices rose by [3.5 %] in May.|№3·5pct|
en|Prices rose by [3.5%] in May.|№3·5pct|
en|Prices rose by [3.5 percent] in May.|№3·5pct|
en|Prices rose by [3.5 per cent] in May.|№3·5pct|
en|Prices rose by [three percent] in May.|№3pct|
en|Prices rose by [one percent] in May.|№1pct|
en|Prices rose by [twenty-five percent] in May.|№25pct|
en|Rates fell by [0.25 percentage points] then.|№0·25pp|
en|Rates fell by [25 basis points] then.|№0·25pp|
en|It fell by [-2.5 %] then.|№−2·5pct|
en|It fell by [minus 2.5 %] then.|№−2·5pct|
en|It fell by [.02%] then.|№0·02pct|
en|It costs [1.2bn] a year.|№1200000000|
en|It costs [1.2 billion] a year.|№1200000000|
en|It costs [1,200 million] a year.|№1200000000|
en|It costs [$1.2bn] a year.|№1200000000usd|
en|It costs [$5m] a year.|№5000000usd|
en|It costs [US$5 million] a year.|№5000000usd|
en|It costs [5 million dollars] a year.|№5000000usd|
en|It costs [five million US dollars] a year.|№5000000usd|
en|It costs [USD 5 million] a year.|№5000000usd|
en|It costs [$5,000] a year.|№5000usd|
en|It costs [€2.50] a year.|№2·5eur|
en|It costs [2.50 euros] a year.|№2·5eur|
en|It costs [£3tn] a year.|№3000000000000gbp|
en|It has a [$79 billion] surplus.|№79000000000usd|
en|It costs [A$40] a year.|№40aud|
en|It costs [C$40] a year.|№40cad|
en|It costs [50 cents] a year.|№50cent|
en|It costs [10k] a year.|№10000|
en|It costs [$10k] a year.|№10000usd|
en|It has [1,234,567] rooms.|№1234567|
en|It has [1 200 000] rooms.|№1200000|
en|It has [12 500] rooms.|№12500|
en|It has [12,500] rooms.|№12500|
en|It has [12,345] rooms.|№12345|
en|It has [1.5] rooms.|№1·5|
en|It has [0.125] rooms.|№0·125|
en|It has [twenty-five] rooms.|№25|
en|It has [twenty five] rooms.|№25|
en|It has [a hundred] rooms.|№100|
en|It has [two hundred and six] rooms.|№206|
en|It has [twelve hundred] rooms.|№1200|
en|It has [two million three hundred thousand] rooms.|№2300000|
en|It has [five hundred and six thousand] rooms.|№506000|
en|It has [three hundred thousand] rooms.|№300000|
en|It has [a dozen] rooms.|№12|
en|It has [two dozen] rooms.|№24|
en|It has [half a dozen] rooms.|№6|
en|It has [half a million] rooms.|№500000|
en|It has [two and a half million] rooms.|№2500000|
en|It took [2½ hours] then.|№9000s|
en|It has [zero] rooms.|№0|
en|It lost [two thirds] of them.|№2⁄3|
en|It lost [two-thirds] of them.|№2⁄3|
en|It lost [one third] of them.|№1⁄3|
en|It lost [a third] of them.|№1⁄3|
en|It lost [three quarters] of them.|№0·75|
en|It lost [a quarter] of them.|№0·25|
en|It lost [half] of them.|№0·5|
en|It lost [2/3] of them.|№2⁄3|
en|It lost [½] of them.|№0·5|
en|It lost [one in five] of them.|№0·2|
en|It lost [three out of ten] of them.|№0·3|
en|It is [10 km] long.|№10000m|
en|It is [10 kilometres] long.|№10000m|
en|It is [10km] long.|№10000m|
en|It is [10 miles] long.|№16093·44m|
en|It is [6 feet] long.|№1·8288m|
en|It is [5 m] long.|№5m|
en|It weighs [3 tonnes] now.|№3000kg|
en|It weighs [250 g] now.|№0·25kg|
en|It covers [20 square kilometres] now.|№20000000m2|
en|It covers [5 hectares] now.|№50000m2|
en|It drives [100 km/h] now.|№100km⁄h|
en|It gives [5 MW] now.|№5000000w|
en|It is [21 °C] now.|№21°c|
en|It is [21 degrees Celsius] now.|№21°c|
en|It took [three weeks] then.|№1814400s|
en|It took [two years] then.|№24month|
en|A [20-year]-old man came.|№240month|
en|It came [20th] then.|№20ord|
en|It came [third] then.|№3ord|
en|It has more than [5] rooms.|№5|more
en|It has at least [five] rooms.|№5|least
en|It has fewer than [5,000] rooms.|№5000|less
en|It has up to [90] rooms.|№90|most
en|It has about [90] rooms.|№90|about
en|It costs nearly [$90] now.|№90usd|about
en|It has more than [2000] rooms.|№2000|more
en|It fed [2000] people there.|№2000|
de|Die Preise stiegen um [3,5 Prozent] im Mai.|№3·5pct|
de|Die Preise stiegen um [3,5 %] im Mai.|№3·5pct|
de|Die Preise stiegen um [drei Prozent] im Mai.|№3pct|
de|Sie fielen um [0,5 Prozentpunkte] dann.|№0·5pp|
de|Es kostet [1,2 Milliarden] im Jahr.|№1200000000|
de|Es kostet [1,2 Mrd. Euro] im Jahr.|№1200000000eur|
de|Es kostet [5 Mio. Euro] im Jahr.|№5000000eur|
de|Es kostet [5 Millionen Euro] im Jahr.|№5000000eur|
de|Es kostet [eine Million Euro] im Jahr.|№1000000eur|
de|Es kostet [1.200 Euro] im Jahr.|№1200eur|
de|Es kostet [1.200.000 Euro] im Jahr.|№1200000eur|
de|Es kostet [1.200,50 Euro] im Jahr.|№1200·5eur|
de|Es kostet [20 Euro] im Jahr.|№20eur|
de|Es hat [fünfundzwanzig] Zimmer.|№25|
de|Es hat [zweihundert] Zimmer.|№200|
de|Es hat [zweihundertfünfundzwanzig] Zimmer.|№225|
de|Es hat [dreitausend] Zimmer.|№3000|
de|Es hat [zwölf] Zimmer.|№12|
de|Es hat [ein Dutzend] Zimmer.|№12|
de|Es hat [eine halbe Million] Zimmer.|№500000|
de|Es hat [anderthalb Millionen] Zimmer.|№1500000|
de|Es verlor [zwei Drittel] davon.|№2⁄3|
de|Es verlor [ein Drittel] davon.|№1⁄3|
de|Es verlor [drei Viertel] davon.|№0·75|
de|Es verlor die [Hälfte] davon.|№0·5|
de|Es ist [10 Kilometer] lang.|№10000m|
de|Es ist [2,5 km] lang.|№2500m|
de|Es wiegt [3 Tonnen] nun.|№3000kg|
de|Es dauerte [drei Wochen] dann.|№1814400s|
de|Es dauerte [zwei Jahre] dann.|№24month|
de|Es hat mehr als [5] Zimmer.|№5|more
de|Es hat mindestens [fünf] Zimmer.|№5|least
de|Es hat weniger als [5.000] Zimmer.|№5000|less
de|Es hat bis zu [90] Zimmer.|№90|most
de|Es hat rund [90] Zimmer.|№90|about
de|[Eine Billion Euro] fehlt.|№1000000000000eur|
fr|Les prix ont augmenté de [3,5 %] en mai.|№3·5pct|
fr|Les prix ont augmenté de [3,5 pour cent] en mai.|№3·5pct|
fr|Les prix ont augmenté de [trois pour cent] en mai.|№3pct|
fr|Il a perdu [2 points de pourcentage] alors.|№2pp|
fr|Cela coûte [1,2 milliard] par an.|№1200000000|
fr|Cela coûte [1,2 milliard d'euros] par an.|№1200000000eur|
fr|Cela coûte [5 millions d’euros] par an.|№5000000eur|
fr|Cela coûte [cinq millions de dollars] par an.|№5000000usd|
fr|Cela coûte [1 200 euros] par an.|№1200eur|
fr|Cela coûte [1 200 000 €] par an.|№1200000eur|
fr|Cela coûte [2,50 €] par an.|№2·5eur|
fr|Il a [vingt et une] chambres.|№21|
fr|Il a [vingt-cinq] chambres.|№25|
fr|Il a [soixante-dix] chambres.|№70|
fr|Il a [soixante et onze] chambres.|№71|
fr|Il a [quatre-vingts] chambres.|№80|
fr|Il a [quatre-vingt-dix-sept] chambres.|№97|
fr|Il a [deux cents] chambres.|№200|
fr|Il a [cent vingt] chambres.|№120|
fr|Il a [mille deux cents] chambres.|№1200|
fr|Il a [trois mille] chambres.|№3000|
fr|Il a [une douzaine] de chambres.|№12|
fr|Il a [deux millions et demi] de chambres.|№2500000|
fr|Il a perdu [deux tiers] du total.|№2⁄3|
fr|Il a perdu [un tiers] du total.|№1⁄3|
fr|Il a perdu [trois quarts] du total.|№0·75|
fr|Il a perdu la [moitié] du total.|№0·5|
fr|Il fait [10 kilomètres] de long.|№10000m|
fr|Il pèse [3 tonnes] ici.|№3000kg|
fr|Il a duré [trois semaines] alors.|№1814400s|
fr|Il a plus de [5] chambres.|№5|more
fr|Il a au moins [cinq] chambres.|№5|least
fr|Il a moins de [5 000] chambres.|№5000|less
fr|Il a environ [90] chambres.|№90|about
fr|Il est arrivé [20e] alors.|№20ord|
es|Los precios subieron un [3,5 %] en mayo.|№3·5pct|
es|Los precios subieron el [3,5 por ciento] en mayo.|№3·5pct|
es|Bajó [2 puntos porcentuales] entonces.|№2pp|
es|Cuesta [1,2 millones] al año.|№1200000|
es|Cuesta [1.200 millones] al año.|№1200000000|
es|Cuesta [mil millones de euros] al año.|№1000000000eur|
es|Cuesta [cinco millones de dólares] al año.|№5000000usd|
es|Cuesta [1.200 euros] al año.|№1200eur|
es|Cuesta [un millón de euros] al año.|№1000000eur|
es|Cuesta [2,50 euros] al año.|№2·5eur|
es|Tiene [veinticinco] salas.|№25|
es|Tiene [treinta y cinco] salas.|№35|
es|Tiene [doscientas] salas.|№200|
es|Tiene [dos mil trescientas] salas.|№2300|
es|Tiene [cien] salas.|№100|
es|Tiene [ciento veinte] salas.|№120|
es|Tiene [mil] salas.|№1000|
es|Tiene [una docena] de salas.|№12|
es|Tiene [medio millón] de salas.|№500000|
es|Perdió [dos tercios] del total.|№2⁄3|
es|Perdió [un tercio] del total.|№1⁄3|
es|Perdió la [mitad] del total.|№0·5|
es|Mide [10 kilómetros] de largo.|№10000m|
es|Duró [tres semanas] entonces.|№1814400s|
es|Tiene más de [5] salas.|№5|more
es|Tiene al menos [cinco] salas.|№5|least
es|Tiene menos de [5.000] salas.|№5000|less
es|Tiene casi [90] salas.|№90|about
ar|ارتفعت الأسعار [٣٫٥ بالمئة] في مايو.|№3·5pct|
ar|ارتفعت الأسعار [٣٫٥٪] في مايو.|№3·5pct|
ar|ارتفعت الأسعار [3.5 في المئة] في مايو.|№3·5pct|
ar|ارتفعت الأسعار [3.5 في المائة] في مايو.|№3·5pct|
ar|ارتفعت الأسعار [خمسة بالمئة] في مايو.|№5pct|
ar|يكلف [1.2 مليار] سنويا.|№1200000000|
ar|يكلف [1.2 مليار دولار] سنويا.|№1200000000usd|
ar|يكلف [خمسة ملايين دولار] سنويا.|№5000000usd|
ar|يكلف [مليون دولار] سنويا.|№1000000usd|
ar|يكلف [مليوني دولار] سنويا.|№2000000usd|
ar|يكلف [٢٥٠ ألف دينار] سنويا.|№250000iqd|
ar|فيه [خمس وعشرون] غرفة.|№25|
ar|فيه [مئة] غرفة.|№100|
ar|فيه [مئتا وخمسون] غرفة.|№250|
ar|فيه [ثلاثمئة وخمسون] غرفة.|№350|
ar|فيه [ثلاثة آلاف] غرفة.|№3000|
ar|فيه [ألفان وخمسمئة] غرفة.|№2500|
ar|فيه [أحد عشر] طابقا.|№11|
ar|فيه [اثنا عشر] طابقا.|№12|
ar|فيه [١٬٢٠٠] غرفة.|№1200|
ar|خسر [نصف] السكان بيوتهم.|№0·5|
ar|خسر [ثلث] السكان بيوتهم.|№1⁄3|
ar|خسر [ثلثي] السكان.|№2⁄3|
ar|خسر [نصف مليون] منهم.|№500000|
ar|طوله [10 كيلومترات] هنا.|№10000m|
ar|وزنه [3 أطنان] هنا.|№3000kg|
ar|دام [ثلاثة أسابيع] هناك.|№1814400s|
ar|فيه أكثر من [5] غرف.|№5|more
ar|فيه أقل من [5] غرف.|№5|less
ar|فيه نحو [90] غرفة.|№90|about
ckb|نرخ [٣٫٥٪] بەرز بووەوە.|№3·5pct|
ckb|نرخ [لە سەدا ٥] بەرز بووەوە.|№5pct|
ckb|نرخ [لەسەدا ٥] بەرز بووەوە.|№5pct|
ckb|[١٫٢ ملیار] لە ساڵێکدا دەچێت.|№1200000000|
ckb|[پێنج ملیۆن دۆلار] دەچێت.|№5000000usd|
ckb|[٢٥٠ هەزار دینار] دەچێت.|№250000iqd|
ckb|[سی و پێنج] ژووری هەیە.|№35|
ckb|[دوو سەد] ژووری هەیە.|№200|
ckb|[سێ هەزار] ژووری هەیە.|№3000|
ckb|[سێ سەد هەزار] ژووری هەیە.|№300000|
ckb|[یازدە] ژووری هەیە.|№11|
ckb|[هەزار] ژووری هەیە.|№1000|
ckb|زیاتر لە [5] ژووری هەیە.|№5|more
ckb|کەمتر لە [5] ژووری هەیە.|№5|less
ckb|نزیکەی [90] ژووری هەیە.|№90|about
"""
CASES = [tuple(row.split("|")) for row in ROWS.strip().split("\n")]
