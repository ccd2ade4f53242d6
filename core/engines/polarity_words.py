"""Words that turn what a sentence says: how much, negations, directions, measures and reservations.

English, French, German, Spanish, Arabic and Central Kurdish; forms are listed as they are written in news.
"""

COUNTED = """
hundreds=100 thousands=1000 tausende=1000 miles=1000 مئات=100 millions=million billions=billion
mio=million mln=million bn=billion mrd=billion tn=trillion trillions=trillion dozens=12 once=1x twice=2x
thrice=3x double=2x doubled=2x doubles=2x triple=3x tripled=3x halved=1/2 doppelt=2x verdoppelt=2x
doublé=2x duplicó=2x ضعف=2x all=all every=all tous=all toutes=all alle=all todos=all todas=all جميع=all
هەموو=all some=some several=some many=many most=most majority=most minority=minority few=few both=both
plusieurs=some quelques=some einige=some mehrere=some viele=many wenige=few mehrheit=most majorité=most
algunos=some algunas=some muchos=many muchas=many mayoría=most بعض=some معظم=most كثير=many قليل=few
هەندێک=some زۆربەی=most
"""
"""Words that say how much and are no figure of their own: those are in ``core.engines.figuring.words``."""

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
