"""Invented posts in four languages and three layouts each, with what they ask for and what they must not be read to ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Post:
    """A post; `musts` and `nices` are words of each requirement, `traps` words that no requirement may hold."""

    language: str
    text: str
    musts: tuple[str, ...]
    nices: tuple[str, ...]
    traps: tuple[str, ...]


DE_BULLETS = Post(
    "de",
    """Systemadministrator (m/w/d)

Über uns
Die Kornfeld Lampen GmbH ist ein Familienunternehmen mit 40 Jahren Erfahrung in der Lichttechnik. Wir beschäftigen 120 Menschen.

Deine Aufgaben
• Betrieb und Wartung unserer Linux-Server
• Betreuung der Kolleginnen und Kollegen im Support
• Dokumentation der Systeme in Confluence

Das bringst du mit
• Abgeschlossene Ausbildung zum Fachinformatiker oder ein Studium der Informatik
• Mindestens drei Jahre Berufserfahrung in der Systemadministration
• Sehr gute Kenntnisse in Linux, Docker und Ansible
• Erfahrung mit VMware
• Fließende Deutschkenntnisse und gute Englischkenntnisse
• Führerschein der Klasse B
• Kenntnisse in SAP sind von Vorteil
• Teamfähigkeit, Zuverlässigkeit und Humor

Wir bieten dir
• 30 Tage Urlaub und flexible Arbeitszeiten
• Ein Team mit langjähriger Erfahrung
• Obstkorb, Jobrad und Deutschkurse

Wir freuen uns auf deine Bewerbung mit Lebenslauf und Zeugnissen an jobs@kornfeld.example.
Alle Menschen sind uns willkommen, unabhängig von Herkunft, Geschlecht oder Behinderung.
""",
    ("Ausbildung zum Fachinformatiker", "Studium der Informatik", "drei Jahre", "Linux", "Docker", "Ansible", "VMware", "Deutschkenntnisse", "Englischkenntnisse", "Führerschein", "Teamfähigkeit", "Zuverlässigkeit", "Humor"),
    ("SAP",),
    ("40 Jahren", "Linux-Server", "Support", "Confluence", "Urlaub", "langjähriger", "Obstkorb", "Deutschkurse", "Lebenslauf", "Herkunft"),
)

DE_FLAT = Post(
    "de",
    "Die Bäckerei Morgenrot sucht ab sofort eine Filialleitung. Ihre Aufgaben: Sie führen ein Team von acht Personen und planen die Schichten. Sie beraten unsere Kunden. "
    "Ihr Profil: Abgeschlossene Ausbildung im Einzelhandel oder in der Gastronomie. Mindestens 2 Jahre Erfahrung in einer leitenden Position. Sicherer Umgang mit Excel und Word. "
    "Bereitschaft zur Arbeit am Wochenende. Freundliches Auftreten. Englisch ist wünschenswert. "
    "Wir bieten: Eine unbefristete Stelle mit 28 Tagen Urlaub, Weihnachtsgeld und Erfahrung in einem wachsenden Betrieb. Interesse? Dann senden Sie Ihre Bewerbung bis zum 15. Mai an Frau Tal.",
    ("Ausbildung im Einzelhandel", "2 Jahre", "Excel", "Word", "Wochenende", "Auftreten"),
    ("Englisch",),
    ("acht Personen", "Schichten", "Kunden", "unbefristet", "Weihnachtsgeld", "wachsenden", "15. Mai"),
)

DE_COLONS = Post(
    "de",
    """Stellenangebot: Pflegefachkraft in Teilzeit
Seniorenhaus Lindenhof, Musterstadt

Tätigkeiten:
Grund- und Behandlungspflege
Dokumentation am PC
Anleitung von Auszubildenden

Anforderungen:
Examinierte Pflegefachkraft
Erfahrung in der Altenpflege
Deutsch mindestens auf Niveau B2
Bereitschaft zum Schichtdienst
Einfühlungsvermögen

Wünschenswert:
Weiterbildung zur Wundexpertin
Kenntnisse in Vivendi

Leistungen:
Bezahlung nach Tarif
Betriebliche Altersvorsorge
Fortbildungen und Supervision

Kontakt:
Bitte bewerben Sie sich schriftlich. Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.
""",
    ("Examinierte Pflegefachkraft", "Altenpflege", "B2", "Schichtdienst", "Einfühlungsvermögen"),
    ("Wundexpertin", "Vivendi"),
    ("Behandlungspflege", "am PC", "Auszubildenden", "Tarif", "Altersvorsorge", "Supervision", "Schwerbehinderte"),
)

FR_BULLETS = Post(
    "fr",
    """Développeur back-end H/F

