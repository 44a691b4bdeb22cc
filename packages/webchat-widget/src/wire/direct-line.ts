import type { NewPhoto } from "../photo/photo.js";
import type { OutgoingActivity } from "./outgoing-activity.js";
import { asList, asRecord, asText, textOf } from "./read-value.js";
import type { SendForm } from "./send-form.js";

/** Longest wait for an answer before the attempt counts as failed. */
const requestTimeoutMs = 15_000;

/** The right to one conversation. */
export interface Grant {
	readonly token: string;
	readonly conversationId: string;
	/** Seconds from now. */
	readonly expiresInSeconds: number;
}

export interface ActivityBatch {
	readonly activities: readonly unknown[];
	readonly watermark: string | undefined;
}

/** What came of a request. */
export type Outcome<Value> =
	| { readonly kind: "ok"; readonly value: Value }
	/** The token is no longer good: get another. */
	| { readonly kind: "expired" }
	/** The server will not have it, however often it is sent. */
	| { readonly kind: "refused"; readonly status: number }
	/** No connection, or the server asks to come back later. */
	| { readonly kind: "later"; readonly afterMs: number | undefined };

/** The server's side of the chat over HTTP. */
export interface DirectLine {
	/** A token; with an old one, for the same conversation when the server still knows it. */
	obtainToken(old: string | undefined): Promise<Outcome<Grant>>;
	/** Starts or joins the conversation; answers the address of its stream, if there is one. */
	join(grant: Grant): Promise<Outcome<string | undefined>>;
	/** What follows the watermark; everything without one. */
	read(
		grant: Grant,
		watermark: string | undefined,
	): Promise<Outcome<ActivityBatch>>;
	/** Answers the id that the server gave the activity. */
	post(
		grant: Grant,
		activity: OutgoingActivity,
	): Promise<Outcome<string | undefined>>;
	/** Posts a message with photos; tells how far it is, 0 up to 1. */
	upload(
		grant: Grant,
		activity: OutgoingActivity,
		photos: readonly NewPhoto[],
		onProgress: (share: number) => void,
	): Promise<Outcome<string | undefined>>;
	/** A file of the conversation by the address that its message has. */
	file(grant: Grant, url: string): Promise<Outcome<Blob>>;
}

/** Speaks Direct Line 3.0 with the server at `origin`. */
export function createDirectLine(
	origin: string,
	send: typeof fetch,
	sendForm: SendForm,
): DirectLine {
	async function request<Value>(
		method: "GET" | "POST",
		path: string,
		token: string | undefined,
		read: (body: unknown) => Value | undefined,
		body?: OutgoingActivity,
	): Promise<Outcome<Value>> {
		let response: Response;
		let json: unknown;
		try {
			response = await send(origin + path, {
				method,
				credentials: "omit",
				referrerPolicy: "no-referrer",
				headers: {
					...(token ? { authorization: `Bearer ${token}` } : {}),
					...(body ? { "content-type": "application/json" } : {}),
				},
				...(body ? { body: JSON.stringify(body) } : {}),
				signal: AbortSignal.timeout(requestTimeoutMs),
			});
			json = response.ok ? await response.json() : undefined;
		} catch {
			return { kind: "later", afterMs: undefined };
		}
		if (response.ok) {
			const value = read(json);
			return value === undefined
				? { kind: "later", afterMs: undefined }
				: { kind: "ok", value };
		}
		return toFailure(response);
	}

	const conversation = (grant: Grant) =>
		`/v3/directline/conversations/${encodeURIComponent(grant.conversationId)}`;

	return {
		obtainToken: (old) => request("POST", "/webchat/token", old, readGrant),
		async join(grant) {
			const joined = await request(
				"POST",
				"/v3/directline/conversations",
				grant.token,
				(body) => ({ streamUrl: textOf(asRecord(body).streamUrl) }),
			);
			return joined.kind === "ok"
				? { kind: "ok", value: joined.value.streamUrl }
				: joined;
		},
		read: (grant, watermark) =>
			request(
				"GET",
				`${conversation(grant)}/activities${watermark ? `?watermark=${encodeURIComponent(watermark)}` : ""}`,
				grant.token,
				readBatch,
			),
		async post(grant, activity) {
			const posted = await request(
				"POST",
				`${conversation(grant)}/activities`,
				grant.token,
				(body) => ({ id: textOf(asRecord(body).id) }),
				activity,
			);
			return posted.kind === "ok"
				? { kind: "ok", value: posted.value.id }
				: toPostFailure(posted);
		},
		async upload(grant, activity, photos, onProgress) {
			const form = new FormData();
			form.append(
				"activity",
				new Blob([JSON.stringify(activity)], {
					type: "application/vnd.microsoft.activity",
				}),
			);
			for (const { name, source } of photos) form.append("file", source, name);
			try {
				const response = await sendForm(
					`${origin}${conversation(grant)}/upload`,
					grant.token,
					form,
					onProgress,
				);
				if (!response.ok) return toPostFailure(toFailure(response));
				const body: unknown = await response.json();
				return { kind: "ok", value: textOf(asRecord(body).id) };
			} catch {
				return { kind: "later", afterMs: undefined };
			}
		},
		async file(grant, url) {
			try {
				// Our own server under whatever name it calls itself: the token goes nowhere else.
				const response = await send(origin + new URL(url, origin).pathname, {
					credentials: "omit",
					referrerPolicy: "no-referrer",
					headers: { authorization: `Bearer ${grant.token}` },
					signal: AbortSignal.timeout(requestTimeoutMs),
				});
				return response.ok
					? { kind: "ok", value: await response.blob() }
					: toFailure(response);
			} catch {
				return { kind: "later", afterMs: undefined };
			}
		},
	};
}

/** A frame of the stream or the answer to a read. */
export function readBatch(body: unknown): ActivityBatch {
	const set = asRecord(body);
	return {
		activities: asList(set.activities),
		watermark: textOf(set.watermark),
	};
}

function readGrant(body: unknown): Grant | undefined {
	const grant = asRecord(body);
	const token = asText(grant.token);
	const conversationId = asText(grant.conversationId);
	if (!token || !conversationId) return undefined;
	return {
		token,
		conversationId,
		expiresInSeconds: Number(grant.expires_in) || 1800,
	};
}

/** A conversation begins when it is joined; that may still be under way. */
function toPostFailure(failure: Exclude<Outcome<never>, { kind: "ok" }>) {
	return failure.kind === "refused" && failure.status === 404
		? ({ kind: "later", afterMs: undefined } as const)
		: failure;
}

function toFailure(
	response: Response,
): Exclude<Outcome<never>, { kind: "ok" }> {
	const { status } = response;
	if (status === 401 || status === 403) return { kind: "expired" };
	if (status === 408 || status === 425 || status === 429 || status >= 500) {
		const seconds = Number(response.headers.get("retry-after"));
		return {
			kind: "later",
			afterMs: seconds > 0 ? seconds * 1000 : undefined,
		};
	}
	return { kind: "refused", status };
}
