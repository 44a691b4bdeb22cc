import type { ArticleRenderer } from "../articles/article-renderer.js";
import { toOtherLayouts } from "../language/keyboard-layout.js";
import { cueDetectorOf } from "../lexicon/cue-detector-of.js";
import { findSmallTalkReply } from "../lexicon/find-small-talk-reply.js";
import type { Cues } from "../lexicon/lexicon.js";
import { takeOffAsidesOf } from "../lexicon/take-off-asides.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import type { Candidate, Match, Matcher } from "../match/match.js";
import type { Answer, Choice, Faq } from "./faq.js";
import { personArticleId } from "./to-training-set.js";
import { withExactPhrasings } from "./with-exact-phrasings.js";
import { withKnownArticles } from "./with-known-articles.js";
import { withoutAsides } from "./without-asides.js";

/** Longest text taken for a remark in the wrong keyboard layout. */
const longestRemark = 40;

/** A knowledge base and the matcher that finds its articles. */
export interface FaqParts {
	readonly knowledgeBase: KnowledgeBase;
	readonly matcher: Matcher;
	readonly render: ArticleRenderer;
	/** The matcher was made for older content: texts that are phrasings word for word are answered all the same. Default false. */
	readonly isMatcherStale?: boolean;
}

/** Makes a knowledge base answer with a matcher made before. Carries nothing that trains. */
export function assembleFaq(options: FaqParts): Faq {
	const { knowledgeBase, matcher: trained, render } = options;
	const { shop, articles, lexicons, revision } = knowledgeBase;
	const known = withKnownArticles(trained, new Set(Object.keys(articles)));
	const spoken = shop.locales.flatMap((locale) => lexicons[locale] ?? []);
	const matcher = withoutAsides(
		options.isMatcherStale ? withExactPhrasings(known, knowledgeBase) : known,
		takeOffAsidesOf(spoken),
	);
	const detectCues = cueDetectorOf(spoken);

	/** A remark may be typed in the wrong keyboard layout, as a question may. */
	const detectTypedCues = (text: string, match: Match): Cues => {
		const cues = detectCues(text, match.language.language);
		if (cues.smallTalk !== undefined || match.decision.kind !== "none")
			return cues;
		if (text.length > longestRemark) return cues;
		for (const reading of toOtherLayouts(text, shop.locales)) {
			const meant = detectCues(reading.text, reading.language);
			if (meant.smallTalk !== undefined) return meant;
		}
		return cues;
	};

	const article: Faq["article"] = (id, locale, form = "answer") =>
		articles[id] && render(id, locale, form);
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
		return { match, cues: detectTypedCues(text, match) };
	};
	const toChoice = (
		id: string,
		locale: string,
		confidence: number,
	): Choice[] => {
		const title = article(id, locale, "short")?.title;
		return title === undefined ? [] : [{ id, title, confidence }];
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
