import { createBreaker } from "./breaker.js";
import { embedInTime } from "./embed-in-time.js";
import type { Embedder } from "./embedder.js";
import type { EmbeddingFailureReason } from "./embedding-failure.js";
import type { MeaningClock } from "./meaning-clock.js";
import type { OnMeaningProblem } from "./meaning-problem.js";

/** The vector of a question, or why there is none. */
export type EmbeddedQuery =
	| { readonly kind: "vector"; readonly vector: Float32Array }
	| {
			readonly kind: "none";
			readonly reason: EmbeddingFailureReason | "empty";
			readonly code?: string;
	  };

/** Of longer questions the beginning is embedded. */
const MAX_LENGTH = 2_000;
/** Half of a character outside the basic plane: no valid text for a server. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** How questions are embedded. */
export interface QueryEmbedderOptions {
	readonly embedder: Embedder;
	/** Length of the phrasings' vectors. */
	readonly dimensions: number;
	readonly timeoutMs: number;
	readonly clock: MeaningClock;
	/** With which a failing embedder is tried again: no shopper's text is sent in vain. */
	readonly probeText: string;
	readonly onProblem?: OnMeaningProblem;
}

/**
 * Embeds questions one by one within the time limit. After three failures in a row the
 * embedder is left alone and tried beside the answers from time to time, so that nobody waits.
 */
export function createQueryEmbedder(
	options: QueryEmbedderOptions,
): (text: string) => Promise<EmbeddedQuery> {
	const { embedder, dimensions, timeoutMs, clock, probeText, onProblem } =
		options;
	const breaker = createBreaker(clock);
	let isProbing = false;
	const ask = async (text: string) => {
		const result = await embedInTime({
			embedder,
			texts: [text],
			timeoutMs,
			clock,
			dimensions,
		});
		if (result.kind === "vectors") breaker.succeeded();
		else if (breaker.failed())
			onProblem?.({
				code: "resting",
				message:
					"The embedder failed several questions in a row. Words alone decide until it answers again.",
				fix: "See that the embedder is reachable and fast enough; it is tried again by itself.",
			});
		return result;
	};
	const probe = async () => {
		if (isProbing) return;
		isProbing = true;
		await ask(probeText);
		isProbing = false;
	};
	return async (text) => {
		const asked = text
			.slice(0, MAX_LENGTH)
			.replace(LONE_SURROGATE, "\ufffd")
			.replace(/\s+/g, " ")
			.trim();
		if (asked === "") return { kind: "none", reason: "empty" };
		const state = breaker.state();
		if (state === "due") void probe();
		if (state !== "closed") return { kind: "none", reason: "resting" };
		const result = await ask(asked);
		if (result.kind === "vectors")
			return { kind: "vector", vector: result.vectors[0] as Float32Array };
		const { reason, code } = result.failure;
		return { kind: "none", reason, ...(code === undefined ? {} : { code }) };
	};
}
