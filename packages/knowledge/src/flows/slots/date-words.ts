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
	readonly numbers: Readonly<Record<string, number>>;
}

const split = (text: string) => text.split(" ");

/** Languages whose dates no library reads. */
export const dateWords: Readonly<Record<string, DateWords>> = {
	pl: {
		relative: {
			...{ dzis: 0, dzisiaj: 0, wczoraj: -1, przedwczoraj: -2 },
			...{ jutro: 1, pojutrze: 2, "tydzien temu": -7, "za tydzien": 7 },
		},
		weekdays: [
			split("poniedzial*"),
			split("wtor*"),
			split("srod*"),
			split("czwart*"),
			split("piat*"),
			split("sobot*"),
			split("niedziel*"),
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
		numbers: { dwa: 2, dwoch: 2, trzy: 3, cztery: 4, piec: 5, szesc: 6 },
	},
	bg: {
		relative: {
			...{ днес: 0, вчера: -1, онзи: -2, завчера: -2 },
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
		numbers: { една: 1, един: 1, два: 2, две: 2, три: 3, четири: 4, пет: 5 },
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
		numbers: {
			...{ jeden: 1, dva: 2, dvoma: 2, dve: 2, tri: 3, tromi: 3 },
			...{ styri: 4, styrmi: 4, pat: 5, piatimi: 5 },
		},
	},
	tr: {
		relative: {
			...{ bugun: 0, dun: -1, "evvelsi gun": -2, "onceki gun": -2 },
			...{ yarin: 1, "obur gun": 2 },
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
		ago: ["once"],
		ahead: ["sonra"],
		numbers: { bir: 1, iki: 2, uc: 3, dort: 4, bes: 5, alti: 6, yedi: 7 },
	},
};
