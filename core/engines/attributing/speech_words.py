"""Words of speech in the languages whose attributions we read: verbs, "according to", offices, pronouns."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """One language. All but ``pronouns`` are patterns; ``pronouns`` has m, f and p (he, she, they)."""

    verbs: str
    participles: str
    """Verbs in the form that follows another clause: "praised it, saying ..."."""
    according: str
    offices: str
    """Nouns for who can speak: ministry, police, spokeswoman."""
    pronouns: dict[str, str]
    determiners: str
    that: str
    before_verb: str = "(?!)"
    """Small words between the speaker and the verb."""
    joins: str = "and"
    within: str = "of|for"
    """Small words that tie an office to a name."""


_EN_OFFICES = (
    "council|councillors?|ministry|ministers?|ministries|police|army|militar(?:y|ies)|government"
    "|administration|company|compan(?:y|ies)"
    "|courts?|union|university|hospital|agenc(?:y|ies)|embassy|mayor|presidents?|governor|directors?"
    "|engineers?"
    "|spokes(?:man|woman|person|people|men)|officials?|website|report|study|survey|statement"
    "|authorities|experts?"
    "|analysts?|researchers?|scientists?|residents?|witness(?:es)?|lawyers?|prosecutors?|judge"
    "|doctors?|sources?"
    "|activists?|campaigners?|critics?|organi[sz]ations?|group|groups|committee|commission"
    "|commissioner|board|party|coalition"
    "|opposition|association|federation|institute|office|department|bureau|bank|centre|center"
    "|charity|watchdog"
    "|leaders?|chief|chairman|chairwoman|chair|head|secretary|secretary-general|ambassador|envoy"
    "|economists?"
    "|teachers?|workers?|farmers?|owners?|managers?|manager|family|mother|father|monarch|king|queen"
    "|bishop|archbishop"
    "|senators?|lawmakers?|legislators?|parliament|palace|kremlin|pentagon|newspaper|paper"
    "|broadcaster|network|channel"
    "|operator|airline|manufacturer|firm|firms|foundation|alliance|regulator|inspectors?|auditors?"
    "|mp|mps|rescuers?"
    "|employees?|staff|members?|customers?|parents?|students?|players?|pilots?|drivers?|nurses?|neighbou?rs?|friends?"
    "|colleagues?|relatives?|patients?|survivors?|protesters?|voters?|traders?|investors?|executives?|aides?|advisers?"
    "|diplomats?|historians?|investigators?"
    "|commander|general|colonel|captain|soldiers?|troops|fighters|rebels|victims?|defendant|editor"
    "|author|authors|coach"
)
_EN = SpeechWords(
    verbs="said|says|say|told|tells|tell|confirmed|confirms|announced|announces|stated|states"
    "|declared|declares|claimed"
    "|claims|insisted|insists|added|adds|wrote|writes|tweeted|warned|warns|explained|explains|argued"
    "|argues|admitted"
    "|admits|acknowledged|acknowledges|reported|reports|testified|replied|asserted|asserts"
    "|maintained|stressed"
    "|stresses|emphasi[sz]ed|noted|notes|revealed|predicted|promised|pledged|vowed|recalled"
    "|suggested|concluded"
    "|estimated|estimates|alleged|alleges|conceded|boasted|complained|remarked|commented|pointed out"
    "|observed"
    "|reiterated|reaffirmed|disclosed|posted|responded|answered|continued|went on|underlined"
    "|contended|disclosed"
    "|believes|believed|thinks|informed|assured|reminded|cautioned|joked|quipped"
    "|(?:was|were|is|has been|have been) quoted as saying",
    participles="confirming|saying|adding|claiming|stating|insisting|warning|arguing|stressing"
    "|noting|explaining|announcing",
    according="according to|in the words of|as reported by",
    offices=_EN_OFFICES,
    pronouns={"m": "he", "f": "she", "p": "they"},
    determiners="the|a|an|his|her|their|its|one|two|three|several|some|many|most|local|senior|another|other",
    that="that",
    before_verb="also|later|then|has|had|have|previously|once|again|repeatedly|earlier|only|himself"
    "|herself|themselves|who|first"
    "|recently|publicly|officially|reportedly|falsely|wrongly|rightly|further|today|yesterday|still|even",
    joins="and",
    within="of|for|at|from|in|with|by",
)
_FR = SpeechWords(
    verbs="(?:a|ont|avait|avaient) (?:également |aussi |encore |ensuite |par ailleurs )?"
    "(?:dit|déclaré|affirmé|annoncé|confirmé|ajouté|assuré|expliqué|indiqué|précisé|estimé"
    "|souligné|rappelé|prévenu|averti|reconnu|insisté|répondu|écrit|promis|soutenu|martelé"
    "|fait savoir|révélé)"
    "|dit|disent|déclare|déclarent|affirme|affirment|explique|expliquent|assure|assurent|indique"
    "|indiquent|précise"
    "|précisent|estime|estiment|souligne|soulignent|annonce|annoncent|confirme|ajoute|rappelle"
    "|prévient|reconnaît"
    "|soutient|soutiennent|poursuit|conclut|raconte|répond|écrit|avance",
    participles="affirmant|déclarant|ajoutant|précisant|assurant|soulignant|expliquant|estimant",
    according="selon|d'après|d’après|aux yeux de|de l'avis de|de l’avis de",
    offices="ministre|ministère|porte-parole|président|présidente|maire|préfet|préfète|préfecture"
    "|police|gendarmerie|gouvernement"
    "|directeur|directrice|syndicat|syndicats|conseil|mairie|tribunal|parquet|procureur|procureure"
    "|entreprise|société"
    "|association|université|hôpital|responsable|responsables|experts?|chercheurs?|chercheuse"
    "|habitants?|témoins?|avocat|avocate"
    "|ambassade|ambassadeur|opposition|parti|agence|institut|secrétaire|général|médecin|médecins"
    "|source|sources"
    "|autorités|étude|rapport|enquête|député|députée|sénateur|sénatrice|chef|cheffe|patron|patronne"
    "|ingénieur|ingénieure",
    pronouns={"m": "il", "f": "elle", "p": "ils|elles"},
    determiners="le|la|les|l'|l’|un|une|des|son|sa|ses|leur|plusieurs|certains|deux|cette|ce",
    that="que|qu'|qu’",
    before_verb="également|aussi|ensuite",
    joins="et",
    within="de|du|des|de la|de l'|de l’|d'|d’|à|au|aux|en",
)
_DE = SpeechWords(
    verbs="sagte|sagten|sagt|sagen|erklärte|erklärten|erklärt|betonte|betont|betonten|bestätigte"
    "|bestätigten|bestätigt"
    "|behauptete|behauptet|behaupten|schrieb|schreibt|teilte|teilten|berichtete|berichtet"
    "|berichteten|warnte|warnt|warnten"
    "|kündigte|fügte|meinte|meint|versicherte|versprach|räumte|erläuterte|forderte|ergänzte"
    "|antwortete|argumentierte|äußerte",
    participles="(?!)",
    according="laut|nach angaben|nach ansicht|nach einschätzung|nach aussage|nach auskunft|gemäß",
    offices="ministerin|minister|ministerium|sprecherin|sprecher|präsidentin|präsident"
    "|bürgermeisterin|bürgermeister|polizei"
    "|regierung|unternehmen|behörde|behörden|gericht|staatsanwaltschaft|universität|krankenhaus"
    "|botschaft|gewerkschaft|partei"
    "|opposition|direktorin|direktor|leiterin|leiter|expertin|experte|experten|forscherin|forscher"
    "|zeugin|zeuge|zeugen|bewohner"
    "|anwalt|anwältin|verband|stadtrat|rat|kanzlerin|kanzler|vorsitzende|vorsitzender|studie|bericht"
    "|amt|institut"
    "|konzern|firma|feuerwehr|ärztin|arzt|ärzte|chefin|chef|ingenieurin|ingenieur|generalsekretärin"
    "|generalsekretär|abgeordnete"
    "|\\w+(?:ministerin|minister|ministerium|sprecherin|sprecher|präsidentin|präsident|meisterin"
    "|meister|amt|verband|rat"
    "|chefin|chef|behörde|leiterin|leiter|sekretärin|sekretär|partei|institut|forscherin|forscher|gericht)",
    pronouns={"m": "er", "f": "sie", "p": "(?!)"},
    determiners="der|die|das|ein|eine|einer|dem|den|des|sein|seine|ihr|ihre|mehrere|einige|zwei"
    "|beide|dieser|diese",
    that="dass|daß",
    before_verb="auch|später|zudem|außerdem|weiter",
    joins="und",
    within="des|der|von|vom|für|im|in|aus|bei",
)
_ES = SpeechWords(
    verbs="[Dd]ijo|dijeron|dice|dicen|[Aa]firmó|afirmaron|afirma|declaró|declararon|declara|anunció"
    "|anunciaron|anuncia|confirmó"
    "|confirmaron|confirma|aseguró|aseguraron|asegura|señaló|señalaron|señala|explicó|explicaron"
    "|explica|[Aa]ñadió|añade"
    "|[Aa]gregó|indicó|indicaron|indica|informó|informaron|sostuvo|sostiene|advirtió|advierte|destacó"
    "|subrayó|recordó"
    "|reconoció|admitió|precisó|manifestó|expresó|insistió|reveló|prometió|escribió|respondió"
    "|contestó|apuntó"
    "|ha (?:dicho|afirmado|declarado|anunciado|confirmado|asegurado|señalado|explicado|añadido)",
    participles="afirmando|diciendo|añadiendo|asegurando|señalando|declarando|confirmando|agregando",
    according="según|de acuerdo con|a juicio de|en palabras de",
    offices="ministro|ministra|ministerio|portavoz|vocero|vocera|presidente|presidenta|alcalde"
    "|alcaldesa|gobernador|gobernadora"
    "|policía|gobierno|director|directora|sindicato|consejo|ayuntamiento|tribunal|fiscalía|fiscal"
    "|empresa|compañía|asociación"
    "|universidad|hospital|responsable|responsables|expertos?|experta|investigadores|investigador"
    "|investigadora|vecinos|testigos?"
    "|abogado|abogada|embajada|embajador|oposición|partido|agencia|instituto|secretario|secretaria"
    "|general|médicos?|fuentes?"
    "|autoridades|estudio|informe|encuesta|diputado|diputada|senador|senadora|jefe|jefa|ingeniero"
    "|ingeniera|funcionarios?|bomberos",
    pronouns={"m": "él", "f": "ella", "p": "ellos|ellas"},
    determiners="el|la|los|las|un|una|unos|unas|su|sus|varios|varias|algunos|dos|este|esta",
    that="que",
    before_verb="también|después|además|le|les|se|nos|me|lo",
    joins="y|e",
    within="de|del|de la|de los|de las|para|en",
)
_WORDS = {"en": _EN, "fr": _FR, "de": _DE, "es": _ES}


def base_of(language: str) -> str:
    """The language without its country: "en" of "en-GB"."""
    return language.partition("-")[0].lower()


def words_of(language: str) -> SpeechWords | None:
    """The words of a language with capital letters; None where we have none."""
    return _WORDS.get(base_of(language))


def offices(language: str) -> str:
    """The pattern of words that name somebody by office; it matches nothing where we have none."""
    words = words_of(language)
    return words.offices if words else "(?!)"


@lru_cache
def office_pattern(language: str) -> re.Pattern[str]:
    """A word that names somebody by office, alone."""
    return re.compile(rf"(?<![\w-])(?:{offices(language)})(?![\w-])", re.IGNORECASE)
