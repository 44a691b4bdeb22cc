import { z } from "zod";
import type { ContextPack } from "./context-pack.js";

const instant = z.number().describe("Epoch milliseconds.");
const flowValue = z.union([
	z.string(),
	z.number(),
	z.boolean(),
	z.null(),
	z.object({ amount: z.number(), currency: z.string() }),
	z.array(z.string()),
]);
const slotType = z
	.enum([
		...(["order-number", "email", "phone", "date", "number"] as const),
		...(["money", "yes-no", "choice", "text", "photo"] as const),
	])
	.nullable();
const provenance = z
	.enum(["said", "page", "earlier", "guessed"])
	.describe("Where a value comes from.");

const asked = z.array(z.object({ text: z.string(), at: instant }));
const shown = z.array(
	z.object({
		articleId: z.string(),
		title: z.string(),
		confidence: z.number().min(0).max(1),
		at: instant,
		outcome: z.enum(["open", "helped", "rejected"]),
	}),
);

/**
 * What travels with a handoff, as a schema: version 1. Fields that version 1 gained since its first
 * packs may be missing; a reader takes what it knows.
 */
export const contextPackSchema = z
	.object({
		schema: z.literal(1),
		handoffId: z.string().describe("Idempotency key of the request."),
		conversationId: z.string(),
		channel: z.string(),
		locale: z.string().describe("Language of the conversation."),
		reason: z.enum([
			...(["requested", "misses", "frustration", "article"] as const),
			...(["unhelpful", "flow", "action-failed", "safety"] as const),
			...(["repeated", "repeat-contact", "reopened"] as const),
		]),
		shopper: z.object({ name: z.string().nullable() }),
		page: z
			.object({
				url: z.string(),
				title: z.string(),
				order: z.string().optional(),
				product: z.string().optional(),
				cart: z.object({ items: z.number() }).optional(),
			})
			.nullable(),
		asked: asked.describe(
			"Everything asked in this episode, the last turn included.",
		),
		shown: shown.describe("Articles the bot showed and what became of them."),
		articleId: z.string().nullable(),
		requestedAt: instant,
		flow: z
			.object({
				id: z.string(),
				at: z.string(),
				values: z.record(z.string(), flowValue),
				slots: z.array(
					z.object({
						name: z.string(),
						type: slotType,
						value: flowValue,
						from: provenance,
						isConfirmed: z.boolean(),
					}),
				),
				done: z.array(z.object({ action: z.string(), outcome: z.string() })),
			})
			.optional()
			.describe("The flow under way and what it knows."),
		safety: z.string().optional(),
		customer: z
			.object({
				id: z.string().nullable(),
				isVerified: z.boolean(),
				class: z.enum(["guest", "customer", "vip"]),
			})
			.optional(),
		device: z
			.object({
				kind: z.enum(["phone", "tablet", "computer"]),
				system: z.string().optional(),
				browser: z.string().optional(),
			})
			.nullable()
			.optional(),
		rejected: z
			.array(
				z.object({
					articleId: z.string(),
					title: z.string(),
					how: z.enum(["thumb", "none-of-these", "asked-again"]),
				}),
			)
			.optional(),
		mood: z
			.object({
				kind: z.enum(["calm", "annoyed", "upset"]),
				signs: z.number().int().min(0),
			})
			.optional(),
		promised: z
			.array(
				z.object({
					text: z.string(),
					number: z.string().nullable(),
					at: instant,
				}),
			)
			.optional()
			.describe("What the bot has said will happen."),
		suggestedArticles: z
			.array(
				z.object({
					articleId: z.string(),
					title: z.string(),
					confidence: z.number().min(0).max(1),
				}),
			)
			.max(3)
			.optional(),
		macros: z.array(z.string()).optional(),
		doNotAskAgain: z
			.array(
				z.object({
					name: z.string(),
					type: slotType,
					value: flowValue,
					from: z.enum(["said", "page", "earlier", "guessed", "signed-in"]),
				}),
			)
			.optional()
			.describe("What is known already."),
		preferredAgentId: z.string().nullable().optional(),
		priority: z.enum(["normal", "repeat", "always"]).optional(),
		reopens: z.string().nullable().optional(),
		linked: z
			.array(
				z.object({
					conversationId: z.string(),
					channel: z.string(),
					asked,
					shown,
				}),
			)
			.max(5)
			.optional()
			.describe("Conversations of the same shopper on other channels."),
	})
	.meta({ title: "Context pack", id: "context-pack" });

/** A pack that came from outside, or undefined when it is none. */
export function readContextPack(value: unknown): ContextPack | undefined {
	const read = contextPackSchema.safeParse(value);
	return read.success ? (read.data as ContextPack) : undefined;
}

/** The schema as JSON Schema, for desks in other languages. */
export function toContextPackJsonSchema(): object {
	return z.toJSONSchema(contextPackSchema, { target: "draft-7", io: "input" });
}
