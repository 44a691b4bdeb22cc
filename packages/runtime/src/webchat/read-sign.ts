import { z } from "zod";
import type { Sign } from "../signs/create-signs.js";

/** Longest frame that is looked at. */
const maxFrameLength = 500;

const signFrame = z.discriminatedUnion("type", [
	z.object({ type: z.literal("typing") }),
	z.object({
		type: z.literal("event"),
		name: z.literal("shopbell/read"),
		value: z.object({ sequence: z.number().int().min(1) }),
	}),
]);

/** What the shopper's page says over its stream: that somebody writes, or has read up to a line. Anything else is nothing. */
export function readSign(
	frame: string,
	conversationId: string,
): Sign | undefined {
	if (frame === "" || frame.length > maxFrameLength) return undefined;
	let value: unknown;
	try {
		value = JSON.parse(frame);
	} catch {
		return undefined;
	}
	const sign = signFrame.safeParse(value);
	if (!sign.success) return undefined;
	return sign.data.type === "typing"
		? { kind: "typing", conversationId, by: "shopper" }
		: {
				kind: "read",
				conversationId,
				by: "shopper",
				seq: sign.data.value.sequence,
			};
}