Qui sommes-nous ?
Lumivert est une société lyonnaise qui a plus de dix ans d'expérience dans l'énergie. Nos équipes maîtrisent le solaire.

Vos missions
- Concevoir des API pour nos clients
- Participer aux revues de code
- Assurer le support de niveau 2

Profil recherché
- Diplôme d'ingénieur ou Bac+5 en informatique
- Au moins 3 ans d'expérience en développement web
- Maîtrise de PHP, Symfony et MySQL
- Bonne connaissance de Docker
- Anglais courant
- Autonomie, rigueur et esprit d'équipe
- Une expérience avec Kubernetes serait un plus
- Permis B apprécié

Nous vous offrons
- Télétravail deux jours par semaine
- Tickets restaurant et mutuelle
- Une formation en anglais

Pour postuler, envoyez votre CV et une lettre de motivation. À compétences égales, priorité aux personnes en situation de handicap.
""",
    ("Diplôme d'ingénieur", "Bac+5", "3 ans", "PHP", "Symfony", "MySQL", "Docker", "Anglais courant", "Autonomie", "rigueur", "esprit d'équipe"),
    ("Kubernetes", "Permis B"),
    ("dix ans", "solaire", "API", "revues", "support", "Télétravail", "Tickets", "formation en anglais", "CV", "handicap"),
)

FR_FLAT = Post(
    "fr",
    "Le Cabinet Roche, expert-comptable depuis 25 ans, recherche un comptable pour son bureau de Nantes. Vos missions : vous tenez la comptabilité d'un portefeuille de clients et vous préparez les bilans. "
    "Votre profil : Vous êtes titulaire d'un BTS comptabilité. Vous justifiez de deux ans d'expérience minimum en cabinet. Vous maîtrisez Excel et Sage. La connaissance de Cegid est souhaitée. "
    "Vous êtes rigoureux et discret. Avantages : Mutuelle prise en charge, primes, horaires flexibles et une équipe expérimentée. Contact : Merci d'adresser votre candidature à Mme Aubin.",
    ("BTS", "deux ans", "Excel", "Sage", "rigoureux"),
    ("Cegid",),
    ("25 ans", "portefeuille", "bilans", "Mutuelle", "expérimentée", "candidature"),
)

FR_COLONS = Post(
    "fr",
    """Cariste H/F - Entrepôt de Bréval

Description du poste :
Vous chargez et déchargez les camions.
Vous contrôlez les stocks.

Compétences requises :
CACES 1, 3 et 5 obligatoires
Une première expérience en logistique
Port de charges
Travail en 2x8
Permis B et véhicule

Les plus :
Notions d'espagnol
Connaissance de SAP

Rémunération :
12,50 € de l'heure
13e mois
Primes d'équipe

L'entreprise :
Un acteur de la logistique qui a l'expérience des grands comptes.
""",
    ("CACES", "expérience en logistique", "charges", "2x8", "Permis B"),
    ("espagnol", "SAP"),
    ("camions", "stocks", "12,50", "13e", "Primes", "grands comptes"),
)

ES_BULLETS = Post(
    "es",
    """Analista de datos

Sobre nosotros
Marisol Datos es una empresa con quince años de experiencia en el sector de la pesca. Somos 60 personas.

Funciones
• Crear informes para la dirección
• Limpiar y documentar los datos
• Colaborar con el equipo de ventas

Requisitos
• Grado en Matemáticas, Estadística o similar
• Al menos 2 años de experiencia como analista
• Dominio de SQL y Python
• Conocimientos de Power BI
• Nivel alto de inglés
• Capacidad de comunicación
• Se valorará experiencia con Airflow
• Carné de conducir deseable

Qué ofrecemos
• Contrato indefinido y horario flexible
• Clases de inglés
• 25 días de vacaciones

Si te interesa, envía tu currículum. Marisol Datos promueve la igualdad de oportunidades sin distinción de género, raza o religión.
""",
    ("Grado en Matemáticas", "2 años", "SQL", "Python", "Power BI", "inglés", "comunicación"),
    ("Airflow", "Carné"),
    ("quince", "informes", "documentar", "ventas", "indefinido", "Clases", "vacaciones", "currículum", "igualdad"),
)

ES_FLAT = Post(
    "es",
    "Restaurante El Olivar, con más de 20 años de experiencia en Sevilla, busca cocinero. Tus funciones: preparar la carta diaria y controlar los pedidos. "
    "Requisitos: Formación profesional en cocina. Experiencia mínima de tres años en un puesto similar. Carnet de manipulador de alimentos imprescindible. Disponibilidad para trabajar fines de semana. "
    "Persona organizada y puntual. Valorable inglés básico. Ofrecemos: Contrato estable, dos días libres seguidos y un equipo con experiencia. Interesados enviar candidatura a olivar@olivar.example.",
    ("Formación profesional", "tres años", "manipulador", "fines de semana", "organizada"),
    ("inglés",),
    ("20 años", "carta", "pedidos", "estable", "libres", "equipo con experiencia", "candidatura"),
)

ES_COLONS = Post(
    "es",
    """Comercial de maquinaria agrícola

