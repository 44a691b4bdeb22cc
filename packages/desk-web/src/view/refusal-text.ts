import { accountRefusal } from "@shopbell/staff-web";
import type { Failure } from "../api/request.js";
import type { Strings } from "../locale/strings.js";

/** Why signing in or a change of an account did not work, in words. */
export function refusalText(
	answer: Failure,
	words: Strings,
	locale: string,
): string {
	switch (answer.kind === "refused" && answer.code) {
		case "email-taken":
			return words.emailTaken;
		case "last-administrator":
			return words.lastAdministrator;
		default:
			return accountRefusal(answer, words, locale);
	}
}
