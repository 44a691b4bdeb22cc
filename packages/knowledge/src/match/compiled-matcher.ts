import { KnowledgeError } from "../knowledge-error.js";
import type { LanguageTable } from "../language/learn-languages.js";
import type { WordVectors } from "../language/word-vectors.js";
import { assembleMatcher } from "./assemble-matcher.js";
import type { LinearModel } from "./linear-model.js";
import type { Matcher } from "./match.js";
import { type Packed, pack, unpack } from "./pack-arrays.js";
import type { Phrasings } from "./phrasings.js";
import type { TrainedMatcher } from "./trained-matcher.js";
import type { Vocabulary } from "./vectorizer.js";

/** Version of the compiled form; a matcher of another version must be compiled again. */
export const COMPILED_VERSION = 8;

/** A trained matcher as plain data: survives JSON. Arrays of numbers are in base64, little-endian. */
export interface CompiledMatcher
	extends Omit<
		TrainedMatcher,
		"vocabulary" | "model" | "phrasings" | "languageTable"
	> {
	readonly kind: "shopbell-matcher";
	readonly version: number;
	readonly vocabulary: Packed<Vocabulary>;
	readonly model: Packed<LinearModel>;
	readonly phrasings: Packed<Phrasings>;
	readonly languageTable: Packed<LanguageTable>;
}

/** A trained matcher as plain data. */
export function toCompiled(trained: TrainedMatcher): CompiledMatcher {
	return {
		...trained,
		kind: "shopbell-matcher",
		version: COMPILED_VERSION,
		vocabulary: pack(trained.vocabulary),
		model: pack(trained.model),
		phrasings: pack(trained.phrasings),
		languageTable: pack(trained.languageTable),
	};
}

/**
 * Makes a matcher of its compiled form, without training. Throws a
 * `KnowledgeError` (`unreadable`) when the version is another one or word vectors
 * it was trained with are missing.
 */
export function createMatcherFromCompiled(
	compiled: CompiledMatcher,
	options: { readonly wordVectors?: readonly WordVectors[] } = {},
): Matcher {
	const { wordVectors = [] } = options;
	if (
		compiled.kind !== "shopbell-matcher" ||
		compiled.version !== COMPILED_VERSION
	)
		throw new KnowledgeError({
			code: "unreadable",
			message: `The compiled matcher has version ${compiled.version}; this library reads version ${COMPILED_VERSION}.`,
			fix: "Compile the knowledge base again with this version of the library.",
		});
	const needed = compiled.wordVectorLanguages.filter(
		(language) => !wordVectors.some((one) => one.language === language),
	);
	if (needed.length > 0)
		throw new KnowledgeError({
			code: "unreadable",
			message: `The compiled matcher was trained with the word vectors of: ${needed.join(", ")}.`,
			fix: "Pass them as wordVectors, or compile with wordVectors: [].",
		});
	return assembleMatcher(fromCompiled(compiled), wordVectors);
}

/** The reverse of `toCompiled`; the caller has looked at the version. */
function fromCompiled(compiled: CompiledMatcher): TrainedMatcher {
	return {
		...compiled,
		vocabulary: unpack(compiled.vocabulary),
		model: unpack(compiled.model),
		phrasings: unpack(compiled.phrasings),
		languageTable: unpack(compiled.languageTable),
	};
}
