/** What a shopper may say to a flow itself, in six languages at once. Small letters, Latin ones without marks. */
const stop = [
	...["stop", "quit", "exit", "forget it", "never mind", "nevermind"],
	...["leave it", "stop it"],
	...["przerwij", "niewazne", "zostaw to", "koniec", "stop prosze"],
	...["zapomnij", "dosc", "wystarczy"],
	...["стоп", "зупини", "зупинись", "не треба", "неважливо", "облиш", "досить"],
	...["спри", "стига", "няма нужда", "остави", "няма значение"],
	...["prestan", "nechaj tak", "nechajte tak", "netreba", "zabudni"],
	...["to je jedno", "koniec", "dost", "stacilo"],
	...["dur", "birak", "bosver", "gerek yok", "kalsin", "yeter"],
];
/** Said to a flow these stop it; where none is under way they may be about an order. */
const stopOrOrder = [
	...["cancel", "no thanks", "no thank you", "i changed my mind"],
	...["anuluj", "rezygnuje", "nie dziekuje", "juz nie chce"],
	...["скасуй", "передумав", "передумала", "ні дякую"],
	...["откажи", "отказвам се", "не благодаря"],
	...["zrus to", "nie dakujem"],
	...["vazgectim", "iptal", "hayir tesekkurler"],
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
const help = [
	...["help", "help me", "can you help", "what can i do", "what now"],
	...["what do i do", "pomoc", "pomocy", "pomoz", "pomoz mi", "co teraz"],
	...["co mam zrobic", "nie rozumiem", "допомога", "допоможи"],
	...["допоможіть", "допоможіть мені", "що робити", "не розумію"],
	...["помощ", "помогни", "помогнете", "помогнете ми", "какво да правя"],
	...["не разбирам", "pomozte", "pomozte mi", "co mam robit", "nerozumiem"],
	...["yardim", "yardim et", "yardim edin", "ne yapmaliyim", "anlamadim"],
	...["i dont understand", "i do not understand"],
];

const stops = new Set(stop);
const stopsOrOrders = new Set(stopOrOrder);
const backs = new Set(back);
const agains = new Set(again);
const unknowns = new Set(unknown);
const helps = new Set(help);

/** What a whole text says to a flow, if it says nothing else. */
export type FlowWord = "stop" | "back" | "again" | "unknown" | "help";

/** Reads a text that is nothing but a word to the flow, with or without "please". */
export function readFlowWord(text: string): FlowWord | undefined {
	const said = withoutPlease(text);
	if (stops.has(said) || stopsOrOrders.has(said)) return "stop";
	if (backs.has(said)) return "back";
	if (agains.has(said)) return "again";
	if (helps.has(said)) return "help";
	return unknowns.has(said) ? "unknown" : undefined;
}

/** Whether a text is a word to a flow ("stop", "back", "start again") that means nothing else where none is under way. */
export function isWordToFlow(text: string): boolean {
	const said = withoutPlease(text);
	return stops.has(said) || backs.has(said) || agains.has(said);
}

const withoutPlease = (text: string): string =>
	simplify(text).replace(
		/ (please|pls|prosze|будь ласка|моля|prosim|lutfen)$/u,
		"",
	);

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
