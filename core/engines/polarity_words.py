"""Words that turn what a sentence says: numbers, negations, directions, measures and reservations.

English, French, German, Spanish, Arabic and Central Kurdish; forms are listed as they are written in news.
"""

NUMBERS = """
one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50
sixty=60 seventy=70 eighty=80 ninety=90 zero=0
deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15
seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60
zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14
fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50
sechzig=60 siebzig=70 achtzig=80 neunzig=90
dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14
veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
واحد=1 واحدة=1 اثنان=2 اثنين=2 اثنتان=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7
ثمانية=8 ثماني=8 ثمان=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40
خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90
یەک=1 دوو=2 سێ=3 چوار=4 پێنج=5 شەش=6 حەوت=7 هەشت=8 نۆ=9 دە=10 یازدە=11 دوازدە=12 بیست=20 سی=30 چل=40 پەنجا=50
شەست=60 حەفتا=70 هەشتا=80 نەوەد=90
hundred=100 hundreds=100 cent=100 cents=100 hundert=100 cien=100 ciento=100 مئة=100 مائة=100 سەد=100 مئات=100
thousand=1000 thousands=1000 mille=1000 tausend=1000 tausende=1000 mil=1000 miles=1000 ألف=1000 آلاف=1000
هەزار=1000 million=million millions=million millionen=million millón=million millones=million mio=million
مليون=million ملايين=million ملیۆن=million billion=billion billions=billion milliard=billion
milliards=billion milliarde=billion milliarden=billion mrd=billion مليار=billion مليارات=billion
ملیار=billion trillion=trillion trillions=trillion billionen=trillion تريليون=trillion
half=1/2 halves=1/2 moitié=1/2 demi=1/2 hälfte=1/2 halb=1/2 mitad=1/2 medio=1/2 نصف=1/2 نیو=1/2 نیوە=1/2
third=3. thirds=3. tiers=3. drittel=3. tercio=3. ثلث=3. quarter=4. quarters=4. quart=4. viertel=4. cuarto=4.
ربع=4. dozen=12 dozens=12 douzaine=12 dutzend=12 docena=12 first=1. second=2. fourth=4. fifth=5. sixth=6.
seventh=7. eighth=8. ninth=9. tenth=10. premier=1. première=1. deuxième=2. troisième=3. erste=1. ersten=1.
zweite=2. zweiten=2. dritte=3. dritten=3. primero=1. primera=1. segundo=2. segunda=2. tercero=3. أول=1.
الأولى=1.
ثاني=2. ثانية=2. ثالث=3. ثالثة=3. یەکەم=1. دووەم=2. سێیەم=3. once=1x twice=2x thrice=3x double=2x doubled=2x
doubles=2x triple=3x tripled=3x halved=1/2 doppelt=2x verdoppelt=2x doublé=2x duplicó=2x ضعف=2x
all=all every=all tous=all toutes=all alle=all todos=all todas=all جميع=all هەموو=all some=some several=some
many=many most=most majority=most minority=minority few=few both=both plusieurs=some quelques=some einige=some
mehrere=some viele=many wenige=few mehrheit=most majorité=most algunos=some algunas=some muchos=many
muchas=many
mayoría=most بعض=some معظم=most كثير=many قليل=few هەندێک=some زۆربەی=most
"""

NOT = """
nowhere
no not never none nobody nothing neither nor without cannot hardly barely scarcely rarely seldom unless lacks
lack lacked lacking fails fail failed refuses refuse refused refusing denies deny denied denying denial
ne pas jamais aucun aucune sans rien ni personne nie nié dément démenti refuse refusé guère
nicht kein keine keinen keiner keinem keines nie niemals ohne nichts niemand weder noch kaum nirgends leugnet
bestreitet bestritt dementiert verweigert
no ni nunca sin jamás nadie nada ningún ninguno ninguna tampoco niega negó rechazó
لا لم لن ما ليس ليست ليسوا لست غير بدون دون بلا عدم نفى نفت ينفي تنفي أنكر رفض رفضت كلا أبدا قط
نە نا نەخێر هیچ بێ نییە نین نیە هەرگیز بەبێ نەبوو نابێت ناکات ناکرێت رەتیکردەوە رەتکردەوە
"""

