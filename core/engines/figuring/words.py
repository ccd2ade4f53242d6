"""Words for numbers, shares and comparisons in English, German, French, Spanish, Arabic and Central Kurdish.

Values are plain numbers; what a word does follows from its size: ones, tens, a hundred, a scale.
"""

NUMBERS = {
    "en": """
zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30
forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12 hundred=100 thousand=1000
million=1000000 billion=1000000000 trillion=1000000000000 lakh=100000 crore=10000000
""",
    "de": """
null=0 eins=1 ein=1 eine=1 einer=1 einem=1 einen=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8
neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18
neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
dutzend=12 hundert=100 tausend=1000 million=1000000 millionen=1000000 milliarde=1000000000
milliarden=1000000000 billion=1000000000000 billionen=1000000000000
""",
    "fr": """
zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12
treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60
septante=70 huitante=80 octante=80 nonante=90 douzaine=12 cent=100 cents=100 mille=1000 million=1000000
millions=1000000 milliard=1000000000 milliards=1000000000 billion=1000000000000 billions=1000000000000
""",
    "es": """
cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11
doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20
veintiún=21 veintiuno=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25
veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60
setenta=70 ochenta=80 noventa=90 docena=12 cien=100 ciento=100 doscientos=200 doscientas=200
trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500
seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800
novecientos=900 novecientas=900 mil=1000 millón=1000000 millones=1000000 millardo=1000000000
millardos=1000000000 billón=1000000000000 billones=1000000000000
""",
    "ar": """
صفر=0 واحد=1 واحدة=1 أحد=1 إحدى=1 اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 اثنا=2 اثني=2 اثنتا=2 اثنتي=2 ثلاثة=3
ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 ثمان=8 تسعة=9 تسع=9 عشرة=10
عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60
سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مئة=100 مائة=100 مئتان=200 مئتين=200 مئتي=200
مئتا=200 مائتا=200
مائتان=200 مائتين=200 مائتي=200 ثلاثمئة=300 ثلاثمائة=300 أربعمئة=400 أربعمائة=400 خمسمئة=500 خمسمائة=500
ستمئة=600 ستمائة=600 سبعمئة=700 سبعمائة=700 ثمانمئة=800 ثمانمائة=800 ثمانيمئة=800 تسعمئة=900 تسعمائة=900
ألف=1000 ألفا=1000 آلاف=1000 ألفان=2000 ألفين=2000 ألفي=2000 مليون=1000000 مليونا=1000000 ملايين=1000000
مليونان=2000000 مليونين=2000000 مليوني=2000000 مليار=1000000000 مليارا=1000000000 مليارات=1000000000
بليون=1000000000 ملياران=2000000000 مليارين=2000000000 ملياري=2000000000 تريليون=1000000000000
تريليونات=1000000000000
""",
    "ckb": """
سفر=0 یەک=1 دوو=2 سێ=3 چوار=4 پێنج=5 شەش=6 حەوت=7 هەشت=8 نۆ=9 دە=10 یازدە=11 یانزە=11 دوازدە=12 دوانزە=12
سێزدە=13 سیانزە=13 چواردە=14 پازدە=15 پانزە=15 شازدە=16 شانزە=16 حەڤدە=17 حەڤدە=17 هەژدە=18 نۆزدە=19
بیست=20 سی=30 چل=40 پەنجا=50 شەست=60 حەفتا=70 هەشتا=80 نەوەد=90 سەد=100 هەزار=1000 ملیۆن=1000000
ملیار=1000000000 تریلیۆن=1000000000000
""",
}
SHORT = """
k=1000 tsd=1000 m=1000000 mn=1000000 mln=1000000 mio=1000000 mill=1000000 bn=1000000000 bln=1000000000
b=1000000000 mrd=1000000000 md=1000000000 mds=1000000000 mia=1000000000 tn=1000000000000 trn=1000000000000
"""
"""What follows figures alone."""

ONE = "one ein eine einer einem einen un une uno una واحد واحدة أحد إحدى یەک"
"""Words for one that mostly are an article or a pronoun: a number only where more follows."""
ARTICLES = "a an"
BARE = """
hundert tausend cent mille cien ciento mil مئة مائة ألف ألفا مليون مليونا مليار مليارا بليون تريليون سەد
هەزار ملیۆن ملیار
"""
"""Words from a hundred on that stand for a number without another before them."""
FOREIGN = "sept once cent cents elf mil neuf dos ein un media"
"""Number words of one language that are something else in another: read only where the language is known."""

