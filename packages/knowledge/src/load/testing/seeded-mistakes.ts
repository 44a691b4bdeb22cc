import { dateMistakes } from "./date-mistakes.js";
import { fileMistakes } from "./file-mistakes.js";
import { flowMistakes } from "./flow-mistakes.js";
import type { Mistake } from "./mistake.js";
import { shapeMistakes } from "./shape-mistakes.js";
import { templateMistakes } from "./template-mistakes.js";
import { textMistakes } from "./text-mistakes.js";

/** Today, for mistakes that only time brings. */
export const seededNow = Date.parse("2026-01-15");

/** Every kind of mistake at least once, by what it is about. */
export const seededMistakes: Readonly<Record<string, readonly Mistake[]>> = {
	"Files and YAML": fileMistakes,
	"Fields, languages and references": shapeMistakes,
	"Texts and facts": textMistakes,
	Flows: flowMistakes,
	"Templates of messengers": templateMistakes,
	"Dates and hours": dateMistakes,
};
