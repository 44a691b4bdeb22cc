import { createLanguageDetector } from "../language/create-language-detector.js";
import { createTokenizer, type Token } from "../language/tokenize.js";
import type { WordVectors } from "../language/word-vectors.js";
import { type Calibration, toConfidence } from "./calibrate.js";
import { createSpellingCorrector } from "./correct-spelling.js";
import { decide } from "./decide.js";
import { explainMatch } from "./explain-match.js";
import { createConceptFinder } from "./find-concepts.js";
import { createExactFinder } from "./find-exact.js";
import { createNearestFinder } from "./find-nearest.js";
import { createOtherCompanyFinder } from "./find-other-companies.js";
import { type LatePhrasing, learnMore } from "./learn-more.js";
import type {
	Candidate,
	Explanation,
	LanguageGuess,
	LateUtterance,
	Match,
	Matcher,
	Query,
} from "./match.js";
import { rankIntents, topIntents } from "./rank-intents.js";
import { readQuery } from "./read-query.js";
import { runSteps } from "./run-steps.js";
import { createSemantics } from "./semantics.js";
import { shareUnknown } from "./signals.js";
import type { SparseVector } from "./sparse-rows.js";
import type { MatcherParts, Readers, TracedMatch } from "./traced-match.js";
import type { TrainedMatcher } from "./trained-matcher.js";
import { createVectorizer } from "./vectorizer.js";

const MAX_CANDIDATES = 10;
/** Candidates whose nearest phrasing is looked up. */
const MAX_NEAREST = 3;
/** Confidence in a text that stands among the phrasings of one intent only. */
const EXACT_CONFIDENCE = 0.98;
/** What is left of the confidence when the text names another company. */
const OTHER_COMPANY = 0.25;
/** How much an exact phrasing or an exact negative moves a score. */
const EXACT_LEAD = 1;
/** How sharply the rest of the probability falls with the score. */
const SHARPNESS = 4;

/** Phrasings whose vectors are remembered. */
const MAX_REMEMBERED = 5_000;

/** Phrasings read in one step. */
const STEP = 500;

/** Evidence on one query from elsewhere. */
export interface MoreEvidence {
	/** Changes the scores of all intents, the last that of none, in place. */
	readonly adjust: (scores: Float64Array, vector: SparseVector) => void;
	/** Calibrated on scores changed like that. */
	readonly calibration: Calibration;
}

/** A matcher that takes more evidence on a query. */
export interface AssembledMatcher extends Matcher {
	match(query: Query, more?: MoreEvidence): Match;
	explain(query: Query, more?: MoreEvidence): Explanation;
	alsoKnowing(utterances: readonly LateUtterance[]): Matcher;
}

/** Makes a matcher of what training yielded, with the word vectors it was trained with and, if they are still there, what read the texts. */
export function assembleMatcher(
	trained: TrainedMatcher,
	wordVectors: readonly WordVectors[] = [],
	readers?: Readers,
): AssembledMatcher {
	return runSteps(assembleInSteps(trained, wordVectors, readers));
}