Descripción del puesto:
Visitar a los clientes de la zona
Elaborar presupuestos
Gestionar incidencias

Requisitos mínimos:
Bachillerato o ciclo formativo
Experiencia en ventas
Carnet de conducir B y vehículo propio
Manejo de Excel y CRM
Disponibilidad para viajar

Se valorará:
Conocimientos de mecánica
Portugués

Condiciones:
Salario fijo más comisiones
Dietas y kilometraje
Formación inicial a cargo de la empresa

Inscripción:
Mándanos tu CV antes del viernes.
""",
    ("Bachillerato", "ventas", "conducir", "Excel", "viajar"),
    ("mecánica", "Portugués"),
    ("clientes", "presupuestos", "incidencias", "Salario", "Dietas", "Formación inicial", "CV"),
)

CS_BULLETS = Post(
    "cs",
    """Účetní

O nás
Jsme rodinná firma Javorová dílna a máme patnáct let zkušeností s výrobou nábytku.

Náplň práce
• Účtování faktur a banky
• Příprava podkladů pro audit
• Komunikace s úřady

Co od tebe očekáváme?
• SŠ nebo VŠ vzdělání ekonomického směru
• Min. 3 roky praxe v účetnictví
• Znalost programu Pohoda a MS Excel
• Angličtina na komunikativní úrovni
• Řidičský průkaz sk. B
• Pečlivost, samostatnost a spolehlivost
• Zkušenost se SAP výhodou

Co ti nabízíme
• 5 týdnů dovolené a stravenky
• Kurzy angličtiny
• Přátelský kolektiv zkušených kolegů

Životopis pošli na prace@javor.example. Zpracování osobních údajů probíhá podle GDPR.
""",
    ("vzdělání", "3 roky", "Pohoda", "Excel", "Angličtina", "Řidičský", "Pečlivost", "samostatnost", "spolehlivost"),
    ("SAP",),
    ("patnáct", "faktur", "audit", "úřady", "dovolené", "Kurzy", "kolegů", "Životopis", "GDPR"),
)

CS_FLAT = Post(
    "cs",
    "Hledáme řidiče autobusu pro městskou dopravu v Lipnici. Náplň práce: řízení linkových autobusů a prodej jízdenek. "
    "Požadujeme: řidičský průkaz sk. D, praxi minimálně 1 rok, čistý trestní rejstřík, spolehlivost a ochotu pracovat ve směnném provozu. Výhodou je znalost německého jazyka. "
    "Nabízíme: Plat 38 000 Kč, příspěvek na penzijní připojištění a týden dovolené navíc. Kontakt: pan Dvořáček, telefon na vyžádání. Na trhu působíme přes 20 let.",
    ("řidičský průkaz", "1 rok", "rejstřík", "spolehlivost", "směnném"),
    ("německého",),
    ("linkových", "jízdenek", "Plat", "penzijní", "dovolené", "Dvořáček", "20 let"),
)

CS_COLONS = Post(
    "cs",
    """Programátor CNC

Pracovní náplň:
Seřizování strojů
Kontrola výrobků
Drobná údržba

Požadavky:
Vyučení v oboru strojírenství
Znalost řídicího systému Heidenhain
Čtení výkresové dokumentace
Ochota pracovat na směny
Praxe alespoň dva roky

Výhodou:
Zkušenosti s CAD
Základní němčina

Benefity:
13. plat
Příspěvek na dopravu
Školení ve Švýcarsku

O společnosti:
Firma Ostrý hrot má dlouholeté zkušenosti s obráběním kovů.
""",
    ("Vyučení", "Heidenhain", "výkresové", "směny", "dva roky"),
    ("CAD", "němčina"),
    ("Seřizování", "výrobků", "údržba", "13. plat", "dopravu", "Švýcarsku", "obráběním"),
)

POSTS = {
    "de bullets": DE_BULLETS, "de flat": DE_FLAT, "de colons": DE_COLONS, "fr bullets": FR_BULLETS, "fr flat": FR_FLAT, "fr colons": FR_COLONS,
    "es bullets": ES_BULLETS, "es flat": ES_FLAT, "es colons": ES_COLONS, "cs bullets": CS_BULLETS, "cs flat": CS_FLAT, "cs colons": CS_COLONS,
}  # fmt: skip
