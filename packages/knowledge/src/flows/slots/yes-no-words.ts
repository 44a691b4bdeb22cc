/**
 * How people say yes and no and change their minds, in all six languages at once: shoppers mix
 * them. Small letters, Latin ones without marks, no apostrophes.
 */
const words = (...lines: readonly string[]): ReadonlySet<string> =>
	new Set(lines.flatMap((line) => line.split(" ")));

/** Words that agree wherever they stand. */
export const plainYes = words("yes yeah yep yup tak так да ano hej evet");

export const yesWords = words(
	[...plainYes].join(" "),
	"sure correct right exactly ok okay okey okej y absolutely definitely",
	"jasne zgadza owszem oczywiscie dokladnie dobrze pewnie potwierdzam chce chetnie",
	"ага угу атож авжеж звісно звичайно вірно правильно добре гаразд саме ок окей підтверджую хочу згоден згодна",
	"аха ъхъ точно разбира вярно правилно потвърждавам искам съгласен съгласна",
	"samozrejme spravne presne dobre iste potvrdzujem suhlasim chcem",
	"olur tamam tabii tabi dogru aynen elbette onayliyorum istiyorum",
);

export const noWords = words(
	"no nope nah wrong incorrect not n never dont nie skad zle nigdy",
	"ні нi нє не нее неправильно неправилно грешно",
	"vobec nespravne nechcem nesuhlasim",
	"hayir yok degil yanlis olmaz istemiyorum istemem",
);

/** Turns that agree when they are the whole text. */
export const wholeYes: ReadonlySet<string> = new Set([
	...["of course", "go ahead", "please do", "do it", "do that", "thats right"],
	...["sounds good", "fine", "thats fine", "fine by me", "it is", "i do"],
	...["go for it", "indeed", "you bet", "alright", "all right", "certainly"],
	...["by all means", "thats it", "thats correct", "im sure", "i am sure"],
	...["poprosze", "moze byc", "niech bedzie", "jak najbardziej", "a jak"],
	...["w porzadku", "spoko", "zgoda", "zgadzam sie", "wlasnie tak", "racja"],
	...["no ba", "prawda", "mhm", "yhm", "prosze bardzo", "rob", "zrob to"],
	...["без проблем", "хай буде", "нехай буде", "ще б пак", "безумовно"],
	...["еге", "еге ж", "давай", "давайте", "однозначно", "погоджуюся"],
	...["згода", "так і є", "робіть"],
	...["става", "естествено", "дадено", "така е", "окей", "хайде", "именно"],
	...["абсолютно", "несъмнено", "няма проблеми", "моля да"],
	...["съгласен съм", "съгласна съм", "добре де", "давай", "давайте"],
	...["v poriadku", "urcite", "urcite ano", "isteze", "akoby nie", "pravdaze"],
	...["veru ano", "tak veru", "fajn", "je to tak", "nech je", "ziadny problem"],
	...["bez problemov", "pokojne", "nech sa paci", "jasnacka", "plati"],
	...["kesinlikle", "hi hi", "he", "he ya", "uygun", "uygundur", "peki"],
	...["oyle", "elbet", "hay hay", "memnuniyetle", "isterim", "kabul"],
	...["kabul ediyorum", "aynen oyle", "yapin", "eminim", "tamamdir"],
]);

/** Turns that deny when they are the whole text. */
export const wholeNo: ReadonlySet<string> = new Set([
	...["under no circumstances", "hell no", "out of the question"],
	...["w zadnym wypadku", "bron boze", "jasne ze nie", "pewnie ze nie"],
	...["odmawiam", "niekoniecznie", "nie ma mowy", "ani mi sie sni"],
	...["нізащо", "ні за що", "аж ніяк", "ніяк", "відмовляюся", "ніколи"],
	...["в жодному разі", "звісно ні", "та де", "не згоден", "не згодна"],
	...["в никакъв случай", "никога", "няма начин", "отказвам"],
	...["категорично не", "как ли пък не", "нищо подобно", "изобщо не"],
	...["v ziadnom pripade", "ani nahodou", "ani napad", "nikdy", "kdeze"],
	...["nie je to tak", "jasne ze nie", "odmietam", "v nijakom pripade"],
	...["asla", "katiyen", "dogru degil", "yoo", "kesinlikle olmaz"],
	...[
		"kabul etmiyorum",
		"hic olmaz",
		"mumkun degil",
		"olmasin",
		"reddediyorum",
	],
]);

/** Words that are a yes or no in one language only, and something else in others. */
export const ownWords: Readonly<
	Record<string, Readonly<Record<string, boolean>>>
> = {
	bg: { da: true, ne: false },
	uk: { tak: true, ni: false },
	sk: { ne: false, jo: true },
};

/** Words that are a yes or no elsewhere and mean nothing sure here: a Pole's "no" agrees. */
export const unsureWords: Readonly<Record<string, ReadonlySet<string>>> = {
	pl: words("no n"),
	sk: words("no n"),
};

/** What may come before the word itself. */
export const fillers = words(
	"oh ah hm hmm um em er well so and but a i e o eh ach och no to ale please",
	"prosze ну ой та й і и е ами ох ах моля prosim lutfen",
);

/** What turns round what was said before it: "no, actually yes". */
export const turners = words(
	"actually wait rather sorry scratch",
	"jednak chociaz choc wlasciwie czekaj zaczekaj raczej lepiej",
	"насправді хоча однак таки втім стривай зачекай чекай краще скоріше радше",
	"всъщност пак чакай скоро добре обаче",
	"vlastne hoci predsa predsalen pockaj radsej skor",
	"aslinda yine dur bekle dogrusu pardon",
);

/** What holds an agreement back: "yes, but", "yes, I have changed my mind". */
export const holders = words(
	"but wait hold however mind unless if",
	"ale czekaj zaczekaj rezygnuje rozmyslilem rozmyslilam zdanie jesli",
	"але чекай зачекай стривай передумав передумала якщо",
	"но чакай обаче размислих отказвам ако",
	"pockaj rozmyslel rozmyslela ak",
	"ama fakat bekle dur vazgectim eger",
);

/** "Not sure" and "nie wiem" answer nothing. */
export const doubts = words(
	"sure certain idea know think clue wiem wiesz pamietam pewien pewna pewny pojecia",
	"знаю знам впевнений впевнена певен певна памятаю помня сигурен сигурна представа уявлення",
	"viem isty ista istotne predstavu emin biliyorum fikrim bilmiyorum",
);

/** "Perhaps" answers nothing either. */
export const maybes = words(
	"maybe perhaps probably moze chyba може можливо мабуть май asi mozno belki galiba",
);

/** Agreement that a denial behind it takes back: "absolutely not". */
export const weakYes = words(
	"sure absolutely definitely right oczywiscie pewnie звичайно авжеж разбира samozrejme iste tabii tabi elbette",
);

/** Denials that agree, "no problem", and agreements that begin like a denial, "no tak". */
export const agreements: readonly (readonly [RegExp, string])[] = [
	[
		/\b(?:no problem|no worries|nie ma problemu|nie ma sprawy|ziaden problem|nie je problem|sorun yok|sorun degil)\b/u,
		"",
	],
	[/(?:^| )по (?:добре|скоро)(?= )/u, ""],
	[/(?:не проблема|немає проблем|не е проблем|няма проблем)/u, ""],
	[
		/^(?:why not|czemu nie|dlaczego nie|чому б? ?й? ?ні|чом би й ні|защо не|preco nie|neden olmasin)$/u,
		"yes",
	],
	[/^no (?=tak|jasne|pewnie|dobrze|ano|iste|dobre)/u, ""],
];
