"""Given names, and which of them are one name.

General knowledge, written out by hand; no published list was copied.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abigail abraham adam adrian agnes ahmad ahmed aidan aisha akira alan
    albert alejandro aleksandr alex alexander alexandra alexei alexey alexis alfred ali alice alicia
    alison allan allen amanda amber amy ana anastasia andre andrea andreas andrei andres andrew andy
    angel angela angelina angus anita ann anna anne annette annie anthony antonio ariel arnold
    arthur
    asad ashley audrey austin ayesha barack barbara barry bashar beatrice becky ben benjamin bernard
    bernie beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brett
    brian bridget brittany bruce bryan caitlin calvin cameron camila carl carla carlos carly carmen
    carol caroline carolyn carrie catherine cathy cecilia charles charlie charlotte chelsea cheryl
    chloe chris christian christina christine christopher chuck cindy claire clara clarence claude
    claudia clive colin connor craig cristina crystal curtis cynthia daisy dale damian dan dana
    daniel
    danielle danny darren dave david dawn dean deborah debra delia denis denise dennis derek diana
    diane diego dimitri dimitris dmitri dmitry dominic don donald donna doris dorothy doug douglas
    duncan dustin dwayne dylan ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena
    eli elijah elizabeth ellen emil emily emma emmanuel enrique eric erica erik erin ernest ethan
    eugene eva evan evelyn faisal fatima felipe felix fernando fiona florence frances francesca
    francis francisco francois frank franklin fred frederick gabriel gail gareth gary gavin gemma
    geoff geoffrey george gerald gerard giovanni giuseppe gloria gordon grace graham grant greg
    gregory guillermo gustavo guy hannah hans harold harriet harry harvey hassan hector heather
    heidi helen henry herbert hillary hilary holly howard hugh hugo hussein ian ibrahim igor
    imran ingrid
    irene isaac isabel isabella ivan ivanka jack jackie jacob jacqueline jake jamal james jamie
    jan jane
    janet janice jared jason javier jay jean jeb jeff jeffrey jennifer jenny jeremy jerome jerry
    jesse
    jessica jesus jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jordan jorge
    jose joseph josh joshua joyce juan juanita judith judy julia julian julie jurgen justin karen
    karim karl kate katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kevin
    khaled
    khalid kim kimberly kirk kristen kurt kyle larry laura lauren laurence lawrence leah lee leo
    leon leonard leslie liam lily linda lindsay lindsey lisa liz lloyd lois lorenzo lori louis
    louise
    lucas lucia lucy luis luke luther lynn mahmoud malcolm manuel marc marco marcus margaret maria
    marie marilyn marina mario marion mark marta martha martin marvin mary mathew matt matthew
    maureen
    maurice max maxine megan melania melissa michael michel michele michelle miguel mike mikhail
    mildred mitch mitt mohamed mohammad mohammed moira molly monica morgan muhammad murray mustafa
    nadia nancy naomi natalia natalie natasha nathan neil nelson nicholas nick nicola nicolas
    nicole nigel
    nikki nikolai nina noah noel nora norma norman oleg olga oliver olivia omar oscar osama owen
    pablo
    pamela pat patricia patrick paul paula pauline pavel pedro peggy penny perry peter phil philip
    philippe phillip phyllis pierre priya rachel rafael rahul raj ralph ramon randy raul ray raymond
    rebecca recep reggie regina reince renee rex ricardo richard rick ricky rita rob robert
    roberto robin rod
    rodney rodrigo roger roland ron ronald rosa rose rosie ross roy ruben rudy rupert russell
    ruth ryan
    sabrina sally salman sam samantha samuel sandra sara sarah saul scott sean sebastian sergei
    sergey
    sergio seth shannon sharon shaun shawn sheila shelly shinzo shirley sidney silvia simon
    simone sofia
    sonia sophia sophie stacy stanislav stanley stefan stella stephanie stephen steve steven stewart
    stuart sue susan suzanne svetlana sven sylvia tamara tanya tara tariq ted terence teresa
    terri terry
    thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracy
    travis
    trevor tyler ulrich ursula valentina valerie vanessa vera vernon veronica victor victoria vijay
    viktor vincent viola virginia vivian vladimir volodymyr wade wallace walter wanda warren
    wayne wendy
    wesley wilfred will william willie winston wolfgang xavier yasmin yasser yuri yusuf yvonne
    zachary zoe
    """.split()
)
"""Common given names, lower case, English first, with some of most languages in the news."""

