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
    "de it": Post(
        "de",
        """Senior Java Entwickler*in (80-100 %)

ÜBER UNS

Die Hafenkran Software AG entwickelt seit 2004 Lösungen für Reedereien. Mit 80 Kolleg*innen an drei Standorten verfügen wir über tiefes Wissen in der Branche.

DEIN AUFGABENGEBIET

Konzeption und Umsetzung von Microservices
Coaching von Junior-Entwicklern
Weiterentwicklung unserer CI/CD-Pipeline

DEIN PROFIL

Studium im Bereich Informatik oder vergleichbare Qualifikation
Mehrjährige Erfahrung mit Java und Spring Boot
Versierter Umgang mit Git, Maven und Jenkins
Idealerweise Kenntnisse in Kafka oder RabbitMQ
Verhandlungssichere Deutsch- und gute Englischkenntnisse
Freude am Austausch im Team

UNSER ANGEBOT

5 Wochen Ferien
Beteiligung am Halbtax
Eigene Projekte an Freitagen

KONTAKT

Haben wir dein Interesse geweckt? Schick uns deine Unterlagen.
""",
        ("Studium im Bereich Informatik", "Java", "Spring Boot", "Git", "Maven", "Jenkins", "Deutsch", "Englischkenntnisse", "Austausch"),
        ("Kafka", "RabbitMQ"),
        ("2004", "tiefes", "Microservices", "Coaching", "Pipeline", "Ferien", "Halbtax", "Freitagen", "Unterlagen"),
    ),
    "de amt": Post(
        "de",
        """Die Stadt Altenau sucht zum nächstmöglichen Zeitpunkt eine Sachbearbeitung (m/w/d) für das Ordnungsamt in Vollzeit (39 Std./Woche), Entgeltgruppe 9a TVöD.

Das Aufgabengebiet umfasst insbesondere:
- Bearbeitung von Anträgen
- Durchführung von Kontrollen

Einstellungsvoraussetzungen sind:
- abgeschlossene Ausbildung als Verwaltungsfachangestellte/r oder Angestelltenlehrgang I
- Kenntnisse im Verwaltungsrecht
- Fahrerlaubnis der Klasse B
- sicherer Umgang mit MS-Office

Darüber hinaus erwarten wir:
- Durchsetzungsvermögen und Konfliktfähigkeit
- Bereitschaft zum Dienst an Wochenenden

Wir bieten Ihnen:
- eine unbefristete Beschäftigung
- Jahressonderzahlung

Die Stadt Altenau fördert die Gleichstellung. Bewerbungen von Frauen sind ausdrücklich erwünscht. Ihre Bewerbung mit den üblichen Unterlagen richten Sie bis 30.06. an das Personalamt.
""",
        ("Verwaltungsfachangestellte", "Verwaltungsrecht", "Fahrerlaubnis", "MS-Office", "Durchsetzungsvermögen", "Wochenenden"),
        (),
        ("Anträgen", "Kontrollen", "39 Std", "unbefristete", "Jahressonder", "Frauen", "Unterlagen"),
    ),
    "fr cadre": Post(
        "fr",
        """RESPONSABLE QUALITÉ (H/F) - CDI

Notre client, PME agroalimentaire de 90 salariés basée en Vendée, recherche son Responsable Qualité.

Rattaché(e) à la direction, vous :
• pilotez le système qualité ;
• réalisez les audits internes ;
• managez deux techniciens.

De formation supérieure en agroalimentaire (ingénieur ou master), vous justifiez d'une expérience d'au moins 5 ans dans une fonction similaire. Vous connaissez les référentiels IFS et BRC. La pratique de l'anglais est nécessaire. Leadership, pédagogie et sens de l'organisation seront vos meilleurs atouts pour réussir.

Ce que nous vous proposons :
• un salaire selon profil et expérience ;
• une prime annuelle ;
• un parcours d'intégration.

Merci de nous faire parvenir votre dossier sous référence QV12.
""",
        ("formation supérieure", "5 ans", "IFS", "anglais"),
        (),
        ("90 salariés", "système qualité", "audits", "techniciens", "salaire", "prime", "parcours", "dossier"),
    ),
    "fr aide": Post(
        "fr",
        """Aide à domicile (F/H)

Le poste
Auprès de personnes âgées, vous aidez au lever, au repas et au ménage. Vous travaillez un week-end sur trois.

Pour ce poste, il faut :
- Aimer le contact avec les personnes
- Avoir le permis B et un véhicule
- Un diplôme du secteur (DEAES, ADVF) est un plus
- Débutants acceptés

Ce qui vous attend chez nous :
- CDI à temps partiel choisi
- Kilomètres remboursés
- Formations toute l'année
""",
        ("contact", "permis B"),
        ("diplôme du secteur",),
        ("lever", "ménage", "CDI", "Kilomètres", "Formations"),
    ),
    "es it": Post(
        "es",
        """DESARROLLADOR/A FRONTEND

Desde 2010 en Faro Digital ayudamos a bancos a hablar claro. Ahora crecemos y buscamos a alguien como tú.

TU DÍA A DÍA
✔ Maquetar pantallas con React
✔ Revisar código de compañeros

LO QUE NECESITAS
✔ Mínimo 3 años trabajando con React y TypeScript
✔ Buen nivel de HTML5, CSS3 y Sass
✔ Conocimiento de metodologías ágiles
✔ Inglés fluido, hablado y escrito

PUNTOS A TU FAVOR
✔ Experiencia con Next.js
✔ Haber trabajado en banca

LO QUE TE LLEVAS
✔ 26 días de vacaciones
✔ Presupuesto para cursos y libros
✔ Horario de verano

Mándanos tu perfil y hablamos.
""",
        ("3 años", "TypeScript", "HTML5", "CSS3", "Sass", "ágiles", "Inglés"),
        ("Next.js", "banca"),
        ("2010", "Maquetar", "código", "vacaciones", "Presupuesto", "verano", "Mándanos"),
    ),
    "es enf": Post(
        "es",
        """Enfermero/a para residencia de mayores en Burgos. Se requiere: Grado en Enfermería y colegiación. Se ofrece: contrato de sustitución, jornada de tarde, salario de 1.900 € brutos. Funciones: administración de medicación, curas y atención a familiares. No es necesaria experiencia previa aunque se valorará haber trabajado en geriatría. La residencia abrió en 1995 y cuenta con profesionales de gran experiencia.""",
        ("Grado en Enfermería", "colegiación"),
        ("geriatría",),
        ("sustitución", "1.900", "medicación", "familiares", "1995", "profesionales"),
    ),
    "cs it": Post(
        "cs",
        """Tester/ka softwaru

Kdo jsme?
Jsme parta 30 lidí z Olomouce a vyvíjíme software pro nemocnice. Za patnáct let máme bohaté zkušenosti.

Co budeš dělat?
• psát testovací scénáře
• hlásit chyby vývojářům

Co k tomu potřebuješ?
• zkušenost s testováním webových aplikací (alespoň 1 rok)
• základy SQL
• JIRA a Postman ti nejsou cizí
• češtinu na úrovni rodilého mluvčího a angličtinu B1
• logické myšlení a trpělivost

Co by se hodilo?
• Selenium nebo Cypress
• certifikát ISTQB

Co z toho budeš mít?
• plat 45–60 tisíc
• pět týdnů volna
• kurzy a konference dle výběru

Chceš to zkusit? Pošli nám pár řádků.
""",
        ("1 rok", "SQL", "JIRA", "Postman", "češtinu", "angličtinu", "logické", "trpělivost"),
        ("Selenium", "ISTQB"),
        ("30 lidí", "bohaté", "scénáře", "chyby", "plat 45", "volna", "konference", "řádků"),
    ),
    "cs sklad": Post(
        "cs",
        """SKLADNÍK - ŘIDIČ VZV (Plzeň)
Nástup ihned, mzda 32 000 - 36 000 Kč
Co Vás čeká: nakládka a vykládka kamionů, příprava zásilek, inventury. Co očekáváme: průkaz na VZV (nutný), fyzickou zdatnost, ochotu pracovat ve třísměnném provozu, trestní bezúhonnost. Praxe ve skladu výhodou, nikoli podmínkou. Co nabízíme: příspěvek na dopravu 1 000 Kč, stravenky, závodní stravování, 5 týdnů dovolené, možnost přesčasů. Volejte 777 000 000.""",
        ("průkaz na VZV", "zdatnost", "třísměnném", "bezúhonnost"),
        ("Praxe ve skladu",),
        ("kamionů", "zásilek", "inventury", "dopravu", "stravenky", "dovolené", "přesčasů", "Volejte"),
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
