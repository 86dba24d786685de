"""Invented posts that are written as people write: with smileys, glued by a scrape, in running text, in two languages, in languages nobody reads."""

from __future__ import annotations

from tests.stages.extract.foreign.posts import Post

ROUGH = {
    "de du": Post(
        "de",
        """Werde Teil von Blauwal Logistik! 🐋
Du hast Lust auf ein junges Team und willst mit uns wachsen? Wir sind seit 1998 am Markt und haben viel Erfahrung mit Kühlketten.

Was dich erwartet:

🚚 Du disponierst täglich 40 Touren
🚚 Du bist Ansprechpartner für unsere Fahrer

Was du mitbringst:

✅ Du hast eine kaufmännische Ausbildung abgeschlossen oder vergleichbare Berufserfahrung
✅ Du kennst dich mit Transporeon oder einem anderen TMS aus
✅ Du sprichst fließend Deutsch, Polnisch ist ein Plus
✅ MS Office sitzt bei dir
✅ Du bleibst auch in stressigen Situationen ruhig

Worauf du dich freuen kannst:

🎁 Unbefristeter Vertrag
🎁 13 Gehälter
🎁 Schulungen in SAP und Excel

Klingt gut? Dann ab die Post an job@blauwal.example!
""",
        ("kaufmännische Ausbildung", "Transporeon", "Deutsch", "MS Office", "stressigen"),
        ("Polnisch",),
        ("1998", "Kühlketten", "40 Touren", "Fahrer", "Vertrag", "Schulungen", "13 Gehälter", "ab die Post"),
    ),
    "de prose": Post(
        "de",
        """Für unsere Kanzlei in Bremen suchen wir eine Rechtsanwaltsfachangestellte (m/w/d) mit abgeschlossener Berufsausbildung und mehrjähriger Erfahrung im Familienrecht. Sie schreiben nach Diktat, führen Akten und betreuen unsere Mandanten am Telefon. Sichere Kenntnisse in RA-MICRO setzen wir voraus, Erfahrung mit beA ist von Vorteil. Unsere Kanzlei besteht seit 30 Jahren und verfügt über große Erfahrung. Wir bieten Ihnen ein freundliches Team, ein gutes Gehalt und Fortbildungen. Bitte senden Sie Ihre Unterlagen an die Kanzlei.""",
        ("Berufsausbildung", "RA-MICRO"),
        ("beA",),
        ("Diktat", "Akten", "30 Jahren", "freundliches", "Fortbildungen", "Unterlagen"),
    ),
    "de glued": Post(
        "de",
        """Elektroniker für Betriebstechnik (m/w/d)Das sind wirStromwerk Nord plant und baut Anlagen in ganz Europa.Ihre AufgabenInstallation von SchaltschränkenFehlersuche an AnlagenIhr ProfilAbgeschlossene Ausbildung als ElektronikerBerufserfahrung in der IndustrieSPS-Kenntnisse (Siemens S7)Führerschein Klasse BReisebereitschaftUnser AngebotUrlaubsgeldFirmenwagenJetzt bewerben""",
        ("Ausbildung als Elektroniker", "Berufserfahrung", "SPS-Kenntnisse", "Führerschein", "Reisebereitschaft"),
        (),
        ("Schaltschränken", "Fehlersuche", "Europa", "Urlaubsgeld", "Firmenwagen", "Jetzt bewerben"),
    ),
    "fr tu": Post(
        "fr",
        """Qui on est

On est une petite agence de 12 personnes à Rennes. On a fêté nos 10 ans d'expérience en mars.

Ce que tu feras

Tu animes les réseaux sociaux de nos clients
Tu rédiges des articles

Ce qu'on attend de toi

Tu as une première expérience en agence
Tu écris sans fautes
Tu connais WordPress et Canva
L'anglais ne te fait pas peur
Un sens de l'humour, c'est mieux

Ce qu'on t'offre

Un salaire entre 28 et 32 k€
Des tickets resto
Des formations à Google Ads

Envoie-nous quelques lignes à bonjour@agence.example
""",
        ("première expérience", "fautes", "WordPress", "anglais", "humour"),
        (),
        ("10 ans", "réseaux", "articles", "salaire", "tickets", "Google Ads", "lignes"),
    ),
    "fr prose": Post(
        "fr",
        """La clinique des Tilleuls recherche un(e) infirmier(e) de nuit titulaire du diplôme d'Etat. Au sein d'une équipe de six personnes, vous assurez les soins et la surveillance des patients. Une expérience d'au moins un an en chirurgie est exigée. La maîtrise du logiciel Osiris serait un plus. Poste en CDI à temps plein, salaire selon convention, reprise d'ancienneté. La clinique a obtenu la certification HAS en 2021. Merci d'adresser votre CV à la direction des soins.""",
        ("diplôme d'Etat", "un an"),
        ("Osiris",),
        ("soins et", "six personnes", "CDI", "salaire", "HAS", "CV"),
    ),
    "fr bullet star": Post(
        "fr",
        """* Missions *
* Encadrer une équipe de 5 conducteurs
* Suivre les chantiers

* Profil *
* De formation Bac+2 minimum en génie civil
* 5 années d'expérience dans les travaux publics
* Autocad et Excel maîtrisés
* Allemand souhaité
* Bon relationnel

* Conditions *
* Véhicule de service
* Panier repas
* Poste basé à Metz
""",
        ("Bac+2", "5 années", "Autocad", "relationnel"),
        ("Allemand",),
        ("Encadrer", "chantiers", "Véhicule", "Panier", "Metz"),
    ),
    "es tu": Post(
        "es",
        """¡Únete a Nube Clara! ☁️

Somos una startup de Valencia con mucha experiencia en hoteles.

¿Qué harás?
- Diseñar pantallas para la app
- Hablar con usuarios

¿Qué buscamos?
- 3+ años de experiencia en diseño de producto
- Manejo fluido de Figma
- Que sepas trabajar con programadores
- Inglés B2 (imprescindible)
- Si además sabes algo de HTML, mejor

¿Qué te ofrecemos?
- Salario de 30.000 a 36.000 €
- Formación en inglés
- Ordenador Mac

¿Te animas? Escríbenos.
""",
        ("3+ años", "Figma", "programadores", "Inglés B2", "HTML"),
        (),
        ("hoteles", "pantallas", "usuarios", "Salario", "Formación", "Mac", "Escríbenos"),
    ),
    "es prose": Post(
        "es",
        """Empresa de limpieza con 15 años de trayectoria precisa incorporar conductor para su delegación de Murcia. El candidato deberá tener carnet C y CAP en vigor, y se requiere experiencia mínima de 2 años en reparto. Se valorará conocimiento de la zona. Ofrecemos contrato de seis meses prorrogable, salario según convenio y formación. Se encargará del reparto de material y del mantenimiento del vehículo. Interesados, llamar de 9 a 13 horas.""",
        ("carnet C", "2 años"),
        ("zona",),
        ("15 años", "seis meses", "convenio", "material", "mantenimiento", "llamar"),
    ),
    "es flat2": Post(
        "es",
        """Recepcionista de hotel Funciones Atender a los huéspedes Gestionar reservas Requisitos Experiencia en recepción de al menos un año Inglés y francés hablados Manejo de Opera Buena presencia Se ofrece Alojamiento Dos días libres""",
        ("un año", "Inglés", "Opera"),
        (),
        ("huéspedes", "reservas", "Alojamiento", "Dos días"),
    ),
    "cs du": Post(
        "cs",
        """Baví tě čísla? 📊

Jsme Modrý most, česká firma s 20letou zkušeností v logistice.

Jaká práce tě čeká:
- Vyhodnocování dat ze skladů
- Příprava reportů pro vedení

Co bys měl/a umět:
- SQL na dobré úrovni
- Excel včetně kontingenčních tabulek
- anglicky se domluvíš
- aspoň rok praxe s daty
- nebojíš se mluvit s lidmi
- Power BI nebo Tableau jako bonus

Na co se u nás můžeš těšit:
- 25 dní dovolené
- školení Pythonu
- psy v kanceláři

Napiš nám na data@modrymost.example.
""",
        ("SQL", "Excel", "anglicky", "rok praxe", "lidmi"),
        ("Power BI",),
        ("20letou", "skladů", "reportů", "dovolené", "Pythonu", "psy", "Napiš"),
    ),
    "cs formal": Post(
        "cs",
        """Městský úřad Podlesí vyhlašuje výběrové řízení na pozici referent/ka stavebního úřadu

Předpoklady dle zákona č. 312/2002 Sb.:
- státní občanství ČR
- věk nejméně 18 let
- bezúhonnost

Další požadavky:
- vysokoškolské vzdělání stavebního směru
- znalost stavebního zákona a správního řádu
- uživatelská znalost práce na PC (Word, Excel)
- řidičský průkaz skupiny B – aktivní řidič
- praxe ve státní správě výhodou

Platové zařazení: 10. platová třída
Předpokládaný nástup: 1. 9.

K přihlášce se přiloží:
- strukturovaný životopis
- výpis z Rejstříku trestů
- ověřená kopie dokladu o vzdělání
""",
        ("občanství", "18 let", "bezúhonnost", "vysokoškolské", "stavebního zákona", "práce na PC", "řidičský"),
        ("státní správě",),
        ("platová", "nástup", "životopis", "výpis", "kopie"),
    ),
    "cs prose": Post(
        "cs",
        """Do naší kavárny v Telči hledáme kuchaře nebo kuchařku s praxí alespoň dva roky. Budeš připravovat polévky, saláty a dorty a objednávat suroviny. Vyučení v oboru je nutné, zdravotní průkaz výhodou. Naše kavárna funguje deset let a máme zkušený tým. Nabízíme 30 000 Kč hrubého, volné víkendy a jídlo zdarma. Zavolej Janě.""",
        ("dva roky", "Vyučení"),
        ("zdravotní průkaz",),
        ("polévky", "suroviny", "deset let", "zkušený", "30 000", "víkendy", "Zavolej"),
    ),
}

