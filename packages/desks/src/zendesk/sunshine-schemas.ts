import { z } from "zod";

const integration = z.looseObject({
	id: z.string().nullish(),
	name: z.string().nullish(),
	integrationType: z.string().nullish(),
});

const metadata = z.record(z.string(), z.unknown()).nullish();

/** A message, in lists and in webhooks. */
export const sunshineMessage = z.looseObject({
	id: z.string(),
	author: z.looseObject({
		type: z.string(),
		userId: z.string().nullish(),
		displayName: z.string().nullish(),
	}),
	content: z.looseObject({
		type: z.string(),
		text: z.string().nullish(),
		mediaUrl: z.string().nullish(),
		altText: z.string().nullish(),
	}),
	source: z.looseObject({ type: z.string().nullish() }).nullish(),
	metadata,
});

export const conversationAnswer = z.looseObject({
	conversation: z.looseObject({ id: z.string() }),
});

export const conversationList = z.looseObject({
	conversations: z.array(z.looseObject({ id: z.string(), metadata })),
});

export const messageList = z.looseObject({
	messages: z.array(sunshineMessage),
});

export const postedMessages = z.looseObject({
	messages: z.array(z.looseObject({ id: z.string() })),
});

/** Any answer that is not looked at. */
export const anyAnswer = z.unknown();

const eventBase = { id: z.string(), createdAt: z.string().nullish() };
const reportedConversation = z.looseObject({
	id: z.string(),
	activeSwitchboardIntegration: integration.nullish(),
});

/** One event of a webhook; those of other types are told apart by `type` and left alone. */
export const sunshineEvent = z.discriminatedUnion("type", [
	z.looseObject({
		...eventBase,
		type: z.literal("conversation:message"),
		payload: z.looseObject({
			conversation: reportedConversation,
			message: sunshineMessage,
		}),
	}),
	z.looseObject({
		...eventBase,
		type: z.enum(["switchboard:passControl", "switchboard:releaseControl"]),
		payload: z.looseObject({ conversation: reportedConversation }),
	}),
]);

/** Types of events that are read. */
export const readTypes: ReadonlySet<string> = new Set([
	"conversation:message",
	"switchboard:passControl",
	"switchboard:releaseControl",
]);

/** Body of a webhook; several events may come at once. */
export const sunshineReport = z.looseObject({
	events: z
		.array(z.looseObject({ id: z.string(), type: z.string() }))
		.max(1000),
});

export type SunshineMessage = z.infer<typeof sunshineMessage>;
