/** What a shopper wants of other channels. */
export type LinkWish =
	| { readonly kind: "code" }
	| { readonly kind: "go-on"; readonly channel: string }
	| { readonly kind: "undo" };

const code: ReadonlySet<string> = new Set([
	...["link code", "linking code", "code to link", "link my chats"],
	...["link this chat", "get a link code", "give me a link code"],
	...["kod lacza", "kod polaczenia", "kod do polaczenia", "polacz rozmowy"],
	...["podaj kod polaczenia", "polacz czaty"],
	...["код зв язку", "код для зв язку", "код поєднання", "поєднати розмови"],
	...["обєднати розмови", "об єднати розмови", "об єднати чати"],
	...["код за връзка", "код за свързване", "свържи разговорите"],
	...["свържете разговорите", "дай ми код за връзка"],
	...["kod prepojenia", "kod na prepojenie", "prepojit rozhovory"],
	...["prepojit konverzacie", "prepojte rozhovory"],
	...["baglanti kodu", "eslestirme kodu", "gorusmeleri birlestir"],
	...["sohbetleri birlestir", "baglanti kodu istiyorum"],
]);

const undo: ReadonlySet<string> = new Set([
	...["unlink", "unlink chats", "unlink my chats", "unlink this chat"],
	...["rozlacz", "rozlacz rozmowy", "rozlacz czaty", "odlacz rozmowy"],
	...["роз єднати", "роз єднати розмови", "розєднати розмови"],
	...["від єднати розмови", "роз єднати чати"],
	...["прекъсни връзката", "прекъснете връзката", "раздели разговорите"],
	...["разделете разговорите"],
	...["odpojit", "odpojit rozhovory", "odpojit konverzacie"],
	...["baglantiyi kes", "baglantiyi kaldir", "gorusmeleri ayir"],
	...["sohbetleri ayir"],
]);

/** Verbs before or behind the name of a channel. */
const goOn: ReadonlySet<string> = new Set([
	...["continue on", "continue in", "go on on", "go on in", "switch to"],
	...["move to", "lets continue on", "can we continue on"],
	...["can i continue on", "i want to continue on"],
	...["kontynuuj na", "kontynuuj w", "kontynuuj przez", "kontynuujmy na"],
	...["kontynuujmy w", "przejdz na", "przejdz do", "przejdzmy na"],
	...["chce kontynuowac na", "chce kontynuowac w", "przenies na"],
	...["продовжити в", "продовжити у", "продовжити на", "продовжимо в"],
	...["продовжимо у", "переити в", "переити у", "переидемо в"],
	...["хочу продовжити в", "хочу продовжити у"],
	...["продължи в", "продължи във", "да продължим в", "да продължим във"],
	...["продължете в", "искам да продължа в", "искам да продължа във"],
	...["премини в", "премини към"],
	...["pokracovat na", "pokracovat cez", "pokracovat v", "pokracujme na"],
	...["pokracujme cez", "prejst na", "prejdime na"],
	...["chcem pokracovat na", "chcem pokracovat cez"],
	...["devam et", "devam edelim", "devam etmek istiyorum"],
	...["uzerinden devam et", "uzerinden devam edelim"],
	...["uzerinden devam etmek istiyorum", "uzerinden devam", "gec"],
]);

const channels: ReadonlyMap<string, string> = new Map([
	...["telegram", "telegrama", "telegramu", "telegramie", "telegrame"].map(
		(name) => [name, "telegram"] as const,
	),
	...["телеграм", "телеграмі", "телеграма"].map(
		(name) => [name, "telegram"] as const,
	),
	...["whatsapp", "whatsappa", "whatsappie", "whatsappe", "whats app"].map(
		(name) => [name, "whatsapp"] as const,
	),
	...["вотсап", "ватсап", "вацап", "уатсап"].map(
		(name) => [name, "whatsapp"] as const,
	),
	...["messenger", "messengera", "messengerze", "messengeri"].map(
		(name) => [name, "messenger"] as const,
	),
	...["facebook messenger", "месенджер", "месенджері", "месинджър"].map(
		(name) => [name, "messenger"] as const,
	),
	...["viber", "vibera", "viberze", "viberi"].map(
		(name) => [name, "viber"] as const,
	),
	...["ваибер", "ваибері", "ваибър", "вибер"].map(
		(name) => [name, "viber"] as const,
	),
]);

const namesOfChannels = [...channels].map(
	([name, channel]) => ({ parts: name.split(" "), channel }) as const,
);
const firstWordsOfNames: ReadonlySet<string> = new Set(
	namesOfChannels.flatMap(({ parts }) => parts.slice(0, 1)),
);

/** Turkish puts the direction behind the name: "Telegram’da", "WhatsApp’tan", "Viber’a". */
const turkishEnding = /^(?:da|de|ta|te|dan|den|tan|ten|a|e|ya|ye)$/;

const manners: ReadonlySet<string> = new Set([
	...["please", "prosze", "будь", "ласка", "прошу", "моля", "prosim"],
	...["lutfen", "hi", "hello", "ok"],
]);

/** The wish for a code, for another channel or for an end to it; the whole text has to say it, in any of six languages. */
export function readLinkWish(text: string): LinkWish | undefined {
	if (text.length > 80) return undefined;
	const words = simplify(text).filter((word) => !manners.has(word));
	const said = words.join(" ");
	if (code.has(said)) return { kind: "code" };
	if (undo.has(said)) return { kind: "undo" };
	if (!words.some((word) => firstWordsOfNames.has(word))) return undefined;
	for (const { parts, channel } of namesOfChannels) {
		const at = words.findIndex((_, index) =>
			parts.every((part, offset) => words[index + offset] === part),
		);
		if (at < 0) continue;
		const rest = [
			...words.slice(0, at),
			...words
				.slice(at + parts.length)
				.filter((word, index) => index > 0 || !turkishEnding.test(word)),
		].join(" ");
		if (goOn.has(rest)) return { kind: "go-on", channel };
	}
	return undefined;
}

/** Words in small letters without accents. */
function simplify(text: string): readonly string[] {
	return text
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.replaceAll("ї", "і")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}
