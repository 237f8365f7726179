"""The words that a patient may type, in Dutch and English: phrases by what they say. Data only.

Everything is in small letters, without accents and hyphens; `|` parts phrases, white space means nothing else.
"""

# Kind, and for some its value: phrases. The longest phrase that fits is taken.
PHRASES: dict[str, str] = {
    "done": """
        managed to do it|managed to do them|klaar|gedaan|gelukt|afgerond|voltooid|volbracht|afgemaakt|voldaan
        geoefend|getraind|done|finished|completed|ready|did it|did them|did all|did both|did both of them
        did everything|did my exercises|did the exercises|did my session|did the session|did my training|exercised
        trained|managed it|made it""",
    "partly": """
        half gedaan|half klaar|half done|half gelukt|deels|gedeeltelijk|halverwege|een deel|een gedeelte
        voor een deel|niet compleet|partly|partially|partial|halfway|a part|part of it|part of them|some of it
        some of them""",
    "partly half": """
        half|halve|helft|de helft|ongeveer de helft|meer dan de helft|de helft of meer|managed half|half of it
        half of them|about half|more than half|half or more|more than half of it|more than half of them""",
    "partly less": """
        minder dan de helft|minder dan half|nog niet de helft|less than half|less than half of it
        less than half of them|not even half""",
    "never": """
        niet vandaag|vandaag niet|helemaal niet|not at all|vandaag niks|vandaag niets|not today|today not
        nothing today|none today|overgeslagen|geskipt|skipped|skip|skip today|sla over|sla vandaag over|sla het over
        er niet aan toe gekomen|niet aan toe gekomen|er niet van gekomen""",
    "no": """
        geen oefening|geen oefeningen|no exercises|no exercise|niet|niets|niks|nooit|niet meer|not|nothing|never
        did not|didn't|didnt|do not|don't|dont|could not|couldn't|couldnt|can not|can't|cant|cannot|wasn't|wasnt
        weren't|have not|haven't|havent|isn't""",
    # Whole: after a "not" it means partly, else nothing.
    "whole": """
        alles|alle|allemaal|helemaal|volledig|geheel|beide|allebei|all|all of it|all of them|everything|completely
        fully|entirely|both|quite all|quite everything""",
    "able": """
        lukt|lukte|gaat|ging|kan|kon|komt|kwam|lukken|do|do it|do them|do my exercises|do the exercises|manage
        manage it|able|able to|work out|happen|get to it|get round to it""",
    "nay": "nee|neen|no|nope|",
    "remark kind": """
        goed|prima|fijn|mooi|super|top|geweldig|uitstekend|good|fine|great|nice|perfect|lovely""",
    "remark": """
        alleen|slechts|only|merely|lekker|heerlijk|keurig
        makkelijk|makkelijke|gemakkelijk|licht|pittig|ging goed|ging prima|ging lekker|ging fijn|ging makkelijk
        ging heel goed|ging super|gaat goed|gaat prima|ging wel|gaat wel|viel mee|viel tegen|niet te zwaar
        niet zwaar|niet makkelijk|niet slecht|zonder problemen|zonder moeite|geen probleem|geen problemen
        zonder klachten|geen klachten|well|easy|light|went well|went fine
        went good|went great|went ok|not bad|not too bad|not too hard|not hard|not easy|no problem|no problems
        without problems|was ok|was fine""",
    "hard": """
        zwaar|best zwaar|vrij zwaar|redelijk zwaar|te zwaar|erg zwaar|heel zwaar|hard|heavy|tough|too hard|very hard""",
    "cause": """
        want|omdat|doordat|door|doordat ik|vanwege|wegens|because|because of|due to|as i|for i""",
    "effort": """
        borg|borgscore|borg score|borgschaal|borg schaal|borg scale|inspanning|zwaarte|effort|exertion|rpe
        intensiteit|intensity|inspanningsscore|zwaarte score""",
    "pain": "pijn|pijnscore|pijncijfer|pijn score|pain|pain score|pain level|pijnlijk|sore",
    "no_pain": """
        geen pijn|geen enkele pijn|geen pijn meer|zonder pijn|pijnvrij|pijnloos|helemaal geen pijn|nergens pijn
        pijn weg|pijn is weg|de pijn is weg|no pain|no pain at all|without pain|without any pain|pain free|painfree
        painless|not any pain|pijn geen|pain none|don't have pain|don't have any pain|no longer any pain""",
    "hurts": """
        veel pijn|meer pijn|heel veel pijn|te veel pijn|teveel pijn|erg veel pijn|zoveel pijn|zo veel pijn
        ergere pijn|erge pijn|hevige pijn|doet pijn|doet zeer|doet zo'n pijn|doet veel pijn|doet erg pijn|doen pijn
        doet het pijn|deed pijn|te pijnlijk|heel pijnlijk|erg pijnlijk|pijnlijker|a lot of pain|lots of pain
        lot of pain|more pain|much pain|too much pain|so much pain|much more pain|severe pain|bad pain|terrible pain
        in pain|in much pain|it hurts|hurts|hurts a lot|hurting|hurt|is hurting|too painful|very painful|painful
        more painful|too sore|very sore""",
    "later": """
        later|straks|vanavond|vanmiddag|later vandaag|vandaag later|later op de dag|straks pas|nog niet|nu niet
        niet nu|nu nog niet|vandaag nog niet|nog niet gedaan|nog niet klaar|nog niet begonnen|nog niet geoefend
        nu even niet|even niet|doe het later|doe het straks|doe het vanavond|doe het vanmiddag|doe ik later
        doe ik straks|doe ik vanavond|doe ik vanmiddag|doe ze later|doe ze straks|ga het later doen
        ga het straks doen|komt later|komt straks|komt nog|moet nog|moet ik nog doen|moet nog doen|moet het nog doen
        ga ik later doen|ga ik straks doen|ga zo beginnen|begin straks|iets later|wat later|later today|today later
        tonight|this evening|this afternoon|not yet|not now|not yet done|not done yet|not finished yet
        not started yet|haven't done it yet|haven't done them yet|haven't yet|didn't yet|do it later|do them later
        do it tonight|do it this evening|do it this afternoon|will do it later|will do it tonight
        will do it this evening|i'll do it later|i'll do it tonight|i'll do it this evening|later on|a bit later
        bit later|will do later|in the evening|still have to do it""",
    # So many days ago, and what one forgot to tell.
    "ago 1": """
        gisteren|gister|gisteravond|gistermiddag|gisterochtend|gistermorgen|gisterenavond|gisterenmiddag
        gisterenochtend|gisteren avond|gisteren middag|gisteren ochtend|yesterday|yesterday evening
        yesterday afternoon|yesterday morning|last night""",
    "ago 2": "eergisteren|eergister|the day before yesterday|day before yesterday",
    "untold": """
        vergeten in te vullen|vergeten invullen|vergeten door te geven|vergeten te melden|vergeten aan te geven
        niet ingevuld|nog niet ingevuld|niet doorgegeven|forgot to log|forgot to log it|forgot to fill in
        forgot to fill it in|forgot to tell you|forgot to answer|didn't fill it in|did not fill it in
        not filled in|didn't log it|did not log it""",
    # Kind words; beside anything else they mean nothing.
    "polite": """
        ja|jaa|jawel|jazeker|oke|ok|okay|dank|dank u|dank u wel|dank je|dank je wel|bedankt|hallo|hoi|hee
        goedemorgen|goedemiddag|goedenavond|goeiemorgen|goede morgen|goede middag|goeden avond|goede avond|groet
        groeten|groetjes|vriendelijke groet|met vriendelijke groet|graag|graag gedaan|is goed|komt goed|komt in orde
        doe ik|ga ik doen|zal ik doen|yes|yeah|yep|yup|sure|thanks|thank|thank you|thanks a lot|many thanks|hello|hi
        hey|good morning|good afternoon|good evening|please|will do|i will|you're welcome""",
    # Why not: the words of content.words.Reason.
    "reason pain": """
        door de pijn|door pijn|vanwege de pijn|vanwege pijn|wegens pijn|wegens de pijn|van de pijn|om de pijn
        because of pain|because of the pain|due to pain|due to the pain|from the pain|because of my knee
        because of my hip|vanwege mijn knie|vanwege mijn heup""",
    "reason tired": """
        moe|te moe|heel moe|erg moe|zo moe|doodmoe|vermoeid|te vermoeid|vermoeidheid|uitgeput|bekaf|geen energie
        geen puf|geen kracht|tired|too tired|very tired|so tired|exhausted|worn out|no energy|fatigue|fatigued""",
    "reason no_time": """
        geen tijd|te weinig tijd|weinig tijd|te druk|druk|heel druk|drukke dag|druk gehad|te druk gehad|tijdgebrek
        tijd niet|no time|not enough time|too busy|busy|very busy|busy day|short of time|lack of time""",
    "reason not_thought_of": """
        vergeten|helemaal vergeten|niet aan gedacht|er niet aan gedacht|niet bij stilgestaan|schoot me te binnen
        door het hoofd geschoten|forgot|forgot it|forgot about it|forgotten|clean forgot|slipped my mind
        did not think of it|didn't think of it|didn't think about it|forgot to do it|forgot to do them""",
    "reason no_mood": """
        geen zin|geen zin in|had geen zin|weinig zin|geen motivatie|geen fut|niet gemotiveerd|no mood
        not in the mood|no motivation|not motivated|no desire|didn't feel like it|don't feel like it
        did not feel like it|do not feel like it|don't want to|didn't want to""",
    "reason ill": """
        ziek|griep|grieperig|verkouden|koorts|misselijk|corona|buikgriep|niet lekker|voel me niet lekker
        voel me niet goed|voelde me niet lekker|voelde me niet goed|voel mij niet lekker|ziekte|hoofdpijn|ill|sick
        unwell|flu|the flu|fever|a fever|a cold|have a cold|covid|nauseous|headache|a headache|not well
        not feeling well|don't feel well|didn't feel well|feel ill|feel sick|feeling ill|feeling sick""",
    "reason weather": """
        regen|regende|regent|de regen|slecht weer|het weer|het slechte weer|door het weer|vanwege het weer|sneeuw
        gladheid|te glad|onweer|storm|te warm|te heet|te koud|hitte|noodweer|te nat|rain|raining|rained|rainy
        the rain|bad weather|the weather|weather|because of the weather|snow|snowing|stormy|too hot|too cold
        too warm|too wet|slippery|too slippery|heatwave""",
    "reason away": """
        op reis|onderweg|niet thuis|van huis|ben weg|was weg|ben er niet|was er niet|vakantie|op vakantie
        met vakantie|in het ziekenhuis|bij familie|away|was away|am away|not home|not at home|wasn't home
        wasn't at home|holiday|on holiday|vacation|on vacation|travelling|traveling|out of town""",
    "reason unsure_how": """
        weet niet hoe|wist niet hoe|weet niet hoe het moet|wist niet hoe het moest|weet niet goed hoe|geen idee hoe
        snap het niet|snap de oefening niet|snap de oefeningen niet|snapte het niet|begrijp het niet
        begrijp de oefening niet|begrijp de oefeningen niet|begreep het niet|onzeker hoe|twijfel hoe|not sure how
        unsure how|don't know how|didn't know how|do not know how|did not know how|don't understand it
        don't understand the exercise|don't understand the exercises|didn't understand it|no idea how""",
    # Aerobic activities: the ids of content/exercises.yaml, and "other".
    "activity walking": """
        gewandeld|wandelen|wandelde|wandel|wandeling|wandelingetje|wandelend|gelopen|lopen|liep|te voet|stapje om
        blokje om|ommetje|ommetje gemaakt|ommetje gelopen|blokje om gelopen|wandeling gemaakt|nordic walking|walked
        walking|walk|walks|went walking|went for a walk|went for walk|took a walk|had a walk|hike|hiked|hiking
        strolled|stroll""",
    "activity cycling": """
        gefietst|fietsen|fietste|fiets|op de fiets|fietstocht|fietstochtje|e bike|ebike|elektrische fiets
        hometrainer|op de hometrainer|home trainer|spinning|gespind|cycled|cycling|cycle|bike|biked|biking|bicycle
        bike ride|bicycle ride|went cycling|went for a bike ride|rode my bike|rode the bike|rode a bike|on the bike
        on my bike|exercise bike|on the exercise bike|stationary bike""",
    "activity swimming": """
        gezwommen|zwemmen|zwom|baantjes|baantjes gezwommen|baantjes getrokken|zwembad|swam|swimming|swim|swum
        went swimming|went for a swim|had a swim""",
    "activity cross-trainer": """
        crosstrainer|cross trainer|crosstrainen|crosstrainer gedaan|op de crosstrainer|op de cross trainer
        on the cross trainer|on the crosstrainer|elliptical|elliptical trainer|on the elliptical""",
    "activity treadmill": """
        loopband|op de loopband|op loopband|gewandeld op de loopband|gelopen op de loopband|op de loopband gewandeld
        op de loopband gelopen|wandelen op de loopband|lopen op de loopband|loopband gewandeld|loopband gelopen
        treadmill|on the treadmill|walked on the treadmill|walking on the treadmill|walk on the treadmill""",
    "activity rowing": """
        geroeid|roeien|roeide|roeiapparaat|roeimachine|roeitrainer|op de roeimachine|op het roeiapparaat|rowed
        rowing|rower|rowing machine|on the rower|on the rowing machine""",
    "activity other": """
        tuinieren|getuinierd|tuin gewerkt|in de tuin gewerkt|in de tuin bezig|in de tuin|tuinwerk|tuinwerken
        gras gemaaid|grasmaaien|gedanst|dansen|danste|linedance|gesport|sporten|sportschool|naar de sportschool
        naar sportschool|in de sportschool|fitness|gefitnest|fitnessen|yoga|pilates|tai chi|gymnastiek|gym|aquafit
        aqua fit|aquafitness|aqua fitness|aquajoggen|aqua joggen|aquarobics|aquagym|huishouden|huishouden gedaan
        huishoudelijk werk|gepoetst|poetsen|schoongemaakt|schoonmaken|gestofzuigd|stofzuigen|geschaatst|schaatsen
        geskeelerd|skeeleren|gegolfd|golfen|golf|getennist|tennissen|tennis|padel|gepadeld|bowlen|gebowld
        jeu de boules|badminton|tafeltennis|hardlopen|hardgelopen|joggen|gejogd|steppen|zumba|koersbal|biljart
        volleybal|gardening|gardened|in the garden|worked in the garden|working in the garden|mowed the lawn
        mowing the lawn|danced|dancing|dance|sports|went to the gym|to the gym|at the gym|in the gym|housework
        did the housework|cleaning|cleaned|hoovered|hoovering|vacuuming|vacuumed|vacuumed the house|skated|skating
        ice skating|golfing|golfed|bowls|bowling|jogging|jogged|running|ran|aqua aerobics|aquarobic|water aerobics
        played golf|played tennis|line dancing""",
    # What may stand between a score's name and its number, and anywhere else without a meaning.
    "link": """
        in de knie|in mijn knie|in knie|in mijn knieen|in de heup|in mijn heup|in heup|in mijn linkerknie
        in mijn rechterknie|in mijn linker knie|in mijn rechter knie|in mijn linkerheup|in mijn rechterheup
        in my knee|in my knees|in the knee|in my hip|in the hip|in my left knee|in my right knee|in my left hip
        in my right hip|score|scoor|was|is|van|of|een|a|de|het|the|my|mijn|ongeveer|circa|ca|rond de|about|around
        vandaag|today|nu|now|op|scale|schaal|cijfer|knie|knee|heup|hip|level|at|staat op|dus|so""",
    "filler": """
        actually|after all|eigenlijk|zijn|are|to do it|to do them|to exercise|om te doen|om het te doen|ik|me|mij
        m'n|t|s|er|ben|heb|hebben|had|hadden|heeft|deed|er is|al|zojuist|net|zonet|daarnet|vanochtend|vanmorgen|ook
        en|maar|met|voor|weer|even|eventjes|wel|toch|hoor|dag|beste|oefening|oefeningen|oefenen|krachtoefeningen
        krachtoefening|krachttraining|om te|te|deze|die|dit|dat|we|wij|ze|u|mijne|sessie|training|programma|schema
        rondje|stukje|stuk|een stuk|tochtje|zo'n|eindelijk|gewoon|buiten|binnen|thuis|samen|hond|vrouw|man|vriendin
        buurvrouw|buurman|helaas|sorry|jammer|been|benen|huiswerk|netjes|nog|eens|keer|een keer|hierbij|bij deze
        gemaakt|bewogen|bewegen|beweging|conditie|ruim|zeker|lang|lekkere|mooie|inmiddels|vanmorgen al|allang|dagje
        daarna|daarbij|verder|erbij|rustig|i|i've|ive|i'm|im|i have|it|it's|this|that|these|those|them|you|am|and
        have|has|were|just|already|also|but|with|for|on|again|exercise|exercises|session|workout|programme|program
        some|roughly|approximately|outside|inside|indoors|outdoors|at home|dog|wife|husband|friend|unfortunately|leg
        legs|did|went|as planned|morning|this morning|this one|finally|to|then|plus|there|long|in total|total
        in totaal|totaal|strength exercises|strength training|strength|homework|too|as well""",
    "thumb": "👍|✅|✔|☑|👌|💪",
    "mark": ",|.|;|!|…|🙂|😊|😀|😃|😄|😅|🎉|🙏|❤|🏃|🚶|🚴|🏊|🌞|☀|\"|(|)|'",
    "sign": ":|=|-|/|+",
}

