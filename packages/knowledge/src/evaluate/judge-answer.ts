import type { Answer } from "../faq/faq.js";
import { personArticleId } from "../faq/to-training-set.js";
import type { EvalRow } from "./eval-row.js";

/** What one answer was worth. A field is undefined where the row says nothing about it. */
export interface Verdict {
	/** Best candidate is right, whatever its confidence. In scope only. */
	readonly isTop1?: boolean;
	/** The bot answers by itself. In scope only. */
	readonly isAnswered?: boolean;
	/** Answers by itself and rightly. In scope only. */
	readonly isRight?: boolean;
	/** Not answered, but the right article is among the choices. In scope only. */
	readonly isClarified?: boolean;
	/** Neither answered nor asked back. In scope only. */
	readonly isUnanswered?: boolean;
	/** An article is the answer to a question out of scope. */
	readonly isOutOfScopeAnswered?: boolean;
	/** A person is offered. Frustrated rows and those that want a person only. */
	readonly isHumanOffered?: boolean;
}

/**
 * Judges one answer. A row that wants a person is right when the wish is found
 * or `contact.human` is the best candidate. A handoff to a question that wants
 * an article is no answer, so it is neither right nor wrong.
 */
export function judgeAnswer(row: EvalRow, answer: Answer): Verdict {
	const isFrustrated = row.style === "frustrated";
	const wantsPerson = row.topic === personArticleId;
	const human =
		isFrustrated || wantsPerson ? { isHumanOffered: answer.offersPerson } : {};
	const article = answer.kind === "answer" ? answer.article : undefined;
	if (row.topic === null) {
		// An outburst alone is no question that could be out of scope.
		if (isFrustrated) return human;
		const isAnswered = article !== undefined && article !== personArticleId;
		return { ...human, isOutOfScopeAnswered: isAnswered };
	}
	const accepted = new Set([row.topic, ...row.also]);
	const top = answer.match.candidates[0]?.intentId;
	const isPersonRight = accepted.has(personArticleId);
	const foundWish =
		isPersonRight && (answer.cues.wantsPerson || top === personArticleId);
	const isAnswered =
		foundWish ||
		(article !== undefined && (article !== personArticleId || isPersonRight));
	return {
		...human,
		isTop1: foundWish || (top !== undefined && accepted.has(top)),
		isAnswered,
		isRight:
			isAnswered &&
			(foundWish || (article !== undefined && accepted.has(article))),
		isClarified:
			!isAnswered &&
			answer.kind === "clarify" &&
			answer.choices.some(({ id }) => accepted.has(id)),
		isUnanswered: !isAnswered && answer.kind !== "clarify",
	};
}
