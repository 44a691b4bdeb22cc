import {
	type Answer as AnswerWith,
	request as ask,
	type Failure as FailureWith,
} from "@shopbell/staff-web";
import type { Problem } from "../wire/article.js";

/** What comes with a refusal: the article with `taken`, what would be wrong with `problems`. */
interface RefusalDetails {
	readonly articleId: string;
	readonly problems: readonly Problem[];
}

/** How a request ended; see `request` of the staff pages. */
export type Answer<T> = AnswerWith<T, RefusalDetails>;

/** How a request ended that did not end well. */
export type Failure = FailureWith<RefusalDetails>;

/** Asks the server; never rejects. */
export const request = <T>(path: string, body?: object): Promise<Answer<T>> =>
	ask<T, RefusalDetails>(path, body);