# Between two numbers: the scale that the first is of, or a choice of two.
OUT_OF = "/|van de|van|uit de|uit|out of|of the|of"
CHOICE = "or|tot|to|a"
NONE = "geen|none|niks|nihil|niets|nothing"

# A number joined to its unit, and words that are one thing when times are read.
GLUED = "min|mins|minuut|minuten|minutes|minute|uur|uren|u|h|hr|hrs|hour|hours|kwartier"
ONE_THING: dict[str, str] = {
    "min": "mins|minuut|minuten|minuutje|minuutjes|minute|minutes",
    "hour": "uur|uren|uurtje|uurtjes|hr|hrs|hours|h",
    "half hour": "halfuur|halfuurtje",
    "kwartier": "kwartiertje|kwartieren|kwartiertjes",
    "quarter": "quarters",
    "half": "halve",
    "1.5": "anderhalf|anderhalve|onehalf",
    "2.5": "tweeenhalf",
    "en": "and|&",
    "een": "one",
    "a": "an",
}

DUTCH = """
    nul|_|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien
    negentien"""
DUTCH_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd"
ENGLISH = """
    zero|_|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen
    eighteen|nineteen"""
ENGLISH_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"

# Ordinary words that are one typing error away from a word above: they are taken as typed.
ORDINARY = """
    acha ache afgrond alay alway bake baked barg berg bikes bite blister boeg boeien bollen boog bools bord bore
    borgt bork born bort bows broeien burg bush buys cani canst cart cast cent cleaner cleared clearing completes
    cont cunning cycles dancer danken danser deep deer dent dient dine dint dire dode doels dole dolor dome dood
    doof doorn dose dove dries drive drug drukken drukker drukt drukte drunk ease east efforts enge ergens feather
    fewer fietser fietsten fifth find finishes fits fives flets flour forget form fort forth foul fours fout gaan
    gained gang gast gebukt gegaan gehandeld gelikt geluk gelust gemaald geplukt gerukt gestort gisten gleaned
    glister goes going golven gong goods goud greep greet grief grijp grip groep growing gulf haard hall halo hals
    halt halte halves hand handel handelen happens harde hardening hare hari harm harp haven headaches heady heard
    helpt herd hevig hide hiding hikes hikt hire hired holidays hort hovering hundreds hunt hunting hunts huur
    jansen jongen klaag klaart klaas knot knowing koetsen kolt kort korts laat lacht lader lager lakken laser late
    laten latere lates latex latter laver layer leaker leather lekt leven lichte lied lief lieg lies liet ligt liter
    logged loggen logging lokken lope lopend loper loten loven lucht luikt luit mans mappen mens minste minus miss
    mister modi morel morgens need neem negende neon nets newer nicer nick nier niest nines noot noting omvat onder
    opdat paden paid pains paint pair panel partials pawn pijl pijp pinning plain port prim primal prime ragen raid
    rail rains raised raising read reads recent reden rege regel regelt reins resent robe roepen roeren roger ruin
    scroll scrolled seated seventh shim ship shorten show showing silk sink sister sixth skin skipper skips skis
    slated slim slip slow slowing sneeuwt snor snort snows sock sole soorten spam spanning sporen staar stam stap
    stappen starten steven stick stoppen stork storms stormt storten story straat strained strak suck supers swan
    swarm sway swims talked talking tenen thirsty though threw tide tier ties tires toetsen touch trainers tried
    tweet vakanties vandaan vergeven verhouden vermeid vijg voordat wait waking wald wale wales walker walled walls
    wand wandelden wandelt wang wants wasn weak wegen wezens witness wonder wont works zeros zieke ziel zien ziet
    zoek zoom zwaai zwaard zwarte zwem zwermen
"""
