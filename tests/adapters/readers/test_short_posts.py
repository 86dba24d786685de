"""Posts of a few lines, in English and in four other languages: read where they have the form of one, and refused where they only look like it."""

from __future__ import annotations

import pytest

from agent.adapters.readers import ensure_open, read_file
from agent.domain.posting import Posting
from agent.errors import UserCanAct
from agent.stages.extract import extract
from bot.dialogue.kinds import Text, kind_of
from bot.working.refusing import ensure_post

LISTS = {
    "fr": ("Magasinier cariste H/F\nDelorme Entrepôts, Muret\n\nProfil recherché\n- Permis B\n- CACES 3\n- Allemand B2\n- DCG\n- Habilitation électrique", 5),
    "fr title": ("Vendeuse en boulangerie\nPau\n\nProfil\n- Expérience en vente\n- Permis B\n- Anglais", 3),
    "de": ("Koch (m/w/d)\nGasthaus Amsel, Ulm\n\nAnforderungen\n- Führerschein B\n- Englisch\n- HACCP", 3),
    "de profile": ("Verkäufer/in\n\nIhr Profil:\n• Abgeschlossene Ausbildung\n• Kenntnisse im Kassieren\n• Zuverlässigkeit", 3),
    "es": ("Camarero\nSevilla\nRequisitos:\n- Inglés B2\n- Carné de conducir B\n- Experiencia en sala", 3),
    "cs": ("Kuchař\nPožadujeme:\n- řidičský průkaz sk. B\n- praxe 2 roky\n- angličtina", 3),
    "en": ("Line Cook\nRequirements:\n- ServSafe certification\n- Knife skills\n- Night shifts", 3),
}
CALLS = {
    "de": "Bäcker gesucht für unsere Backstube in Ulm. Führerschein Klasse B erforderlich. Beginn im Mai.",
    "fr": "Boulangerie à Rennes recherche une vendeuse. Permis B exigé. Début en mai, le matin.",
    "es": "Se busca camarero para bar en Sevilla. Imprescindible inglés B2. Empieza en mayo.",
    "cs": "Hledáme kuchaře do restaurace v Brně. Nutný řidičský průkaz skupiny B. Nástup v květnu.",
}
NONE = {
    "shopping de": "Einkaufsliste\n- 2 Liter Milch\n- 10 Eier\n- Butter\n- Mehl\n- Brot vom Bäcker an der Ecke\n- Käse und Wurst\n- Äpfel und Birnen\n- Nudeln\n- Tomaten\n- Salat und Gurken\n- Zwiebeln\n- Kaffee",
    "shopping under a heading": "Für Samstag\n\nMuss:\n- Milch\n- Eier\n- Butter\n- Brot",
    "shopping fr": "Liste de courses\n- du lait et des œufs\n- deux baguettes\n- un kilo de pommes\n- du fromage\n- des tomates\n- du beurre\n- de la farine\n- du café moulu\n- du sel fin\n- trois yaourts",
    "recipe de": "Apfelkuchen\nZutaten:\n- 200 g Mehl\n- 3 Eier\n- 100 g Zucker\n\nDas Mehl mit den Eiern und dem Zucker verrühren, die Äpfel schälen und in Stücke schneiden. Alles in eine Form geben und vierzig Minuten backen.",
    "recipe es": "Tortilla de patatas\nIngredientes:\n- 4 huevos\n- 3 patatas\n- 1 cebolla\n\nPelar las patatas y cortarlas en rodajas finas. Freírlas despacio con la cebolla, batir los huevos y cuajar la tortilla por los dos lados.",
    "recipe cs": "Bábovka\nSuroviny:\n- 3 vejce\n- 200 g cukru\n- 300 g mouky\n\nVejce ušlehejte s cukrem, přidejte mouku a mléko, nalijte do vymazané formy a pečte asi hodinu v mírně vyhřáté troubě.",
    "letter fr": "Chère Marie,\nmerci pour ta lettre et pour les photos de la maison. Nous avons passé une belle semaine au bord de la mer, il a fait beau tous les jours et les enfants ont nagé. Nous cherchons une maison à la campagne avec un grand jardin.\nJe t'embrasse, Odile",
    "letter de": "Liebe Oma,\nvielen Dank für das Paket und die warmen Socken. Am Sonntag waren wir im Wald und haben viele Pilze gefunden. Wir suchen noch eine Wohnung mit Balkon und hoffen, dass es bald klappt.\nViele Grüße, dein Tim",
    "letter cs": "Milá babičko,\nděkujeme za balík a za teplé ponožky. V neděli jsme byli v lese a našli jsme spoustu hub. Hledáme teď nový byt s balkonem a doufáme, že to brzy vyjde.\nZdraví tě všichni",
    "flat": "Wir suchen eine Wohnung in Ulm. Zwei Zimmer, Balkon wäre schön. Einzug im Mai oder Juni.",
    "packing": "Urlaub in Norwegen\n\nUnbedingt:\n- Zelt\n- Schlafsack\n- Regenjacke\n- Taschenlampe",
}  # fmt: skip


def read(text: str) -> Posting:
    """The posting of a text; raises where it is refused."""
    return ensure_post(ensure_open(read_file("Your message", text.encode())))


@pytest.mark.parametrize("name", LISTS)
def test_a_title_and_a_list_under_a_heading_are_a_post(name: str) -> None:
    """However few its words are, it is read in its own language, and each item is asked for."""
    text, count = LISTS[name]
    posting = read(text)
    assert posting.language == name[:2]
    assert len(extract(posting).requirements) == count


@pytest.mark.parametrize("name", CALLS)
def test_a_call_by_a_title_is_a_post(name: str) -> None:
    """In a chat too, where it is shorter than what is taken for a post without proof."""
    assert read(CALLS[name]).text == CALLS[name]
    assert kind_of(CALLS[name], has_resume=True) is Text.POST


@pytest.mark.parametrize("name", NONE)
def test_what_has_not_the_form_of_a_post_is_refused(name: str) -> None:
    """A shopping list, a recipe, a letter, a search for a flat."""
    with pytest.raises(UserCanAct):
        read(NONE[name])


def test_the_headings_of_a_resume_make_no_post() -> None:
    """A training and a degree under "Formation" are of a person, unless men and women are meant."""
    lines = "Formation\n- BTS Comptabilité\n- Baccalauréat"
    with pytest.raises(UserCanAct):
        read(f"Odile Delorme, comptable\n{lines}")
    assert read(f"Comptable H/F\n{lines}")


@pytest.mark.parametrize("text", ["Ich suche Arbeit als Koch in Ulm oder Umgebung. Führerschein habe ich. Ab Mai.", "Je cherche un emploi de vendeuse à Rennes. J'ai le permis. Dès le mois de mai."])
def test_who_looks_for_work_calls_for_nobody(text: str) -> None:
    """It is no post, though it names a job."""
    assert kind_of(text, has_resume=True) is Text.NEITHER
