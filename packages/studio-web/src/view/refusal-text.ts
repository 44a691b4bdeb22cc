import { accountRefusal } from "@shopbell/staff-web";
import type { Failure } from "../api/request.js";
import { fill, type Strings } from "../locale/strings.js";

/** Why something was refused, in words. */
export function refusalText(
	answer: Failure,
	words: Strings,
	locale: string,
): string {
	if (answer.kind === "offline") return words.failed;
	switch (answer.code) {
		case "repeated":
			return words.repeated;
		case "held-out":
			return words.heldOut;
		case "too-short":
			return words.tooShort;
		case "too-long":
			return words.tooLong;
		case "personal-data":
			return words.personalData;
		case "no-language":
			return words.noLanguage;
		case "kept":
			return words.kept;
		case "changed":
			return words.changed;
		case "taken":
			return fill(words.taken, { article: answer.details.articleId ?? "" });
		case "problems":
			return words.wouldBreak;
		case "invalid-id":
			return words.invalidId;
		case "exists":
			return words.exists;
		default:
			return accountRefusal(answer, words, locale);
	}
}
