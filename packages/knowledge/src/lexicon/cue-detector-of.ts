import { type CueDetector, createCueDetector } from "./create-cue-detector.js";
import type { Lexicon } from "./lexicon.js";

const known = new WeakMap<
	Lexicon,
	{ readonly lexicons: readonly Lexicon[]; readonly detector: CueDetector }
>();

/**
 * The detector of these lexicons. Content that changes around unchanged lexicons keeps its
 * detector, so that a saved article is in force without reading their words again.
 */
export function cueDetectorOf(lexicons: readonly Lexicon[]): CueDetector {
	const [first] = lexicons;
	if (first === undefined) return createCueDetector(lexicons);
	const same = known.get(first);
	if (
		same?.lexicons.length === lexicons.length &&
		same.lexicons.every((lexicon, i) => lexicon === lexicons[i])
	)
		return same.detector;
	const detector = createCueDetector(lexicons);
	known.set(first, { lexicons, detector });
	return detector;
}
