"""What heads and dates of German, French and Spanish résumés are called, so that their parts are told apart; their words stay as they are."""

from __future__ import annotations

import re

_HEADINGS = {
    "summary": r"(?:kurz)?profil|über mich|zusammenfassung|profil professionnel|à propos|perfil(?: profesional)?|resumen|sobre mí",
    "work": r"berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|expériences?(?: professionnelles?)?|parcours professionnel|experiencia(?: (?:profesional|laboral))?",
    "education": r"(?:schul|hochschul)?(?:aus)?bildung|studium|bildungsweg|(?:schul- und )?ausbildung|formations?|études|formación(?: académica)?|educación|estudios",
    "skills": r"(?:fach|edv-?|it-?)?kenntnisse|kompetenzen|fähigkeiten|compétences(?: techniques)?|competencias|habilidades|aptitudes",
    "projects": r"projekte|projets|proyectos",
    "volunteer": r"ehrenamt(?:liches engagement)?|bénévolat|voluntariado",
    "certificates": r"zertifikate|weiterbildung(?:en)?|fortbildungen|certificats|certificados|certificaciones",
    "languages": r"sprach(?:en|kenntnisse)|langues|idiomas",
    "awards": r"auszeichnungen|preise|distinctions|premios",
    "publications": r"veröffentlichungen|publikationen|publicaciones",
    "interests": r"interessen|hobbys|loisirs|centres d['’]intérêt|intereses|aficiones",
    "other": r"referenzen|persönliche (?:daten|angaben)|références|referencias",
}
_COMPILED = {section: re.compile(pattern, re.I) for section, pattern in _HEADINGS.items()}

MONTHS = {
    "jan": r"jän(?:ner)?|januar|janv(?:ier)?|enero|ene", "feb": r"februar|févr(?:ier)?|fév|febrero", "mar": r"märz|mär|mrz|mars|marzo",
    "apr": r"avr(?:il)?|abr(?:il)?", "may": r"mai|mayo", "jun": r"juni|juin|junio", "jul": r"juli|juil(?:let)?|julio", "aug": r"août|agosto|ago",
    "sep": r"septembre|septiembre", "oct": r"okt(?:ober)?|octobre|octubre", "nov": r"novembre|noviembre", "dec": r"dez(?:ember)?|déc(?:embre)?|dic(?:iembre)?",
}  # fmt: skip
MONTH = "|".join(MONTHS.values())
NOW = r"heute|jetzt|aujourd['’]hui|présent|actualidad|presente"
TO = r"bis|à|au|hasta|al"
_MONTHS = {english: re.compile(rf"\b(?:{pattern})\b", re.I) for english, pattern in MONTHS.items()}
_NOW = re.compile(rf"\b(?:{NOW})(?!\w)", re.I)


def section_of(heading: str) -> str | None:
    """The section that a heading begins, or None."""
    return next((section for section, pattern in _COMPILED.items() if pattern.fullmatch(heading)), None)


def english_date(text: str) -> str:
    """A date with its month, or its "until now", in English."""
    for english, pattern in _MONTHS.items():
        text = pattern.sub(english, text)
    return _NOW.sub("present", text)