_SHORT_FORMS = """
william bill billy will willy willie liam
robert bob bobby rob robbie bert
richard dick rick ricky rich
james jim jimmy jamie
john jack johnny jon
joseph joe joey
thomas tom tommy
charles charlie chuck chas
edward ed eddie ted teddy ned
michael mike mick mickey mikey
david dave davey
daniel dan danny
samuel sam sammy
benjamin ben benny
anthony tony
andrew andy drew
steven stephen steve
kenneth ken kenny
ronald ron ronnie
donald don donnie
lawrence laurence larry
matthew matt
gregory greg
jeffrey geoffrey jeff geoff
timothy tim
christopher chris kit
nicholas nick nicky
patrick pat paddy
peter pete
philip phillip phil
raymond ray
frederick fred freddie freddy
alexander alex sandy alec sasha
albert al bert
alfred alf al
francis frank frankie
henry harry hank
theodore ted teddy theo
leonard len lenny leo
nathaniel nathan nate
jonathan jon
joshua josh
zachary zach zack
jacob jake
douglas doug
gerald gerry jerry
jerome jerry
walter walt wally
martin marty
terence terry
eugene gene
louis lou
vincent vince vinny
victor vic
bernard bernie
mitchell mitch
randall randy
rodney rod
rudolph rudy
stanley stan
stuart stewart stu
elizabeth liz beth betty betsy eliza lizzie libby lisa
margaret maggie meg peggy marge
katherine catherine kathryn kate katie kathy cathy kay kit
patricia pat patty tricia trish
jennifer jen jenny
susan sue susie suzie
barbara barb babs
deborah debra deb debbie
rebecca becky becca
jessica jess jessie
victoria vicky vicki tori
alexandra alex sandra
samantha sam
christina christine chris tina chrissy
stephanie steph
kimberly kim
pamela pam
amanda mandy
abigail abby
theresa teresa terry tess
judith judy
dorothy dot dottie
virginia ginny
cynthia cindy
jacqueline jackie
eleanor ellie nell
frances fran
joanne jo
josephine jo josie
gabriella gabby
valerie val
nancy nan
isabella bella
vladimir volodya vova
dmitry dima
mikhail misha
alexei alyosha
francisco paco pancho
jose pepe
jesus chuy
guillermo memo
ignacio nacho
enrique kike
"""
SHORT_FORMS: dict[str, frozenset[int]] = {}
"""Given name or short form -> the groups of names it may stand for."""
for _group, _line in enumerate(_SHORT_FORMS.split("\n")):
    for _name in _line.split():
        SHORT_FORMS[_name] = SHORT_FORMS.get(_name, frozenset()) | {_group}

PARTICLES = frozenset(
    "de del della di da dos das du des la le van von der den ter ten zu el al bin ibn ben abu abd"
    " bint ul ur y e st st. mac mc o".split()
)
"""Parts of surnames that are no names by themselves."""

LOWER_PARTICLES = frozenset(
    "de del della di da dos das du van von der den ter al el bin ibn".split()
)
"""Particles that are also written small inside a name."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv esq esq. phd md".split())
"""What may stand behind a surname and is no name."""

HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss mister madam dr dr. sir dame lord lady rev rev. hon hon. herr frau"
    " monsieur madame mme. señor senor sheikh sheik shaykh mullah haji hajji ayatollah imam".split()
)
"""Forms of address, which give nobody a role."""


def one_given_name(a: str, b: str) -> bool:
    """Return whether two lower-case given names are forms of one ("bill" and "william")."""
    groups = SHORT_FORMS.get(a)
    return a == b or bool(groups and groups & SHORT_FORMS.get(b, frozenset()))
