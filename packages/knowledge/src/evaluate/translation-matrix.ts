import { isCurrentTranslation } from "../articles/translation-mark.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";

/**
 * One language of one article. `source`: the shop's default language. `present`:
 * translated from the source as it is now. `stale`: the source was changed since.
 * `untracked`: there, but nobody wrote down what it was translated from. `missing`.
 */
export type TranslationState =
	| "source"
	| "present"
	| "stale"
	| "untracked"
	| "missing";

/** Every article with the state of each language. */
export interface TranslationMatrix {
	readonly locales: readonly string[];
	readonly rows: readonly {
		readonly id: string;
		/** In the order of `locales`. */
		readonly states: readonly TranslationState[];
	}[];
	/** Language → how many articles are in each state. */
	readonly totals: Readonly<
		Record<string, Readonly<Record<TranslationState, number>>>
	>;
}

/** The state of every translation of a knowledge base. */
export function toTranslationMatrix({
	shop,
	articles,
}: Pick<KnowledgeBase, "shop" | "articles">): TranslationMatrix {
	const { locales, defaultLocale } = shop;
	const rows = Object.values(articles).map(({ id, texts }) => {
		const source = texts[defaultLocale];
		const states = locales.map((locale): TranslationState => {
			const text = texts[locale];
			if (text === undefined) return "missing";
			if (locale === defaultLocale || source === undefined) return "source";
			const current = isCurrentTranslation(text, source);
			if (current === undefined) return "untracked";
			return current ? "present" : "stale";
		});
		return { id, states };
	});
	const totals = Object.fromEntries(
		locales.map((locale, at) => {
			const counts = { ...noTranslations };
			for (const { states } of rows) {
				const state = states[at];
				if (state !== undefined) counts[state]++;
			}
			return [locale, counts];
		}),
	);
	return { locales, rows, totals };
}

const noTranslations: Record<TranslationState, number> = {
	source: 0,
	present: 0,
	stale: 0,
	untracked: 0,
	missing: 0,
};
