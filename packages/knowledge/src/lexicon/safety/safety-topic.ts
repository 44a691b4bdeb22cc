/** Matters that only a person may answer, whatever the articles say; the weightiest first. */
export const safetyTopics = [
	"self-harm",
	"abuse",
	"health",
	"minor",
	"legal",
	"chargeback",
] as const;

/** One of the matters that only a person may answer. */
export type SafetyTopic = (typeof safetyTopics)[number];

/**
 * How one language speaks of these matters: turns of phrase in the notation of `TurnFinder`,
 * letters without marks. A turn must not fit what shops are asked every day: the legal
 * guarantee, a children's size, a cream for dry skin.
 */
export type SafetyWords = Readonly<Record<SafetyTopic, readonly string[]>> & {
	/** Turns that hold a sign and mean none. */
	readonly harmless: readonly string[];
};
