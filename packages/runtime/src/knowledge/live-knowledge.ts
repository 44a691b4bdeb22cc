import { type Knowledge, toKnowledge } from "@shopbell/conversation";
import {
	createFaq,
	type Faq,
	type KnowledgeBase,
	type Matcher,
	type Problem,
	toTrainingSet,
} from "@shopbell/knowledge";
import { watchKnowledgeBase } from "@shopbell/knowledge/node";
import type { KnowledgeHealth } from "../health/create-health-routes.js";
import type { Log } from "../log/log.js";
import { RuntimeError } from "../runtime-error.js";

/** Makes a matcher for a knowledge base, possibly in another thread. */
export type TrainMatcher = (knowledgeBase: KnowledgeBase) => Promise<Matcher>;

/** The knowledge base that follows its folder. */
export interface LiveKnowledge {
	/** The one in force now. */
	current(): Knowledge;
	faq(): Faq;
	health(): KnowledgeHealth;
	close(): void;
}

/** Where the content is and who hears of its changes. */
export interface LiveKnowledgeOptions {
	readonly folder: string;
	readonly train: TrainMatcher;
	readonly now: () => number;
	readonly log: Log;
	/** Mistakes in the files, as lines for a person; the last good content stays in force. */
	readonly onProblems?: (problems: readonly Problem[]) => void;
	readonly onReady?: (faq: Faq) => void;
}

/**
 * Loads a folder and follows it. New answers are in force at once with the matcher there is;
 * when phrasings changed, a new matcher is trained aside and exchanged when it is ready.
 * Resolves with the first good knowledge base; rejects with `knowledge.broken` when there is none.
 */
export function openLiveKnowledge(
	options: LiveKnowledgeOptions,
): Promise<LiveKnowledge> {
	const { folder, train, now, log } = options;
	let faq: Faq | undefined;
	let knowledge: Knowledge | undefined;
	let matcher: Matcher | undefined;
	let trainedOn = "";
	let problems: readonly Problem[] = [];
	let loadedAt = now();
	let latest: KnowledgeBase | undefined;
	let isTraining = false;

	const use = (knowledgeBase: KnowledgeBase, by: Matcher): Faq => {
		faq = createFaq({ knowledgeBase, matcher: by });
		knowledge = toKnowledge(faq);
		loadedAt = now();
		options.onReady?.(faq);
		return faq;
	};

	return new Promise((resolve, reject) => {
		const live = (): LiveKnowledge => ({
			current: () => knowledge as Knowledge,
			faq: () => faq as Faq,
			health: () => {
				const { knowledgeBase, revision } = faq as Faq;
				return {
					revision,
					articles: Object.keys(knowledgeBase.articles).length,
					locales: knowledgeBase.shop.locales,
					problems: problems.filter(({ severity }) => severity === "error")
						.length,
					loadedAt,
				};
			},
			close: () => watch.close(),
		});

		const retrain = async (): Promise<void> => {
			if (isTraining) return;
			isTraining = true;
			try {
				while (latest && keyOf(latest) !== trainedOn) {
					const target = latest;
					matcher = await train(target);
					trainedOn = keyOf(target);
					use(latest, matcher);
					resolve(live());
				}
			} catch (error) {
				log.error({
					code: "knowledge.training-failed",
					error: error instanceof Error ? error.name : "unknown",
				});
				if (!faq) reject(error);
			} finally {
				isTraining = false;
			}
		};

		const watch = watchKnowledgeBase({
			folder,
			onReady: (knowledgeBase, warnings) => {
				problems = warnings;
				latest = knowledgeBase;
				log.info({
					code: "knowledge.loaded",
					revision: knowledgeBase.revision,
				});
				if (matcher) use(knowledgeBase, matcher);
				void retrain();
			},
			onProblems: (found, cause) => {
				problems = found;
				log.warn({ code: "knowledge.broken", problems: found.length });
				options.onProblems?.(found);
				if (faq || latest) return;
				watch.close();
				reject(
					new RuntimeError(
						"knowledge.broken",
						`The knowledge base ${folder} cannot be used: ${describe(found, cause)}`,
						"Mend what 'npm run shopbell -- check' lists, then start again.",
						{ cause },
					),
				);
			},
		});
	});
}

function keyOf(knowledgeBase: KnowledgeBase): string {
	return JSON.stringify(toTrainingSet(knowledgeBase));
}

function describe(problems: readonly Problem[], cause: unknown): string {
	const [first] = problems;
	if (!first) return cause instanceof Error ? cause.message : "it is not there";
	const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
	return `${first.file}:${first.line}:${first.column} ${first.message}${more}`;
}
