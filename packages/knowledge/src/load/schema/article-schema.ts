import { z } from "zod";
import { articleId, facts, isoDate, textOf } from "./field-types.js";

/** What one phrasing may hold. */
export const phrasingLimits = {
	/** Characters. */
	maxLength: 1000,
} as const;

const phrasing = textOf(phrasingLimits.maxLength);

/** One language of an article. */
export const articleTextSchema = z.strictObject({
	title: textOf(150).meta({
		description: "The matter as a shopper would put it, in three to ten words.",
		examples: ["How do I return something?"],
	}),
	questions: z
		.array(phrasing)
		.min(1)
		.max(2000)
		.meta({
			description:
				"What shoppers type when they want this article, one a line. Different words and situations count, not endings; thirty or more are good.",
			examples: [["how do I send it back", "return label"]],
		}),
	not_questions: z
		.array(phrasing)
		.max(500)
		.optional()
		.meta({
			description: "What sounds near but belongs to another article.",
			examples: [["when do I get my refund"]],
		}),
	answer: textOf(5000).meta({
		description:
			"What the shopper reads, in at most 90 words. Facts in braces: {return_days, plural, one {# day} other {# days}}. **bold**, *italic*, lists and links.",
		examples: ["You can return anything within {return_days} days."],
	}),
	short: textOf(1000).meta({
		description:
			"The same in at most 320 characters as shown, for channels with little room.",
		examples: ["Print the label under My orders and drop the parcel off."],
	}),
	translated_from: z
		.string()
		.regex(/^[a-p]{8}$/)
		.optional()
		.meta({
			description:
				"Which version of the shop's default language this was translated from; written by 'shopbell mark-translated'. When that text changes, check asks for another look.",
			examples: ["fpamcbkk"],
		}),
});

/** The fields of an article that are the same in every language. */
export const articleHeadSchema = z.strictObject({
	owner: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.max(60)
		.meta({
			description: "Who keeps the article right.",
			examples: ["returns-team"],
		}),
	review_by: isoDate.meta({
		description: "Day by which the owner reads it again.",
		examples: ["2027-03-31"],
	}),
	valid_from: isoDate.optional().meta({
		description: "First day the article is true.",
		examples: ["2027-11-20"],
	}),
	valid_until: isoDate.optional().meta({
		description: "Last day the article is true.",
		examples: ["2027-12-31"],
	}),
	handoff: z
		.enum(["offer", "always", "on-request"])
		.optional()
		.meta({
			description:
				"offer: the bot answers and offers a person. always: only a person answers. on-request: the bot answers; a person when asked.",
			default: "offer",
			examples: ["offer"],
		}),
	strictness: z
		.number()
		.min(0)
		.max(1)
		.optional()
		.meta({
			description:
				"Extra certainty demanded before the bot answers alone, 0 to 1.",
			default: 0,
			examples: [0.1],
		}),
	facts: facts.optional().meta({
		description: "Facts only this article states.",
		examples: [{ photo_days: 3 }],
	}),
	next: z
		.array(articleId)
		.max(3)
		.optional()
		.meta({
			description: "Articles to offer after this one, at most three.",
			examples: [["returns.refund-time"]],
		}),
	with_order: articleId.optional().meta({
		description:
			"Flow to start instead of the answer when the message names an order: who says which order is late wants it looked up. Where the shop cannot run it, the article answers.",
		examples: ["orders.track"],
	}),
});

/** A whole article file for a shop with these locales. */
export const createArticleSchema = (locales: readonly string[]) =>
	articleHeadSchema.extend(
		Object.fromEntries(
			locales.map((locale) => [
				locale,
				articleTextSchema.optional().meta({
					description: `The article in '${locale}'.`,
					examples: [
						{
							title: "How do I return something?",
							questions: ["how do I send it back"],
							answer: "You can return anything within {return_days} days.",
							short: "Return it within {return_days} days.",
						},
					],
				}),
			]),
		),
	);
