import type { Entry } from "../wire/entry.js";
import type { HumanAgent } from "../wire/handoff.js";

/** How a request ended. `offline`: nobody knows whether the server got it. */
export type Answer<T> =
	| { readonly kind: "ok"; readonly body: T }
	| {
			readonly kind: "refused";
			readonly status: number;
			readonly code: string;
			/** Set with `taken`. */
			readonly by: HumanAgent | null;
			/** Set with `seen-less`: the lines that were not on screen. */
			readonly entries: readonly Entry[];
			/** Set when there is a time to wait. */
			readonly retryAfterSeconds: number | null;
	  }
	| { readonly kind: "offline" };

export type Refusal = Extract<Answer<never>, { kind: "refused" }>;

/** Longest wait for an answer. */
const timeoutMs = 15_000;

/** Asks the desk's server; never rejects. */
export async function request<T>(
	method: "GET" | "POST",
	path: string,
	body?: unknown,
): Promise<Answer<T>> {
	try {
		const response = await fetch(`/desk/api${path}`, {
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
		const value = (await response.json()) as {
			error?: { code?: string; by?: HumanAgent; entries?: readonly Entry[] };
		};
		if (response.ok) return { kind: "ok", body: value as T };
		const retryAfter = Number(response.headers.get("retry-after") ?? "");
		return {
			kind: "refused",
			status: response.status,
			code: value.error?.code ?? "unknown",
			by: value.error?.by ?? null,
			entries: value.error?.entries ?? [],
			retryAfterSeconds: retryAfter > 0 ? retryAfter : null,
		};
	} catch {
		return { kind: "offline" };
	}
}
