import { z } from "zod";
import type { FailedPart } from "../sending/send-parts.js";
import { toNetworkOutcome } from "../sending/to-network-outcome.js";

/** What a call to Viber ends in; 0 is its word for success. */
export type ViberAnswer =
	| { readonly kind: "done"; readonly value: unknown }
	| {
			readonly kind: "failed";
			/** Of HTTP. */
			readonly status: number;
			/** Viber's own, of the body; see developers.viber.com/docs/api/rest-bot-api/#error-codes. */
			readonly code: number;
			readonly retryAfterSeconds?: number;
	  }
	| {
			readonly kind: "no-answer";
			readonly outcome: Extract<FailedPart, { kind: "retry" | "unknown" }>;
	  };

export interface ViberClient {
	call(method: string, body: object): Promise<ViberAnswer>;
}

const told = z.looseObject({ status: z.number() });

/** Calls Viber's API; never throws for what it answers or for a line that is cut. */
export function createViberClient(options: {
	readonly authToken: string;
	readonly apiUrl?: string;
	readonly timeoutMs?: number;
}): ViberClient {
	const root = options.apiUrl ?? "https://chatapi.viber.com/pa";
	return {
		async call(method, body) {
			try {
				const response = await fetch(`${root}/${method}`, {
					method: "POST",
					redirect: "error",
					headers: {
						"content-type": "application/json",
						"x-viber-auth-token": options.authToken,
					},
					body: JSON.stringify(body),
					signal: AbortSignal.timeout(options.timeoutMs ?? 20_000),
				});
				const value: unknown = await response.json().catch(() => undefined);
				const parsed = told.safeParse(value);
				if (response.ok && parsed.success && parsed.data.status === 0)
					return { kind: "done", value };
				const retryAfter = Number(response.headers.get("retry-after"));
				return {
					kind: "failed",
					status: response.status,
					code: parsed.success ? parsed.data.status : -1,
					...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}),
				};
			} catch (error) {
				return { kind: "no-answer", outcome: toNetworkOutcome(error) };
			}
		},
	};
}
