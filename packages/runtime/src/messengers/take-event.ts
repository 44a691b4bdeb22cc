import type { ChannelEvent } from "@shopbell/channels";
import type { ReachState, Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { type RemoteFiles, toAttachments } from "./remote-files.js";

type Arrival = Extract<ChannelEvent, { kind: "arrival" }>;
type NamedEvent = Extract<ChannelEvent, { readonly conversationId: string }>;

/** What events are taken with. */
export interface EventParts {
	readonly store: Store;
	readonly files: RemoteFiles;
	readonly log: Log;
	/** Epoch ms. */
	readonly now: () => number;
}

/** Writes down what a vendor tells; resolves when it is on disk. */
export async function takeEvent(
	channel: string,
	event: ChannelEvent,
	parts: EventParts,
): Promise<void> {
	const { store, log } = parts;
	const at = parts.now();
	const setReach = (
		{ account, conversationId: externalId }: NamedEvent,
		state: ReachState,
	): Promise<void> =>
		store.reach.set({ channel, account, externalId, state, at });
	switch (event.kind) {
		case "arrival": {
			const conversationId = await takeArrival(channel, event, parts);
			// Who writes can be reached again, whether the vendor told of it or not.
			if (
				conversationId !== undefined &&
				(await store.reach.of(conversationId)).state !== "ok"
			)
				await setReach(event, "ok");
			return;
		}
		case "mark":
			return store.reach.mark({
				channel,
				account: event.account,
				externalId: event.conversationId,
				messageIds: event.messageIds,
				mark: event.mark,
				until: event.until,
				...(event.reason === undefined ? {} : { reason: event.reason }),
			});
		case "reach":
			return setReach(event, event.canReach ? "ok" : "blocked");
		case "control":
			return setReach(event, event.isOurs ? "ok" : "not-in-control");
		case "deleted":
			return takeDeletion(channel, event, parts);
		case "ignored":
			log.debug({ code: "messenger.ignored", channel, what: event.what });
			return;
	}
}

/** What a shopper takes back is forgotten, and the turn hears of it; again it changes nothing. */
async function takeDeletion(
	channel: string,
	event: Extract<ChannelEvent, { kind: "deleted" }>,
	{ store, files, log, now }: EventParts,
): Promise<void> {
	const { account, conversationId: externalId, messageId } = event;
	const at = now();
	const erased = await store.reach.erase({
		...{ channel, account, externalId, messageId, at },
	});
	log.info({ code: "messenger.deleted", channel });
	if (erased === null) return;
	await files.forget(erased.conversationId, erased.attachments);
	await store.receive({
		channel,
		account,
		externalId: `deleted|${messageId}`,
		conversation: { kind: "known", id: erased.conversationId },
		input: { kind: "retracted", at, sentAts: erased.sentAts },
	});
}

/** Our id of the conversation; undefined for what was taken before, and for an edit that changes no word. */
async function takeArrival(
	channel: string,
	event: Arrival,
	{ store, files, log, now }: EventParts,
): Promise<string | undefined> {
	const { account, replaces } = event;
	const before =
		replaces === undefined
			? null
			: await store.reach.lineOf({ channel, account, externalId: replaces });
	const isNoNews =
		before !== null &&
		(before.isDeleted ||
			(before.text === event.message?.text && !event.files?.length));
	if (isNoNews) {
		log.debug({ code: "messenger.ignored", channel, what: "edit" });
		return undefined;
	}
	const { attachments, channelData } = toAttachments(
		channel,
		event.files ?? [],
	);
	const all = [...attachments, ...unreadFiles(event)];
	const input =
		event.referral === undefined
			? event.input
			: { ...event.input, referral: event.referral };
	const receipt = await store.receive({
		channel,
		account: event.account,
		externalId: event.externalId,
		conversation: {
			kind: "external",
			externalId: event.conversationId,
			address: event.address,
		},
		input:
			input.kind === "message" && all.length > 0
				? { ...input, attachments: all }
				: input,
		...(event.message === undefined
			? {}
			: {
					message: {
						...event.message,
						attachments: all,
						...(before === null ? {} : { edits: before.seq }),
						...(channelData.files.length === 0 ? {} : { channelData }),
					},
				}),
	});
	if (
		receipt.kind !== "unknown-conversation" &&
		receipt.entry &&
		replaces !== undefined &&
		event.message
	)
		await store.reach.edit({
			...{ channel, account, externalId: replaces, at: now() },
			...{ text: event.message.text, by: receipt.entry.seq },
		});
	if (receipt.kind !== "accepted") return undefined;
	if (receipt.entry) files.fetchSoon(channel, receipt.entry);
	return receipt.conversationId;
}

/** What the bot cannot read is named, so that a person is offered and knows what to ask for. */
function unreadFiles({ unread }: Arrival) {
	switch (unread) {
		case undefined:
			return [];
		case "voice":
			return [{ name: "voice", contentType: "audio/ogg", url: "" }];
		case "video":
			return [{ name: "video", contentType: "video/mp4", url: "" }];
		case "contact":
			return [{ name: "contact", contentType: "text/vcard", url: "" }];
		case "sticker":
		case "other":
			return [
				{ name: unread, contentType: "application/octet-stream", url: "" },
			];
	}
}
