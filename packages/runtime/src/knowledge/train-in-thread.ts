import { createMatcher, toTrainingSet } from "@shopbell/knowledge";
import type { TrainMatcher } from "./live-knowledge.js";

export function trainInThread(_dataDir: string): TrainMatcher {
	return async (knowledgeBase) =>
		createMatcher(toTrainingSet(knowledgeBase), {
			policy: { maxWrongShare: knowledgeBase.shop.policy.maxWrongShare },
		});
}
