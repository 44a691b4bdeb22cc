import { createCueDetector } from "./create-cue-detector.js";
import { rememberByLexicons } from "./remember-by-lexicons.js";

/** The detector of these lexicons, one for the same ones. */
export const cueDetectorOf = rememberByLexicons(createCueDetector);
