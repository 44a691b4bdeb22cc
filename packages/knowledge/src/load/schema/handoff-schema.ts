import { z } from "zod";
import { defaultHandoffSettings as defaults } from "../handoff-settings.js";
import { weekHours } from "./hours-schema.js";

const seconds = (max: number, preset: number, description: string) =>
	z.int().min(1).max(max).optional().meta({ description, default: preset });

/** `handoff` of `shop.yaml`. */
export const handoffSchema = z
	.strictObject({
		offer_seconds: seconds(
			600,
			defaults.offerSeconds,
			"How long an agent has to accept before the next one is asked.",
		),
		sticky_seconds: seconds(
			600,
			defaults.stickySeconds,
			"How long a shopper waits for the agent who knows them while that agent is busy.",
		),
		wider_after_seconds: seconds(
			3600,
			defaults.widerAfterSeconds,
			"After so long, everybody who writes the language is asked.",
		),
		anyone_after_seconds: seconds(
			3600,
			defaults.anyoneAfterSeconds,
			"So long after that, anybody is asked.",
		),
		fall_back_after_seconds: seconds(
			7200,
			defaults.fallBackAfterSeconds,
			"After so long, the shopper gets a call-back or a ticket instead.",
		),
		reserves_at: z.number().min(0.5).max(100).nullable().optional().meta({
			description:
				"How many may wait for each available agent before reserves are called; null: never.",
			default: defaults.reservesAt,
		}),
		service_level: z
			.strictObject({
				share: z
					.number()
					.min(0.01)
					.max(1)
					.meta({
						description: "Which share of shoppers is to be answered in time.",
						examples: [0.8],
					}),
				within_seconds: z
					.int()
					.min(1)
					.max(3600)
					.meta({
						description: "The time in which they are to be answered.",
						examples: [60],
					}),
			})
			.optional()
			.meta({
				description:
					"What the shop wants to achieve; the wall board counts agents by it.",
				examples: [{ share: 0.8, within_seconds: 60 }],
			}),
		reopen_hours: z.int().min(0).max(720).optional().meta({
			description:
				"For so long after its end a conversation goes back to the same agent.",
			default: defaults.reopenHours,
		}),
		groups: z
			.record(
				z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
				z
					.strictObject({
						topics: z
							.array(z.string().min(1).max(200))
							.max(200)
							.meta({
								description:
									"What the group takes: ids of articles, or folders of them.",
								examples: [["returns", "orders.change"]],
							}),
						hours: weekHours.optional().meta({
							description:
								"When the group answers, where that differs from the shop.",
							examples: [{ mon: [["10:00", "16:00"]] }],
						}),
					})
					.meta({ description: "Agents who take some topics." }),
			)
			.optional()
			.meta({
				description: "Groups of agents by name.",
				examples: [{ returns: { topics: ["returns"] } }],
			}),
	})
	.meta({
		description: "How shoppers get to a person.",
		examples: [{ offer_seconds: 30, fall_back_after_seconds: 600 }],
	});
