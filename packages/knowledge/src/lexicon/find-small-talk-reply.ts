import type { Lexicon, SmallTalkKind } from "./lexicon.js";

/**
 * A civil line for small talk in the shopper's language, else in the shop's
 * default one; undefined when neither lexicon has one. `variant` chooses among
 * the replies, so that a second thanks may be answered otherwise; default 0.
 */
export function findSmallTalkReply(options: {
	readonly lexicons: Readonly<Record<string, Lexicon>>;
	readonly kind: SmallTalkKind;
	readonly locale: string;
	readonly defaultLocale: string;
	readonly variant?: number;
}): string | undefined {
	const { lexicons, kind, locale, defaultLocale, variant = 0 } = options;
	for (const language of [locale, defaultLocale]) {
		const replies = lexicons[language]?.smallTalk[kind]?.replies ?? [];
		if (replies.length > 0) return replies[variant % replies.length];
	}
	return undefined;
}