UP = """
rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth more
higher highest up upward upwards gain gains gained gaining climb climbs climbed soar soars soared surge surges
surged jump jumps jumped raise raises raised raising expand expands expanded improve improves improved better
best above over exceed exceeds exceeded most maximum greater larger bigger longer faster stronger earlier
before
profit profits surplus supports support supported supporter win wins won winner winning accept accepts
accepted
accepting approve approves approved approving allow allows allowed legal guilty open opens opened opening
reopened true buy buys bought import imports imported enter entered join joined hired hire start starts
started
begin began begun love loves right for add adds added always include includes included including success
north east confirm confirms confirmed alive
hausse hausses augmente augmentent augmenté augmentée augmentation augmenter monte monté montée grimpe grimpé
croît croissance accru accrue supérieur supérieure plus élargi gagne gagné accepte accepté approuve approuvé
autorise autorisé ouvre ouvert avant excédent bénéfice acheté vrai
steigt steigen stieg stiegen gestiegen steigend anstieg erhöht erhöhen erhöhte erhöhung wächst wuchs gewachsen
wachstum zunahme zugenommen nimmt mehr höher höchste größer über mindestens vor gewinnt gewann gewonnen gewinn
genehmigt erlaubt angenommen zugestimmt öffnet geöffnet wahr gekauft überschuss
más aumenta aumentan aumentó aumentaron aumento sube suben subió subieron subida crece creció crecieron
crecimiento mayor superior incrementó incremento antes gana ganó ganaron aprobó aprobado aceptó permite
permitió
abrió abierto verdadero compró superávit
أكثر أعلى أكبر ارتفع ارتفعت يرتفع ترتفع ارتفاع زاد زادت يزيد تزيد زيادة ازداد ازدادت نما نمت نمو صعد صعدت صعود
فوق قبل فاز فازت ربح أرباح وافق وافقت قبلت أيد أيدت سمح سمحت فتح فتحت تحسن تحسنت دعم
زیاتر زیاد زیادی زیادیکرد زیادبوو بەرز بەرزبوو بەرزبووەوە بەرزبوونەوە بەرزتر گەورەتر سەروو پێش بردەوە بردیەوە
پەسەندکرا پەسەند کرد کردەوە
"""

DOWN = """
fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline
declines declined declining shrink shrinks shrank shrunk less least fewer fewest lower lowest lowered lowers
down downward downwards lose loses lost losing loss losses plunge plunges plunged slump slumped sink sinks
sank
sunk tumble tumbled cut cuts cutting reduce reduces reduced reducing reduction worsen worsened worse worst
slip
slipped below under minimum smaller shorter slower weaker later after deficit deficits opposes oppose opposed
opponent defeat defeats defeated reject rejects rejected rejecting ban bans banned forbid forbids forbidden
illegal innocent close closes closed closing shut false sell sells sold export exports exported leave left
quit
fired stop stops stopped end ends ended hate wrong against remove removes removed only exclude excludes
excluded
excluding failure south west dead
baisse baisses baissé baissent diminue diminuent diminué diminution chute chuté recule recul reculé réduit
réduction inférieur inférieure moins perd perdu perte rejette rejeté refusé interdit ferme fermé après déficit
vendu faux contre
sinkt sinken sank sanken gesunken rückgang senkt senkte gesenkt fällt fiel fielen gefallen abnahme abgenommen
weniger niedriger niedrigste kleiner unter höchstens nach verliert verlor verloren verlust abgelehnt verboten
schließt geschlossen falsch verkauft defizit gegen
menos disminuye disminuyó disminución baja bajan bajó bajaron bajada cae caen cayó cayeron caída desciende
descendió descenso menor inferior redujo reducción después pierde perdió perdieron prohíbe prohibió cerró
cerrado
falso vendió déficit contra
أقل أدنى أصغر انخفض انخفضت ينخفض تنخفض انخفاض تراجع تراجعت يتراجع هبط هبطت هبوط نقص نقصت تقلص تقلصت قلل
تحت بعد خسر خسرت خسارة خسائر عارض عارضت منع منعت حظر حظرت أغلق أغلقت تدهور تدهورت ضد
کەمتر کەم کەمبوو کەمبووەوە کەمبوونەوە کەمکرد کەمکردەوە دابەزی دابەزین دابەزیوە دابەزاند نزم نزمتر بچووکتر
خواروو دوای پاش دۆڕا دۆڕاند قەدەغەکرا داخرا دژی
"""

