import type { Expectation, Transcript, TranscriptTurn } from "./transcript.js";

/** A transcript as a YAML file that an editor can read and mend. */
export function formatTranscript(transcript: Transcript): string {
	const { title, language, shop, people, turns } = transcript;
	return [
		`title: ${quote(title)}`,
		`language: ${language}`,
		...(shop ? ["shop: true"] : []),
		...(people === false ? ["people: false"] : []),
		"turns:",
		...turns.map(formatTurn),
		"",
	].join("\n");
}

function formatTurn(turn: TranscriptTurn): string {
	const [first, ...rest] = Object.entries(turn).map(
		([name, value]) => `${name}: ${quote(value)}`,
	);
	return [`  - ${first}`, ...rest.map((line) => `    ${line}`)].join("\n");
}

/** What is worth asserting of what was seen: articles, flow, choices and owner, not every word. */
export function toExpectation(seen: Required<Expectation>): Expectation {
	const { article, choices, flow, owner, reason, call } = seen;
	const [only, ...others] = typeof article === "string" ? [article] : article;
	return {
		article: others.length === 0 ? (only ?? "none") : article,
		...(choices.length > 0 ? { choices } : {}),
		...(flow === "none" ? {} : { flow }),
		...(call === "none" ? {} : { call }),
		owner,
		...(owner === "queued" ? { reason } : {}),
	};
}

const plain = /^[\p{L}][\p{L}\p{N} ,.;?!’'/=@_+-]*$/u;

/** JSON is YAML; what needs no quotes has none. */
function quote(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(quote).join(", ")}]`;
	if (typeof value === "object" && value !== null)
		return `{ ${Object.entries(value)
			.map(([name, inner]) => `${name}: ${quote(inner)}`)
			.join(", ")} }`;
	if (typeof value !== "string") return JSON.stringify(value);
	const isWord = /^(yes|no|true|false|null|on|off)$/i.test(value);
	return plain.test(value) && !/[,[\]{}]|\s$/.test(value) && !isWord
		? value
		: JSON.stringify(value);
}
