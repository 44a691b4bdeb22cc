import { decodeAction } from "@shopbell/conversation";
import { z } from "zod";
import type { ChannelEvent, RemoteFile } from "../port/messenger.js";
import { ignored } from "../receiving/ignored.js";
import { cleanText } from "../webchat/clean-text.js";
import type { SlackAddress } from "./slack-address.js";
import { toPlainWords } from "./to-plain-words.js";

const maxTextLength = 8000;

const id = z.string().min(1).max(200);
const text = z.string().max(50_000);
const file = z.looseObject({
	id,
	name: z.string().nullish(),
	mimetype: z.string().max(200).optional(),
	size: z.number().optional(),
});
const said = z.looseObject({
	user: id.optional(),
	text: text.optional(),
	ts: id,
	bot_id: z.string().optional(),
});
const event = z.looseObject({
	type: z.literal("message"),
	subtype: z.string().optional(),
	channel: id,
	channel_type: z.string().optional(),
	user: id.optional(),
	text: text.optional(),
	ts: id.optional(),
	bot_id: z.string().optional(),
	files: z.array(z.unknown()).optional(),
	message: said.optional(),
	deleted_ts: id.optional(),
});
const callback = z.looseObject({
	type: z.literal("event_callback"),
	team_id: id,
	event_id: id,
	event: z.unknown(),
});
const interaction = z.looseObject({
	type: z.literal("block_actions"),
	team: z.looseObject({ id }),
	channel: z.looseObject({ id }),
	message: z.looseObject({ ts: id }).optional(),
	actions: z
		.array(
			z.looseObject({
				value: z.string().max(2000).optional(),
				action_ts: id,
				text: z.looseObject({ text }).optional(),
			}),
		)
		.min(1),
});

/** What a callback of the Events API means (docs.slack.dev/apis/events-api); only direct messages are the shop's. */
export function decodeSlackEvent(posted: unknown, at: number): ChannelEvent {
	const outer = callback.safeParse(posted);
	if (!outer.success) return ignored("callback");
	const inner = event.safeParse(outer.data.event);
	if (!inner.success) return ignored("event");
	const { data } = inner;
	const account = outer.data.team_id;
	// Kinds other than `im` are channels and groups.
	if (data.channel_type !== undefined && data.channel_type !== "im")
		return ignored("not a direct message");
	if (data.bot_id !== undefined || data.message?.bot_id !== undefined)
		return ignored("a bot");
	switch (data.subtype) {
		case "message_deleted":
			return data.deleted_ts === undefined
				? ignored("event")
				: {
						kind: "deleted",
						account,
						conversationId: data.channel,
						messageId: data.deleted_ts,
					};
		case "message_changed":
			return data.message === undefined
				? ignored("event")
				: toArrival(outer.data.event_id, account, data.channel, at, {
						text: data.message.text ?? "",
						edits: data.message.ts,
						files: [],
					});
		case undefined:
		case "file_share":
			return data.user === undefined
				? ignored("event")
				: toArrival(outer.data.event_id, account, data.channel, at, {
						text: data.text ?? "",
						files: (data.files ?? []).flatMap(toFile),
					});
		default:
			return ignored(data.subtype);
	}
}

/** What a tap means (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export function decodeSlackTap(posted: unknown, at: number): ChannelEvent {
	const parsed = interaction.safeParse(posted);
	const [tap] = parsed.success ? parsed.data.actions : [];
	if (!parsed.success || !tap) return ignored("interaction");
	const { team, channel, message } = parsed.data;
	const action = tap.value && decodeAction(tap.value) ? tap.value : undefined;
	const words = {
		text: cleanText(tap.text?.text ?? "").slice(0, maxTextLength),
		...(action === undefined ? {} : { action }),
	};
	if (words.text === "" && action === undefined) return ignored("interaction");
	const address: SlackAddress = { channel: channel.id };
	return {
		kind: "arrival",
		account: team.id,
		externalId: `tap|${channel.id}|${message?.ts ?? ""}|${tap.action_ts}`,
		conversationId: channel.id,
		address,
		input: { kind: "message", at, ...words },
		message: words,
	};
}

function toArrival(
	eventId: string,
	account: string,
	channel: string,
	at: number,
	sent: {
		readonly text: string;
		readonly edits?: string;
		readonly files: readonly RemoteFile[];
	},
): ChannelEvent {
	const words = cleanText(toPlainWords(sent.text)).slice(0, maxTextLength);
	if (words === "" && sent.files.length === 0) return ignored("empty message");
	const address: SlackAddress = { channel };
	return {
		kind: "arrival",
		account,
		externalId: eventId,
		conversationId: channel,
		address,
		input: {
			kind: "message",
			at,
			text: words,
			...(sent.edits === undefined ? {} : { edits: sent.edits }),
		},
		message: { text: words },
		...(sent.files.length === 0 ? {} : { files: sent.files }),
	};
}

function toFile(item: unknown): readonly RemoteFile[] {
	const parsed = file.safeParse(item);
	if (!parsed.success) return [];
	const { data } = parsed;
	return [
		{
			ref: data.id,
			name: cleanText(data.name ?? "file").slice(0, 100),
			contentType: data.mimetype ?? "application/octet-stream",
			...(data.size === undefined ? {} : { size: data.size }),
		},
	];
}
