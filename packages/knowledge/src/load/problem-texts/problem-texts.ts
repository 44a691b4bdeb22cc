import type { ProblemCode } from "../problem-table.js";
import type { ProblemTerm } from "../problem-terms.js";

/**
 * Everything an author reads about problems, in one language. `{name}` stands
 * for the parameter of that name; other braces are text.
 */
export interface ProblemTexts {
	/** Message and fix of every code. */
	readonly rules: Readonly<
		Record<ProblemCode, readonly [message: string, fix: string]>
	>;
	readonly terms: Readonly<Record<ProblemTerm, string>>;
	/** Takes the place of the fix where something near exists; about `{nearest}`. */
	readonly didYouMean: string;
	/** Said when there is nothing to mend. */
	readonly none: string;
	/** ICU MessageFormat of `errors` and `warnings`. */
	readonly count: string;
}
