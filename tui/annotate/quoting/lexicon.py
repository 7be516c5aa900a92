"""The words that saying is done with, as lists of words."""

from __future__ import annotations

_REGULAR = """ accuse acknowledge add  admonish advise affirm allege announce answer
applaud argue ask assert assure avow bark beg bellow blame blast boast brag call caution challenge
charge chide claim clarify comment complain concede conclude condemn confess confide confirm
congratulate contend continue counter criticise criticize crow cry declare decry defend demand
denounce deny deride describe   disclose dismiss dub echo elaborate emphasise emphasize
estimate exclaim exhort explain express exult fume grumble hail hint implore imply inform inquire
insist instruct interject intone invoke joke label lament laud lecture liken lobby maintain mention
mock moan mumble murmur muse note object observe offer opine order phrase plead pledge
ponder post praise preach predict press proclaim promise pronounce propose protest question quip
quote rail reaffirm reason reassure recall recommend recount refute reiterate reject relate
remark remember remind repeat reply report request respond retort retweet reveal rule scoff scold
scream  shout sigh signal slam smile sneer speculate state stress suggest surmise tease testify
 thank threaten thunder tout trumpet tweet urge utter venture voice volunteer vow wail warn
whisper wonder write yell email bemoan characterise characterize conceive believe worry fear agree
disagree grouse hope chime portray  cite   promote""".split()
_FORMS = {  # irregular, or with a doubled letter, or in some of their forms only
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "know": "knows knew knowing",
    "speak": "speaks spoke spoken speaking",
    "read": "reads read",
    "swear": "swears swore swearing",
    "find": "finds found finding",
    "mean": "meant",
    "feel": "feels felt feeling",
    "understand": "understands understood",
    "begin": "begins began",
    "sing": "sings sang singing",
    "foresee": "foresees foresaw",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping",
    "blog": "blogs blogged blogging",
    "brag": "brags bragged bragging",
    "beg": "begs begged begging",
    "dub": "dubs dubbed dubbing",
    "slam": "slams slammed slamming",
    "reckon": "reckons reckoned reckoning",
    "pen": "penned",
    "laugh": "laughs laughed laughing",
    "gush": "gushes gushed gushing",
    "gripe": "gripes griped griping",
    "enthuse": "enthuses enthused enthusing",
    "shrug": "shrugs shrugged shrugging",
    "refer": "refers referred referring",
    "rebut": "rebuts rebutted rebutting",
    "vent": "vents vented venting",
    "tout": "touts touted touting",
    "rap": "raps rapped",
    "snap": "snaps snapped snapping",
    "roar": "roars roared roaring",
    "sob": "sobs sobbed sobbing",
    "nod": "nods nodded",
    "caption": "captioned",
    "appeal": "appeals appealed appealing",
    "stipulate": "stipulates stipulated",
    "highlight": "highlights highlighted highlighting",
    "underline": "underlines underlined underlining",
    "underscore": "underscores underscored underscoring",
    "summarise": "summarises summarised summarising summarizes summarized",
    "guarantee": "guarantees guaranteed",
    "interpret": "interprets interpreted",
    "apologise": "apologises apologised apologising apologizes apologized apologizing",
    "advocate": "advocates advocated advocating",
}
_FOREIGN = """
    sagt sagte sagten meint meinte erklärt erklärte betont betonte schreibt schrieb berichtet
    berichtete fordert forderte warnt warnte ergänzt ergänzte fügte erzählt erzählte kritisiert
    kritisierte dit déclare déclaré affirme explique ajoute assure estime dice dijo afirma afirmó
    explica explicó señaló aseguró disse afirmou explicou""".split()


def _inflect(verb: str) -> list[str]:
    """The forms of a regular English verb: says, said, saying."""
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in "aeo":
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return [verb, third, f"{verb}ed", f"{verb}ing"]


def _cue_forms() -> dict[str, str]:
    forms = {form: verb for verb in _REGULAR if verb not in _FORMS for form in _inflect(verb)}
    for verb, others in _FORMS.items():
        if others:
            forms.update(dict.fromkeys(others.split(), verb))
    forms.update({"say": "say", "tell": "tell", "think": "think", "swear": "swear"})
    forms.update(dict.fromkeys(_FOREIGN, "say"))
    return forms


CUES = _cue_forms()
"""Every form of a verb of saying, with its plain form."""

PLAIN = frozenset(
    """say tell add write tweet reply ask answer explain insist argue warn note announce declare
    state respond admit claim recall joke quip remark comment continue shout cry exclaim
    conclude observe acknowledge concede repeat assert contend maintain stress emphasise
    emphasize confirm reveal suggest testify vow retort counter lament muse post email text
    blog opine yell scream whisper murmur mutter swear plead protest predict reiterate caution
    agree complain think believe wonder reckon boast brag urge elaborate gush enthuse laugh
    sigh shrug snap""".split()
)
"""Verbs that take a whole sentence of speech; the others mostly take a fragment."""

CLAUSAL = frozenset(
    """say tell add write tweet explain insist argue warn note announce declare state admit claim
    conclude observe acknowledge concede assert contend maintain stress emphasise emphasize
    confirm reveal suggest testify vow reiterate predict complain allege estimate report deny
    pledge promise believe think reply respond remark caution boast swear threaten reckon fear
    hope agree remind inform assure propose recommend recall worry disclose clarify affirm
    speculate imply hint find""".split()
)
"""Verbs that report speech with a clause: "Assad said that …"."""

