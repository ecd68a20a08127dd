"""Given names, and which of them are one name.

General knowledge, written out by hand; no published list was copied. The library `nicknames` is
not used: its pairs are a genealogist's (Julia/Jill, Robert/Bill, Louis/Louise, Ian/John), under
which two people of one surname become one, and it lacks a seventh of ours. Nor is `nameparser`: it
takes 0.4 ms a name, as long as the whole reading of ten words, for parts that the runs know.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abbas abby abdul abdullah abigail abraham adam adele adnan adrian agnes agnieszka
    ahmad ahmed aidan aiden ainsley aisha ajit akio akira alan albert alejandra alejandro
    aleksander aleksandr aleksandra alessandro alex alexander alexandra alexei alexey alexis
    alfonso alfred alfredo ali alice alicia alina alison alistair allan allen alonso alvaro
    alvin amal amanda amber amelia amir amit amos amy ana anand anastasia anders andre andrea
    andreas andrei andres andrew andrzej andy angel angela angelina angus anil anita anja ann
    anna anne annette annie anthony anton antonia antonio antony anwar aram archie ariana ariel
    arjun arlene armando arne arnold aron arthur arturo arun arvind asad ashley ashok astrid
    audrey aurelio austin avi aya ayesha aziz barack barbara barry bart bashar beata beatrice
    beau becky ben benedict benito benjamin benoit bernard bernardo bernie bertrand beth betty
    beverley beverly bill billy bjorn blair blake bob bobby bonnie boris boyd brad bradley
    brandon brenda brendan brett brian bridget bridgette brittany brock bruce bruno bryan bryce
    byron caitlin caleb calvin cameron camila carey carl carla carlo carlos carlotta carly
    carmela carmen carol carole caroline carolyn carrie casey catherine cathy cecilia cedric
    celia celine cesar cesare chad chantal charles charlie charlotte chelsea cheryl chester chiara
    chloe chris christian christina christine christopher chuck chuka cindy claire clara
    clarence claude claudette claudia claudio clay clayton clement clifford clint clinton clive
    cody colette colin connor conrad constance corey cory courtney craig cristiano cristina
    crystal curt curtis cynthia cyrus daisy dale damian dan dana daniel danielle danny daphne
    dario darius darrell darren darryl darya dave david davide dawn dean deanna deborah debra
    deepak delia delores demetrius denis denise dennis derek dermot deshawn desmond dewey dexter
    diana diane dick diego dieter dimitri dimitris dina dirk dmitri dmitry dmytro dolly dolores
    dominic dominik dominique don donald donatella donna donovan doris dorothy doug douglas
    duncan dustin dwayne dwight dylan eamon earl ebony ed eddie edgar edith eduard eduardo
    edward edwin efrain eileen elaine eleanor elena eli elias elijah eliot elisa elise elizabeth
    ellen elliot elliott eloise elon elsa elton elvis emil emile emilia emilio emily emir emma
    emmanuel enrique enzo erdem eric erica erik erin ernest ernesto esteban ester esther ethan
    etienne eugene eugenia eva evan evelyn evgenia evo ezra fabian fabio fabrice faisal farah
    farid fatima federico felipe felix ferdinand fernanda fernando fidel finn fiona flora
    florence floyd frances francesca francis francisco francois frank franklin fred frederick
    freya frida friedrich fumio gabor gabriel gabriela gabriella gail gareth garrett gary gaston
    gavin gemma gene genevieve geoff geoffrey george georges gerald gerard gerardo gerd gerhard
    gianni gideon gilbert gina gino giorgio giovanni giulia giuseppe glen glenn gloria gonzalo
    gordon grace graciela grady graham grant greg gregory greta grigory guido guillermo gunter
    gus gustavo guy gwen gwyneth hakim hal halima hamid hamish hamza hank hanna hannah hans
    harlan harley harold harriet harry haruki harvey hashim hassan hayley heather hector heidi
    heinrich helen helena helga helmut henri henrik henry henryk herbert hernan hilary hilda
    hillary hilton hiroshi holden holly homer horst howard hubert hugh hugo hunter hussein iain
    ian ibrahim ignacio igor ike ilya imelda imogen imran ines ingrid inigo ira irene irina iris
    irving isaac isabel isabella isaiah ismail isobel issa itzhak ivan ivanka ivo jack jackie
    jackson jacob jacqueline jacques jada jaime jake jakob jamaal jamal james jamie jamil jan
    jane janet janez janice janusz jared jaroslaw jarrod jarvis jasmine jason jasper javad
    javier jay jayden jean jeb jeff jeffrey jenna jennifer jenny jens jeremiah jeremy jermaine
    jerome jerry jerzy jesse jessica jesus jethro jill jim jimmy jiri jo joachim joan joanna
    joanne jocelyn jodie joe joel joelle johan johann johannes john johnny jolie jon jonas
    jonathan jordan jorg jorge jorn jose josef josefina joseph josephine josh joshua jovan joyce
    juan juanita judith judy juergen jules julia julian julie juliet juliette junichiro jurgen
    justin kaitlyn kamala kareem karen karim karin karl karla kasim kasper katarina kate
    katherina katherine kathleen kathrin kathryn kathy katie katrina kaya kayla kazuo keir keira
    keiron keith kelly kellyanne kelvin ken kendra kenji kenneth kenny kerry kevin khadija
    khaled khalid kim kimberly kiran kirk kirsten klaus konrad kristen kristin kristina kristine
    kurt kurtis kwame kwasi kyle lachlan laila lamar lance landon larry lars laszlo latoya laura
    lauren laurence lawrence leah leanne lee leila lena leo leon leonard leonardo leonid leopold
    leroy leslie lester levi lex liam lidia lily linda lindsay lindsey linus lionel lisa lisbeth
    liz lloyd lois lorenzo lori lorna lorne lorraine lothar lou louis louise lourdes luca lucas
    lucia luciano lucie lucien lucille lucius lucy ludwig luigi luis luiz luka lukas luke luther
    lutz lydia lyle lyndon lynn mabel madeleine mads maeve maggie magnus maher mahmoud mai
    malala malcolm malik mamadou mandy manfred manny manoj manuel manuela mara marc marcel
    marcela marcia marcin marco marcus marek margaret margot maria mariam marian mariana
    marianne mariano marie marika marilyn marina mario marion marissa mark marlon marsha marta
    martha martin martina marvin mary massimo mateo mathew mathias mathilde matt matteo matthew
    matthias mattias maud maureen maurice mauricio mauro mavis max maxine maya megan mehdi
    mehmet melania melinda melissa meredith merle merrick mia michael michel michele michelle
    mickey miguel mikael mike mikel mikhail mildred milo milos milton minh mira miranda mireille
    miriam mirko mitch mitsuo mitt mohamed mohammad mohammed mohan moira moises molly mona
    monica monika mordechai morgan morris morten moses muhammad muriel murray mustafa mustapha
    myra myron nabil nadia nadine nancy naoki naomi narendra naresh natalia natalie natalya
    natasha nate nathan navid ned neha neil nelly nelson nestor neville niall nicholas nick
    nicky nicola nicolae nicolai nicolas nicole nicolette nicolo niels nigel nigella nikki
    niklas nikolai nikos nils nina nisha noah noam noel noelle nolan nora norma norman nouri
    oakley octavio odette oksana olaf oleg oleksandr olena olga oliver olivia olivier omar omari
    omer orlando orson orville osama oscar otto ousmane owen pablo paige pamela parvez pascal
    pascale pat patel patrice patricia patrick patti paul paula pauline paulo pavel pawel pedro
    peggy penny percival percy perry pete peter petr petra petro phil philip philippe phillip
    phoebe phyllis pierre piers pietro pilar pim piotr polly prakash pramod preston priscilla
    priya quentin quincy quinn rachel rafael rafiq rahm rahul raisa raj rajesh rakesh ralf ralph
    ramesh ramon ramzan randall randolph randy raquel rashid rashida raul ravi ray raymond
    rebecca recep reed reggie regina regis reid reince rena renata renee reuben rex reza rhonda
    rhys ricardo riccardo richard rick ricky rishi rita rob robbie robert roberto robin robyn
    rocco rod roderic roderick rodney rodrigo rogelio roger rohan rohit roland roman romano
    romeo ron ronald ronan ronnie rory rosa rosalind rosalyn rosario roscoe rose rosemary rosie
    ross rowan roxanne roy royce ruben rudy rufus rupert ruslan russell rustam ruth ryan sabrina
    sachin sadiq saeed saif saira sajid salah salim sally salma salman salvador salvatore sam
    samantha samer samir samira samuel sandeep sandra sandy sanjay sanna santiago saoirse sara
    sarah sasha satoshi saul scott sean sebastian selena selim selma selwyn serge sergei sergey
    sergio sergiy seth seymour shahid shane shannon shaquan shaquille sharif sharon shaun shawn
    shawna shayla sheila shelby sheldon shelly sherman sherry sherwood shigeru shinichi shinzo
    shireen shirley sid sidney sienna sigmar sigrid silas silvia silvio simon simona simone
    sinead siobhan slobodan sofia sofie solomon sonia sonja sonny sophia sophie soren spencer
    stacey stacy stan stanislav stanley stefan stefania stefano steffen stella stephan stephanie
    stephen sterling steve steven stevie stewart stu stuart sue sujata sunil sunita susan
    susanna susanne suzanne suzy svein sven svetlana sybil syed sylvia tadeusz takeshi tamar
    tamara tamika tamsin tanisha tanya tara tariq taro tasha tatiana tatyana taylor ted terence
    teresa terri terry thaddeus thea thelma theo theodor theodore theresa thierry thomas
    thorsten thurman tiago tibor tiffany tilda tim timothy tina tito tobias tobin toby todd
    todor tom tomas tomasz tommy toni tony torsten tracey tracy travis trent trevor tricia
    trisha tristan troy truman tyler tyrone tyson ulrich ulysses uma umar umberto ursula ute uwe
    vaclav vadim valentina valeria valerie valery vance vanessa vasily vaughn velma venus vera
    verena vernon veronica vicente vicki vicky victor victoria vidya vijay vikram viktor vince
    vincent vincenzo vinod viola violet virgil virginia vitali vitaly vito vivek vivian vivien
    vlad vladimir vojislav volker volodymyr wade walid wallace walter wanda warren warwick
    waylon wayne wendell wendy werner wes wesley whitney wilbur wilfred wilhelm will willem
    william willie wilma wim winfred winnie winona winston wojciech wolfgang woodrow xander
    xavier yael yahya yan yana yannick yasir yasmin yasser yasuo yevgeny yitzhak yoko yolanda
    yoshihide yuki yukio yulia yuri yuriko yusuf yves yvette yvonne zach zachary zack zainab
    zara zbigniew zdenek zelda zeynep zhanna zinedine zoe zoltan zsolt zuzana
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
edgar ed eddie
edwin ed eddie
michael mike mick mickey mikey
david dave davey
daniel dan danny
samuel sam sammy
benjamin ben benny
benedict ben
anthony tony
antonio tony
bradley brad
elijah eli
isaac ike
jeremiah jerry
sidney sid
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
franklin frank
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
randall randolph randy
rodney roderick rod
rudolph rudy
stanley stan
stuart stewart stu
elizabeth liz beth betty betsy eliza lizzie libby lisa
margaret maggie meg peggy marge
katherine catherine kathryn kate katie kathy cathy kay kit
patricia pat patty patti tricia trish trisha
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
joanna jo
kathleen kathy cathy kate katie
nicole nikki nicky
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
