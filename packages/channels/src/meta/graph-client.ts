import { z } from "zod";
import type { FailedPart } from "../sending/send-parts.js";
import { toNetworkOutcome } from "../sending/to-network-outcome.js";

/** Where the Graph API is and by which right it is called. */
export interface GraphOptions {
	readonly accessToken: string;
	/** Default `https://graph.facebook.com/v23.0`. */
	readonly graphUrl?: string;
	/** After which a call is given up; default 20 s. */
	readonly timeoutMs?: number;
}

/** An error of the Graph API (developers.facebook.com/docs/graph-api/guides/error-handling). */
export interface GraphError {
	readonly status: number;
	readonly code: number;
	readonly subcode: number;
	/** Of the header `Retry-After`. */
	readonly retryAfterSeconds?: number;
}

export type GraphAnswer =
	| { readonly kind: "done"; readonly value: unknown }
	| { readonly kind: "failed"; readonly error: GraphError }
	| {
			readonly kind: "no-answer";
			readonly outcome: Extract<FailedPart, { kind: "retry" | "unknown" }>;
	  };

/** The part of the Graph API that channels use. */
export interface GraphClient {
	get(path: string): Promise<GraphAnswer>;
	post(path: string, body: object | FormData): Promise<GraphAnswer>;
	/** The bytes behind an address that the API gave out. */
	download(url: string): Promise<Response>;
}

const failure = z.looseObject({
	error: z.looseObject({
		code: z.number(),
		error_subcode: z.number().optional(),
	}),
});

/** Calls the Graph API; never throws for what it answers or for a line that is cut. */
export function createGraphClient(options: GraphOptions): GraphClient {
	const root = options.graphUrl ?? "https://graph.facebook.com/v23.0";
	const authorization = `Bearer ${options.accessToken}`;
	const timeoutMs = options.timeoutMs ?? 20_000;

	async function call(path: string, init: RequestInit): Promise<GraphAnswer> {
		let response: Response;
		let value: unknown;
		try {
			response = await fetch(`${root}/${path}`, {
				...init,
				redirect: "error",
				headers: { ...init.headers, authorization },
				signal: AbortSignal.timeout(timeoutMs),
			});
			value = await response.json().catch(() => undefined);
		} catch (error) {
			return { kind: "no-answer", outcome: toNetworkOutcome(error) };
		}
		if (response.ok) return { kind: "done", value };
		const told = failure.safeParse(value);
		const retryAfter = Number(response.headers.get("retry-after"));
		return {
			kind: "failed",
			error: {
				status: response.status,
				code: told.success ? told.data.error.code : 0,
				subcode: (told.success && told.data.error.error_subcode) || 0,
				...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}),
			},
		};
	}

	return {
		get: (path) => call(path, { method: "GET" }),
		post: (path, body) =>
			call(
				path,
				body instanceof FormData
					? { method: "POST", body }
					: {
							method: "POST",
							headers: { "content-type": "application/json" },
							body: JSON.stringify(body),
						},
			),
		download: (url) =>
			fetch(url, {
				headers: { authorization },
				signal: AbortSignal.timeout(timeoutMs),
			}),
	};
}