MEASURES = """
percent=% percents=% percentage=% prozent=% pourcent=% بالمئة=% بالمائة=% لەسەدا=% points=points point=points
punkte=points prozentpunkte=points
dollar=$ dollars=$ usd=$ دولار=$ دۆلار=$ euro=€ euros=€ eur=€ يورو=€ یۆرۆ=€ pound=£ pounds=£ gbp=£ pfund=£
livres=£ libras=£ جنيه=£ dinar=dinar dinars=dinar دينار=dinar دینار=dinar lira=lira ليرة=lira
yen=¥ yuan=yuan rupees=rupee rubel=rouble roubles=rouble rubles=rouble ريال=riyal درهم=dirham
januar=january februar=february märz=march mai=may juni=june juli=july oktober=october dezember=december
montag=mon dienstag=tue mittwoch=wed donnerstag=thu freitag=fri samstag=sat sonntag=sun gestern=yesterday
heute=today morgen=tomorrow
enero=january febrero=february marzo=march abril=april mayo=may junio=june julio=july agosto=august
septiembre=september octubre=october noviembre=november diciembre=december lunes=mon martes=tue miércoles=wed
jueves=thu viernes=fri sábado=sat domingo=sun ayer=yesterday hoy=today mañana=tomorrow
"""

UNITS = """
second seconds minute minutes hour hours day days week weeks month months year years decade decades century
centuries metre metres meter meters kilometre kilometres kilometer kilometers km mile miles foot feet gram
grams
kilogram kilograms kg tonne tonnes ton tons litre litres liter liters gallon gallons acre acres hectare
hectares
degree degrees watt watts mw gw kw mb gb tb
seconde secondes heure heures jour jours semaine semaines mois an ans année années
sekunde sekunden stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
segundo segundos minuto minutos hora horas día días semana semanas mes meses año años
ثانية دقيقة دقائق ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر شهور سنة سنوات عام أعوام كيلومتر متر طن كيلوغرام
چرکە خولەک کاتژمێر رۆژ هەفتە مانگ ساڵ کیلۆمەتر مەتر تۆن
"""

RESERVED = """
may might could would should must will shall can allegedly alleged reportedly apparently suspected suspect
accused claims claimed claim said says denies former ex acting deputy vice almost nearly about around
approximately roughly maybe perhaps probably possibly likely unlikely always often sometimes usually still
already yet if until except despite because partly partially fully completely entirely only just even
présumé présumée aurait pourrait peut peut-être presque environ ancien ancienne si
angeblich mutmaßlich könnte soll dürfte vielleicht wahrscheinlich fast etwa ehemalige ehemaliger wenn
presunto presunta podría puede quizás casi aproximadamente exministro si
ربما قد يمكن مزعوم المزعوم تقريبا نحو حوالي سابق السابق إذا فقط
لەوانەیە دەکرێت نزیکەی پێشوو ئەگەر تەنها تەنیا
"""

PREFIXES = (
    "un",
    "in",
    "im",
    "il",
    "ir",
    "dis",
    "non",
    "anti",
    "de",
    "mis",
    "dé",
    "dés",
    "mé",
    "miss",
    "des",
    "نە",
    "نا",
    "مە",
    "بێ",
    "لا",
)
"""What turns the word that follows it round: "likely", "unlikely"."""
