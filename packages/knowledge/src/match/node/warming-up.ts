import type { Trainer } from "./create-trainer.js";
import { pauseBetweenSteps } from "./pause-between-steps.js";

/**
 * The same trainer, whose matchers warm up once they are given: nobody waits for it, and the program
 * answers meanwhile. For programs that answer many questions; one that answers a few ends
 * sooner without.
 */
export function warmingUp(train: Trainer): Trainer {
	return async (trainingSet, knowledgeBase) => {
		const matcher = await train(trainingSet, knowledgeBase);
		if (matcher.warmUp !== undefined) void pauseBetweenSteps(matcher.warmUp());
		return matcher;
	};
}
