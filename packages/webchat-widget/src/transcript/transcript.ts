import type { NewPhoto } from "../photo/photo.js";
import type { OutgoingActivity } from "../wire/outgoing-activity.js";
import {
	type Echo,
	type Reply,
	sequenceOfId,
	type WireMessage,
} from "../wire/read-activity.js";

/** How far a message or event of the shopper has come. */
export type Delivery =
	| "sending"
	/** Kept until there is a connection. */
	| "waiting"
	/** Needs the shopper: try again. */
	| "failed";

/** Something posted or to be posted that the server has not confirmed. */
export interface Pending {
	readonly clientId: string;
	readonly activity: OutgoingActivity;
	readonly delivery: Delivery;
	/** Sent with a message; they do not outlive the page. */
	readonly photos?: readonly NewPhoto[];
	/** Epoch ms of the shopper's tap. */
	readonly at: number;
}

/** A confirmed line of the conversation. */
export type Line =
	| (Reply & { readonly sequence: number })
	| (Echo & { readonly sequence: number });

/** The conversation as this widget knows it. */
export interface Transcript {
	/** Confirmed, in the server's order, each id once. */
	readonly lines: readonly Line[];
	/** Not confirmed, in the shopper's order. */
	readonly pending: readonly Pending[];
	/** Place in the server's history up to which everything is here. */
	readonly watermark: string | undefined;
}

export const emptyTranscript: Transcript = {
	lines: [],
	pending: [],
	watermark: undefined,
};

export type TranscriptAction =
	| {
			readonly kind: "received";
			readonly messages: readonly WireMessage[];
			readonly watermark: string | undefined;
	  }
	| { readonly kind: "enqueued"; readonly pending: Pending }
	| {
			readonly kind: "delivery-changed";
			readonly clientId: string;
			readonly delivery: Delivery;
	  }
	/** The server took it and called it `id`. */
	| {
			readonly kind: "accepted";
			readonly clientId: string;
			readonly id: string | undefined;
	  }
	/** Another conversation begins; what was not sent goes there. */
	| { readonly kind: "restarted" };

/** The one place where lines are added, ordered and freed of doubles. */
export function updateTranscript(
	transcript: Transcript,
	action: TranscriptAction,
): Transcript {
	switch (action.kind) {
		case "received":
			return {
				...action.messages.reduce(receive, transcript),
				watermark: later(transcript.watermark, action.watermark),
			};
		case "enqueued":
			return {
				...transcript,
				pending: [...transcript.pending, action.pending],
			};
		case "delivery-changed":
			return {
				...transcript,
				pending: transcript.pending.map((item) =>
					item.clientId === action.clientId
						? { ...item, delivery: action.delivery }
						: item,
				),
			};
		case "accepted":
			return accept(transcript, action.clientId, action.id);
		case "restarted":
			return { ...emptyTranscript, pending: transcript.pending };
	}
}

function receive(transcript: Transcript, message: WireMessage): Transcript {
	if (message.kind === "typing") return transcript;
	const pending =
		message.kind === "echo" && message.clientId !== undefined
			? without(transcript.pending, message.clientId)
			: transcript.pending;
	const lines = transcript.lines.some(({ id }) => id === message.id)
		? transcript.lines
		: insert(transcript.lines, message);
	return { ...transcript, pending, lines };
}

/** Without an id to recognise the echo by, the message stays pending until the echo comes. */
function accept(
	transcript: Transcript,
	clientId: string,
	id: string | undefined,
): Transcript {
	const item = transcript.pending.find((other) => other.clientId === clientId);
	if (!item) return transcript;
	if (item.activity.type === "message" && id === undefined) return transcript;
	const pending = without(transcript.pending, clientId);
	if (item.activity.type !== "message" || id === undefined)
		return { ...transcript, pending };
	return receive(
		{ ...transcript, pending },
		{
			kind: "echo",
			id,
			sequence: sequenceOfId(id),
			at: item.at,
			text: item.activity.text,
			photos: item.photos ?? [],
			clientId,
		},
	);
}

function insert(
	lines: readonly Line[],
	message: Reply | Echo,
): readonly Line[] {
	const last = lines.at(-1)?.sequence ?? 0;
	const line: Line = { ...message, sequence: message.sequence ?? last + 1 };
	const at = lines.findLastIndex(({ sequence }) => sequence <= line.sequence);
	return lines.toSpliced(at + 1, 0, line);
}

function without(
	pending: readonly Pending[],
	clientId: string,
): readonly Pending[] {
	return pending.some((item) => item.clientId === clientId)
		? pending.filter((item) => item.clientId !== clientId)
		: pending;
}

/** Numbers never go back; of anything else the newest counts. */
function later(
	known: string | undefined,
	given: string | undefined,
): string | undefined {
	if (known === undefined || given === undefined) return given ?? known;
	return Number(given) < Number(known) ? known : given;
}
