/** How a request ended. `offline`: nobody knows whether the server got it. */
export type Answer<Body, Details = unknown> =
	| { readonly kind: "ok"; readonly body: Body }
	| Failure<Details>;

/** How a request ended that did not end well. */
export type Failure<Details = unknown> =
	| Refusal<Details>
	| { readonly kind: "offline" };

/** What the server does not do, and why. */
export interface Refusal<Details = unknown> {
	readonly kind: "refused";
	/** HTTP status. */
	readonly status: number;
	/** The server's word for it, `unknown` without one. */
	readonly code: string;
	/** What comes with some codes. */
	readonly details: Partial<Details>;
	/** Set when there is a time to wait. */
	readonly retryAfterSeconds: number | null;
}

/** Longest wait for an answer. */
const timeoutMs = 20_000;

/** Asks the server of this page, by POST where there is a `body`; never rejects. */
export async function request<Body, Details = unknown>(
	path: string,
	body?: object,
): Promise<Answer<Body, Details>> {
	try {
		const response = await fetch(path, {
			credentials: "same-origin",
			signal: AbortSignal.timeout(timeoutMs),
			...(body === undefined
				? {}
				: {
						method: "POST",
						headers: { "content-type": "application/json" },
						body: JSON.stringify(body),
					}),
		});
		// A proxy's page instead of an answer: the server is not there.
		if (response.status === 502 || response.status === 504)
			return { kind: "offline" };
		const value: unknown = await response.json();
		if (response.ok) return { kind: "ok", body: value as Body };
		const { error } = value as {
			readonly error?: { readonly code?: string } & Partial<Details>;
		};
		const retryAfter = Number(response.headers.get("retry-after") ?? "");
		return {
			kind: "refused",
			status: response.status,
			code: error?.code ?? "unknown",
			details: error ?? {},
			retryAfterSeconds: retryAfter > 0 ? retryAfter : null,
		};
	} catch {
		return { kind: "offline" };
	}
}