JOINS = "and et und y e و û"
HALF = {
    "en": "half halves halved",
    "de": "halb halbe halben halber halbes hälfte",
    "fr": "demi demie moitié",
    "es": "medio media mitad",
    "ar": "نصف",
    "ckb": "نیو نیوە",
}
ANDERTHALB = "anderthalb=1 eineinhalb=1 zweieinhalb=2 dreieinhalb=3 viereinhalb=4 fünfeinhalb=5"
PARTS = """
third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7
sevenths=7 eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10 drittel=3 viertel=4 fünftel=5 sechstel=6
achtel=8 zehntel=10 tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 sixième=6 sixièmes=6 dixième=10
dixièmes=10 tercio=3 tercios=3 cuarto=4 cuartos=4 quinto=5 quintos=5 décimo=10 décimos=10 ثلث=3 أثلاث=3
ربع=4 أرباع=4 أخماس=5 سدس=6 ثمن=8 أعشار=10
"""
TWO_PARTS = "ثلثا=3 ثلثي=3 ثلثان=3 ثلثين=3 الثلثين=3 خمسا=5 خمسي=5"
"""Two of them in one word."""
BARE_PARTS = "ثلث ربع drittel viertel"
ALSO_ORDINAL = (
    "third fourth fifth sixth seventh eighth ninth tenth cinquième sixième dixième quinto cuarto décimo"
)
OF = "of de des du d der del von vom من لە"

ORDINALS = """
first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11
twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18
nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100 premier=1 première=1
deuxième=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10
vingtième=20 erste=1 ersten=1 erster=1 zweite=2 zweiten=2 zweiter=2 dritte=3 dritten=3 dritter=3 vierte=4
vierten=4 fünfte=5 fünften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9
zehnte=10 zehnten=10 primero=1 primera=1 primer=1 segundo=2 segunda=2 tercero=3 tercera=3 tercer=3
cuarto=4 cuarta=4 quinto=5 quinta=5 أول=1 أولى=1 ثان=2 ثاني=2 ثانية=2 ثالث=3 ثالثة=3 رابع=4 رابعة=4 خامس=5
خامسة=5 سادس=6 سادسة=6 سابع=7 سابعة=7 ثامن=8 ثامنة=8 تاسع=9 تاسعة=9 عاشر=10 عاشرة=10 یەکەم=1 دووەم=2
سێیەم=3 چوارەم=4 پێنجەم=5 شەشەم=6 حەوتەم=7 هەشتەم=8 نۆیەم=9 دەیەم=10
"""
SUFFIXES = "st nd rd th ème eme e er ère re º ª"
"""What makes an ordinal of figures."""

MORE = """
more than/over/above/upwards of/exceeding/in excess of/plus de/mehr als/über/más de/أكثر من/ما يزيد عن
ما يزيد على/زیاتر لە
"""
LEAST = """
at least/no fewer than/no less than/not less than/au moins/mindestens/wenigstens/al menos/por lo menos
على الأقل/ما لا يقل عن/لانیکەم/بەلایەنی کەمەوە
"""
LESS = """
less than/fewer than/under/below/moins de/weniger als/unter/menos de/أقل من/کەمتر لە
"""
MOST = """
up to/at most/no more than/not more than/maximum of/jusqu'à/jusqu à/au plus/höchstens/bis zu/hasta
como máximo/لا يتجاوز/على الأكثر
"""
ROUGHLY = """
about/around/some/roughly/approximately/nearly/almost/close to/circa/environ/près de/quelque/presque
etwa/rund/fast/knapp/ungefähr/circa/gut/unos/unas/casi/cerca de/alrededor de/aproximadamente/نحو/حوالي
قرابة/زهاء/ما يقرب من/ما يقارب/تقريبا/نزیکەی/دەوروبەری
"""
"""Ways to say so are parted by "/" and line ends."""

RANGES = "to bis à a الى إلى حتى تا بۆ"
FROM = "from von de desde من لە between entre zwischen بين نێوان"
OUT_OF = "out of/in/sur/von/de cada/من كل/من بين/من أصل"
MINUS = "minus moins ناقص"

YEARS = """
in since by of from until till before after during early late mid year en depuis dès avant après an année
im seit bis vor nach jahr jahre anfang ende mitte desde hasta antes después año عام سنة منذ ساڵی لە fiscal
"""
"""Words before a year."""
COUNTED = """
people children men women homes houses cases places deaths jobs soldiers troops students votes families
workers personnes habitants enfants femmes hommes emplois cas morts menschen personen kinder häuser fälle
tote personas niños mujeres hombres casos muertos شخص شخصا قتيل قتيلا عائلة حالة کەس کوژراو خێزان metres
"""
"""Words after a number that look like a year's figures but count something."""
