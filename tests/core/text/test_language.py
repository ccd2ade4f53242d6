"""The language of short texts of our own."""

import pytest

from core.text.language import language_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The mayor said on Sunday that the new bridge was open to all cars."),
        ("fr", "Le maire a dit dimanche que le nouveau pont est ouvert pour les voitures."),
        ("de", "Der Bürgermeister sagte am Sonntag, dass die neue Brücke für Autos offen ist."),
        ("es", "El alcalde dijo el domingo que el puente nuevo está abierto para los coches."),
        ("it", "Il sindaco ha detto che il nuovo ponte della città è aperto per le auto."),
        ("pt", "O prefeito disse no domingo que a nova ponte não está aberta para os carros."),
        ("nl", "De burgemeester zei zondag dat het nieuwe viaduct open is voor alle auto's."),
        (
            "tr",
            "Belediye başkanı pazar günü yeni köprünün araçlar için açıldığını söyledi ve çok mutlu oldu.",
        ),
        ("ku", "Şaredar roja yekşemê got ku pira nû ji bo hemû erebeyan vekirî ye û dê wisa bimîne."),
        ("pl", "Burmistrz powiedział w niedzielę, że nowy most jest otwarty dla samochodów."),
        ("ar", "قال رئيس البلدية يوم الأحد إن الجسر الجديد مفتوح أمام السيارات في المدينة."),
        ("fa", "شهردار روز یکشنبه گفت که پل جدید برای همه خودروها باز است و این را تأیید کرد."),
        ("ckb", "سەرۆکی شارەوانی ڕۆژی یەکشەممە گوتی کە پردە نوێیەکە بۆ هەموو ئۆتۆمبێلەکان کراوەتەوە."),
        ("ur", "میئر نے اتوار کو کہا کہ نیا پل سب گاڑیوں کے لیے کھول دیا گیا ہے۔"),
        ("he", "ראש העיר אמר ביום ראשון כי הגשר החדש פתוח לכל המכוניות."),
        ("ru", "Мэр сказал в воскресенье, что новый мост открыт для всех машин."),
        ("uk", "Мер сказав у неділю, що новий міст відкрито для всіх автомобілів і це добре."),
        ("el", "Ο δήμαρχος είπε ότι η νέα γέφυρα είναι ανοιχτή."),
        ("ja", "市長は日曜日に新しい橋が開通したと述べた。"),
        ("zh", "市长星期日表示新桥已经开通。"),
        ("ko", "시장은 일요일에 새 다리가 개통되었다고 말했다."),
    ],
)
def test_language(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "12 345 %", "Xyzzy plugh"])
def test_nothing_is_guessed_from_nothing(text: str) -> None:
    assert language_of(text) == ""
