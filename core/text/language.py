"""Guesses the language of a text from its script, telling letters and commonest words."""

import re
import unicodedata
from collections import Counter

_SAMPLE = 20_000
_ENOUGH = 0.05

_SCRIPTS = {
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "HANGUL": "ko",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "HIRAGANA": "ja",
    "CJK": "zh",
}
"""Scripts that one language of the news uses by far the most, by the first word of their letters' names."""

_COMMON = {
    "LATIN": {
        "en": "the of and to in is that for was with his it on as be at by this have from not are but they",
        "fr": "le la les des et est que une dans qui pour sur pas il au du par plus avec ce sont cette",
        "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wird",
        "es": "el la que de los del las una por con para su se es como más fue al lo pero y en",
        "it": "il di che della per con non una gli dei alla nel sono è anche delle più ha ma si",
        "pt": "o que do da em um para com não uma os no se na por mais dos como foi ao das são",
        "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij",
        "tr": "ve bir bu için ile da de olarak çok daha olan gibi kadar ancak ne dedi sonra göre ise",
        "ku": "û li ku ji bo di de ya yên jî bi wê ev her ser hat xwe wan dike bû tê",
        "pl": "w i na z się do że nie jest to o przez po jak od za dla są oraz był",
        "sv": "och att det som en på är av för med till den har de inte om ett var från",
        "id": "yang dan di itu dengan untuk dari ini dalam tidak akan pada ke adalah juga oleh mereka",
    },
    "ARABIC": {
        "ar": "في من على إلى أن التي الذي عن مع هذا هذه كان قد ما لا أو بعد قال كما بين",
        "fa": "در به از که این را با است برای آن یک خود تا کرد بر هم شد می‌شود گفت و",
        "ckb": "لە بە کە بۆ ئەو ئەم و لەگەڵ هەر دوای لەسەر بەڵام کرد وەک نێوان ڕایگەیاند دەکات نییە",
        "ur": "کے کی میں ہے کو سے نے اور کا پر کہ ہیں اس یہ بھی تھا گیا کیا",
    },
    "CYRILLIC": {
        "ru": "и в не на что с по как это к из за от его для но был так же он",
        "uk": "і в не на що з та до як це у про від за його для але був так й",
        "bg": "и на да се в за от с че по са не е като това при до ще",
    },
}
_WORDS = {script: {code: frozenset(w.split()) for code, w in by.items()} for script, by in _COMMON.items()}

_TELLING = {
    "ar": "ةىإؤ",
    "fa": "",
    "ckb": "ێۆڵڕە",
    "ur": "ٹڈڑےں",
    "uk": "іїєґ",
    "ru": "ыэё",
    "tr": "ışğ",
    "ku": "êîûşç",
    "pl": "łąęśż",
    "de": "ßäö",
    "fr": "èàœ",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "sv": "å",
}
"""Letters that speak for one language within its script; three of them weigh as much as one common word."""

_WORD = re.compile(r"[^\W\d_]+(?:[\u200c'’][^\W\d_]+)*")


def language_of(text: str) -> str:
    """The BCP 47 code of the likeliest language of the beginning of a text; "" where none is likely."""
    return likeliest(text)[0]


def likeliest(text: str) -> tuple[str, float]:
    """The likeliest language and the share of words (0 to about 1) that speak for it; ("", 0) for none."""
    sample = text[:_SAMPLE].casefold()
    script = _main_script(sample)
    if script in _SCRIPTS:
        japanese = script == "CJK" and re.search("[\u3041-\u30ff]", sample)
        return ("ja" if japanese else _SCRIPTS[script]), 1.0
    scores = _scores(sample, script)
    best = max(scores, key=scores.__getitem__, default="")
    share = scores.get(best, 0) / max(1, len(_WORD.findall(sample)))
    return (best, share) if share >= _ENOUGH else ("", 0.0)


def _main_script(sample: str) -> str:
    """The script most letters are of, as the first word of their Unicode names."""
    letters = Counter(char for char in sample if char.isalpha())
    scripts: Counter[str] = Counter()
    for char, count in letters.items():
        scripts[unicodedata.name(char, "").partition(" ")[0]] += count
    return scripts.most_common(1)[0][0] if scripts else ""


def _scores(sample: str, script: str) -> dict[str, float]:
    """Common words met plus a third of the telling letters met, by language of the script."""
    words = Counter(_WORD.findall(sample))
    letters = Counter(sample)
    return {
        code: sum(words[word] for word in common) + sum(letters[c] for c in _TELLING.get(code, "")) / 3
        for code, common in _WORDS.get(script, {}).items()
    }
