import { z } from "zod";

const handoffId = z.string().min(1).max(300);
const agent = z.object({
	id: z.string().min(1).max(200),
	name: z.string().max(200),
});
const back = z.object({
	schema: z.literal(1),
	outcome: z.enum(["solved", "arranged", "unsolved"]),
	promises: z
		.array(
			z.object({
				text: z.string().min(1).max(1000),
				dueAt: z.number().nullable(),
			}),
		)
		.max(10),
	nextStep: z.string().max(1000).nullable(),
	agent,
	at: z.number(),
});

/** What a desk may report; see the README for each. */
export const webhookReport = z.discriminatedUnion("type", [
	z.object({ type: z.literal("handoff.accepted"), handoffId, agent }),
	z.object({
		type: z.literal("handoff.said"),
		handoffId,
		agent,
		/** The desk's own id of the message. */
		messageId: z.string().min(1).max(200),
		text: z.string().min(1).max(20_000),
	}),
	z.object({
		type: z.enum(["handoff.resolved", "handoff.released"]),
		handoffId,
		back: back.optional(),
	}),
	z.object({ type: z.literal("handoff.failed"), handoffId }),
]);

export type WebhookReport = z.infer<typeof webhookReport>;
