import { z } from "zod";

const handoffEntry = z.object({
	schema: z.literal(1),
	conversationId: z.string(),
	/** Language of the shopper. */
	locale: z.string(),
	/** Epoch ms of the request. */
	askedAt: z.number(),
	/**
	 * `asked`: not at the desk yet · `taken`: the desk has it · `dropped`: nobody waited for it any
	 * more before the desk could be reached, and nothing had been promised.
	 */
	stage: z.enum(["asked", "taken", "dropped"]),
	/** Number the shopper was told when the desk could not be reached; null: no such thing was said. */
	ticketNumber: z.string().nullable(),
	/** Person who wrote last; null before anybody did. */
	agentId: z.string().nullable(),
	/** What the adapter needs to find its ticket again. */
	ticket: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What is remembered of one handoff at a desk outside. */
export type HandoffEntry = Readonly<z.infer<typeof handoffEntry>>;

/** An entry as it was stored; undefined for anything else. */
export function decodeHandoffEntry(text: string): HandoffEntry | undefined {
	try {
		return handoffEntry.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}
