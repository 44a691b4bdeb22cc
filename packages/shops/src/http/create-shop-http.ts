import type { Unavailable } from "../port/shop-answer.js";
import { readBounded } from "./read-bounded.js";
import { readRetryAfter } from "./read-retry-after.js";
import type { ShopPorts } from "./shop-ports.js";

/** One request to a shop. */
export interface ShopRequest {
	readonly method: "GET" | "POST" | "PUT";
	/** Relative to the address of the shop; the caller has encoded what it put in. */
	readonly path: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	/** Whether doing it twice is the same as doing it once: reads, and changes the shop recognises by their key. */
	readonly isRepeatable: boolean;
	/** Epoch ms. */
	readonly deadlineAt: number;
}

/** An answer with JSON in it, whatever its status below 500 (401, 403, 429 apart), or why there is none. */
export type HttpAnswer =
	| {
			readonly kind: "answered";
			readonly status: number;
			readonly headers: Headers;
			readonly json: unknown;
	  }
	| Unavailable;

/** Sends requests to one shop. Never rejects and never takes longer than the deadline. */
export interface ShopHttp {
	send(request: ShopRequest): Promise<HttpAnswer>;
}

/** How requests are bounded. */
export interface ShopHttpOptions {
	readonly baseUrl: URL;
	/** Sent with every request; credentials go here. */
	readonly headers: Readonly<Record<string, string>>;
	readonly ports: ShopPorts;
	/** Largest answer that is read, default 1 MiB. */
	readonly maxBytes?: number;
	/** Longest one attempt may take, default 5,000 ms. */
	readonly attemptTimeoutMs?: number;
	/** Attempts at one request, the first included; default 3. */
	readonly maxAttempts?: number;
	/** First pause between attempts, doubled each time; default 200 ms. */
	readonly firstPauseMs?: number;
}

interface Attempt {
	readonly answer: HttpAnswer;
	/** False when the shop certainly did nothing: it refused, or was never reached. */
	readonly mayHaveHappened: boolean;
}

/**
 * HTTP to one shop over the platform's fetch: one deadline over all attempts and the reading of
 * the body, bounded answers, no redirects followed. A request is repeated when it is repeatable,
 * or when the shop certainly did not act on it; never beyond the deadline.
 */
export function createShopHttp({
	baseUrl,
	headers,
	ports,
	maxBytes = 1024 * 1024,
	attemptTimeoutMs = 5_000,
	maxAttempts = 3,
	firstPauseMs = 200,
}: ShopHttpOptions): ShopHttp {
	const attempt = async (
		request: ShopRequest,
		timeoutMs: number,
	): Promise<Attempt> => {
		const url = new URL(request.path, baseUrl);
		for (const [name, value] of Object.entries(request.query ?? {}))
			url.searchParams.set(name, value);
		const signal = AbortSignal.timeout(timeoutMs);
		let response: Response;
		try {
			response = await ports.fetch(url, {
				method: request.method,
				redirect: "manual",
				signal,
				headers: {
					accept: "application/json",
					...(request.body === undefined
						? {}
						: { "content-type": "application/json" }),
					...headers,
					...request.headers,
				},
				...(request.body === undefined
					? {}
					: { body: JSON.stringify(request.body) }),
			});
		} catch (cause) {
			return signal.aborted
				? { answer: unavailable("timeout"), mayHaveHappened: true }
				: {
						answer: unavailable("unreachable"),
						mayHaveHappened: !wasNeverReached(cause),
					};
		}
		return readAnswer(response, signal);
	};

	const readAnswer = async (
		response: Response,
		signal: AbortSignal,
	): Promise<Attempt> => {
		const { status } = response;
		let text: string | undefined;
		try {
			text = await readBounded(response, maxBytes);
		} catch {
			return {
				answer: unavailable(signal.aborted ? "timeout" : "unreadable", status),
				mayHaveHappened: true,
			};
		}
		if (status === 429) {
			const retryAfterMs = readRetryAfter(response.headers, ports.now());
			return {
				answer: {
					...unavailable("rate-limited", status),
					...(retryAfterMs === undefined ? {} : { retryAfterMs }),
				},
				mayHaveHappened: false,
			};
		}
		if (status >= 500)
			return { answer: unavailable("failing", status), mayHaveHappened: true };
		if (status === 401 || status === 403)
			return {
				answer: unavailable("unauthorized", status),
				mayHaveHappened: false,
			};
		if (status >= 300 && status < 400)
			return {
				answer: unavailable("redirected", status),
				mayHaveHappened: false,
			};
		if (text === undefined)
			return {
				answer: unavailable("too-large", status),
				mayHaveHappened: true,
			};
		try {
			const json: unknown = text === "" ? null : JSON.parse(text);
			return {
				answer: { kind: "answered", status, headers: response.headers, json },
				mayHaveHappened: true,
			};
		} catch {
			return {
				answer: unavailable("unreadable", status),
				mayHaveHappened: true,
			};
		}
	};

	return {
		async send(request) {
			for (let tried = 1; ; tried++) {
				const left = request.deadlineAt - ports.now();
				if (left <= 0) return unavailable("timeout");
				const { answer, mayHaveHappened } = await attempt(
					request,
					Math.ceil(Math.min(left, attemptTimeoutMs)),
				);
				if (
					answer.kind === "answered" ||
					tried >= maxAttempts ||
					answer.reason === "unauthorized" ||
					answer.reason === "redirected" ||
					answer.reason === "too-large" ||
					(mayHaveHappened && !request.isRepeatable)
				)
					return answer;
				const pause =
					answer.retryAfterMs ??
					firstPauseMs * 2 ** (tried - 1) * (0.5 + ports.random());
				if (ports.now() + pause >= request.deadlineAt) return answer;
				await ports.sleep(pause);
			}
		},
	};
}

function unavailable(
	reason: Unavailable["reason"],
	status?: number,
): Unavailable {
	return {
		kind: "unavailable",
		reason,
		...(status === undefined ? {} : { status }),
	};
}

/** Failures before a single byte of the request could have left. */
const neverReached = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
]);

function wasNeverReached(cause: unknown): boolean {
	const inner = cause instanceof Error ? cause.cause : undefined;
	return (
		inner instanceof Error &&
		"code" in inner &&
		typeof inner.code === "string" &&
		neverReached.has(inner.code)
	);
}
