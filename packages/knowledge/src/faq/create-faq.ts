import { renderArticle, renderTitle } from "../articles/render-article.js";
import { cueDetectorOf } from "../lexicon/cue-detector-of.js";
import { findSmallTalkReply } from "../lexicon/find-small-talk-reply.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import { createMatcher, type MatcherOptions } from "../match/create-matcher.js";
import type { Candidate, Match, Matcher } from "../match/match.js";
import type { Answer, Choice, Faq } from "./faq.js";
import { personArticleId, toTrainingSet } from "./to-training-set.js";
import { withExactPhrasings } from "./with-exact-phrasings.js";
import { withKnownArticles } from "./with-known-articles.js";

/** What a `Faq` is made of. */
export interface FaqOptions {
	readonly knowledgeBase: KnowledgeBase;
	/** How the matcher is trained; its policy defaults to the shop's. */
	readonly matcherOptions?: MatcherOptions;
	/** A matcher made before, e.g. for the same phrasings; trained here when absent, which takes seconds for thousands of phrasings. */
	readonly matcher?: Matcher;
	/** The given matcher was made for older content: texts that are phrasings word for word are answered all the same. Default false. */
	readonly isMatcherStale?: boolean;
}

/** Makes a knowledge base answer. Synchronous and deterministic. */
export function createFaq(options: FaqOptions): Faq {
	const { knowledgeBase, matcherOptions } = options;
	const { shop, articles, lexicons, revision } = knowledgeBase;
	const trained =
		options.matcher ??
		createMatcher(toTrainingSet(knowledgeBase), {
			...matcherOptions,
			policy: {
				maxWrongShare: shop.policy.maxWrongShare,
				...matcherOptions?.policy,
			},
		});
	const known = withKnownArticles(trained, new Set(Object.keys(articles)));
	const matcher = options.isMatcherStale
		? withExactPhrasings(known, knowledgeBase)
		: known;
	const detectCues = cueDetectorOf(
		shop.locales.flatMap((locale) => lexicons[locale] ?? []),
	);

	const article: Faq["article"] = (id, locale, form = "answer") => {
		const found = articles[id];
		return found && renderArticle({ article: found, locale, shop, form });
	};
	const smallTalkReply: Faq["smallTalkReply"] = (kind, locale, variant = 0) =>
		findSmallTalkReply({
			lexicons,
			kind,
			locale,
			defaultLocale: shop.defaultLocale,
			variant,
		});
	const understand: Faq["understand"] = (text, { language } = {}) => {
		const match = matcher.match(toQuery(text, language));
		return { match, cues: detectCues(text, match.language.language) };
	};
	const toChoice = (
		id: string,
		locale: string,
		confidence: number,
	): Choice[] => {
		const found = articles[id];
		if (found === undefined) return [];
		const title = renderTitle({ article: found, locale, shop });
		return [{ id, title, confidence }];
	};

	const ask: Faq["ask"] = (text, asked = {}) => {
		const { match, cues } = understand(text, asked);
		const language =
			asked.language ?? cues.smallTalkLanguage ?? match.language.language;
		const decision = decide(
			match,
			cues.wantsPerson && personArticleId in articles,
		);
		const needsPerson = cues.wantsPerson || cues.isFrustrated;
		const base = {
			language,
			confidence: match.candidates[0]?.confidence ?? 0,
			cues,
			match,
		};
		if (cues.smallTalk !== undefined && !cues.wantsPerson) {
			const line = smallTalkReply(cues.smallTalk, language);
			return {
				...base,
				kind: "none",
				...(line === undefined ? {} : { smallTalk: line }),
				offersPerson: needsPerson,
			};
		}
		switch (decision.kind) {
			case "answer": {
				const found = articles[decision.id];
				const reply = article(decision.id, language);
				if (found === undefined || reply === undefined) break;
				const answer: Answer = {
					...base,
					kind: "answer",
					article: decision.id,
					reply,
					next: found.next.flatMap((id) => toChoice(id, language, 0)),
					offersPerson: needsPerson || found.handoff === "always",
				};
				return answer;
			}
			case "clarify":
				return {
					...base,
					kind: "clarify",
					choices: decision.candidates.flatMap((candidate) =>
						toChoice(candidate.intentId, language, candidate.confidence),
					),
					offersPerson: true,
				};
		}
		return { ...base, kind: "none", offersPerson: true };
	};

	return {
		knowledgeBase,
		revision,
		matcher: trained,
		ask,
		understand,
		explain: (text, { language } = {}) =>
			matcher.explain(toQuery(text, language)),
		article,
		smallTalkReply,
	};
}

const toQuery = (text: string, language: string | undefined) =>
	language === undefined ? { text } : { text, language };

type Outcome =
	| { readonly kind: "answer"; readonly id: string }
	| { readonly kind: "clarify"; readonly candidates: readonly Candidate[] }
	| { readonly kind: "none" };

function decide({ decision }: Match, wantsPerson: boolean): Outcome {
	if (wantsPerson) return { kind: "answer", id: personArticleId };
	return decision.kind === "answer"
		? { kind: "answer", id: decision.candidate.intentId }
		: decision;
}
