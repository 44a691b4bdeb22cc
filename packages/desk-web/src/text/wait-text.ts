import { fill } from "../locale/strings.js";
import type { WorkStrings } from "../locale/work-strings.js";
import type { Handoff } from "../wire/handoff.js";
import { formatAge } from "./format.js";

/** What is left of the wait that a shopper was promised. `isLate`: nothing. */
export function promiseText(
	{ queue }: Handoff,
	now: number,
	words: WorkStrings,
	locale: string,
): { readonly text: string; readonly isLate: boolean } | null {
	if (!queue) return null;
	if (queue.promisedUntil === null)
		return { text: words.promiseUnknown, isLate: false };
	const left = queue.promisedUntil - now;
	const age = formatAge(Math.abs(left), locale);
	return {
		text: fill(left < 0 ? words.promisePassed : words.promiseLeft, { age }),
		isLate: left < 0,
	};
}
