import { KnowledgeError } from "../knowledge-error.js";
import type { WordVectors } from "../language/word-vectors.js";
import type { Calibration } from "./calibrate.js";
import { createCorpus } from "./corpus.js";
import type { Matcher, MatchPolicy } from "./match.js";
import { restoreMatcher, type TrainedMatcher } from "./restore-matcher.js";
import type { TrainingSet } from "./training-set.js";

/** Version of the compiled form; a matcher of another version must be compiled again. */
export const COMPILED_VERSION = 2;

/** A trained matcher as plain data: survives JSON. Numbers are in base64, little-endian. */
export interface CompiledMatcher {
	readonly kind: "shopbell-matcher";
	readonly version: number;
	readonly trainingSet: TrainingSet;
	readonly policy: MatchPolicy;
	readonly calibration: Calibration;
	/** Languages whose word vectors it was trained with and needs again. */
	readonly wordVectorLanguages: readonly string[];
	readonly coefficients: {
		readonly rows: string;
		readonly intents: string;
		readonly values: string;
		readonly biases: string;
	};
}

/** A trained matcher as plain data. */
export function toCompiled(
	trainingSet: TrainingSet,
	trained: TrainedMatcher,
): CompiledMatcher {
	const { coefficients, calibration, policy, wordVectorLanguages } = trained;
	return {
		kind: "shopbell-matcher",
		version: COMPILED_VERSION,
		trainingSet,
		policy,
		calibration,
		wordVectorLanguages,
		coefficients: {
			rows: toBase64(coefficients.rows),
			intents: toBase64(coefficients.intents),
			values: toBase64(coefficients.values),
			biases: toBase64(coefficients.biases),
		},
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
	const { rows, intents, values, biases } = compiled.coefficients;
	return restoreMatcher({
		corpus: createCorpus(
			compiled.trainingSet,
			wordVectors.filter(({ language }) =>
				compiled.wordVectorLanguages.includes(language),
			),
		),
		coefficients: {
			rows: new Int32Array(fromBase64(rows)),
			intents: new Uint16Array(fromBase64(intents)),
			values: new Float32Array(fromBase64(values)),
			biases: new Float32Array(fromBase64(biases)),
		},
		calibration: compiled.calibration,
		policy: compiled.policy,
		wordVectorLanguages: compiled.wordVectorLanguages,
	});
}

function toBase64(array: ArrayBufferView): string {
	const bytes = new Uint8Array(
		array.buffer,
		array.byteOffset,
		array.byteLength,
	);
	let binary = "";
	for (let from = 0; from < bytes.length; from += 8_192)
		binary += String.fromCharCode(...bytes.subarray(from, from + 8_192));
	return btoa(binary);
}

function fromBase64(text: string): ArrayBuffer {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes.buffer;
}
