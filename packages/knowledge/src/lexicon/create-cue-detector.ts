import { foldMarks } from "../language/fold-word.js";
import { sharedTokenizer, type Token } from "../language/tokenize.js";
import { soundsAngry, withoutHarmlessAnger } from "./detect-anger.js";
import { asksForPerson, withoutHarmlessPerson } from "./detect-person.js";
import { isShouting } from "./detect-shouting.js";
import type { Cues, Lexicon, SmallTalkKind } from "./lexicon.js";
import { createPhraseFinder, type Phrase, squeeze } from "./phrase-finder.js";

/** Finds what an utterance carries besides an intent; of words that several languages share, those of `language` count first. Deterministic. */
export type CueDetector = (text: string, language?: string) => Cues;

interface SmallTalk {
	readonly kind: SmallTalkKind;
	readonly language: string;
}

/** Of several kinds in one remark ("hi, thanks!") the one that is answered: first of these. */
const kindsByWeight: readonly SmallTalkKind[] = [
	"insult",
	"who_are_you",
	"compliment",
	"how_are_you",
	"goodbye",
	"thanks",
	"greeting",
	"test",
	"ok",
	"yes",
	"no",
];

/** Longest remark that can be nothing but small talk, in words. */
const maxSmallTalkWords = 12;
/** Wordings of wanting a person this long are found inside any text; shorter ones must be nearly all of it. */
const minInnerWords = 3;
const maxExtraWords = 2;

/**
 * Creates a detector from the lexicons of all languages at once: shoppers mix
 * them. A wish for a person is found by the lexicons' wordings and, in the six
 * built-in languages, by the build of the sentence, so it works with no lexicon too.
 */
export function createCueDetector(lexicons: readonly Lexicon[]): CueDetector {
	const { sentences } = sharedTokenizer(true);
	const toPhrase = <T>(text: string, value: T): Phrase<T>[] => {
		const words = sentences(text)
			.flat()
			.map((token) => squeeze(token.read));
		return words.length > 0 ? [{ words, value }] : [];
	};
	const person = createPhraseFinder(
		lexicons.flatMap((lexicon) =>
			lexicon.person.flatMap((text) => toPhrase(text, "person")),
		),
	);
	const frustration = createPhraseFinder(
		lexicons.flatMap((lexicon) =>
			lexicon.frustration.flatMap((text) => toPhrase(text, "frustration")),
		),
	);
	const smallTalk = createPhraseFinder(
		lexicons.flatMap(({ language, smallTalk: kinds }) =>
			Object.entries(kinds).flatMap(([kind, { says }]) =>
				says.flatMap((text) =>
					toPhrase<SmallTalk>(text, { kind: kind as SmallTalkKind, language }),
				),
			),
		),
	);

	const wantsPerson = (parts: readonly Sentence[]) => {
		const count = parts.reduce((total, { words }) => total + words.length, 0);
		return parts.some((part) => {
			const words = withoutHarmlessPerson(part.words);
			return (
				asksForPerson(words) ||
				person
					.find(silenced(part, words))
					.some(
						(phrase) =>
							phrase.words.length >= minInnerWords ||
							count <= phrase.words.length + maxExtraWords,
					)
			);
		});
	};

	return (text, language) => {
		const tokens = sentences(text);
		const parts = tokens.map(toSentence);
		const talk = findSmallTalk(
			tokens.flat(),
			(words, i) => smallTalk.startingAt(words, i),
			language,
		);
		return {
			// "Are you a human?" asks what answers; its reply names the way to a person.
			wantsPerson: talk?.kind !== "who_are_you" && wantsPerson(parts),
			isFrustrated:
				isShouting(text) ||
				talk?.kind === "insult" ||
				parts.some((part) => {
					const words = withoutHarmlessAnger(part.words);
					return (
						soundsAngry(words) ||
						frustration.find(silenced(part, words)).length > 0
					);
				}),
			...(talk === undefined
				? {}
				: { smallTalk: talk.kind, smallTalkLanguage: talk.language }),
		};
	};
}

/** A sentence as it is looked through. */
interface Sentence {
	/** Words without marks. */
	readonly words: readonly string[];
	/** The same words as phrases are compared with. */
	readonly squeezed: readonly string[];
}

const toSentence = (tokens: readonly Token[]): Sentence => ({
	words: tokens.map(({ exact }) => foldMarks(exact)),
	squeezed: tokens.map(({ read }) => squeeze(read)),
});

/** The squeezed words of a sentence without those that are silent among `words`. */
const silenced = (
	part: Sentence,
	words: readonly string[],
): readonly string[] =>
	words === part.words
		? part.squeezed
		: part.squeezed.map((word, i) => (words[i] === "" ? "" : word));

/** Small talk when phrases cover the whole text, emoji aside. */
function findSmallTalk(
	tokens: readonly Token[],
	startingAt: (
		words: readonly string[],
		i: number,
	) => readonly Phrase<SmallTalk>[],
	language: string | undefined,
): SmallTalk | undefined {
	const spoken = tokens.filter((token) => token.kind !== "emoji");
	if (spoken.length === 0 || spoken.length > maxSmallTalkWords)
		return undefined;
	const words = spoken.map(({ read }) => squeeze(read));
	const isForeign = (talk: SmallTalk) => talk.language !== language;
	/** Fewer, longer phrases ("how are you" before "how", "are you"), then those of the language. */
	const cost = (cover: readonly SmallTalk[] | undefined) =>
		cover === undefined
			? Number.POSITIVE_INFINITY
			: cover.length * (maxSmallTalkWords + 1) + cover.filter(isForeign).length;
	// best[i]: what covers the words from i on, or undefined when nothing does.
	const best: (readonly SmallTalk[] | undefined)[] = Array(words.length + 1);
	best[words.length] = [];
	for (let i = words.length - 1; i >= 0; i--) {
		for (const phrase of startingAt(words, i)) {
			const rest = best[i + phrase.words.length];
			if (rest === undefined) continue;
			const cover = [phrase.value, ...rest];
			if (cost(cover) < cost(best[i])) best[i] = cover;
		}
	}
	return [...(best[0] ?? [])].sort(
		(a, b) => kindsByWeight.indexOf(a.kind) - kindsByWeight.indexOf(b.kind),
	)[0];
}
