import type { ContextPack } from "@shopbell/conversation";
import { z } from "zod";
import type { HandoffBook } from "../book/handoff-book.js";
import { deskWords } from "../note/desk-words.js";
import { toDeskNote } from "../note/to-desk-note.js";
import type { DeskClock } from "../port/desk-clock.js";
import type {
	DeskArrival,
	DeskReport,
	RefusalReason,
	RemoteDelivery,
	RemoteDesk,
} from "../port/remote-desk.js";
import { readReport } from "../proof/read-report.js";
import {
	createHandoffInitiation,
	createHandoffStatus,
	type EventStamp,
	type HandoffEvent,
	type HandoffTranscript,
	type HandoffTurn,
	handoffEventNames,
	toEventId,
} from "./handoff-events.js";

/** What a hub behind a channel of the Bot Framework is made of. */
export interface BotFrameworkDeskOptions {
	/** What the hub wants to know besides, e.g. `{ "Skill": "returns" }`; part of every `handoff.initiate`. */
	readonly hubContext: Readonly<Record<string, unknown>>;
	/** Sends an event in the shopper's conversation, whose address is that of the channel; rejects with a `DeskError`. */
	readonly send: (address: unknown, event: HandoffEvent) => Promise<void>;
	/** Whether the channel has admitted this report; undefined: it has. */
	readonly checkOrigin: (
		report: DeskReport,
	) => Promise<RefusalReason | undefined>;
	/** IANA name of the time zone of this machine. */
	readonly timeZone: string;
	/** Language of the notes. */
	readonly locale: string;
	readonly book: HandoffBook;
	readonly clock: DeskClock;
}

const account = z.looseObject({ id: z.string(), name: z.string().optional() });

/** The address of a conversation at the channel `botframework`. */
const botAddress = z.looseObject({
	channelId: z.string(),
	serviceUrl: z.string(),
	conversation: z.looseObject({ id: z.string() }),
	user: account,
	bot: account,
});

const statusEvent = z.looseObject({
	type: z.literal("event"),
	name: z.literal(handoffEventNames.status),
	channelId: z.string(),
	conversation: z.looseObject({ id: z.string() }),
	from: z.looseObject({ name: z.string().nullish() }).nullish(),
	value: z.looseObject({ state: z.string() }),
});

/**
 * A hub that listens on a channel of the Bot Framework (Omnichannel and others) by the events of the
 * handoff protocol. The hub stands between shopper and bot: once it has accepted, words go past
 * the bot, so nothing is relayed and none of its words come here.
 */
export function createBotFrameworkDesk(
	options: BotFrameworkDeskOptions,
): RemoteDesk {
	const { book, clock, locale, timeZone } = options;
	const words = deskWords(locale);
	const stamp = (of: string): EventStamp => ({
		id: toEventId(of),
		at: new Date(clock.now()),
		timeZone,
	});

	return {
		kind: "botframework",
		async perform(command, delivery) {
			const { handoffId } = command;
			if (command.kind === "relay" || command.kind === "note") return;
			const turn = toTurn(delivery);
			if (command.kind === "withdraw") {
				await options.send(
					delivery.address,
					createHandoffStatus(
						turn.conversation,
						"completed",
						words.withdrawn,
						stamp(delivery.key),
					),
				);
				return;
			}
			const { pack } = command;
			await book.link(toName(turn.channelId, turn.conversation.id), handoffId);
			await options.send(
				delivery.address,
				createHandoffInitiation(
					{ ...turn, locale: pack.locale },
					{
						...options.hubContext,
						handoffId,
						ticket: delivery.ticketNumber,
						reason: pack.reason,
						language: pack.locale,
						article: pack.articleId,
						note: toDeskNote(pack, locale, delivery),
					},
					toTranscript(pack, turn),
					stamp(handoffId),
				),
			);
		},
		async receive(report) {
			const why = await options.checkOrigin(report);
			if (why !== undefined) return { kind: "refused", why };
			const body = readReport(report);
			if (typeof body !== "object" || body === null) return { kind: "invalid" };
			const event = statusEvent.safeParse(body);
			if (!event.success) return { kind: "taken", arrivals: [] };
			const { channelId, conversation, from, value } = event.data;
			const handoffId = await book.find(toName(channelId, conversation.id));
			if (handoffId === undefined) return { kind: "taken", arrivals: [] };
			return {
				kind: "taken",
				arrivals: toArrivals(handoffId, value.state, from?.name ?? ""),
			};
		},
		check: async () => ({ kind: "unknown" }),
	};
}

function toArrivals(
	handoffId: string,
	state: string,
	name: string,
): readonly DeskArrival[] {
	switch (state) {
		case "accepted":
			return [
				{
					dedupeId: `${handoffId}|accepted`,
					signal: { kind: "accepted", handoffId, agent: { id: "hub", name } },
				},
			];
		case "failed":
			return [
				{
					dedupeId: `${handoffId}|failed`,
					signal: { kind: "failed", handoffId },
				},
			];
		case "completed":
			return [
				{
					dedupeId: `${handoffId}|resolved`,
					signal: { kind: "resolved", handoffId },
				},
			];
		// Some hubs report `typing`: a bot may not reject what it does not know.
		default:
			return [];
	}
}

function toTurn({ address }: RemoteDelivery): HandoffTurn {
	const { channelId, serviceUrl, conversation, user, bot } =
		botAddress.parse(address);
	return {
		from: user as HandoffTurn["from"],
		recipient: bot as HandoffTurn["recipient"],
		conversation,
		channelId,
		serviceUrl,
	};
}

/** What was asked and shown in this episode, in its order. */
function toTranscript(
	pack: ContextPack,
	{ from, recipient, conversation }: HandoffTurn,
): HandoffTranscript {
	const lines = [
		...pack.asked.map(({ text, at }) => ({ text, at, from })),
		...pack.shown.map(({ title, at }) => ({
			text: title,
			at,
			from: recipient,
		})),
	].sort((a, b) => a.at - b.at);
	return {
		activities: lines.map(({ text, at, from: author }) => ({
			type: "message",
			timestamp: new Date(at),
			from: author,
			conversation,
			text,
		})),
	};
}

function toName(channelId: string, conversationId: string): string {
	return `activity|${channelId}|${conversationId}`;
}
