import type { TranscriptTurn } from "./transcript.js";

/** What a played shop answers. */
export type ShopAnswer = Extract<TranscriptTurn, { shop: unknown }>["shop"];

const refusals = ["not-found", "denied", "invalid", "unavailable"] as const;

/** Reads `/shop status=shipped can_cancel=true` or `/shop not-found`. */
export function readShopAnswer(words: readonly string[]): ShopAnswer {
	const refusal = refusals.find((one) => one === words[0]);
	if (refusal !== undefined) return refusal;
	return Object.fromEntries(
		words.flatMap((word) => {
			const at = word.indexOf("=");
			return at < 1 ? [] : [[word.slice(0, at), toField(word.slice(at + 1))]];
		}),
	);
}

function toField(text: string): string | number | boolean {
	if (text === "true" || text === "false") return text === "true";
	return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
