/** What a shopper may say to a flow itself, in six languages at once. Small letters, Latin ones without marks. */
const stop = [
	...["stop", "cancel", "quit", "exit", "forget it", "never mind", "nevermind"],
	...["leave it", "stop it", "no thanks", "no thank you", "i changed my mind"],
	...["przerwij", "anuluj", "niewazne", "zostaw to", "rezygnuje", "koniec"],
	...["nie dziekuje", "stop prosze", "zapomnij"],
	...["стоп", "зупини", "зупинись", "не треба", "неважливо", "облиш", "досить"],
	...["скасуй", "передумав", "передумала", "ні дякую"],
	...["спри", "стига", "няма нужда", "остави", "откажи", "отказвам се"],
	...["не благодаря", "няма значение"],
	...["prestan", "zrus to", "nechaj tak", "nechajte tak", "netreba", "zabudni"],
	...["to je jedno", "nie dakujem", "koniec"],
	...["dur", "birak", "vazgectim", "bosver", "iptal", "gerek yok", "kalsin"],
	...["hayir tesekkurler"],
];
const back = [
	...["back", "go back", "previous", "one step back", "step back"],
	...["wstecz", "cofnij", "wroc", "poprzednie", "wroc do poprzedniego"],
	...["назад", "повернись", "повернутися", "попереднє"],
	...["върни се", "върни", "предишен въпрос"],
	...["spat", "naspat", "vrat sa", "o krok spat"],
	...["geri", "geri don", "onceki", "bir onceki"],
];
const again = [
	...[
		"start again",
		"start over",
		"restart",
		"from the beginning",
		"begin again",
	],
	...["od nowa", "zacznij od nowa", "od poczatku", "jeszcze raz od nowa"],
	...["спочатку", "почни спочатку", "почнімо спочатку", "знову спочатку"],
	...["отначало", "започни отначало", "започни отново"],
	...["odznova", "od zaciatku", "zacni odznova"],
	...["bastan", "bastan basla", "yeniden basla", "en bastan"],
];
const unknown = [
	...["i dont know", "dont know", "no idea", "i dont have it", "dont have it"],
	...["i dont have one", "not sure", "i dont remember", "i cant find it"],
	...[
		"nie wiem",
		"nie mam",
		"nie pamietam",
		"nie mam numeru",
		"nie moge znalezc",
	],
	...["не знаю", "не маю", "нема", "немає", "не памятаю", "не можу знайти"],
	...["не знам", "нямам", "нямам го", "не помня", "не го намирам"],
	...["neviem", "nemam", "nepamatam", "nepamatam si", "nemozem najst"],
	...["bilmiyorum", "yok", "bende yok", "hatirlamiyorum", "bulamiyorum"],
	...["skip", "pomin", "пропустити", "пропусни", "preskocit", "gec", "atla"],
];
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
	...["не тази", "грешен номер", "не това"],
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
];

/** Beginnings of words for an order. */
const orderWords =
	/(?<!\p{L})(order|zamowieni|замовлен|поръчк|objednavk|siparis|numer|number|номер|cislo|numara)/u;

const stops = new Set(stop);
const backs = new Set(back);
const agains = new Set(again);
const unknowns = new Set(unknown);

/** What a whole text says to a flow, if it says nothing else. */
export type FlowWord = "stop" | "back" | "again" | "unknown";

/** Reads a text that is nothing but a word to the flow, with or without "please". */
export function readFlowWord(text: string): FlowWord | undefined {
	const said = simplify(text).replace(
		/ (please|pls|prosze|будь ласка|моля|prosim|lutfen)$/u,
		"",
	);
	if (stops.has(said)) return "stop";
	if (backs.has(said)) return "back";
	if (agains.has(said)) return "again";
	return unknowns.has(said) ? "unknown" : undefined;
}

/** Whether a text takes back what was said before. */
export function isCorrection(text: string): boolean {
	const said = ` ${simplify(text)} `;
	return correction.some((turn) => said.slice(0, 60).includes(` ${turn} `));
}

/** Whether a correction names the order: "no, the other order". */
export function namesOrder(text: string): boolean {
	return orderWords.test(simplify(text));
}

/** Small letters, Latin ones without marks, words apart by one space. */
export function simplify(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?<=[a-zı])\p{M}+/gu, "")
		.normalize("NFC")
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.replace(/['’ʼ`]/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
