import type { Problem } from "../wire/article.js";

/** What comes with a refusal. */
interface RefusalDetails {
	readonly code?: string;
	readonly articleId?: string;
	readonly problems?: readonly Problem[];
}

/** How a request ended. `offline`: nobody knows whether the server got it. */
export type Answer<T> =
	| { readonly kind: "ok"; readonly body: T }
	| {
			readonly kind: "refused";
			readonly status: number;
			readonly code: string;
			/** Set with `taken`. */
			readonly articleId: string | null;
			/** Filled with `problems`. */
			readonly problems: readonly Problem[];
			/** Set when there is a time to wait. */
			readonly retryAfterSeconds: number | null;
	  }
	| { readonly kind: "offline" };

/** Longest wait for an answer. */
const timeoutMs = 20_000;

/** Asks the server; never rejects. */
export async function request<T>(
	method: "GET" | "POST",
	path: string,
	body?: unknown,
): Promise<Answer<T>> {
	try {
		const response = await fetch(path, {
			method,
			credentials: "same-origin",
			signal: AbortSignal.timeout(timeoutMs),
			...(method === "POST"
				? {
						headers: { "content-type": "application/json" },
						body: JSON.stringify(body ?? {}),
					}
				: {}),
		});
		// A proxy's page instead of an answer: the server is not there.
		if (response.status === 502 || response.status === 504)
			return { kind: "offline" };
		const value = (await response.json()) as { error?: RefusalDetails };
		if (response.ok) return { kind: "ok", body: value as T };
		const retryAfter = Number(response.headers.get("retry-after") ?? "");
		return {
			kind: "refused",
			status: response.status,
			code: value.error?.code ?? "unknown",
			articleId: value.error?.articleId ?? null,
			problems: value.error?.problems ?? [],
			retryAfterSeconds: retryAfter > 0 ? retryAfter : null,
		};
	} catch {
		return { kind: "offline" };
	}
}
