import { z } from "zod";

/** Anyone who writes or is assigned, as webhooks and lists name them. */
const person = z.looseObject({
	id: z.number().nullish(),
	name: z.string().nullish(),
	available_name: z.string().nullish(),
	type: z.string().nullish(),
});

const files = z
	.array(z.looseObject({ data_url: z.string().nullish() }))
	.nullish();

/** Answer to a new contact of an API inbox. */
export const contactAnswer = z.looseObject({ source_id: z.string() });

/** Answer to a new conversation. */
export const conversationAnswer = z.looseObject({ id: z.number() });

/** A message in a list of the client API; `message_type` 0 is the shopper's, 1 one of the desk's. */
export const listedMessage = z.looseObject({
	id: z.number(),
	content: z.string().nullish(),
	message_type: z.number(),
	attachments: files,
	sender: person.nullish(),
});

/** Conversations of one contact. */
export const conversationList = z.array(
	z.looseObject({
		id: z.number(),
		messages: z.array(listedMessage).nullish(),
	}),
);

/** Any answer that is not looked at. */
export const anyAnswer = z.unknown();

/** The parts of a conversation that webhooks tell. */
const reportedConversation = z.looseObject({
	id: z.number(),
	status: z.string().nullish(),
	contact_inbox: z.looseObject({ source_id: z.string() }).nullish(),
	meta: z.looseObject({ assignee: person.nullish() }).nullish(),
});

/** `message_created`: the conversation stands inside. */
export const messageReport = z.looseObject({
	event: z.literal("message_created"),
	id: z.number(),
	content: z.string().nullish(),
	message_type: z.string(),
	private: z.boolean().nullish(),
	sender: person.nullish(),
	attachments: files,
	conversation: reportedConversation,
});

/** Events whose body is the conversation itself. */
export const conversationReport = reportedConversation.extend({
	event: z.enum([
		"conversation_opened",
		"conversation_resolved",
		"conversation_status_changed",
		"conversation_updated",
	]),
});

/** Every report names its event. */
export const anyReport = z.looseObject({ event: z.string() });

export type Person = z.infer<typeof person>;
export type ListedMessage = z.infer<typeof listedMessage>;
