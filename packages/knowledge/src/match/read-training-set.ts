import {
	createTokenizer,
	type Token,
	type Tokenizer,
} from "../language/tokenize.js";
import { type ConceptFinder, createFinderOfRead } from "./find-concepts.js";
import { gramsOf, isManyTexts } from "./grams-of.js";
import { type ReadConcepts, readConcepts } from "./read-concepts.js";
import { type TextShare, toSentences } from "./text-share.js";
import { toParts } from "./to-parts.js";
import type { TrainingHelper } from "./training-helper.js";
import type { TrainingSet, Utterance } from "./training-set.js";

/** What a text of the training set is for. */
export type TextRole =
	| "utterance"
	/** The last sentence of a story, where the question usually is. */
	| "question"
	/** Another sentence of a story. */
	| "part"
	| "negative"
	| "weak"
	| "out-of-scope";

/** One text, and what it says about intents. */
export interface RoleText {
	readonly text: string;
	readonly language: string;
	readonly role: TextRole;
	/** Number of its intent; -1 when it belongs to none. */
	readonly intent: number;
	/** Number of the one intent it must not have. */
	readonly notIntent?: number;
	/** Number of the text a part is taken from. */
	readonly parent?: number;
}

/** The texts of a training set, sentences of stories after all others, and their words. */
export interface ReadTrainingSet {
	readonly texts: readonly RoleText[];
	/** Words of each text, in the same order. */
	readonly tokenLists: readonly (readonly Token[])[];
	/** Whether Latin and Cyrillic spellings of a word meet. */
	readonly isMixedScript: boolean;
	readonly tokenizer: Tokenizer;
	readonly concepts: ConceptFinder | undefined;
	/** The wordings of the concepts. */
	readonly wordings: ReadConcepts;
	/** What a helper goes through, if there is one. */
	readonly elsewhere?: TextsElsewhere;
}

/** Which texts a helper goes through: some that lie together, and the sentences of these, which come last of all. */
export interface TextsElsewhere {
	/** Where its texts begin and where they end. */
	readonly from: number;
	readonly to: number;
	/** Where their sentences begin. */
	readonly parts: number;
}

/** Share of the letters of all texts that is read here while a helper reads the rest: with this neither waits long for the other. */
const OWN_SHARE = 0.5;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Reads the words of a training set; equal sets are read equally. Of many texts a helper reads
 * some meanwhile, and goes on to take their features.
 */
export function readTrainingSet(
	trainingSet: TrainingSet,
	helper?: TrainingHelper,
): ReadTrainingSet {
	const texts: RoleText[] = [];
	const take = (
		given: readonly Utterance[] | undefined,
		role: TextRole,
		intent: number,
		notIntent?: number,
	) => {
		for (const { text, language } of given ?? [])
			texts.push({
				text,
				language,
				role,
				intent,
				...(notIntent === undefined ? {} : { notIntent }),
			});
	};
	trainingSet.intents.forEach(({ utterances, weak, negatives }, intent) => {
		take(utterances, "utterance", intent);
		take(weak, "weak", intent);
		take(negatives, "negative", -1, intent);
	});
	take(trainingSet.outOfScope, "out-of-scope", -1);

	const total = texts.length;
	const isMixedScript = texts.some(({ text }) => CYRILLIC.test(text));
	const tokenizer = createTokenizer({ isMixedScript });
	const isHelped = helper !== undefined && isManyTexts(total);
	const from = isHelped ? toBorder(texts) : total;
	if (isHelped) helper.read(toShare(texts.slice(from), isMixedScript));
	const wordings = readConcepts(trainingSet.concepts ?? [], tokenizer);
	if (isHelped)
		helper.walk({
			grams: gramsOf(total, trainingSet.languages.length),
			concepts: wordings,
		});
	const concepts = createFinderOfRead(wordings, tokenizer);
	const readHere = ({ text }: RoleText) => tokenizer.sentences(text);
	const sentences = texts.slice(0, from).map(readHere);
	if (isHelped) {
		const columns = helper.awaitSentences();
		const rest =
			columns === undefined
				? texts.slice(from).map(readHere)
				: toSentences(columns, tokenizer);
		// One by one: hundreds of thousands are too many arguments of one call.
		for (const one of rest) sentences.push(one);
	}
	const tokenLists: (readonly Token[])[] = sentences.map((parts) =>
		parts.flat(),
	);
	let partsElsewhere = total;
	for (const [parent, { text, language, role, intent }] of [
		...texts.entries(),
	]) {
		if (role !== "utterance") continue;
		const parts = toParts(sentences[parent] ?? []);
		for (const [p, part] of parts.entries()) {
			const isLast = p === parts.length - 1;
			texts.push({
				text,
				language,
				role: isLast ? "question" : "part",
				intent,
				parent,
			});
			tokenLists.push(part);
		}
		if (parent < from) partsElsewhere = texts.length;
	}
	return {
		texts,
		tokenLists,
		isMixedScript,
		tokenizer,
		concepts,
		wordings,
		...(isHelped
			? { elsewhere: { from, to: total, parts: partsElsewhere } }
			: {}),
	};
}

/** The text with which the share of a helper begins. */
function toBorder(texts: readonly RoleText[]): number {
	const letters = texts.reduce((sum, { text }) => sum + text.length, 0);
	let border = 0;
	for (let own = 0; own < letters * OWN_SHARE; border++)
		own += texts[border]?.text.length ?? 0;
	return border;
}

function toShare(
	texts: readonly RoleText[],
	isMixedScript: boolean,
): TextShare {
	return {
		texts: texts.map(({ text }) => text),
		isUtterance: Uint8Array.from(texts, ({ role }) =>
			role === "utterance" ? 1 : 0,
		),
		isMixedScript,
	};
}