/** The same in steps of a few milliseconds, for programs that answer meanwhile. */
export function* assembleInSteps(
	trained: TrainedMatcher,
	wordVectors: readonly WordVectors[] = [],
	readers: Readers = createReaders(trained, wordVectors),
): Generator<undefined, AssembledMatcher> {
	const parts = {
		...readers,
		trained,
		detector: createLanguageDetector(trained.languageTable),
	};
	const { tokenizer, vectorizer, detector } = parts;
	const { model, policy, languages, intentIds, phrasings } = trained;
	yield;
	const tokensAt: (readonly Token[])[] = [];
	for (const text of phrasings.texts) {
		tokensAt.push(tokenizer.tokens(text));
		if (tokensAt.length % STEP === 0) yield;
	}
	const exactFinder = createExactFinder(phrasings, tokensAt);
	yield;
	const otherCompanies = createOtherCompanyFinder(
		trained.otherCompanies,
		tokenizer,
		tokensAt.filter((_, place) => (phrasings.intents[place] as number) >= 0),
	);
	const nearestFinder = yield* createNearestFinder({
		phrasings,
		tokensAt,
		featureCount: vectorizer.featureCount,
		vectorOf: rememberVectors(parts),
	});
	const isKnown = (token: Token) => vectorizer.isKnown(token);
	const spelling = yield* createSpellingCorrector({
		phrasings,
		tokensAt,
		languages,
		isKnown,
		wordVectors,
	});

	const guessLanguage = (query: Query, guess: LanguageGuess): LanguageGuess =>
		query.language !== undefined && languages.includes(query.language)
			? { ...guess, language: query.language, confidence: 1, reason: "given" }
			: guess;

	const trace = (query: Query, more?: MoreEvidence): TracedMatch => {
		const { calibration } = more ?? trained;
		const thresholdFor = (language: string): number =>
			calibration.byLanguage[language]?.threshold ?? calibration.threshold;
		const read = readQuery(query.text, tokenizer, isKnown, languages);
		const typed = read.sentences.flat();
		const guess = detector.detect(typed);
		const language = guessLanguage(query, guess);
		const { scores, tokens, vector } = rankIntents(
			read.sentences.map((sentence) =>
				sentence.map((token) => spelling.correct(token, guess.language)),
			),
			model,
			vectorizer,
			guess.language,
		);
		const unknownShare = shareUnknown(typed, isKnown);
		const base = { query: read, tokens, scores, unknownShare };
		if (tokens.length === 0 || intentIds.length === 0)
			return {
				...base,
				match: {
					language,
					candidates: [],
					decision: { kind: "none", reason: "empty" },
				},
				order: [],
				threshold: thresholdFor(language.language),
				isExact: false,
			};

		more?.adjust(scores, vector);
		const exact = exactFinder.find(typed);
		if (exact !== undefined) {
			const lead = Math.max(...scores) + EXACT_LEAD;
			for (const intent of exact.intents)
				scores[intent] = lead + 0.001 * Math.tanh(scores[intent] as number);
			for (const intent of exact.notIntents)
				if (!exact.intents.includes(intent))
					scores[intent] = (scores[intent] as number) - EXACT_LEAD;
		}
		const order = topIntents(scores, MAX_CANDIDATES);
		const nearest = nearestFinder.nearest(
			tokens,
			vector,
			order.slice(0, MAX_NEAREST),
		);
		const first = order[0] as number;
		const score = scores[first] as number;
		const rival = order[1] === undefined ? -1 : (scores[order[1]] as number);
		let top = toConfidence(
			calibration,
			{
				score,
				margin: score - rival,
				similarity: nearest[0]?.similarity ?? 0,
				unknownShare,
				outside: scores[intentIds.length] ?? 0,
			},
			language.language,
		);
		const otherCompany = otherCompanies?.find(typed);
		if (otherCompany !== undefined) top *= OTHER_COMPANY;
		if (exact !== undefined && exact.intents.length > 0)
			top = Math.max(
				exact.intents.length === 1 ? top : 0,
				EXACT_CONFIDENCE / exact.intents.length,
			);

		let sum = 0;
		const shares = order.slice(1).map((intent) => {
			const share = Math.exp(SHARPNESS * ((scores[intent] as number) - score));
			sum += share;
			return share;
		});
		const rest = (1 - top) * calibration.restShare;
		const candidates = order.map((intent, place): Candidate => {
			const neighbour = nearest[place];
			return {
				intentId: intentIds[intent] as string,
				confidence:
					place === 0
						? top
						: Math.min(
								top,
								sum > 0 ? (rest * (shares[place - 1] ?? 0)) / sum : 0,
							),
				nearest: {
					text: phrasings.texts[neighbour?.place ?? -1] ?? "",
					language:
						languages[phrasings.languages[neighbour?.place ?? -1] ?? -1] ??
						language.language,
					similarity: neighbour?.similarity ?? 0,
				},
			};
		});
		const strictness = trained.strictness[first] ?? 0;
		const base0 = thresholdFor(language.language);
		// What an editor wrote down word for word is answered, however little else is known.
		const isOwnPhrasing = exact?.intents.length === 1;
		const threshold = isOwnPhrasing
			? Math.min(base0, EXACT_CONFIDENCE)
			: base0 + strictness * (1 - base0);
		return {
			...base,
			match: {
				language,
				candidates,
				decision: decide(candidates, () => threshold, policy),
			},
			order,
			threshold,
			isExact: exact !== undefined && exact.intents.length > 0,
			...(otherCompany === undefined ? {} : { otherCompany }),
		};
	};

	const alsoKnowing = (utterances: readonly LateUtterance[]): Matcher => {
		const late = learnMore(
			utterances.flatMap(({ intentId, text, language }): LatePhrasing[] => {
				const intent = intentIds.indexOf(intentId);
				const { sentences } = readQuery(text, tokenizer, isKnown, languages);
				return intent < 0
					? []
					: [
							{
								intent,
								...rankIntents(sentences, model, vectorizer, language),
							},
						];
			}),
		);
		const more: MoreEvidence = {
			adjust: late.addTo,
			calibration: trained.calibration,
		};
		return {
			match: (query) => trace(query, more).match,
			explain: (query) => explainMatch(parts, trace(query, more)),
		};
	};

	return {
		match: (query, more) => trace(query, more).match,
		explain: (query, more) => explainMatch(parts, trace(query, more)),
		alsoKnowing,
	};
}

function createReaders(
	trained: TrainedMatcher,
	wordVectors: readonly WordVectors[],
): Readers {
	const { isMixedScript, vocabulary, wordVectorLanguages } = trained;
	const tokenizer = createTokenizer({ isMixedScript });
	const concepts = createConceptFinder(trained.concepts, tokenizer);
	const semantics = createSemantics(
		wordVectors.filter(({ language }) =>
			wordVectorLanguages.includes(language),
		),
		trained.concepts,
		concepts,
		tokenizer,
	);
	return {
		tokenizer,
		concepts,
		vectorizer: createVectorizer(vocabulary, concepts, semantics),
	};
}

/** Vectors of the phrasings, made when they are first compared. */
function rememberVectors({ trained, tokenizer, vectorizer }: MatcherParts) {
	const { texts, languages } = trained.phrasings;
	const remembered = new Map<number, SparseVector>();
	return (place: number): SparseVector => {
		const known = remembered.get(place);
		if (known !== undefined) return known;
		const vector = vectorizer.toVector(
			tokenizer.tokens(texts[place] ?? ""),
			trained.languages[languages[place] ?? 0] ?? "",
		);
		if (remembered.size >= MAX_REMEMBERED) remembered.clear();
		remembered.set(place, vector);
		return vector;
	};
}
