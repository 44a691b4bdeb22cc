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
	subtype: z.string().optional(),
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
	previous_message: said.optional().catch(undefined),
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
	const isByBot = [data, data.message, data.previous_message].some(
		(one) => one?.bot_id !== undefined,
	);
	if (isByBot) return ignored("a bot");
	switch (data.subtype) {
		case "message_deleted":
			return data.deleted_ts === undefined
				? ignored("event")
				: toDeleted(account, data.channel, data.deleted_ts);
		case "message_changed":
			if (data.message === undefined) return ignored("event");
			// What is left of a deleted message that had answers.
			if (data.message.subtype === "tombstone")
				return toDeleted(account, data.channel, data.message.ts);
			// Slack shows what a link leads to, which changes no word.
			return data.message.text === data.previous_message?.text
				? ignored("unchanged message")
				: toArrival(outer.data.event_id, account, data.channel, at, {
						text: data.message.text ?? "",
						edits: data.message.ts,
						files: [],
					});
		case undefined:
		case "file_share":
		case "me_message":
		case "thread_broadcast":
			return data.user === undefined
				? ignored("event")
				: toArrival(
						data.ts === undefined
							? outer.data.event_id
							: toMessageId(data.channel, data.ts),
						account,
						data.channel,
						at,
						{
							text: data.text ?? "",
							files: (data.files ?? []).flatMap(toFile),
						},
					);
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

/** A message is known by its place in the channel, by which changes and deletions name it. */
function toMessageId(channel: string, ts: string): string {
	return `message|${channel}|${ts}`;
}

function toDeleted(account: string, channel: string, ts: string): ChannelEvent {
	return {
		kind: "deleted",
		account,
		conversationId: channel,
		messageId: toMessageId(channel, ts),
	};
}

function toArrival(
	externalId: string,
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
		externalId,
		conversationId: channel,
		address,
		input: {
			kind: "message",
			at,
			text: words,
			...(sent.edits === undefined ? {} : { edits: sent.edits }),
		},
		message: { text: words },
		...(sent.edits === undefined
			? {}
			: { replaces: toMessageId(channel, sent.edits) }),
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