MIXED = {
    "de+en list": Post(
        "de",
        """Softwareentwickler (m/w/d) in Köln

Wir sind ein Unternehmen für Wetterdaten mit langjähriger Erfahrung und arbeiten mit Kunden in ganz Europa zusammen. Unser Team ist international, deshalb sprechen wir im Alltag beide Sprachen und freuen uns über neue Kolleginnen und Kollegen aus aller Welt.

Ihre Aufgaben
- Entwicklung unserer Schnittstellen
- Betreuung der bestehenden Systeme

Your profile
- At least 3 years of experience with Python
- Strong knowledge of PostgreSQL and Docker
- Excellent communication skills in English
- Gute Deutschkenntnisse

Wir bieten
- 30 Tage Urlaub
- Training budget and a great team with years of experience

Wir freuen uns auf Ihre Bewerbung!
""",
        ("3 years", "PostgreSQL", "Docker", "communication", "Deutschkenntnisse"),
        (),
        ("langjähriger", "Schnittstellen", "bestehenden", "Urlaub", "Training", "Bewerbung"),
    ),
    "en+de line": Post(
        "en",
        """Support Engineer
About us
Tannenberg sells heat pumps across Germany and Austria.
Requirements
- 2 years of experience in technical support
- Knowledge of Zendesk
- Deutschkenntnisse auf Niveau C1
- Ability to explain technical problems
Benefits
- 30 days of vacation
Bitte senden Sie Ihre Bewerbung an unsere Personalabteilung.
""",
        ("2 years", "Zendesk", "explain"),
        (),
        ("heat pumps", "vacation", "Bewerbung"),
    ),
    "bilingual": Post(
        "fr",
        """Vendeur / Salesperson

Description du poste
Vous accueillez les clients du magasin, vous tenez la caisse et vous rangez les rayons avec toute l'équipe du soir.

Profil recherché
- Une expérience dans la vente de chaussures
- Anglais parlé
- Sens du service et sourire

Job description
You welcome the customers of the shop and keep the shelves tidy with the evening team.

Requirements
- Experience in selling shoes
- Spoken English
- Ability to stand for long hours

Nous offrons
- Remises sur les chaussures
""",
        ("expérience dans la vente", "Anglais", "service", "selling shoes", "Spoken English", "stand"),
        (),
        ("caisse", "welcome", "shelves", "Remises"),
    ),
}

