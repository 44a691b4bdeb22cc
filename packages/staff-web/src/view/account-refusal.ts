import type { Answer } from "../api/request.js";

/** The words for what can go wrong at the door and with one's own account. */
export interface AccountWords {
	readonly wrongCredentials: string;
	readonly wrongPassword: string;
	readonly passwordUnchanged: string;
	readonly passwordTooLong: string;
	/** `{minutes}` as "3 min" */
	readonly tooManyAttempts: string;
	readonly wrongAddress: string;
	readonly failed: string;
}

/** Why signing in or a change of an account did not work, in words; `failed` for codes of which only a page itself knows. */
export function accountRefusal(
	answer: Exclude<Answer<unknown>, { kind: "ok" }>,
	words: AccountWords,
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
		case "too-many-attempts": {
			const minutes = new Intl.NumberFormat(locale, {
				style: "unit",
				unit: "minute",
				unitDisplay: "long",
			}).format(Math.max(1, Math.ceil((answer.retryAfterSeconds ?? 60) / 60)));
			return words.tooManyAttempts.replace("{minutes}", () => minutes);
		}
		case "origin-refused":
			return words.wrongAddress;
		default:
			return words.failed;
	}
}
