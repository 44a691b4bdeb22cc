import {
	type BotArrival,
	type BotCloud,
	type BotDeletion,
	type BotFramework,
	type BotReceipt,
	createBotFramework,
} from "@shopbell/channels/botframework";
import type { DeskReport } from "@shopbell/desks";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import {
	countUnlessFailed,
	createRateGate,
	defaultWebchatLimits,
} from "../webchat/rate-limits.js";
import { tooMany } from "../webchat/webchat-context.js";

/** Largest activity that is read; Teams' limit of a message is 100 KB. */
const maxBodyBytes = 256 * 1024;

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Settings of the Bot Framework channel. */
export interface BotFrameworkRouteOptions {
	/** Writes down what was admitted; resolves when it is on disk. */
	readonly take: (event: BotArrival | BotDeletion) => Promise<void>;
	/** Addresses of another cloud than the public one. */
	readonly cloud?: BotCloud;
	/** Hears of every activity that was admitted and stored; the answer waits for it. */
	readonly onAdmitted?: (report: DeskReport) => Promise<void>;
}

/**
 * `POST /api/messages` for Azure Bot Service, and the channel that sends replies back. Answers
 * undefined, so that there is no such route, in production without an app id: botbuilder would
 * believe anyone then.
 */
export function createBotFrameworkRoutes(
	parts: RuntimeParts,
	options: BotFrameworkRouteOptions,
):
	| {
			readonly group: RouteGroup;
			readonly channel: BotFramework["channel"];
			readonly sendEvent: BotFramework["sendEvent"];
	  }
	| undefined {
	const { microsoftApp, isProduction } = parts.settings;
	if (microsoftApp === null && isProduction) return undefined;
	const bot = createBotFramework({
		app: microsoftApp,
		isProduction,
		...(options.cloud ? { cloud: options.cloud } : {}),
	});

	const gate = createRateGate(defaultWebchatLimits.messages);

	async function handle(request: HttpRequest): Promise<HttpReply> {
		// Without an app id there is nothing to check a caller by: only programs on this machine,
		// and no page that a browser on it has open, which would name its origin.
		const isStranger =
			!loopback.test(request.remoteAddress) ||
			request.headers.origin !== undefined ||
			request.headers["x-forwarded-for"] !== undefined;
		if (microsoftApp === null && isStranger) return failure(403, "forbidden");
		const read = await readJson(request, maxBodyBytes);
		if (read.kind === "refused") return read.reply;
		let waitSeconds = 0;
		const receipt = await bot.receive(
			{
				authorization: request.headers.authorization ?? "",
				activity: read.value,
				at: parts.now(),
			},
			async (event) => {
				// After the proof of who sends it, so that nobody uses up somebody else's.
				const { conversationId } = event;
				waitSeconds = await gate(conversationId);
				if (waitSeconds > 0) return;
				await countUnlessFailed(gate, conversationId, () =>
					options.take(event),
				);
			},
		);
		if (waitSeconds > 0) return tooMany(waitSeconds);
		if (receipt.kind === "taken")
			await options.onAdmitted?.({
				headers: request.headers,
				body: new TextEncoder().encode(JSON.stringify(read.value)),
				at: parts.now(),
			});
		else parts.log.warn({ code: `botframework.${receipt.kind}` });
		return toReply(receipt);
	}

	return {
		group: {
			routes: [{ method: "post", path: "/api/messages", handle }],
			sockets: [],
		},
		channel: bot.channel,
		sendEvent: bot.sendEvent,
	};
}

function toReply(receipt: BotReceipt): HttpReply {
	switch (receipt.kind) {
		case "taken":
			return { status: 200 };
		case "invalid":
			return failure(400, "invalid-activity");
		case "service-url-refused":
			return failure(403, "service-url-refused");
		case "unauthorized":
			return failure(401, "unauthorized");
		case "unavailable":
			return failure(503, "unavailable");
	}
}
