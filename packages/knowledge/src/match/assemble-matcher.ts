import { createLanguageDetector } from "../language/create-language-detector.js";
import type { Token } from "../language/tokenize.js";
import type { WordVectors } from "../language/word-vectors.js";
import { type Calibration, toConfidence } from "./calibrate.js";
import { decide } from "./decide.js";
import { explainMatch } from "./explain-match.js";
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
import { type Finders, prepareFinders } from "./prepare-finders.js";
import { rankIntents, topIntents } from "./rank-intents.js";
import { readQuery } from "./read-query.js";
import { runSteps } from "./run-steps.js";
import { shareUnknown } from "./signals.js";
import type { SparseVector } from "./sparse-rows.js";
import type { Readers, TracedMatch } from "./traced-match.js";
import type { TrainedMatcher } from "./trained-matcher.js";
import { warmUp } from "./warm-up.js";

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
	warmUp(): Generator<undefined, void>;
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
	readers?: Readers,
): Generator<undefined, AssembledMatcher> {
	const finders = yield* prepareFinders(trained, wordVectors, readers);
	return assembleFrom(trained, finders);
}

/** The same when what looks texts up was made before. */
export function assembleFrom(
	trained: TrainedMatcher,
	finders: Finders,
): AssembledMatcher {
	const parts = {
		...finders,
		trained,
		detector: createLanguageDetector(trained.languageTable),
	};
	const { tokenizer, vectorizer, detector } = parts;
	const { exactFinder, otherCompanies, nearestFinder, spelling } = finders;
	const { model, policy, languages, intentIds, phrasings } = trained;
	const isKnown = (token: Token) => vectorizer.isKnown(token);

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
		warmUp: () => warmUp((text) => trace({ text }), phrasings),
	};
}
