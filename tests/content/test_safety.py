"""Which texts tell of a sign, as people type them: what fires, what does not, and that nothing makes it fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from content.library import library
from content.safety import SafetyWords, one_error_at_most

SAFETY = library().safety

TELLS = {
    "chest_pain": [
        "druk op mijn borst",
        "Pijn op de borst",
        "ik heb een drukkend gevoel op mijn borst",
        "een beklemmend gevoel op de borst en ik zweet",
        "mijn borst doet pijn",
        "steken in m'n borst bij traplopen",
        "pijn op de brost",
        "Hallo Tom, ik heb sinds vanochtend veel pijn op mijn borstkas.",
        "ik denk een hartaanval",
        "het gaat niet pijn op de borst",
        "ik kan niet meer, pijn op mijn borst",
        "geen koorts, wel pijn op de borst",
        "niet alleen pijn op de borst maar ook koorts",
        "klaar 14 maar wel druk op de borst",
        "pain in my chest",
        "my chest hurts",
        "I've got a tight feeling across my chest",
        "pressure on my chesst",
        "heart attack",
        "I have no fever but pain in my chest",
    ],
    "breathless": [
        "krijg geen lucht",
        "ik krijg bijna geen adem",
        "benauwd in rust",
        "ik ben zo benauwd",
        "BENAUWD!!!",
        "weer benauwd vannacht",
        "ik kan niet op adem komen",
        "kortademig sinds gisteren",
        "buiten adem als ik op bed lig",
        "ik stik",
        "I can't breathe",
        "short of breath when sitting still",
        "I\u2019m breathless",
        "trouble breathing",
        "hard to breathe today",
    ],
    "faint": [
        "flauwgevallen",
        "ik ben flauw gevallen in de keuken",
        "bijna flauwgevallen",
        "viel vanochtend flauw",
        "even bewusteloos geweest",
        "ging van mijn stokje",
        "flauwgevalen",
        "het werd zwart voor mijn ogen",
        "I fainted",
        "I passed out this morning",
        "nearly blacked out",
    ],
    "one_side_weak": [
        "scheve mond",
        "mijn mond hangt scheef",
        "arm verlamd",
        "mijn linkerarm is verlamt",
        "plotseling geen kracht in mijn arm",
        "ineens een slap been",
        "ik kan mijn arm niet optillen",
        "beroerte?",
        "my face is drooping",
        "weakness on one side",
        "I can't lift my left arm",
        "I think I am having a stroke",
    ],
    "hot_joint": [
        "knie is rood en warm",
        "een dikke, rode knie",
        "mijn knie gloeit",
        "heup warm en gezwollen",
        "knie is heel dik, warm en rood",
        "my knee is red and hot",
        "swollen red knee",
        "the joint feels hot",
    ],
    "fever": [
        "koorts",
        "ik heb koorts en mijn knie doet zeer",
        "mag ik oefenen met koorts?",
        "kooorts",
        "39 graden koorts",
        "koude rillingen vannacht",
        "fever",
        "I have a fever",
        "feeling feverish",
        "feverr",
    ],
    "swollen_calf": [
        "dikke kuit",
        "mijn kuit is dik en doet pijn",
        "gezwollen kuit",
        "kuit helemaal rood",
        "ik denk trombose",
        "mijn been is rood en dik",
        "swollen calf",
        "my calf is red and painful",
        "could it be a blood clot",
    ],
    "cannot_stand": [
        "ik kan niet op mijn been staan",
        "kan niet meer staan",
        "ik kon er niet op staan, op dat been",
        "ik zak door mijn been",
        "mijn been draagt mij niet",
        "I can't stand on my leg",
        "cannot put any weight on it",
        "unable to stand on my left leg",
    ],
    "fall": [
        "gevallen",
        "ik ben gevallen en mijn heup doet pijn",
        "Ik ben gisteren gevalen",
        "van de trap gevallen",
        "op de bank gevallen",
        "ik viel op straat",
        "viel van mijn fiets",
        "uitgegleden in de badkamer",
        "lelijke val gemaakt",
        "ben gevallen, niet erg",
        "twee keer gevallen",
        "I fell down the stairs",
        "I have fallen",
        "had a bad fall",
        "slipped on the ice",
    ],
    "locked_knee": [
        "knie zit op slot",
        "mijn knie zit vast",
        "ik kan mijn knie niet meer strekken",
        "knie is geblokkeerd",
        "ik krijg mijn knie niet recht",
        "my knee is locked",
        "knee is stuck",
    ],
    "wound": [
        "wond lekt",
        "er komt pus uit de wond",
        "het litteken is open gegaan en de wond is nat",
        "wond bloed nog",
        "the wound is leaking",
        "my scar is oozing",
    ],
    "numb": [
        "doof gevoel in mijn schrijdstreek",
        "doof gevoel in mijn bil",
        "mijn billen zijn gevoelloos",
        "kan mijn plas niet ophouden",
        "ik kan niet plassen",
        "geen gevoel meer in mijn been",
        "in mijn broek geplast",
        "numb between my legs",
        "I cannot hold my urine",
        "no control over my bladder",
        "I can't feel my leg",
    ],
    "despair": [
        "ik wil niet meer leven",
        "ik wil dood",
        "ik denk aan zelfmoord",
        "een eind aan mijn leven",
        "I want to die",
        "I don't want to live any more",
        "suicidal",
    ],
}

SAY_NOTHING = [
    "",
    "klaar",
    "klaar 14 pijn 2",
    "13",
    "pijn in mijn knie",
    "veel pijn in mijn knie vandaag",
    "mijn heup doet zeer na het fietsen",
    "warm weer",
    "het is warm en mijn knie gaat goed",
    "lekker warm gefietst, pijn 2",
    "mijn kuit rekken",
    "pijn in mijn kuiten na het rekken",
    "rode band",
    "rode band om mijn knie, lekker warm",
    "welke band, de rode of de groene?",
    "ik viel bijna in slaap",
    "in slaap gevallen op de bank",
    "bijna gevallen",
    "niet gevallen",
    "ik ben niet gevallen",
    "deze week niet meer gevallen",
    "nooit gevallen",
    "geen koorts",
    "ik heb geen koorts meer",
    "geen last van koorts",
    "geen pijn op de borst",
    "op de borst geen pijn",
    "geen pijn of druk op de borst",
    "geen last meer van druk op mijn borst",
    "zonder pijn op de borst",
    "niet benauwd",
    "ik ben niet meer benauwd",
    "niet flauwgevallen",
    "knie niet rood en warm",
    "geen dikke kuit",
    "benauwd weer vandaag",
    "het viel mee",
    "het viel erg mee op de fiets",
    "het is goed bevallen",
    "in sommige gevallen lukt het",
    "het kwartje is gevallen",
    "welke getallen moet ik kiezen",
    "trek knie naar de borst doet pijn",
    "met mijn knie naar mijn borst voel ik pijn in mijn heup",
    "borstcrawl gezwommen, geen pijn",
    "ik had het druk vandaag",
    "buiten adem na de trap",
    "ik was buiten adem en kan niet zo snel",
    "lekker in de frisse lucht, dat krijg ik niet vaak",
    "ik kan niet op een been staan",
    "op één been staan kan ik niet",
    "ik kan niet lang staan op mijn been",
    "een kussen tussen mijn knieën, is dat goed?",
    "mijn knie is stijf",
    "dikke knie na het wandelen",
    "hete kruik op mijn knie",
    "zwarte band gekocht",
    "mijn been is moe",
    "de deur zat op slot",
    "ik ben doof aan een oor",
    "hooikoorts vandaag",
    "praten lukte niet meer, zwaarte 17",
    "ik kan nu niet, later",
    "die oefening wil ik niet meer",
    "hoe lang duurt het programma nog",
    "mag ik een dag overslaan",
    "bang om te vallen",
    "de band was te strak",
    "geen tijd",
    "P-001",
    "beroerde nacht gehad",
    "ik stik van het lachen",
    "done",
    "done 13 pain 2",
    "my knee hurts",
    "pain in my knee and hip",
    "warm weather today",
    "no fever",
    "I don't have a fever",
    "never any chest pain",
    "no pain in my chest",
    "no pain or pressure in my chest",
    "without chest pain",
    "not short of breath",
    "I have not fallen",
    "I didn't faint",
    "I nearly fell",
    "fell asleep on the couch",
    "knee to my chest hurts",
    "the wall would be better",
    "I looked at my knee, it looks fine",
    "a walking stick for my knee",
    "hot water bottle on my knee",
    "I painted the fence",
    "never did this before",
    "I cannot stand on one leg",
    "I can't stand for long",
    "stretching my calf",
    "red band or blue band?",
    "hay fever",
    "out of breath after the stairs",
    "breathing hard on the bike",
    "my swollen knee is a bit better",
    "I have been fine",
    "can I use a heavier weight",
    "breast stroke is fine",
]


@pytest.mark.parametrize(("sign", "text"), [(sign, text) for sign, texts in TELLS.items() for text in texts])
def test_a_text_tells_of_a_sign(sign, text):
    assert SAFETY.sign_in(text) == sign


@pytest.mark.parametrize("text", SAY_NOTHING)
def test_ordinary_talk_and_what_is_denied_tells_of_none(text):
    assert SAFETY.sign_in(text) is None


def test_each_sign_is_tried_here_in_both_languages_and_there_are_enough():
    assert TELLS.keys() == SAFETY.signs.keys()
    assert sum(map(len, TELLS.values())) >= 120
    assert len(SAY_NOTHING) >= 90


@pytest.mark.parametrize(
    "text", ["gevallen en pijn op de borst", "I fell. Now I can't breathe.", "koorts\nflauwgevallen"]
)
def test_of_two_signs_the_more_urgent_one_counts(text):
    assert SAFETY.signs[SAFETY.sign_in(text)].urgency == "emergency"


def test_words_of_two_sentences_or_far_from_each_other_are_not_put_together():
    assert SAFETY.sign_in("De band is rood. Mijn knie was na het fietsen warm.") is None
    assert SAFETY.sign_in("pijn in mijn knie gehad en daarna nog een uur gezwommen op mijn borst") is None


@given(st.text(), st.sampled_from([text for texts in TELLS.values() for text in texts]))
def test_whatever_is_typed_is_read_without_an_error_and_what_follows_in_a_new_line_is_read_too(text, told):
    assert SAFETY.sign_in(text) in {None, *SAFETY.signs}
    assert SAFETY.sign_in(f"{text}\n{told}") is not None


def test_the_longest_text_of_one_word_after_the_other_is_read_at_once():
    assert SAFETY.sign_in(" ".join(f"borzt{number}" for number in range(400)) + " pijn") is None


@pytest.mark.parametrize("typed", ["koorts", "koors", "kooorts", "koirts", "korots", "oorts", "koort"])
def test_one_typing_error_is_a_letter_too_many_missing_wrong_or_two_exchanged(typed):
    assert one_error_at_most(typed, "koorts")


@pytest.mark.parametrize("typed", ["kort", "krst", "koortsen", "stroko", "", "kosort"])
def test_two_typing_errors_are_another_word(typed):
    assert not one_error_at_most(typed, "koorts")


WORDS = {
    "source": "practice", "within": 5, "negations": ["geen"], "only_directly": [], "nouns": [], "fillers": [],
    "harmless": [], "real_words": [],
}  # fmt: skip
SIGN = {"urgency": "today", "nl": ["koorts"], "en": ["fever"]}


@pytest.mark.parametrize(
    "signs",
    [
        {"fever": {**SIGN, "urgency": "later"}},
        {"fever": {**SIGN, "en": []}},
        {"fever": {**SIGN, "nl": ["Koorts"]}},
        {"fever": {**SIGN, "nl": ["rood  warm"]}},
        {"a_sign_with_far_too_long_a_name": SIGN},
        {"fever": SIGN, "chest_pain": {**SIGN, "urgency": "emergency"}},
    ],
)
def test_a_sign_that_cannot_be_used_is_refused(signs):
    with pytest.raises(ValidationError):
        SafetyWords(**WORDS, signs=signs)
