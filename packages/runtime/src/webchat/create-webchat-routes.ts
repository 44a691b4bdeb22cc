import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import type { Signs } from "../signs/create-signs.js";
import { createActivityRoutes } from "./activity-routes.js";
import { createAllowedOrigins } from "./allowed-origins.js";
import { createChannelRoute } from "./channel-route.js";
import { createChatTokens } from "./chat-token.js";
import { createConversationRoutes } from "./conversation-routes.js";
import {
	createRateGate,
	defaultWebchatLimits,
	type WebchatLimits,
} from "./rate-limits.js";
import type { CustomerTokenReader } from "./read-customer.js";
import { createStreamRoute } from "./stream-route.js";
import { createTokenRoutes } from "./token-routes.js";
import { createUploadRoutes } from "./upload-routes.js";
import type { WebchatContext } from "./webchat-context.js";
import { withCors } from "./with-cors.js";

/** Settings of the web chat endpoint. */
export interface WebchatOptions {
	/** Bounds of public calls; default `defaultWebchatLimits`. */
	readonly limits?: Partial<WebchatLimits>;
	/** Checks tokens of signed-in customers; default refuses all. */
	readonly readCustomerToken?: CustomerTokenReader;
	/** Signs of life to and from the desk; absent: none. */
	readonly signs?: Signs;
	/** Channels on which a chat can go on by a link; default none. */
	readonly channels?: readonly string[];
}

/**
 * A Direct Line 3.0 endpoint of our own under `/v3/directline`, so that every client of that
 * protocol works here, and `POST /webchat/token`, which starts our own widget without a secret.
 */
export function createWebchatRoutes(
	parts: RuntimeParts,
	options: WebchatOptions = {},
): RouteGroup {
	const limits = { ...defaultWebchatLimits, ...options.limits };
	const context: WebchatContext = {
		parts,
		...(options.signs ? { signs: options.signs } : {}),
		readCustomerToken:
			options.readCustomerToken ??
			(async () => ({ kind: "refused", reason: "audience" })),
		tokens: createChatTokens(parts.secret("webchat-token"), parts.now),
		origins: createAllowedOrigins(parts.settings, parts.origin),
		gates: {
			tokensPerAddress: createRateGate(limits.tokensPerAddress),
			allTokens: createRateGate(limits.allTokens),
			messages: createRateGate(limits.messages),
			uploads: createRateGate(limits.uploads),
			uploadsPerAddress: createRateGate(limits.uploadsPerAddress),
			allUploads: createRateGate(limits.allUploads),
		},
	};
	const stream = createStreamRoute(context);
	return {
		routes: withCors(
			[
				createChannelRoute(options.channels ?? []),
				...createTokenRoutes(context),
				...createConversationRoutes(context),
				...createActivityRoutes(context),
				...createUploadRoutes(context),
			],
			context.origins,
		),
		sockets: [stream.socket],
		close: () => stream.close(),
	};
}