UNREAD = {
    "pl": Post(
        "pl",
        """Programista Python (k/m)

O nas
Jesteśmy firmą z Gdańska, która od 12 lat tworzy oprogramowanie dla portów. Nasz zespół ma duże doświadczenie.

Twoje zadania:
- Rozwój aplikacji webowych
- Udział w przeglądach kodu

Wymagania:
- Minimum 3 lata doświadczenia w programowaniu w Python
- Znajomość Django i PostgreSQL
- Język angielski na poziomie B2
- Umiejętność pracy w zespole

Oferujemy:
- Pracę zdalną i prywatną opiekę medyczną
- Naukę języka angielskiego

Prosimy o przesłanie CV. Informujemy, że kontaktujemy się z wybranymi osobami.
""",
        (),
        (),
        ("Gdańska", "Rozwój", "kodu", "zdalną", "Naukę", "CV"),
    ),
    "nl": Post(
        "nl",
        """Magazijnmedewerker in Tilburg

Over ons
Wij zijn een bedrijf met 30 jaar ervaring in de logistiek.

Wat ga je doen?
- Orders picken met de heftruck
- Controleren van de goederen

Wat vragen wij?
- Je hebt minimaal 1 jaar ervaring in een magazijn
- Je hebt een heftruckcertificaat
- Goede beheersing van de Nederlandse taal
- Je kunt werken met Excel

Wat bieden wij?
- Een goed salaris en 25 vakantiedagen
- Training en opleiding

Solliciteer direct via onze site.
""",
        (),
        (),
        ("30 jaar", "Orders", "goederen", "salaris", "Training", "Solliciteer"),
    ),
    "it": Post(
        "it",
        """Contabile

Chi siamo
La nostra azienda ha vent'anni di esperienza nel settore tessile.

Mansioni
- Registrazione delle fatture
- Gestione dei pagamenti

Requisiti
- Diploma di ragioneria
- Almeno 2 anni di esperienza in amministrazione
- Conoscenza di Excel e SAP
- Buona conoscenza della lingua inglese

Offriamo
- Contratto a tempo indeterminato e ticket restaurant

Inviare il curriculum vitae. L'offerta è rivolta a candidati di entrambi i sessi.
""",
        (),
        (),
        ("vent'anni", "fatture", "pagamenti", "Contratto", "curriculum"),
    ),
    "pt": Post(
        "pt",
        """Analista de Marketing

Sobre nós
Somos uma empresa com 10 anos de experiência em cosméticos e crescemos todos os dias.

Responsabilidades
- Criar campanhas digitais
- Acompanhar os resultados

Requisitos
- Formação superior em Marketing ou Publicidade
- Experiência mínima de 2 anos na função
- Domínio de Google Analytics e Excel
- Inglês intermediário

Benefícios
- Vale-refeição e plano de saúde
- Cursos de inglês

Envie o seu currículo para vagas@empresa.example.
""",
        (),
        (),
        ("10 anos", "campanhas", "resultados", "Vale", "Cursos", "currículo"),
    ),
}
