import { z } from "zod";
import { articleId, textOf } from "./field-types.js";

/** `questions/<locale>.yaml`: held-out questions of one language. */
export const questionsSchema = z
	.array(
		z.strictObject({
			ask: textOf(2000).meta({
				description:
					"A question as a shopper types it; never used for matching.",
				examples: ["hi my parcl still not here??"],
			}),
			want: articleId.nullable().meta({
				description: "Article that answers it; null when none should.",
				examples: ["delivery.delayed"],
			}),
			style: z
				.string()
				.regex(/^[a-z]+(-[a-z]+)*$/)
				.meta({
					description:
						"How it is asked: plain, short, messy, story, frustrated or out-of-scope.",
					examples: ["messy"],
				}),
			also: z
				.array(articleId)
				.max(5)
				.optional()
				.meta({
					description: "Articles that would be right too.",
					examples: [["orders.track"]],
				}),
		}),
	)
	.max(1700);
