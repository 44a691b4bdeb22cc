/** How one language names days. Small letters without Latin marks; a word may be a beginning (`wtork*`). */
export interface DateWords {
	/** Word or turn → days from today. */
	readonly relative: Readonly<Record<string, number>>;
	/** Monday first; forms of each day. */
	readonly weekdays: readonly (readonly string[])[];
	/** January first; beginnings of each month. */
	readonly months: readonly (readonly string[])[];
	/** Words that say the day lies behind or ahead. */
	readonly last: readonly string[];
	readonly next: readonly string[];
	/** "three days ago": words of day, week, month and of ago or since. */
	readonly units: readonly (readonly [
		forms: readonly string[],
		days: number,
	])[];
	readonly ago: readonly string[];
	/** "in three days". */
	readonly ahead: readonly string[];
	/** The week before this one and the one after it: "last week on Wednesday". */
	readonly lastWeek: readonly string[];
	readonly nextWeek: readonly string[];
	readonly numbers: Readonly<Record<string, number>>;
	/** Beginnings of first to twentieth, then thirtieth, where days are written out. */
	readonly ordinals: readonly string[];
}

const split = (text: string) => text.split(" ");

/** What a library reads too is here where the library takes it for another day or for none. */
export const dateWords: Readonly<Record<string, DateWords>> = {
	en: {
		relative: {
			...{ "this morning": 0, "this afternoon": 0, "this evening": 0 },
			...{ "earlier today": 0, "last night": -1, "a month ago": -30 },
		},
		weekdays: split(
			"monday tuesday wednesday thursday friday saturday sunday",
		).map((day) => [day]),
		months: [],
		last: ["last"],
		next: ["next"],
		units: [[split("month months"), 30]],
		ago: ["ago"],
		ahead: ["in"],
		lastWeek: ["last week", "the week before"],
		nextWeek: ["next week"],
		numbers: { one: 1, two: 2, three: 3, a: 1 },
		ordinals: [],
	},
	uk: {
		relative: {
			...{ сьогодні: 0, вчора: -1, учора: -1, позавчора: -2, завтра: 1 },
			...{ післязавтра: 2, "за тиждень": 7, "через тиждень": 7 },
		},
		weekdays: [
			split("понеділ* пн"),
			split("вівтор* вт"),
			split("серед* ср"),
			split("четвер* чт"),
			split("пятниц* пт"),
			split("субот* сб"),
			split("неділ* нд"),
		],
		months: split(
			"січ* лют* берез* квіт* трав* черв* лип* серп* верес* жовт* листопад* груд*",
		).map((month) => [month]),
		last: split("минул* останн*"),
		next: split("наступн* найближч*"),
		units: [
			[split("день дні днів"), 1],
			[split("тиждень тижні тижнів"), 7],
			[split("місяць місяці місяців"), 30],
		],
		ago: ["тому"],
		ahead: ["за", "через"],
		lastWeek: ["минулого тижня", "минулому тижні", "попереднього тижня"],
		nextWeek: ["наступного тижня", "наступному тижні"],
		numbers: { два: 2, дві: 2, три: 3, чотири: 4, пять: 5, шість: 6, сім: 7 },
		ordinals: split(
			"перш друг трет четверт пят шост сьом восьм девят десят одинадцят дванадцят тринадцят чотирнадцят пятнадцят шістнадцят сімнадцят вісімнадцят девятнадцят двадцят тридцят",
		),
	},
	pl: {
		relative: {
			...{ dzis: 0, dzisiaj: 0, wczoraj: -1, przedwczoraj: -2 },
			...{ jutro: 1, pojutrze: 2, "tydzien temu": -7, "za tydzien": 7 },
		},
		weekdays: [
			split("poniedzial* pon pn"),
			split("wtor* wt"),
			split("srod* sr"),
			split("czwart* czw"),
			split("piat* pt"),
			split("sobot* sob"),
			split("niedziel* nd ndz"),
		],
		months: split(
			"stycz* lut* mar* kwie* maj* czerw* lip* sierp* wrze* pazdz* listop* grud*",
		).map((month) => [month]),
		last: split("ostatni* zeszl* ubiegl* minion*"),
		next: split("przyszl* nastepn* najblizsz*"),
		units: [
			[split("dzien dni dnia"), 1],
			[split("tydzien tygodnie tygodni"), 7],
			[split("miesiac miesiace miesiecy"), 30],
		],
		ago: ["temu"],
		ahead: ["za"],
		lastWeek: [
			...["zeszlym tygodniu", "ubieglym tygodniu", "poprzednim tygodniu"],
			...["tamtym tygodniu", "zeszlego tygodnia", "ostatnim tygodniu"],
		],
		nextWeek: ["przyszlym tygodniu", "nastepnym tygodniu"],
		numbers: { dwa: 2, dwoch: 2, trzy: 3, cztery: 4, piec: 5, szesc: 6 },
		ordinals: split(
			"pierwsz drug trzeci czwart piat szost siodm osm dziewiat dziesiat jedenast dwunast trzynast czternast pietnast szesnast siedemnast osiemnast dziewietnast dwudziest trzydziest",
		),
	},
	bg: {
		relative: {
			...{ днес: 0, вчера: -1, онзи: -2, завчера: -2, снощи: -1 },
			...{ "тази сутрин": 0, "тази вечер": 0, довечера: 0 },
			...{ утре: 1, вдругиден: 2 },
		},
		weekdays: [
			split("понеделник*"),
			split("вторник*"),
			split("сряд*"),
			split("четвъртък*"),
			split("петък*"),
			split("събот*"),
			split("недел*"),
		],
		months: split(
			"януари февруари март април май юни юли август септември октомври ноември декември",
		).map((month) => [`${month}*`]),
		last: split("минал* предн* последн*"),
		next: split("следващ* идн*"),
		units: [
			[split("ден дни дена"), 1],
			[split("седмица седмици"), 7],
			[split("месец месеца"), 30],
		],
		ago: ["преди"],
		ahead: ["след"],
		lastWeek: ["миналата седмица", "предната седмица", "предишната седмица"],
		nextWeek: ["следващата седмица", "идната седмица", "другата седмица"],
		numbers: { една: 1, един: 1, два: 2, две: 2, три: 3, четири: 4, пет: 5 },
		ordinals: split(
			"първ втор трет четвърт пет шест седм осм девет десет единад дванад тринад четиринад петнад шестнад седемнад осемнад деветнад двад трид",
		),
	},
	sk: {
		relative: {
			...{ dnes: 0, vcera: -1, predvcerom: -2 },
			...{ zajtra: 1, pozajtra: 2, zitra: 1 },
		},
		weekdays: [
			split("pondel*"),
			split("utor*"),
			split("stred*"),
			split("stvrt*"),
			split("piat*"),
			split("sobot*"),
			split("nedel*"),
		],
		months: split(
			"janu* febr* mar* apr* maj* jun* jul* aug* sept* okt* nov* dec*",
		).map((month) => [month]),
		last: split("minul* posledn*"),
		next: split("buduc* najbliz* dals*"),
		units: [
			[split("den dni dnami dnom"), 1],
			[split("tyzden tyzdne tyzdnov tyzdnom tyzdnami"), 7],
			[split("mesiac mesiace mesiacov mesiacom mesiacmi"), 30],
		],
		ago: ["pred"],
		ahead: ["o"],
		lastWeek: ["minuly tyzden", "minulom tyzdni", "predosly tyzden"],
		nextWeek: ["buduci tyzden", "buducom tyzdni", "dalsi tyzden"],
		numbers: {
			...{ jeden: 1, dva: 2, dvoma: 2, dve: 2, tri: 3, tromi: 3 },
			...{ styri: 4, styrmi: 4, pat: 5, piatimi: 5 },
		},
		ordinals: split(
			"prv druh tret stvrt piat siest siedm osm deviat desiat jedenast dvanast trinast strnast patnast sestnast sedemnast osemnast devatnast dvadsiat tridsiat",
		),
	},
	tr: {
		relative: {
			...{ bugun: 0, dun: -1, "evvelsi gun": -2, "onceki gun": -2 },
			...{ yarin: 1, "obur gun": 2, "bu sabah": 0, "bu aksam": 0 },
			...{ haftaya: 7 },
		},
		weekdays: [
			split("pazartesi*"),
			split("sali"),
			split("carsamba*"),
			split("persembe*"),
			split("cuma cumaya cumadan"),
			split("cumartesi*"),
			split("pazar pazara"),
		],
		months: split(
			"ocak* subat* mart* nisan* mayis* haziran* temmuz* agustos* eylul* ekim* kasim* aralik*",
		).map((month) => [month]),
		last: split("gecen gectigimiz"),
		next: split("gelecek onumuzdeki haftaya"),
		units: [
			[split("gun"), 1],
			[split("hafta"), 7],
			[split("ay"), 30],
		],
		ago: ["once", "evvel"],
		ahead: ["sonra"],
		lastWeek: ["gecen hafta", "onceki hafta"],
		nextWeek: ["gelecek hafta", "onumuzdeki hafta", "haftaya"],
		numbers: { bir: 1, iki: 2, uc: 3, dort: 4, bes: 5, alti: 6, yedi: 7 },
		ordinals: [],
	},
};
