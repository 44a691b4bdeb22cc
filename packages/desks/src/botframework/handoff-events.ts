import { createHash } from "node:crypto";

/** Names of the two events of the handoff protocol. */
export const handoffEventNames = {
	initiate: "handoff.initiate",
	status: "handoff.status",
} as const;

/** What the protocol knows of a handoff's end and beginning. */
export type HandoffState = "accepted" | "failed" | "completed";

/** A person or bot of the Bot Framework. */
interface Account {
	readonly id: string;
	readonly name?: string;
}

/** A conversation of the Bot Framework. */
interface Conversation {
	readonly id: string;
}

/** The message a handoff answers, as far as the event names it. */
export interface HandoffTurn {
	readonly id?: string;
	/** The shopper. */
	readonly from: Account;
	/** The bot. */
	readonly recipient: Account;
	readonly conversation: Conversation;
	readonly channelId: string;
	readonly locale?: string;
	readonly serviceUrl: string;
}

/** What was said before, as the protocol carries it. */
export interface HandoffTranscript {
	readonly activities: readonly Readonly<Record<string, unknown>>[];
}

/** Everything that is not the caller's to say. */
export interface EventStamp {
	/** UUID. */
	readonly id: string;
	readonly at: Date;
	/** IANA name. */
	readonly timeZone: string;
}

/** An event as it is sent. */
export type HandoffEvent = Readonly<Record<string, unknown>>;

/**
 * `handoff.initiate`, field for field in the order of `EventFactory.createHandoffInitiation` of
 * botbuilder 4.23, whose successor has no such helper. `context` is what the hub wants to know.
 */
export function createHandoffInitiation(
	turn: HandoffTurn,
	context: unknown,
	transcript: HandoffTranscript | undefined,
	stamp: EventStamp,
): HandoffEvent {
	const attachments =
		transcript === undefined
			? []
			: [
					{
						content: transcript,
						contentType: "application/json",
						name: "Transcript",
					},
				];
	return {
		...toEvent(
			handoffEventNames.initiate,
			context,
			turn.conversation,
			attachments,
			stamp,
		),
		from: turn.from,
		relatesTo: {
			activityId: turn.id,
			user: { ...turn.from },
			bot: { ...turn.recipient },
			conversation: { ...turn.conversation },
			channelId: turn.channelId,
			locale: turn.locale,
			serviceUrl: turn.serviceUrl,
		},
		replyToId: turn.id,
		serviceUrl: turn.serviceUrl,
		channelId: turn.channelId,
	};
}

/** `handoff.status`, field for field as `EventFactory.createHandoffStatus` makes it. */
export function createHandoffStatus(
	conversation: Conversation,
	state: HandoffState,
	message: string | undefined,
	stamp: EventStamp,
): HandoffEvent {
	return toEvent(
		handoffEventNames.status,
		{ state, message },
		conversation,
		[],
		stamp,
	);
}

function toEvent(
	name: string,
	value: unknown,
	conversation: Conversation,
	attachments: readonly unknown[],
	{ id, at, timeZone }: EventStamp,
): HandoffEvent {
	return {
		type: "event",
		name,
		value,
		id,
		timestamp: at,
		localTimezone: timeZone,
		conversation,
		attachments,
		entities: [],
	};
}

/** A UUID (RFC 9562, version 8) that is the same for the same thing, so that a hub can tell repeats apart. */
export function toEventId(of: string): string {
	const bytes = createHash("sha256").update(of).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20),
	].join("-");
}
