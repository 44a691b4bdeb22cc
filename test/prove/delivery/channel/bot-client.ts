import http from "node:http";

/** What came of one delivery to the bot. */
export type PostOutcome =
	| { readonly kind: "acknowledged"; readonly ms: number }
	/** Refused with a status; nothing was promised. */
	| { readonly kind: "refused"; readonly status: number; readonly ms: number }
	/** No answer: whether it was stored, nobody knows. */
	| { readonly kind: "unreachable" };

/** A message of a shopper as a channel delivers it. */
export interface ShopperWords {
	readonly conversation: string;
	/** The same for each delivery of the same message. */
	readonly id: string;
	readonly text: string;
}

/** The channel's side that brings messages: it posts activities of the Bot Framework. */
export interface BotClient {
	post(words: ShopperWords, origin: string): Promise<PostOutcome>;
	close(): void;
}

const timeoutMs = 30_000;

/** A client with at most `connections` at a time; replies are wanted at `serviceUrl`. */
export function createBotClient(
	serviceUrl: string,
	connections: number,
): BotClient {
	const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
	return {
		post: ({ conversation, id, text }, origin) =>
			new Promise((resolve) => {
				const payload = JSON.stringify({
					type: "message",
					id,
					channelId: "emulator",
					serviceUrl,
					conversation: { id: conversation },
					from: { id: `user-${conversation}` },
					recipient: { id: "bot" },
					text,
				});
				const startedAt = performance.now();
				const call = http.request(
					`${origin}/api/messages`,
					{
						agent,
						method: "POST",
						timeout: timeoutMs,
						headers: {
							"content-type": "application/json",
							"content-length": Buffer.byteLength(payload),
						},
					},
					(response) => {
						response.resume();
						// The status line is the acknowledgement; a body that is cut changes nothing.
						const { statusCode: status = 0 } = response;
						const ms = performance.now() - startedAt;
						response.once("error", () => undefined);
						resolve(
							status >= 200 && status < 300
								? { kind: "acknowledged", ms }
								: { kind: "refused", status, ms },
						);
					},
				);
				call.once("timeout", () => call.destroy());
				call.once("error", () => resolve({ kind: "unreachable" }));
				call.end(payload);
			}),
		close: () => agent.destroy(),
	};
}
