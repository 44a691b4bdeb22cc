import { z } from "zod";

/**
 * Bodies as Chatwoot's controllers permit them (4.10): `public/api/v1/inboxes/*`,
 * `api/v1/accounts/conversations/{messages,assignments}_controller.rb` and
 * `conversations_controller.rb`. What is not permitted there is refused here, where Rails would
 * drop it in silence.
 */
export const chatwootRequests = {
	contact: z.strictObject({
		source_id: z.string().optional(),
		identifier: z.string().optional(),
		identifier_hash: z.string().optional(),
		email: z.string().optional(),
		name: z.string().optional(),
		phone_number: z.string().optional(),
		avatar_url: z.string().optional(),
		custom_attributes: z.record(z.string(), z.unknown()).optional(),
	}),
	conversation: z.strictObject({
		custom_attributes: z.record(z.string(), z.unknown()).optional(),
	}),
	shopperMessage: z.strictObject({
		content: z.string().min(1),
		echo_id: z.string().optional(),
	}),
	empty: z.strictObject({}),
	botMessage: z.strictObject({
		content: z.string().min(1),
		message_type: z.enum(["outgoing", "incoming"]),
		private: z.boolean(),
		content_type: z.string().optional(),
		content_attributes: z.record(z.string(), z.unknown()).optional(),
	}),
	attributes: z.strictObject({
		custom_attributes: z.record(z.string(), z.unknown()),
	}),
	assignment: z.union([
		z.strictObject({ assignee_id: z.number() }),
		z.strictObject({ team_id: z.number() }),
	]),
	status: z.strictObject({
		status: z.enum(["open", "resolved", "pending", "snoozed"]),
		snoozed_until: z.number().optional(),
	}),
} as const;