AUXILIARIES = frozenset(
    """has have had is are was were be been being will would can could may might must shall should
    do does did 's 've 'd 'll 're n't not never""".split()
)
NOUNS_TOO = frozenset(
    """reason email remark comment report claim call charge complain note quote tweet post answer
    promise request demand question vow pledge blame praise protest offer order challenge joke
    boast threat state voice estimate concern hint caution blast counter label brag guess
    sound address brand project phrase echo reply response""".split()
)
"""Verbs whose forms in -s are nouns as well."""
WRITINGS = frozenset("write read sing post".split())
"""Verbs that speak only where speech or a clause is next to them: "has written several plays"."""
BE = frozenset("is are was were be been being am get gets got 're 's".split())
ADVERBS = frozenset(
    """also then later now again once twice still even just only already often repeatedly
    recently earlier first famously always sometimes soon too instead simply ever once further
    thus rather therefore nevertheless nonetheless simultaneously reportedly afterwards
    afterward quickly previously subsequently both all each himself herself themselves itself
    today yesterday monday tuesday wednesday thursday friday saturday sunday
    tonight""".split()
)
LINKS = frozenset(
    "to went go goes going on came out up continued began started wanted sought".split()
)
"""What may stand between a subject and its verb of saying: "went on to say"."""

SINGULAR = {"he": "male", "him": "male", "she": "female", "her": "female"}
PRONOUNS = frozenset(
    "i we he she they it you who him her them this that these those himself herself".split()
)
DETERMINERS = frozenset(
    """the a an his her their its our my your this that these those some one two three four five
    six seven eight nine ten several many most all both another other no any each every
    few""".split()
)
PREPOSITIONS = frozenset(
    """of for at in from with to on by about under over against near within behind among
    between""".split()
)
BREAKS = frozenset(
    """but because while when as that if after before since although though whereas until unless
    so than whether where which who whom whose why how what like despite during through
    without following amid according including i we he she they it you him them me us there
    here yet is are was were be been being am has have had do does did will would can could
    may might must shall should not into onto upon per via then said told added wrote says
    tells""".split()
)
PERSONS = frozenset(
    """spokesman spokeswoman spokesperson spokespeople official officials officer officers
    minister director manager managers president chairman chairwoman chair head chief leader
    leaders lawyer lawyers attorney attorneys adviser advisers advisor advisors aide aides
    ambassador diplomat diplomats analyst analysts economist economists expert experts
    scientist scientists researcher researchers professor doctor doctors nurse nurses coach
    captain player players striker goalkeeper teacher teachers student students graduate
    graduates resident residents witness witnesses survivor survivors victim victims mother
    father sister brother son daughter wife husband widow parent parents relative relatives
    neighbour neighbours neighbor neighbors friend friends mum mom dad grandmother grandfather
    uncle aunt cousin nephew niece commander general colonel soldier soldiers judge judges
    prosecutor prosecutors source sources reporter reporters journalist journalists editor
    editors author authors writer critic critics supporter supporters opponent opponents
    activist activists campaigner campaigners people someone man woman men women boy girl
    child children teenager voter voters lawmaker lawmakers senator senators congressman
    congresswoman representative representatives mayor governor secretary candidate candidates
    nominee nominees farmer farmers worker workers employee employees owner owners founder
    founders co-founder executive executives ceo boss actor actress singer musician artist
    composer conductor historian biologist engineer engineers strategist strategists
    consultant consultants pollster rebels protester protesters demonstrator demonstrators fan
    fans rival rivals member members user users viewer viewers reader readers customer
    customers visitor visitors tourist passenger driver pilot investigator investigators
    detective detectives paramedic firefighter firefighters sheriff constable king queen
    prince princess pope bishop priest imam rabbi pastor chancellor premier speaker veteran
    veterans colleague colleagues boxer footballer cricketer skipper
    fighter winger midfielder defender everyone others
    another both many some organiser organisers organizer organizers insider insiders
    businessman businesswoman entrepreneur investor investors trader traders nominator host
    anchor presenter moderator questioner commentator columnist blogger novelist poet
    psychologist psychiatrist physician surgeon therapist specialist specialists scholar
    scholars chairperson deputy operative operatives delegate delegates opposition""".split()
)
BODIES = frozenset(
    """police family group groups agency ministry company companies firm firms union unions
    statement report reports study survey poll document documents paper newspaper court
    council committee commission panel organisation organisations organization organizations
    party parties campaign government governments administration department office authority
    authorities team board letter email memo tweet post article website site research
    researchers faction factions crowd couple pair trio association charity club bank
    university school hospital church institute network broadcaster publisher regulator
    watchdog coalition alliance army military navy force forces service services ad advert
    book bill law ruling filing complaint lawsuit indictment affidavit announcement release
    caption sign banner poster headline message note spokespersons manifesto
    resolution""".split()
)
PEOPLE_NOUNS = PERSONS | BODIES
MENTAL = frozenset("think believe know feel hope fear worry wonder find mean see agree".split())
"""Verbs of the mind: they attribute, but nobody need have spoken."""
