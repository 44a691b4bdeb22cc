import {
	type Answer as AnswerWith,
	request as ask,
	type Refusal as RefusalWith,
} from "@shopbell/staff-web";
import type { Entry } from "../wire/entry.js";
import type { HumanAgent } from "../wire/handoff.js";

/** What comes with a refusal: who has it with `taken`, the lines that were not on screen with `seen-less`. */
interface RefusalDetails {
	readonly by: HumanAgent | null;
	readonly entries: readonly Entry[];
}

/** How a request ended; see `request` of the staff pages. */
export type Answer<T> = AnswerWith<T, RefusalDetails>;

/** What the desk does not do, and why. */
export type Refusal = RefusalWith<RefusalDetails>;

/** How a request ended that did not end well. */
export type Failure = Refusal | { readonly kind: "offline" };

/** Asks the desk's server; never rejects. */
export const request = <T>(
	method: "GET" | "POST",
	path: string,
	body: object = {},
): Promise<Answer<T>> =>
	ask<T, RefusalDetails>(
		`/desk/api${path}`,
		method === "POST" ? body : undefined,
	);
