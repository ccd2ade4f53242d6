"""Words that tell what kind of statement a sentence makes, by language.

Each cue is one pattern over whole words. Languages without a list of their own are judged by figures,
names and quotation marks alone (``CUES.get`` gives None).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache

_NEVER = re.compile(r"(?!)")
_TELLS = 3
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over lower-case text, and one over the words of which a sentence has one if it matches."""

    pattern: re.Pattern[str] = _NEVER
    telling: re.Pattern[str] = _NEVER


_NONE = Cue()


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language; those that never match are the ones it has no list of."""

    reported: Cue = _NONE
    compares: Cue = _NONE
    extremes: Cue = _NONE
    amounts: Cue = _NONE
    time: Cue = _NONE
    event: Cue = _NONE
    opinion: Cue = _NONE
    future: Cue = _NONE
    address: Cue = _NONE
    """Talk to the audience: thanks, greetings, commands."""
    emphasis: Cue = _NONE
    """Words that press a view: "clearly", "so", "of course"."""


def cues_of(words: Iterable[str], language: str) -> set[str]:
    """The names of the cues that a sentence of these lower-case words may have; asking each costs more."""
    return set().union(*map(_known(language).__getitem__, words))


class _Known(dict[str, frozenset[str]]):
    """The cues each word may be of, found once, since the same words come again and again."""

    def __init__(self, cues: Cues) -> None:
        self._patterns = [(cue.name, getattr(cues, cue.name).telling) for cue in fields(cues)]

    def __missing__(self, word: str) -> frozenset[str]:
        forms = (word, word.partition("'")[0])  # "today's" is of "today"
        found = frozenset(name for name, telling in self._patterns if any(map(telling.fullmatch, forms)))
        if len(self) < _MOST:
            self[word] = found
        return found


@cache
def _known(language: str) -> _Known:
    return _Known(CUES[language])


def _words(*alternatives: str, prefix: str = "") -> Cue:
    """Whole words or phrases in lower case, any of them; ``prefix`` may be glued on before (Arabic "and")."""
    parts = [part.lower() for group in alternatives for part in group.split(",")]
    joined = "|".join(part.replace(" ", r"\s+") for part in parts)
    telling = "|".join(dict.fromkeys(_telling(part) for part in parts))
    return Cue(re.compile(rf"(?<!\w){prefix}(?:{joined})(?!\w)"), re.compile(rf"{prefix}(?:{telling})"))


def _telling(part: str) -> str:
    """The word of a phrase that tells most: the longest that is plain, else the last."""
    words = part.split(" ")
    plain = [word for word in words if word.isalpha() and len(word) >= _TELLS]
    return max(plain, key=len) if plain and len(words) > 1 else words[-1]


_EN = Cues(
    reported=_words(
        "said,says,told,tells,confirm(?:s|ed|ing),announc(?:es|ed|ing),reported,reportedly,claiming",
        "claimed(?!\\s(?:by|responsibility)),claims that,according to,stated,stating,insist(?:s|ed)",
        "admit(?:s|ted),den(?:ies|ied),warn(?:s|ed|ing),added that,(?:he|she) added,acknowledg(?:es|ed)",
        "alleg(?:es|ed|edly),testified,estimated,accus(?:es|ed)",
    ),
    compares=_words(
        "more than,less than,fewer than,higher than,lower than,better than,worse than,compared (?:with|to)",
        "(?!rather|other)\\w+er than,as (?!soon|well|long|far)\\w+ as,twice,doubled?,triple[ds]?,half of",
        "outnumber(?:s|ed),up from,down from,increas(?:e|es|ed|ing),decreas(?:e|es|ed|ing),rose,risen",
        "fell,fallen,dropped,grew,grown,shrank",
    ),
    extremes=_words(
        "most of,almost all,nearly all,none of,all (?:the|our|of),every,never,always",
        "largest,biggest,smallest,highest,lowest,(?:the|its) (?:greatest|worst|first|only),oldest,longest",
        "most \\w+,least \\w+,no longer,in any way,unprecedented,a record,record (?:high|low|numbers?)",
    ),
    amounts=_words(
        "two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,twenty,thirty,forty,fifty,hundreds?",
        "thousands?,millions?,billions?,trillions?,dozens?,half,a third,a quarter,two thirds,majority",
    ),
    time=_words(
        "since \\w+day (?:night|morning|evening|afternoon),since (?:\\w+day|january|february|march)",
        "since (?:april|may|june|july|august|september|october|november|december|\\d{4}|yesterday)",
        "since last (?:\\w+day|night|week|month|year|summer|autumn|winter|spring),ever since,since then",
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day,january,february,march (?:\\d+|this|last),april,june",
        "july,august,september,october,november,december,yesterday,today,tonight,tomorrow",
        "\\w+ \\w+ ago,until",
        "(?:last|this|past|next|previous) (?:night|week|month|year|decade|century|years|months)",
        "(?:last|this|past|next|previous) \\w+ (?:nights?|weeks?|months?|years?|decades?)",
    ),
    event=_words(
        "attack(?:s|ed|ing)?,kill(?:s|ed|ing)?,wounded,died,dies,arrest(?:s|ed),launched,voted,votes,won,lost",
        "lose,signed,banned,closed,opened,built,destroyed,liberated,captured,controlled,seized,escalated",
        "emerged,invaded,elected,passed,rejected,approved,cut,raised,spent,paid,created,ended,began,started",
        "fled,returned,withdrew,collapsed,broke,caused,rising,falling,fending off,backed,supported",
        "(?:has|have|had) been (?:\\w+ed|\\w+ing|made|hit|cut|held|sent|built|lost|shot|taken|found)",
        "took place,was found,were found",
    ),
    opinion=_words(
        "i think,we think,i believe,we believe,i feel,in my (?:view|opinion),i hope,we hope,should,ought to",
        "must,need to,would like,i guess,perhaps,maybe,probably,seems?,appears? to,wonderful,terrible",
        "beautiful,disgraceful,unfortunately,sadly,hopefully,i wish,let us,let's,i want,we want",
    ),
    future=_words("will,shall,won't,going to,would,plans? to,intends? to,may(?!\\s\\d),might,could"),
    address=_words("thank you,thanks,good (?:evening|morning|night),please,welcome,excuse me"),
    emphasis=_words(
        "very,simply,clearly,obviously,of course,indeed,really,quite,truly,surely,utterly,absolutely",
        "merely,frankly,needless to say,no doubt,undoubtedly,ridiculous,absurd,shameful",
    ),
)

_FR = Cues(
    reported=_words(
        "a (?:dit|déclaré|affirmé|annoncé|confirmé|assuré),selon,d'après,affirme,déclare,annonce"
    ),
    compares=_words("plus de,moins de,plus que,moins que,par rapport à,deux fois,augmenté,baissé,diminué"),
    extremes=_words("la plupart,tous les,toutes les,aucun,aucune,jamais,toujours,premier,première,dernier"),
    amounts=_words(
        "deux,trois,quatre,cinq,six,sept,huit,neuf,dix,cent,mille,millions?,milliards?,moitié,tiers"
    ),
    time=_words(
        "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,janvier,février,mars,avril,mai,juin,juillet",
        "août,septembre,octobre,novembre,décembre,hier,aujourd'hui,demain,depuis,il y a",
    ),
    opinion=_words("je pense,je crois,nous croyons,il faut,devrait,devraient,doit,peut-être,malheureusement"),
    future=_words("va,vont,sera,seront,aura,auront,pourrait,pourraient"),
    address=_words("merci,bonjour,bonsoir"),
)

_DE = Cues(
    reported=_words("sagte,erklärte,teilte,laut,behauptete,bestätigte,berichtete,zufolge,kündigte"),
    compares=_words("mehr als,weniger als,höher als,niedriger als,im Vergleich,doppelt,gestiegen,gesunken"),
    extremes=_words(
        "die meisten,alle,keine,nie,niemals,immer,größte[nrs]?,höchste[nrs]?,erste[nrs]?,letzte[nrs]?"
    ),
    amounts=_words(
        "zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,hundert,tausend,Millionen,Milliarden,Hälfte"
    ),
    time=_words(
        "Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag,Januar,Februar,März,April,Mai,Juni,Juli",
        "August,September,Oktober,November,Dezember,gestern,heute,morgen,seit",
    ),
    opinion=_words(
        "ich glaube,ich denke,wir glauben,sollte,sollten,muss,müssen,vielleicht,leider,hoffentlich"
    ),
    future=_words("wird,werden,würde,würden,könnte"),
    address=_words("danke,guten (?:Abend|Morgen|Tag)"),
)

_ES = Cues(
    reported=_words("dijo,afirmó,declaró,según,anunció,confirmó,aseguró,informó,señaló"),
    compares=_words("más de,menos de,más que,menos que,en comparación,el doble,aumentó,subió,bajó,cayó"),
    extremes=_words(
        "la mayoría,todos los,todas las,ningún,ninguna,nunca,siempre,primer[oa]?,últim[oa],mayor"
    ),
    amounts=_words("dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,cien,mil,millones,mitad"),
    time=_words(
        "lunes,martes,miércoles,jueves,viernes,sábado,domingo,enero,febrero,marzo,abril,mayo,junio,julio",
        "agosto,septiembre,octubre,noviembre,diciembre,ayer,hoy,mañana,desde,hace",
    ),
    opinion=_words("creo,creemos,pienso,debe,debería,deberían,quizás,ojalá,lamentablemente"),
    future=_words("será,serán,va a,van a,podría,podrían"),
    address=_words("gracias,buenas (?:noches|tardes),buenos días"),
)

_AND = "[وف]?"
_AR = Cues(
    reported=_words(
        "قال,قالت,أعلن,أعلنت,أكد,أكدت,ذكر,ذكرت,صرح,صرحت,أفاد,أفادت,وفقا,وفقًا,بحسب,أضاف", prefix=_AND
    ),
    compares=_words("أكثر من,أقل من,مقارنة,أعلى من,ضعف,ارتفع,ارتفعت,انخفض,انخفضت,زاد,زادت", prefix=_AND),
    extremes=_words("معظم,جميع,كل,أكبر,أصغر,أعلى,أول,آخر,أبدا,أبدًا,دائما,لم يعد", prefix=_AND),
    amounts=_words(
        "اثنان,ثلاثة,أربعة,خمسة,ستة,سبعة,ثمانية,تسعة,عشرة,مئة,مئات,ألف,آلاف,مليون,ملايين,مليار,نصف"
    ),
    time=_words(
        "(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت),أمس,اليوم,غدا,غدًا,منذ",
        "الماضي,الماضية,يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر,عام,سنة",
        prefix=_AND,
    ),
    opinion=_words("أعتقد,نعتقد,أظن,ينبغي,يجب,نأمل,آمل,ربما,للأسف", prefix=_AND),
    future=_words("سوف,سيكون,ستكون,سيتم,لن", prefix=_AND),
    address=_words("شكرا,شكرًا,مرحبا"),
)

_CKB = Cues(
    reported=_words("وتی,گوتی,ڕایگەیاند,رایگەیاند,دەڵێت,بەپێی,ئاشکرای کرد"),
    compares=_words("زیاتر,کەمتر,بەرزتر,نزمتر,بەراورد,دوو هێندە,زیادی کرد,کەمی کرد,زیاتر لە,کەمتر لە"),
    extremes=_words("زۆربەی,هەموو,هیچ,گەورەترین,بچووکترین,یەکەم,یەکەمین,دوایین,هەرگیز,هەمیشە"),
    amounts=_words("دوو,سێ,چوار,پێنج,شەش,حەوت,هەشت,نۆ,دە,سەد,هەزار,ملیۆن,ملیار,نیوەی"),
    time=_words("دوێنێ,ئەمڕۆ,سبەینێ,شەممە,یەکشەممە,دووشەممە,سێشەممە,چوارشەممە,پێنجشەممە,هەینی,ساڵی,لەوەتەی"),
    opinion=_words("پێموایە,پێمان وایە,دەبێت,پێویستە,ڕەنگە,هیوادارم"),
)

CUES: dict[str, Cues] = {"en": _EN, "fr": _FR, "de": _DE, "es": _ES, "ar": _AR, "ckb": _CKB, "ku": _CKB}
