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
	"sure correct right exactly ok okay okey y absolutely definitely",
	"jasne zgadza owszem oczywiscie dokladnie dobrze pewnie potwierdzam chce chetnie",
	"ага авжеж звичайно вірно правильно добре гаразд саме підтверджую хочу згоден згодна",
	"точно разбира вярно правилно потвърждавам искам съгласен съгласна",
	"samozrejme spravne presne dobre iste potvrdzujem suhlasim chcem",
	"olur tamam tabii tabi dogru aynen elbette onayliyorum istiyorum",
);

export const noWords = words(
	"no nope nah wrong incorrect not n never dont nie skad zle nigdy",
	"ні нi не неправильно неправилно грешно",
	"vobec nespravne nechcem nesuhlasim",
	"hayir yok degil yanlis olmaz istemiyorum istemem",
);

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
