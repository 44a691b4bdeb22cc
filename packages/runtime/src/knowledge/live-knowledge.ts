import { type Knowledge, toKnowledge } from "@shopbell/conversation";
import {
	type Faq,
	formatProblem,
	KnowledgeError,
	type ParseCache,
	type Problem,
	type Shop,
} from "@shopbell/knowledge";
import { type LiveFaqOptions, openLiveFaq } from "@shopbell/knowledge/node";
import type { KnowledgeHealth } from "../health/knowledge-health.js";
import type { Log } from "../log/log.js";
import { RuntimeError } from "../runtime-error.js";

/** The knowledge base that follows its folder. */
export interface LiveKnowledge {
	/** The one in force now; take it once per turn. */
	current(): Knowledge;
	/** The folder that is followed. */
	readonly folder: string;
	/** What its files were parsed to, so that nobody parses them again. */
	readonly parseCache: ParseCache;
	/** What `current` is made of, for those who look after the articles. */
	faq(): Faq;
	/** What the shop says of itself at this moment. */
	shop(): Shop;
	health(): KnowledgeHealth;
	close(): void;
}

/** Where the content is and who hears of its changes. */
export interface LiveKnowledgeOptions {
	readonly folder: string;
	readonly train?: LiveFaqOptions["train"];
	readonly now: () => number;
	readonly log: Log;
	/** Mistakes in the files, as lines for a person; the last good content stays in force. */
	readonly onProblems?: (lines: readonly string[]) => void;
}

/**
 * Opens a folder and follows it: texts change at once, a new matcher follows when it is trained.
 * Rejects with `knowledge.broken` when there is nothing to start with.
 */
export async function openLiveKnowledge(
	options: LiveKnowledgeOptions,
): Promise<LiveKnowledge> {
	const { folder, now, log } = options;
	let problems: readonly Problem[] = [];
	let loadedAt = now();
	let knowledge: Knowledge | undefined;
	const live = await openLiveFaq({
		folder,
		...(options.train ? { train: options.train } : {}),
		onChange: (faq, stage) => {
			knowledge = toKnowledge(faq);
			loadedAt = now();
			problems = [];
			log.info({ code: `knowledge.${stage}`, revision: faq.revision });
		},
		onProblems: (found, cause) => {
			problems = found;
			if (cause) {
				log.error({
					code: "knowledge.not-followed",
					error: cause instanceof Error ? cause.name : "unknown",
				});
			}
			const errors = found.filter(({ severity }) => severity === "error");
			log.warn({ code: "knowledge.problems", errors: errors.length });
			if (errors.length > 0) options.onProblems?.(errors.map(formatProblem));
		},
	}).catch((cause: unknown) => {
		throw toStartError(cause);
	});
	return {
		parseCache: live.parseCache,
		current: () => {
			knowledge ??= toKnowledge(live.current());
			return knowledge;
		},
		folder,
		faq: () => live.current(),
		shop: () => live.current().knowledgeBase.shop,
		health: () => {
			const { knowledgeBase, revision } = live.current();
			return {
				revision,
				articles: Object.keys(knowledgeBase.articles).length,
				locales: knowledgeBase.shop.locales,
				problems: problems.filter(({ severity }) => severity === "error")
					.length,
				loadedAt,
			};
		},
		close: () => live.close(),
	};
}

function toStartError(cause: unknown): unknown {
	return cause instanceof KnowledgeError
		? new RuntimeError("knowledge.broken", cause.message, `${cause.fix}.`, {
				cause,
			})
		: cause;
}
