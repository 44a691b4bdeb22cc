import type { Candidate, Match } from "@shopbell/knowledge";
import { splitParts } from "./split-parts.js";
import type { Understanding } from "./understanding.js";

/** One of several questions in a message. */
export type Part =
	| {
			readonly kind: "answer";
			readonly articleId: string;
			readonly confidence: number;
	  }
	| { readonly kind: "clarify"; readonly candidates: readonly Candidate[] };

/** Confidence from which the whole message is one question, unless two question marks say otherwise. */
const surelyOne = 0.9;
/** Confidence with which a part is believed where the whole message seems to be another single question. */
const clearPart = 0.8;
/** Confidence with which a part is believed on its own. */
const surePart = 0.6;

/**
 * The parts of a message that asks several things, at least one of them clear: two different
 * articles, or one and a part that is vague. Undefined when it asks one thing.
 */
export function decideParts(
	text: string,
	whole: Match,
	understand: (text: string) => Understanding,
): readonly Part[] | undefined {
	const texts = splitParts(text, whole.language.language);
	if (texts.length < 2) return undefined;
	const marks = text.match(/\?/g)?.length ?? 0;
	const isOne =
		whole.decision.kind === "answer" &&
		whole.decision.candidate.confidence >= surelyOne;
	// "Return and invoice" is as good as "invoice" for who looks for the one: its parts decide.
	const isSureOfOne = isOne && !isPair(text, texts);
	if (isSureOfOne && marks < 2 && !texts.every(isAsked)) return undefined;
	const understood = texts.map((part) => understand(part));
	const parts = understood.flatMap((one) => toPart(one) ?? []);
	const answers = unique(parts);
	// "How do I return it, and how long does that take" is one matter unless its parts are clear.
	if (isSureOfOne) {
		const clear = answers.filter(({ confidence }) => confidence >= clearPart);
		return clear.length >= 2 ? clear.slice(0, 3) : undefined;
	}
	const vague = parts.filter(
		(part) =>
			part.kind === "clarify" &&
			!answers.some(({ articleId }) =>
				part.candidates.some(({ intentId }) => intentId === articleId),
			),
	);
	// A clause that tells the story is vague too: only bare words and questions are read so.
	const isPlain =
		texts.every((part) => part.split(/\s+/).length <= 3) ||
		texts.every(isAsked);
	const taken = [...answers, ...(isPlain ? vague.slice(0, 1) : [])];
	return answers.length > 0 && taken.length >= 2
		? taken.slice(0, 3)
		: undefined;
}

/** Beginnings of a question or a wish in six languages; small letters. */
const asking =
	/^(?:(?:and|a|i|та|і|й|и|ale|але|но|ama|also|też|także|także|тоже|още|ще|ešte|jeszcze) )*(?:how|when|where|what|which|who|can|could|do|does|is|are|may|will|i want|i would like|i’d like|i'd like|jak|kiedy|gdzie|czy|ile|jaki|jaka|jakie|co|kto|chcę|chciał|mogę|як|коли|де|чи|скільки|який|яка|яке|що|хто|хочу|можна|можу|как|кога|къде|колко|какъв|каква|какво|кой|искам|мога|може|ako|kedy|kde|koľko|aký|aká|aké|čo|kto|chcem|môžem|dá sa|nasıl|ne zaman|nerede|ne kadar|kaç)(?!\p{L})/iu;
/** Turkish asks at the end or with a particle. */
const askingTurkish =
	/(?<!\p{L})(?:m[ıiuü]|m[ıi]y[ıi]m|m[ıi]s[ıi]n[ıi]z|nas[ıi]l|nerede|ne zaman|ne kadar|kaç|istiyorum)(?!\p{L})/iu;

const isAsked = (part: string): boolean =>
	asking.test(part) || askingTurkish.test(part);

/** Two bare things joined by nothing but "and", in small letters since "I" is English; what a sentence joins belongs together. */
function isPair(text: string, [first = "", second = ""]: readonly string[]) {
	return (
		[first, second].every((part) => /^\p{L}+(?: \p{L}+)?$/u.test(part)) &&
		/^(?:and|i|oraz|та|і|й|и|a|aj|ve|plus)$/u.test(
			text.trim().slice(first.length, -second.length).trim(),
		)
	);
}

function unique(parts: readonly Part[]) {
	const seen = new Set<string>();
	return parts.flatMap((part) => {
		if (part.kind !== "answer" || seen.has(part.articleId)) return [];
		seen.add(part.articleId);
		return [part];
	});
}

function toPart({ match, cues }: Understanding): Part | undefined {
	if (cues.smallTalk) return undefined;
	switch (match.decision.kind) {
		case "answer": {
			const { intentId, confidence } = match.decision.candidate;
			return confidence >= surePart
				? { kind: "answer", articleId: intentId, confidence }
				: undefined;
		}
		case "clarify":
			return { kind: "clarify", candidates: match.decision.candidates };
		case "none":
			return undefined;
	}
}
