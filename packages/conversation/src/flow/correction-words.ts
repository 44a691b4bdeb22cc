import { simplify } from "./flow-words.js";

/** Beginnings that say the last answer was wrong. */
const correction = [
	...[
		"no the other",
		"not that",
		"wrong",
		"sorry i meant",
		"i meant",
		"i mean",
	],
	...["the other order", "another order", "no sorry", "no wait", "my mistake"],
	...["correction", "actually its", "other order", "different order", "oops"],
	...["other number", "another number", "different number", "wrong number"],
	...["nie to", "nie ten", "nie tamto", "inne zamowienie", "drugie zamowienie"],
	...[
		"nie inne",
		"nie drugie",
		"pomylilem",
		"pomylilam",
		"chodzilo mi",
		"mialem na mysli",
	],
	...["zly numer", "przepraszam chodzi", "poprawka"],
	...["inny numer", "drugi numer", "jednak inny", "jednak inne"],
	...["інший номер", "другий номер", "неправильне замовлення"],
	...["ні інше", "не те", "інше замовлення", "друге замовлення", "помилився"],
	...[
		"помилилася",
		"я мав на увазі",
		"я мала на увазі",
		"не цей",
		"неправильний номер",
	],
	...[
		"не другата",
		"другата поръчка",
		"друга поръчка",
		"сгреших",
		"имах предвид",
	],
	...["не тази", "грешен номер", "не това", "друг номер", "другият номер"],
	...[
		"nie ta",
		"nie tato",
		"ina objednavka",
		"inu objednavku",
		"druha objednavka",
	],
	...[
		"pomylil som",
		"pomylila som",
		"myslel som",
		"myslela som",
		"zle cislo",
		"ine cislo",
		"druhe cislo",
		"nie inu",
	],
	...[
		"hayir digeri",
		"o degil",
		"baska siparis",
		"diger siparis",
		"yanlis",
		"yanlis yazdim",
	],
	...["demek istedigim", "pardon", "obur siparis"],
	...["baska numara", "diger numara", "obur numara"],
];

/** Beginnings of words for an order, and for a number of whatever. */
const orderWord =
	/^(order|zamowieni|замовлен|поръчк|objednavk|objednavok|siparis)/u;
const numberWord =
	/^(numer|number|nr$|no$|номер|cislo|cisl|numara|nolu|num$|n$|№)/u;
/** Words that may stand around a correction and mean nothing by themselves. */
const around = new Set(
	simplify(
		"no not sorry oh oops wait hold on actually it is its was the that this my a an one please pls hm eh ah i am im me but with and should be of to mail email e address adres phone telephone " +
			"nie przepraszam ojej czekaj jednak to jest byl bylo byla ten ta moj moja moje chodzi o prosze sorki wlasciwie a ale z e maila telefonu " +
			"ні не вибачте перепрошую пробачте зачекайте насправді це є був було мій моя моє про прошу будь ласка а але телефон пошта адреса мені йшлося " +
			"не извинете съжалявам чакайте всъщност е беше това този тази моят моята моля става въпрос за а но имейл телефон адрес по скоро " +
			"nie prepacte pardon pockajte vlastne je bol bolo bola to ten ta moj moja moje ide o prosim a ale mail telefon adresa " +
			"hayir degil ozur dilerim kusura bakmayin bekleyin aslinda o bu su benim lutfen yani ama eposta telefon adresi idi olacak dogrusu",
	).split(" "),
);
const correctionWords = new Set(correction.flatMap((turn) => turn.split(" ")));

/** What may be said of goods as well as of an answer. */
const wrong: ReadonlySet<string> = new Set(["wrong", "yanlis"]);

/** Whether a text takes back what was said before: by a turn of phrase, or as "no" or "sorry" before a value. */
export function isCorrection(text: string): boolean {
	return correction.some(isIn(text)) || isRefusedValue(text);
}

function isIn(text: string): (turn: string) => boolean {
	const said = ` ${simplify(text)} `.slice(0, 60);
	return (turn) => said.includes(` ${turn} `);
}

/**
 * Whether a text takes something back and says nothing else: "oops, wrong number, it is 10244",
 * but not "the wrong colour came".
 */
export function isBareCorrection(text: string): boolean {
	if (!isCorrection(text)) return false;
	const said = simplify(text.replace(/\S{0,64}@\S{0,64}/gu, " 0 ")).split(" ");
	// "Wrong order" may be what came in the parcel.
	const isSure =
		said.some((word) => /\d/.test(word) || numberWord.test(word)) ||
		correction.filter(isIn(text)).some((turn) => !wrong.has(turn));
	return (
		isSure &&
		said.every(
			(word) =>
				/\d/.test(word) ||
				around.has(word) ||
				correctionWords.has(word) ||
				orderWord.test(word) ||
				numberWord.test(word),
		)
	);
}

/** "No, 10244" and "sorry, order 10244": no turn of phrase, yet a denial or an excuse before a value. */
function isRefusedValue(text: string): boolean {
	return /^(no|sorry|oops|nie|przepraszam|sorki|ні|вибачте|перепрошую|не|извинете|съжалявам|prepacte|pardon|hayir|ozur dilerim|kusura bakmayin)(?!\p{L}).*\d{3}/u.test(
		simplify(text),
	);
}

/** Whether a text names an order ("no, the other order"), or a number of any kind unless `strictly`. */
export function namesOrder(text: string, how?: "strictly"): boolean {
	return simplify(text)
		.split(" ")
		.some(
			(word) =>
				orderWord.test(word) || (how !== "strictly" && numberWord.test(word)),
		);
}
