/** Something wanted by its words alone, whatever language the shop's articles are in. */
export type Wish = "call-back" | "transcript";

interface Wordings {
	/** Turns that say it; a star at the end of the second word or a later one stands for any ending. */
	readonly says: readonly string[];
	/** Turns beside which it is a tale or a complaint, not a wish. */
	readonly not: readonly string[];
}

// Without accents, as `simplify` leaves them.
const callBack: Wordings = {
	says: [
		// English
		"call me back",
		"please call me",
		"call me please",
		"call me on",
		"call me at",
		"call me tomorrow",
		"call me today",
		"call me when",
		"you call me",
		"someone call me",
		"somebody call me",
		"colleague call me",
		"me a call",
		"me a call back",
		"a callback",
		"a call back",
		"call back please",
		"ring me",
		"phone me back",
		"please phone me",
		"you phone me",
		"someone phone me",
		"somebody phone me",
		"your team phone me",
		"to be called back",
		"have someone call",
		"have somebody call",
		// Polish
		"oddzwonic",
		"oddzwoncie",
		"oddzwon",
		"oddzwoni",
		"oddzwonienie",
		"zadzwoncie do mnie",
		"zadzwonic do mnie",
		"do mnie zadzwonic",
		"do mnie zadzwonil",
		"zadzwoni do mnie",
		"do mnie zadzwoni",
		"prosze zadzwonic",
		"prosze o telefon",
		"prosze o kontakt telefoniczny",
		"prosbe o telefon",
		"telefon zwrotny",
		// Ukrainian
		"передзвоніть",
		"передзвоните",
		"мені передзвонити",
		"передзвонити мені",
		"мені передзвонили",
		"мені передзвонять",
		"перезвоніть",
		"перезвоните",
		"зателефонуите мені",
		"зателефонуите будь ласка",
		"мені зателефонувати",
		"зателефонувати мені",
		"мені зателефонував",
		"мені зателефонують",
		"подзвоніть мені",
		"подзвоните мені",
		"мені подзвонити",
		"подзвонити мені",
		"наберіть мене",
		"зворотнии дзвінок",
		"замовити дзвінок",
		// Bulgarian
		"обадете ми се",
		"обади ми се",
		"ми се обадите",
		"да ми се обади",
		"да ми се обадят",
		"обратно обаждане",
		"да ме потърсите по телефона",
		"звъннете ми",
		"позвънете ми",
		"да ми звъннете",
		"да ми позвъните",
		"искам обаждане",
		"свържете се с мен по телефона",
		// Slovak
		"zavolajte mi",
		"zavolajte naspat",
		"zavolat mi",
		"mi zavolat",
		"mi niekto zavolat",
		"mi niekto zavola",
		"mi niekto zavolal",
		"mi zavolate",
		"mi zavola niekto",
		"mi zavolal niekto",
		"prosim o zavolanie",
		"spatne zavolanie",
		"spatny hovor",
		"ozvite sa mi telefonicky",
		// Turkish
		"beni arayin",
		"beni arar misiniz",
		"beni arayabilir misiniz",
		"beni arayabilir mi",
		"beni arasin",
		"beni biri arasin",
		"beni aramanizi",
		"geri arayin",
		"geri arar misiniz",
		"geri arama",
		"geri aranmak",
		"aranmak istiyorum",
		"telefonla arayin",
		"telefonla arar misiniz",
	],
	not: [
		...["courier", "driver", "not call", "don t call", "dont call", "stop"],
		...["did", "didn t", "didnt", "never", "nobody", "no one", "noone"],
		...["promised", "was supposed", "why", "who called", "called me"],
		...["kurier", "kuriera", "nie oddzwon*", "nikt", "nie dzwon*", "czemu"],
		...["mial oddzwonic", "mieliscie", "obieca*", "dlaczego", "kto dzwonil"],
		...["кур*", "ніхто", "не передзвон*", "обіця*", "чому", "хто дзвонив"],
		...["не дзвоніть", "не телефонуите", "куриер*", "никои", "обеща*"],
		...[
			"защо",
			"написах",
			"този път",
			"не се обад*",
			"не ми се обад*",
			"не ми се обаждаите",
		],
		...["кои ми се", "nikto", "kurier*", "preco", "slub*", "nevola*"],
		...["nezavola*", "mal zavolat", "kto mi volal", "kurye", "kimse"],
		...["aramadi", "aramadiniz", "neden", "soz verdi*", "aramayin"],
	],
};

