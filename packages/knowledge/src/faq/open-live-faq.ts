import type { Article } from "../articles/article.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import { watchKnowledgeBase } from "../load/node/watch-knowledge-base.js";
import { createParseCache, type ParseCache } from "../load/parse-cache.js";
import type { Problem } from "../load/problem.js";
import { toRevision } from "../load/revision.js";
import type { Matcher } from "../match/match.js";
import type { TrainingSet } from "../match/training-set.js";
import { onceForEach } from "../memory/once-for-each.js";
import { createFaq } from "./create-faq.js";
import type { Faq } from "./faq.js";
import { openFaq } from "./open-faq.js";
import { toLatePhrasings } from "./to-late-phrasings.js";
import { toTrainingSet } from "./to-training-set.js";

/** How a folder is followed. */
export interface LiveFaqOptions {
	readonly folder: string;
	/** Makes a matcher for changed content, off the main thread if need be; default: here, which blocks for seconds with thousands of phrasings. */
	readonly train?: (
		trainingSet: TrainingSet,
		knowledgeBase: KnowledgeBase,
	) => Promise<Matcher>;
	/** The folder now answers otherwise: first `content` (texts at once, new phrasings word for word), then `trained`. */
	readonly onChange?: (faq: Faq, stage: "content" | "trained") => void;
	/** A save broke the content, or training failed; the last good version goes on answering. */
	readonly onProblems?: (problems: readonly Problem[], cause?: unknown) => void;
	/** See `watchKnowledgeBase`. */
	readonly settleMs?: number;
	readonly pollMs?: number;
}

/** A `Faq` that follows its folder. */
export interface LiveFaq {
	/** The version in force: take it once per turn, so that a turn sees one version. */
	current(): Faq;
	/** Looks at the folder now; resolves when what is there is in force, training included. */
	check(): Promise<void>;
	/** What the files were parsed to, for others who read the same folder. */
	readonly parseCache: ParseCache;
	close(): void;
}

/**
 * Opens a folder and keeps step with it. Throws like `openFaq` when the folder
 * cannot be used at the start; afterwards a mistake never takes the answers away.
 */
export async function openLiveFaq(options: LiveFaqOptions): Promise<LiveFaq> {
	const { folder, onChange, onProblems, settleMs, pollMs } = options;
	const train = options.train ?? trainHere;
	const cache = createParseCache();
	let faq = await openFaq(folder, { train, cache });
	let learned = learnedFrom(faq.knowledgeBase);
	/** What was trained last, without what came after it, and the content it was trained on. */
	let trained = { matcher: faq.matcher, content: faq.knowledgeBase };
	let training: Promise<void> | undefined;

	const retrain = async () => {
		// Content may change again meanwhile: then once more.
		for (;;) {
			const { knowledgeBase } = faq;
			const wanted = learnedFrom(knowledgeBase);
			if (wanted === learned) return;
			const matcher = await train(toTrainingSet(knowledgeBase), knowledgeBase);
			learned = wanted;
			trained = { matcher, content: knowledgeBase };
			const isStale = learnedFrom(faq.knowledgeBase) !== wanted;
			faq = createFaq({
				knowledgeBase: faq.knowledgeBase,
				matcher: withLatePhrasings(faq.knowledgeBase, trained),
				isMatcherStale: isStale,
			});
			onChange?.(faq, "trained");
		}
	};

	const watch = watchKnowledgeBase({
		folder,
		cache,
		...(settleMs === undefined ? {} : { settleMs }),
		...(pollMs === undefined ? {} : { pollMs }),
		onReady(knowledgeBase) {
			if (knowledgeBase.revision === faq.revision) return;
			faq = createFaq({
				knowledgeBase,
				matcher: withLatePhrasings(knowledgeBase, trained),
				isMatcherStale: learnedFrom(knowledgeBase) !== learned,
			});
			onChange?.(faq, "content");
			training ??= retrain()
				.catch((cause) => onProblems?.([], cause))
				.finally(() => {
					training = undefined;
				});
		},
		onProblems: (problems, cause) => onProblems?.(problems, cause),
	});

	return {
		current: () => faq,
		async check() {
			await watch.check();
			await training;
		},
		parseCache: cache,
		close: () => watch.close(),
	};
}

/** The trained matcher, told of the phrasings that the content has and it has not learnt. */
function withLatePhrasings(
	content: KnowledgeBase,
	trained: { readonly matcher: Matcher; readonly content: KnowledgeBase },
): Matcher {
	const late = toLatePhrasings(content, trained.content);
	const { matcher } = trained;
	return late.length > 0 ? (matcher.alsoKnowing?.(late) ?? matcher) : matcher;
}

async function trainHere(
	_: TrainingSet,
	knowledgeBase: KnowledgeBase,
): Promise<Matcher> {
	// Let the content that is already in force be used before the thread is busy.
	await new Promise((resolve) => setImmediate(resolve));
	return createFaq({ knowledgeBase }).matcher;
}

/**
 * What a matcher's judgement rests on; the wording of answers is weak evidence and worth no
 * new training. Of each article by itself: after a change most are the objects they were.
 */
function learnedFrom({ shop, articles, lexicons }: KnowledgeBase): string {
	return toRevision(
		[
			...shop.locales,
			shop.policy.maxWrongShare,
			...Object.values(articles).map(phrasingsOf),
			...Object.values(lexicons).map(wordsOf),
		].join("\n"),
	);
}

/** What `toTrainingSet` takes of an article as evidence that is not weak. */
const phrasingsOf = onceForEach(({ id, strictness, texts }: Article) =>
	fingerprint([
		id,
		strictness,
		Object.entries(texts).map(([language, { questions, notQuestions }]) => [
			language,
			questions,
			notQuestions,
		]),
	]),
);

/** What it takes of a lexicon. */
const wordsOf = onceForEach((lexicon: Lexicon) => {
	const { language, concepts, person, elsewhere, otherCompanies } = lexicon;
	const smallTalk = Object.values(lexicon.smallTalk).map(({ says }) => says);
	return fingerprint([
		language,
		concepts,
		person,
		elsewhere,
		otherCompanies,
		smallTalk,
	]);
});

function fingerprint(learnt: readonly unknown[]): string {
	return toRevision(JSON.stringify(learnt));
}
