import { decodeAction, type Input } from "@shopbell/conversation";
import {
	eventNames,
	feedbackValue,
	incomingActivity,
	incomingChannelData,
	maxTextLength,
	openedValue,
} from "./activity.js";
import { cleanText } from "./clean-text.js";

/** Most bytes of `channelData` that are kept for the echo. */
const maxChannelDataLength = 4096;

/** A file that was uploaded with a message and is stored already. */
export interface UploadedFile {
	readonly name: string;
	readonly url: string;
	readonly contentType: string;
}

/** What an activity means. */
export type DecodedActivity =
	| (DecodedInput & {
			/** The client's own id of it, equal on every retry. */
			readonly clientActivityId?: string;
			/** Unread token of a signed-in customer; null when the page signed the customer out. */
			readonly customerToken?: string | null;
	  })
	/** Typing, unknown events and the like: acknowledged, without effect. */
	| { readonly kind: "ignored" }
	| { readonly kind: "invalid"; readonly code: InvalidActivityCode };

type DecodedInput =
	| {
			readonly kind: "message";
			readonly input: Extract<Input, { kind: "message" }>;
			readonly message: {
				readonly text: string;
				readonly action?: string;
				readonly attachments: readonly UploadedFile[];
				readonly channelData?: unknown;
			};
	  }
	| {
			readonly kind: "event";
			readonly input: Extract<Input, { kind: "opened" | "feedback" }>;
	  };

export type InvalidActivityCode =
	| "invalid-activity"
	| "invalid-event"
	| "empty-message"
	| "text-too-long";

/** Options of decoding. */
export interface DecodeOptions {
	/** Epoch ms of arrival. */
	readonly at: number;
	/** Files that came in the same upload; default none. */
	readonly files?: readonly UploadedFile[];
}

/** Checks what a client posted and says what it means. */
export function decodeActivity(
	posted: unknown,
	{ at, files = [] }: DecodeOptions,
): DecodedActivity {
	const parsed = incomingActivity.safeParse(posted);
	if (!parsed.success) return { kind: "invalid", code: "invalid-activity" };
	const activity = parsed.data;
	const data = incomingChannelData.parse(activity.channelData ?? {});
	const clientActivityId =
		data.clientActivityID === undefined
			? {}
			: { clientActivityId: data.clientActivityID };

	if (activity.type === "event") {
		const event = decodeEvent(activity.name, activity.value, at);
		return event.kind === "event" ? { ...event, ...clientActivityId } : event;
	}
	if (activity.type !== "message") return { kind: "ignored" };

	const raw = activity.text ?? "";
	if (raw.length > maxTextLength)
		return { kind: "invalid", code: "text-too-long" };
	const text = cleanText(raw);
	const tapped =
		typeof activity.value === "string" ? activity.value : data.action;
	const isOurs = tapped !== undefined && decodeAction(tapped) !== undefined;
	if (text === "" && !isOurs && files.length === 0)
		return { kind: "invalid", code: "empty-message" };
	const action = isOurs ? { action: tapped } : {};
	return {
		kind: "message",
		...clientActivityId,
		...toCustomerToken(data.customerToken),
		input: {
			kind: "message",
			at,
			text,
			...action,
			...(activity.locale === undefined ? {} : { locale: activity.locale }),
			...(data.page === undefined ? {} : { page: data.page }),
			...(files.length === 0 ? {} : { attachments: files }),
		},
		message: {
			text,
			...action,
			attachments: files,
			...toKeptChannelData(activity.channelData, data.clientActivityID),
		},
	};
}

function decodeEvent(
	name: string | undefined,
	value: unknown,
	at: number,
): Extract<DecodedActivity, { kind: "event" | "ignored" | "invalid" }> {
	if (name === eventNames.opened) {
		const opened = openedValue.safeParse(value ?? {});
		if (!opened.success) return { kind: "invalid", code: "invalid-event" };
		const { customerToken, ...rest } = opened.data;
		return {
			kind: "event",
			...toCustomerToken(customerToken),
			input: { kind: "opened", at, ...rest },
		};
	}
	if (name === eventNames.feedback) {
		const feedback = feedbackValue.safeParse(value);
		if (!feedback.success) return { kind: "invalid", code: "invalid-event" };
		return { kind: "event", input: { kind: "feedback", at, ...feedback.data } };
	}
	return { kind: "ignored" };
}

function toCustomerToken(customerToken: string | null | undefined): {
	readonly customerToken?: string | null;
} {
	return customerToken === undefined ? {} : { customerToken };
}

/** Clients find their own message in the echo by what they put here; only we speak as `shopbell`. */
function toKeptChannelData(
	channelData: Readonly<Record<string, unknown>> | null | undefined,
	clientActivityID: string | undefined,
): { readonly channelData?: unknown } {
	if (!channelData) return {};
	// The token opens a customer's data: the echo, which is stored, does not have it.
	const { shopbell: _ours, customerToken: _secret, ...kept } = channelData;
	if (JSON.stringify(kept).length <= maxChannelDataLength)
		return { channelData: kept };
	return clientActivityID === undefined
		? {}
		: { channelData: { clientActivityID } };
}