const transcript: Wordings = {
	says: [
		...["transcript of this", "transcript of our", "the transcript"],
		...["chat transcript", "copy of this chat", "copy of our chat"],
		...["copy of this conversation", "copy of our conversation"],
		...["e mail me this conversation", "email me this conversation"],
		...["e mail me this chat", "email me this chat", "email me the chat"],
		...["send me this conversation", "send me this chat"],
		...["zapis rozmowy", "zapis tej rozmowy", "kopie rozmowy"],
		...["kopie tej rozmowy", "przeslijcie mi te rozmowe"],
		...["wyslij mi te rozmowe", "wyslijcie mi te rozmowe"],
		...["rozmowe na maila", "rozmowe e mailem", "rozmowe mailem"],
		...["запис розмови", "копію розмови", "копію ціеі розмови"],
		...["надішліть мені розмову", "надішліть розмову"],
		...["запис на разговора", "копие от разговора", "препис на разговора"],
		...["изпратете ми разговора", "пратете ми разговора"],
		...["prepis rozhovoru", "kopiu rozhovoru", "zaznam rozhovoru"],
		...["poslite mi rozhovor", "poslite mi tento rozhovor"],
		...["gorusmenin kopyasi*", "gorusmenin dokumu*", "gorusme dokumu*"],
		...["konusmanin kopyasi*", "konusmanin dokumu*", "sohbetin kopyasi*"],
		...["gorusmeyi e posta*", "gorusmeyi eposta*", "gorusmeyi mail*"],
	],
	not: [
		...["i have a copy", "i kept", "i saved", "mam zapis", "zachowal*"],
		...["зберегл*", "зберіг", "маю запис", "запазих", "имам запис"],
		...["mam prepis", "odlozil*", "sakladim"],
	],
};

/** Most words of a wish; a longer text is a story with many sides. */
const maxWords = 40;

const saysCallBack = createSaying(callBack);
const saysTranscript = createSaying(transcript);

/** A wish for a call or for a copy of the conversation, in any of six languages. */
export function readWish(text: string): Wish | undefined {
	if (text.split(/\s+/).length > maxWords) return undefined;
	// "The courier did not call, please call me back": each clause stands for itself.
	const clauses = text.split(/[.,;:!?\n]+/).map(simplify);
	if (clauses.some(saysCallBack)) return "call-back";
	return clauses.some(saysTranscript) ? "transcript" : undefined;
}

/** Tells whether a clause says it; few turns begin with one of its words, so few are looked for. */
function createSaying({ says, not }: Wordings): (clause: string) => boolean {
	const byFirstWord = new Map<string, string[]>();
	for (const turn of says) {
		const [first = ""] = turn.split(" ");
		byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), bounded(turn)]);
	}
	const hindrances = not.map(bounded);
	return (clause) => {
		const said = ` ${clause} `;
		return (
			clause
				.split(" ")
				.some((word) =>
					byFirstWord.get(word)?.some((turn) => said.includes(turn)),
				) && !hindrances.some((turn) => said.includes(turn))
		);
	};
}

function bounded(turn: string): string {
	return turn.endsWith("*") ? ` ${turn.slice(0, -1)}` : ` ${turn} `;
}

/** Small letters without accents, one space between words. */
function simplify(text: string): string {
	return text
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.replaceAll(/[’'ʼ`]/g, " ")
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
