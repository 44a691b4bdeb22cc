import type { Answer } from "../api/request.js";
import { fill, type Strings } from "../locale/strings.js";

/** Why signing in or a change of an account did not work, in words. */
export function refusalText(
	answer: Exclude<Answer<unknown>, { kind: "ok" }>,
	words: Strings,
	locale: string,
): string {
	if (answer.kind === "offline") return words.failed;
	switch (answer.code) {
		case "wrong-credentials":
			return words.wrongCredentials;
		case "wrong-password":
			return words.wrongPassword;
		case "password-unchanged":
			return words.passwordUnchanged;
		case "password-too-long":
			return words.passwordTooLong;
		case "too-many-attempts":
			return fill(words.tooManyAttempts, {
				minutes: new Intl.NumberFormat(locale, {
					style: "unit",
					unit: "minute",
					unitDisplay: "long",
				}).format(
					Math.max(1, Math.ceil((answer.retryAfterSeconds ?? 60) / 60)),
				),
			});
		case "origin-refused":
			return words.wrongAddress;
		case "email-taken":
			return words.emailTaken;
		case "last-administrator":
			return words.lastAdministrator;
		default:
			return words.failed;
	}
}
