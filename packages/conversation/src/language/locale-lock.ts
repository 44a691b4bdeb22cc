/**
 * The language a conversation speaks and how firmly: an explicit choice holds, a page's
 * language yields to clear evidence, a detected one only to two agreeing turns.
 */
export interface LocaleLock {
	readonly locale: string;
	readonly source: "choice" | "detected" | "page" | "default";
	/** Another language that recent utterances seem to be in. */
	readonly rival: string | null;
	/** Turns in a row that agreed on the rival. */
	readonly streak: number;
}

/** What one utterance says of its language. */
export interface LocaleEvidence {
	readonly language: string;
	/** 0..1. */
	readonly confidence: number;
	readonly informativeTokens: number;
}

/** Turns in a row that must agree before a detected language gives way. */
export const turnsToSwitch = 2;

/**
 * The lock after an utterance. Short or unsure utterances change nothing, so that one
 * foreign word never flips a conversation.
 */
export function updateLocaleLock(
	lock: LocaleLock,
	evidence: LocaleEvidence,
): LocaleLock {
	const { language, confidence, informativeTokens } = evidence;
	if (language === lock.locale) {
		const source =
			lock.source === "choice" || confidence < 0.8 ? lock.source : "detected";
		return { locale: lock.locale, source, rival: null, streak: 0 };
	}
	switch (lock.source) {
		case "default":
			return isAtLeast(evidence, 1, 0.9) ? detected(language) : lock;
		case "page":
			return isAtLeast(evidence, 2, 0.9) || isAtLeast(evidence, 1, 0.97)
				? detected(language)
				: lock;
		case "detected":
		case "choice": {
			if (!isAtLeast(evidence, 2, 0.8)) return lock;
			const streak = lock.rival === language ? lock.streak + 1 : 1;
			const isStrong = informativeTokens >= 5 && confidence >= 0.98;
			if (lock.source === "detected" && (streak >= turnsToSwitch || isStrong)) {
				return detected(language);
			}
			return { ...lock, rival: language, streak };
		}
	}
}

function isAtLeast(
	evidence: LocaleEvidence,
	tokens: number,
	confidence: number,
): boolean {
	return (
		evidence.informativeTokens >= tokens && evidence.confidence >= confidence
	);
}

function detected(locale: string): LocaleLock {
	return { locale, source: "detected", rival: null, streak: 0 };
}

/** The lock after the page or channel named a language the shop speaks. */
export function lockToPage(lock: LocaleLock, locale: string): LocaleLock {
	return lock.source === "default"
		? { locale, source: "page", rival: null, streak: 0 }
		: lock;
}

/** The lock after the shopper chose a language. */
export function lockToChoice(locale: string): LocaleLock {
	return { locale, source: "choice", rival: null, streak: 0 };
}
