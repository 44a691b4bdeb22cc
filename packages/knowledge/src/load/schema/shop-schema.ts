import { z } from "zod";
import { holidayCountries } from "../holiday-countries.js";
import { facts, isDate, localePattern, textOf } from "./field-types.js";
import { handoffSchema } from "./handoff-schema.js";
import { intervals, weekHours } from "./hours-schema.js";

const locale = z
	.string()
	.regex(localePattern)
	.meta({ examples: ["pl"] });

/** A template with three digits or more; short, so that it costs nothing to look for. */
const orderNumberPattern = /^(?=(?:[^#]*#){3})[A-Z0-9#@-]{3,24}$/;

/** `shop.yaml`. */
export const shopSchema = z.strictObject({
	name: textOf(100).meta({
		description: "Name of the shop, available to articles as {shop_name}.",
		examples: ["Lipa"],
	}),
	locales: z
		.array(locale)
		.min(1)
		.max(50)
		.meta({
			description: "Languages the shop answers in.",
			examples: [["en", "pl"]],
		}),
	default_locale: locale.meta({
		description: "Language used when an article lacks the shopper's.",
	}),
	time_zone: z
		.string()
		.refine(isTimeZone, { params: { problem: "time-zone-unknown" } })
		.meta({
			description: "Time zone of the hours below.",
			examples: ["Europe/Warsaw"],
		}),
	country: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional()
		.meta({
			description:
				"Country of telephone numbers that shoppers write without a prefix.",
			default: "PL",
			examples: ["PL"],
		}),
	order_numbers: z
		.array(z.string().regex(orderNumberPattern))
		.max(10)
		.optional()
		.meta({
			description:
				"What order numbers look like: # is a digit, @ a letter. Without it, four to twelve digits.",
			examples: [["#####", "LP-########"]],
		}),
	facts: facts.optional().meta({
		description:
			"What the shop states, once: numbers, money, texts, texts per language.",
		examples: [{ return_days: 30 }],
	}),
	hours: weekHours.optional().meta({
		description: "When people answer, by weekday; a day left out is closed.",
		examples: [{ mon: [["09:00", "17:00"]] }],
	}),
	exceptions: z
		.record(
			z.string().refine(isDate, { params: { problem: "date-invalid" } }),
			intervals,
		)
		.optional()
		.meta({
			description: "Dates with other hours; an empty list means closed.",
			examples: [{ "2027-12-25": [] }],
		}),
	holidays: z
		.string()
		.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
		.refine((code) => holidayCountries.includes(code.slice(0, 2)), {
			params: { problem: "holidays-unknown" },
		})
		.optional()
		.meta({
			description:
				"Country (and region) whose public holidays are closed; a date under exceptions counts more.",
			examples: ["PL"],
		}),
	handoff: handoffSchema.optional(),
	policy: z
		.strictObject({
			max_wrong_share: z.number().min(0.001).max(0.5).optional().meta({
				description:
					"Largest accepted share of wrong answers among the answered.",
				default: 0.03,
			}),
			misses_before_handoff: z.int().min(1).max(10).optional().meta({
				description: "Misses in a row before the bot hands off by itself.",
				default: 2,
			}),
		})
		.optional()
		.meta({
			description: "How careful the bot is.",
			examples: [{ max_wrong_share: 0.03, misses_before_handoff: 2 }],
		}),
});

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
	} catch {
		return false;
	}
}
