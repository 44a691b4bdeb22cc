import { z } from "zod";
import { knownValueNames } from "../../flows/known-values.js";
import { slotTypes } from "../../flows/slots/slot.js";
import { articleHeadSchema } from "./article-schema.js";
import { factNamePattern, facts, textOf } from "./field-types.js";
import { flowStepSchema, stepNamePattern } from "./flow-step-schema.js";

/** One slot. */
export const slotSchema = z.strictObject({
	type: z.enum(slotTypes).meta({
		description:
			"order-number (as shop.yaml writes them), email, phone, date ('yesterday', 'last Tuesday', 12.3.), number, money, yes-no, choice, text or photo.",
		examples: ["order-number"],
	}),
	from: z
		.array(z.enum(knownValueNames))
		.optional()
		.meta({
			description:
				"Known values it may be taken from. Without it: an order number from the page, e-mail and phone from the signed-in customer.",
			examples: [["page_order"]],
		}),
	reuse: z.boolean().optional().meta({
		description:
			"Whether a value said earlier in the conversation may be taken; by default for order numbers, e-mail and phone.",
	}),
	min: z
		.number()
		.optional()
		.meta({ description: "Least number or amount.", examples: [1] }),
	max: z
		.number()
		.optional()
		.meta({
			description: "Greatest number or amount; most photos.",
			examples: [3],
		}),
	whole: z
		.boolean()
		.optional()
		.meta({ description: "Whole numbers only.", default: false }),
	when: z
		.enum(["past", "future"])
		.optional()
		.meta({
			description: "Dates: on which side of today.",
			examples: ["past"],
		}),
	max_length: z.int().min(1).max(2000).optional().meta({
		description: "Texts: most characters.",
		default: 2000,
	}),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.optional()
		.meta({
			description: "Currency of an amount written without one.",
			default: "EUR",
		}),
	options: z
		.array(z.string().regex(stepNamePattern))
		.min(2)
		.max(5)
		.optional()
		.meta({
			description:
				"Values of a choice; labels stand in the texts of the question.",
			examples: [["refund", "replacement"]],
		}),
});

const line = textOf(2000);

const stepTextSchema = z.union([
	line,
	z.strictObject({
		text: line.meta({
			description: "What is said.",
			examples: ["What is your order number?"],
		}),
		retry: line.optional().meta({
			description:
				"What is said when the answer was not understood: the question in another form, with an example.",
			examples: ["I can’t find a number in that. It looks like 10233."],
		}),
		skip: textOf(60)
			.optional()
			.meta({
				description: "The button that leads on without an answer.",
				examples: ["I don’t have it"],
			}),
		options: z
			.record(z.string().regex(stepNamePattern), textOf(60))
			.optional()
			.meta({
				description: "Option → its button.",
				examples: [{ refund: "My money back" }],
			}),
	}),
]);

/** One language of a flow. */
export const flowTextSchema = z.strictObject({
	title: textOf(60).meta({
		description: "What the flow does, as a button: in two to five words.",
		examples: ["Find my parcel"],
	}),
	steps: z.record(z.string().regex(stepNamePattern), stepTextSchema).meta({
		description:
			"Step → what it says, in ICU MessageFormat and Markdown; slots, results and facts in braces: {order}, {found_status}.",
		examples: [
			{
				"ask-order": {
					text: "What is your order number?",
					retry: "I can’t find a number in that. It looks like 10233.",
				},
				shipped: "Your order {order} is on its way.",
			},
		],
	}),
});

/** The fields of a flow that are the same in every language. */
export const flowHeadSchema = z.strictObject({
	owner: articleHeadSchema.shape.owner,
	review_by: articleHeadSchema.shape.review_by,
	expires_minutes: z.int().min(1).max(1440).optional().meta({
		description: "Silence after which the flow is put away.",
		default: 30,
	}),
	facts: facts.optional().meta({
		description: "Facts only this flow states.",
		examples: [{ photo_days: 3 }],
	}),
	slots: z
		.record(z.string().regex(factNamePattern), slotSchema)
		.optional()
		.meta({
			description: "Values the flow collects, by name.",
			examples: [{ order: { type: "order-number" } }],
		}),
	steps: z.record(z.string().regex(stepNamePattern), flowStepSchema).meta({
		description:
			"Steps by name; the first one begins, and each leads to the one below unless it says otherwise.",
		examples: [
			{
				"ask-order": { do: "ask", slot: "order", else: "person" },
				done: { do: "end" },
			},
		],
	}),
});

/** A whole flow file for a shop with these locales. */
export const createFlowSchema = (locales: readonly string[]) =>
	flowHeadSchema.extend(
		Object.fromEntries(
			locales.map((locale) => [
				locale,
				flowTextSchema.optional().meta({
					description: `The flow in '${locale}'.`,
					examples: [
						{
							title: "Find my parcel",
							steps: { "ask-order": "What is your order number?" },
						},
					],
				}),
			]),
		),
	);
