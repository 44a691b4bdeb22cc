import type { Strings } from "../locale/strings.js";

/** Why a message was not delivered, in words. */
export function failureText(reason: string | null, words: Strings): string {
	const { reasons } = words.work.reach;
	return reason !== null && Object.hasOwn(reasons, reason)
		? reasons[reason as keyof typeof reasons]
		: reasons.refused;
}
