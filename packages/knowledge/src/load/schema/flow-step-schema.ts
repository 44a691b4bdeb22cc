import { z } from "zod";
import { flowActionNames } from "../../flows/action-table.js";
import { articleId, factNamePattern } from "./field-types.js";

/** Names of steps, options and slots: small letters, digits, hyphens or underscores. */
export const stepNamePattern = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;

const name = z.string().regex(stepNamePattern).max(60);
const variable = z.string().regex(factNamePattern).max(60);
const expression = z.string().min(1).max(500);

const target = name.meta({
	description:
		"Where it goes on: a step of this flow, 'person' (hands off with everything said) or 'end'.",
	examples: ["ask-email", "person", "end"],
});
const next = target.optional().meta({
	description: "Where it goes on; without it, the step below.",
	examples: ["shipped"],
});
const tries = z
	.int()
	.min(1)
	.max(5)
	.optional()
	.meta({ description: "Times the question is put.", default: 2 });

const kind = <const K extends string>(name: K) =>
	z.literal(name).meta({
		description: "What the step does.",
		examples: [name],
	});

const say = z.strictObject({ do: kind("say"), next }).meta({
	description: "Says the text that stands under the step's name.",
	examples: [{ do: "say", next: "ask-email" }],
});

const answer = z
	.strictObject({
		do: kind("answer"),
		article: articleId.meta({
			description: "The article that is shown.",
			examples: ["returns.how-to"],
		}),
		next,
	})
	.meta({
		description: "Shows an article, as if the shopper had asked for it.",
		examples: [{ do: "answer", article: "returns.how-to" }],
	});

const ask = z
	.strictObject({
		do: kind("ask"),
		slot: variable.meta({
			description: "The slot it fills.",
			examples: ["order"],
		}),
		tries,
		skip: target.optional().meta({
			description:
				"A button that leads on without an answer; its label is 'skip' in the texts.",
			examples: ["no-number"],
		}),
		else: target.meta({
			description: "Where it goes when the tries are used up.",
			examples: ["person"],
		}),
		next,
	})
	.meta({
		description:
			"Asks for a slot. What the shopper has already said, what the page knows and earlier turns are used first; a guess is confirmed.",
		examples: [{ do: "ask", slot: "order", skip: "no-number", else: "person" }],
	});

const choose = z
	.strictObject({
		do: kind("choose"),
		options: z.record(name, target).meta({
			description: "Two to five ways on; labels stand in the texts.",
			examples: [{ refund: "ask-account", replacement: "ask-address" }],
		}),
		tries,
		else: target,
	})
	.meta({
		description: "Lets the shopper choose by button, number or words.",
		examples: [
			{
				do: "choose",
				options: { refund: "pay-back", replacement: "send-again" },
				else: "person",
			},
		],
	});

const check = z
	.strictObject({
		do: kind("check"),
		cases: z
			.array(
				z.strictObject({
					if: expression.meta({
						description: "The condition, in CEL.",
						examples: ['found_status == "shipped"'],
					}),
					go: target,
				}),
			)
			.min(1)
			.max(20)
			.meta({
				description:
					"The first condition that holds leads on. Conditions are written in CEL: ==, !=, <, >, &&, ||, !, in. A condition about a value nobody knows does not hold.",
				examples: [[{ if: 'found_status == "shipped"', go: "shipped" }]],
			}),
		else: target,
	})
	.meta({
		description: "Branches without asking.",
		examples: [
			{
				do: "check",
				cases: [{ if: 'found_status == "shipped"', go: "shipped" }],
				else: "not-yet",
			},
		],
	});

const call = z
	.strictObject({
		do: kind("call"),
		action: z.enum(flowActionNames).meta({
			description: "What the shop is asked to look up or do.",
			examples: ["order.lookup"],
		}),
		with: z
			.record(variable, expression)
			.optional()
			.meta({
				description:
					"Input of the action: the name of a slot or another value; texts of your own in quotes.",
				examples: [{ order: "order", email: "email" }],
			}),
		result: variable.optional().meta({
			description:
				"Name for what comes back: with 'found', its fields are found_status, found_total …",
			examples: ["found"],
		}),
		next,
		not_found: target.optional().meta({
			description: "The shop knows no such thing; without it, 'else'.",
		}),
		denied: target.optional().meta({
			description:
				"The shop does not allow it, or wants more proof; without it, 'else'.",
		}),
		invalid: target.optional().meta({
			description: "The shop did not accept a value; without it, 'else'.",
		}),
		unavailable: target.optional().meta({
			description:
				"The shop cannot be reached; without it, the bot says so, offers to try again and a person.",
		}),
		else: target,
	})
	.meta({
		description: "Asks the shop and waits for the answer.",
		examples: [
			{
				do: "call",
				action: "order.lookup",
				with: { order: "order", email: "email" },
				result: "found",
				not_found: "wrong-number",
				else: "person",
			},
		],
	});

const remember = z
	.strictObject({
		do: kind("remember"),
		values: z.record(variable, expression).meta({
			description: "Name → expression.",
			examples: [{ wish: '"refund"' }],
		}),
		next,
	})
	.meta({
		description: "Gives names to values, for texts, conditions and calls.",
		examples: [{ do: "remember", values: { wish: '"refund"' } }],
	});

const forget = z
	.strictObject({
		do: kind("forget"),
		slots: z
			.array(variable)
			.min(1)
			.max(20)
			.meta({
				description: "The slots to empty.",
				examples: [["order", "email"]],
			}),
		next,
	})
	.meta({
		description: "Empties slots, so that they are asked for again.",
		examples: [{ do: "forget", slots: ["order", "email"], next: "ask-order" }],
	});

const go = z
	.strictObject({
		do: kind("go"),
		step: target.optional(),
		flow: articleId.optional().meta({
			description:
				"Another flow, which takes over; slots of the same name and type are known there.",
			examples: ["contact.human"],
		}),
	})
	.meta({
		description: "Goes on at another step or in another flow.",
		examples: [
			{ do: "go", step: "ask-order" },
			{ do: "go", flow: "orders.cancel" },
		],
	});

const handoff = z.strictObject({ do: kind("handoff") }).meta({
	description:
		"Hands off to a person with everything that was said. A text under its name, if there is one, is said first.",
	examples: [{ do: "handoff" }],
});

const end = z
	.strictObject({
		do: kind("end"),
		offer: z
			.array(articleId)
			.max(3)
			.optional()
			.meta({
				description: "Articles to offer as buttons, at most three.",
				examples: [["returns.refund-time"]],
			}),
	})
	.meta({
		description:
			"Ends the flow. A text under its name, if there is one, is said.",
		examples: [{ do: "end", offer: ["delivery.delayed"] }],
	});

/** One step, by its `do`. */
export const flowStepSchema = z.discriminatedUnion("do", [
	say,
	answer,
	ask,
	choose,
	check,
	call,
	remember,
	forget,
	go,
	handoff,
	end,
]);

/** One step as it is written. */
export type WrittenStep = z.infer<typeof flowStepSchema>;

/** Kinds of steps, as `do` names them. */
export const stepKinds = flowStepSchema.options.map(
	(option) => option.shape.do.value,
);
