import type { Failure } from "../api/request.js";
import type { DoorWords } from "./words/door-words.js";

/** Why it did not work, in words. */
export function doorRefusal(answer: Failure, words: DoorWords): string {
	if (answer.kind === "offline") return words.failed;
	switch (answer.code) {
		case "wrong-code":
			return words.codeWrong;
		case "code-expired":
			return words.codeExpired;
		case "second-factor-locked":
			return words.codeLocked;
		case "too-many-attempts":
			return words.tooMany;
		case "wrong-password":
			return words.wrongPassword;
		default:
			return words.failed;
	}
}
