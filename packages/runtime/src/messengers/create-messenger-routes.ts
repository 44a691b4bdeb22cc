import type { MessengerChannel, WebhookReceipt } from "@shopbell/channels";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import { tooMany } from "../webchat/webchat-context.js";
import { createHoldBack } from "./hold-back.js";
import { messengerPath } from "./messenger-path.js";
import type { RemoteFiles } from "./remote-files.js";
import { takeEvent } from "./take-event.js";

/** Largest request that is read; WhatsApp's webhooks have up to 3 MB. */
const maxBodyBytes = 3 * 1024 * 1024;

/**
 * `/channels/<name>` for each messenger. Answered when everything in the request is on disk and not
 * before; whatever is slow comes after. What cannot be stored is answered with 503, and what is too
 * much of one conversation with 429, so that the vendor brings it again.
 */
export function createMessengerRoutes(
	parts: RuntimeParts,
	channels: readonly MessengerChannel[],
	files: RemoteFiles,
): RouteGroup {
	const { store, log, now } = parts;
	const holdBack = createHoldBack();

	async function take(
		channel: MessengerChannel,
		request: HttpRequest,
	): Promise<HttpReply> {
		const body = await request.readBody(maxBodyBytes);
		if (body === "too-large") return failure(413, "body-too-large");
		const receipt = await channel.receive({
			method: request.method === "GET" ? "GET" : "POST",
			query: request.query,
			headers: toPlainHeaders(request.headers),
			body,
			at: now(),
		});
		if (receipt.kind === "refused")
			log.warn({ code: `messenger.${receipt.code}`, channel: channel.name });
		if (receipt.kind === "taken") {
			const { events, waitSeconds } = await holdBack(
				channel.name,
				receipt.events,
			);
			// One after the other: the vendor's order is the shopper's.
			for (const [index, event] of events.entries())
				try {
					await takeEvent(channel.name, event, { store, files, log, now });
				} catch (error) {
					await holdBack.giveBack(channel.name, events.slice(index));
					throw error;
				}
			if (waitSeconds > 0) return tooMany(waitSeconds);
			void receipt
				.afterwards?.()
				.catch(() =>
					log.warn({ code: "messenger.afterwards", channel: channel.name }),
				);
		}
		return toReply(receipt);
	}

	return {
		routes: channels.flatMap((channel) =>
			(["get", "post"] as const).map((method) => ({
				method,
				path: messengerPath(channel.name),
				handle: (request: HttpRequest) => take(channel, request),
			})),
		),
		sockets: [],
	};
}

function toReply(receipt: WebhookReceipt): HttpReply {
	switch (receipt.kind) {
		case "taken":
			return receipt.reply
				? {
						status: 200,
						body: receipt.reply.body,
						headers: { "content-type": receipt.reply.contentType },
					}
				: { status: 200 };
		case "challenge":
			return {
				status: 200,
				body: receipt.body,
				headers: { "content-type": "text/plain" },
			};
		case "refused":
			return failure(receipt.status, receipt.code);
	}
}

function toPlainHeaders(
	headers: HttpRequest["headers"],
): Readonly<Record<string, string | undefined>> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.join(", ") : value,
		]),
	);
}
