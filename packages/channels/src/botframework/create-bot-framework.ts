import type {
	Activity,
	ConfigurationBotFrameworkAuthenticationOptions,
} from "botbuilder";
import type { OutboundChannel, SendOutcome } from "../port/channel.js";
import type { MessengerChannel } from "../port/messenger.js";
import { fetchBounded } from "../sending/fetch-bounded.js";
import { type PartOutcome, sendParts } from "../sending/send-parts.js";
import { type Bearer, type BotActivity, NotSent } from "./bot-activity.js";
import type { BotAddress } from "./bot-address.js";
import { capabilitiesOf } from "./bot-capabilities.js";
import {
	isServiceUrlAllowed,
	type ServiceUrlPolicy,
} from "./check-service-url.js";
import {
	type BotArrival,
	type BotDeletion,
	decodeBotActivity,
} from "./decode-bot-activity.js";
import type { DurableCloudAdapter } from "./durable-cloud-adapter.js";
import { toFileAccess } from "./is-bot-file.js";
import { isTokenWorthChecking, publicIssuer } from "./screen-token.js";
import { teamsCapabilities } from "./teams-capabilities.js";
import { toBotMessages } from "./to-bot-messages.js";
import { toPartOutcome } from "./to-part-outcome.js";

/** Name under which conversations of the Bot Framework are stored. */
export const botFrameworkChannel = "botframework";

/** How the bot is known to Azure, and where its tokens come from. */
export interface BotFrameworkOptions {
	/** Null only for trying out: anyone on this machine is believed, and replies stay on it. */
	readonly app: {
		readonly id: string;
		readonly password: string;
		/** Empty for a multi-tenant bot. */
		readonly tenantId: string;
	} | null;
	/** Refuses the Emulator and addresses of this machine. */
	readonly isProduction: boolean;
	/** Addresses of another cloud than the public one. */
	readonly cloud?: BotCloud;
}

/** Addresses of a cloud, as botbuilder's configuration names them. */
export interface BotCloud {
	readonly ToChannelFromBotLoginUrl: string;
	readonly ToChannelFromBotOAuthScope: string;
	readonly ToBotFromChannelTokenIssuer: string;
	readonly ToBotFromChannelOpenIdMetadataUrl: string;
	readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
	readonly OAuthUrl: string;
}

/** One POST of a channel. */
export interface BotRequest {
	/** `Authorization`, or empty. */
	readonly authorization: string;
	/** The parsed body. */
	readonly activity: unknown;
	/** Epoch ms. */
	readonly at: number;
}

/** What became of it; each is one status. */
export type BotReceipt =
	| { readonly kind: "taken" }
	| { readonly kind: "invalid" }
	| { readonly kind: "service-url-refused" }
	| { readonly kind: "unauthorized" }
	/** Nobody could tell whether the token is good: the channel tries again. */
	| { readonly kind: "unavailable" };

/** The Bot Framework as a channel. */
export interface BotFramework {
	/** Checks a POST and hands it to `store`, which resolves once it is on disk. */
	receive(
		request: BotRequest,
		store: (event: BotArrival | BotDeletion) => Promise<void>,
	): Promise<BotReceipt>;
	readonly channel: OutboundChannel &
		Required<Pick<MessengerChannel, "fetchFile">>;
	/** Sends an event that no shopper sees, e.g. `handoff.initiate`, to a conversation's address. */
	sendEvent(
		address: unknown,
		event: Readonly<Record<string, unknown>>,
	): Promise<SendOutcome>;
}

/**
 * Connects to Azure Bot Service through botbuilder. That is loaded at once with an app, and without
 * one only when somebody tries the bot out: its modules take 20 MB.
 */
export function createBotFramework(options: BotFrameworkOptions): BotFramework {
	const { app, isProduction, cloud } = options;
	const adapter = openOnce(options);
	if (app !== null) adapter().catch(() => undefined);
	const policy: ServiceUrlPolicy = {
		allowsChannels: app !== null,
		allowsLoopback: !isProduction,
	};
	const screen = {
		channelIssuer: cloud?.ToBotFromChannelTokenIssuer ?? publicIssuer,
		allowsEmulator: !isProduction,
	};

	return {
		async receive({ authorization, activity, at }, store) {
			const decoded = decodeBotActivity(activity, at);
			if (decoded.kind === "invalid") return { kind: "invalid" };
			const posted = activity as Partial<Activity>;
			if (!isServiceUrlAllowed(posted.serviceUrl ?? "", policy))
				return { kind: "service-url-refused" };
			if (app !== null && !isTokenWorthChecking(authorization, screen))
				return { kind: "unauthorized" };
			let storing: Promise<void> | undefined;
			try {
				const bearer = await (await adapter()).admit(authorization, {
					...posted,
				});
				if (app !== null && !isFromChannel(bearer, posted, screen))
					return { kind: "unauthorized" };
				storing =
					decoded.kind === "arrival"
						? store(decoded.arrival)
						: decoded.kind === "deleted"
							? store(decoded.deletion)
							: undefined;
				await storing;
				return { kind: "taken" };
			} catch (error) {
				// Storing failed: that is the caller's, not the token's.
				if (storing !== undefined) throw error;
				return { kind: isTokenError(error) ? "unauthorized" : "unavailable" };
			}
		},
		channel: {
			name: botFrameworkChannel,
			capabilities: teamsCapabilities,
			send: ({ address, message, partsSent = 0 }) =>
				sendParts(
					toBotMessages(message, address as BotAddress),
					partsSent,
					(part) => send(address, part),
				),
			showTyping: async (address) => {
				if (capabilitiesOf(address as BotAddress).showsTyping)
					await send(address, { type: "typing" });
			},
			fetchFile: async (ref, maxBytes) => {
				const access = toFileAccess(ref, policy);
				if (access === null)
					return { kind: "gone", reason: "no address of a channel's" };
				try {
					const token =
						access === "with-token" && app !== null
							? await (await adapter()).ownToken(ref)
							: undefined;
					return await fetchBounded(
						ref,
						maxBytes,
						token === undefined ? {} : { authorization: `Bearer ${token}` },
					);
				} catch {
					return { kind: "retry", afterMs: 5000 };
				}
			},
		},
		sendEvent: async (address, event) => {
			const outcome = await send(address, event as BotActivity);
			return outcome.kind === "sent" ? { kind: "delivered" } : outcome;
		},
	};

	async function send(
		address: unknown,
		activity: BotActivity,
	): Promise<PartOutcome> {
		const to = address as BotAddress;
		if (!isServiceUrlAllowed(to.serviceUrl, policy))
			return {
				kind: "rejected",
				code: "not-allowed",
				reason: "service URL is not allowed",
			};
		try {
			await (await adapter()).say(to, activity);
			return { kind: "sent" };
		} catch (error) {
			return error instanceof NotSent
				? { kind: "retry", afterMs: 30_000, reason: error.message }
				: toPartOutcome(error);
		}
	}
}

/** The adapter, made when it is first asked for. */
function openOnce(
	options: BotFrameworkOptions,
): () => Promise<DurableCloudAdapter> {
	let opening: Promise<DurableCloudAdapter> | undefined;
	return () => {
		opening ??= import("./durable-cloud-adapter.js").then(
			({ DurableCloudAdapter }) =>
				new DurableCloudAdapter(
					options.app?.id ?? "",
					toConfiguration(options),
				),
		);
		return opening;
	};
}

function toConfiguration({
	app,
	cloud,
}: BotFrameworkOptions): ConfigurationBotFrameworkAuthenticationOptions {
	if (app === null) return {};
	return {
		...cloud,
		MicrosoftAppId: app.id,
		MicrosoftAppPassword: app.password,
		MicrosoftAppType: app.tenantId === "" ? "MultiTenant" : "SingleTenant",
		...(app.tenantId === "" ? {} : { MicrosoftAppTenantId: app.tenantId }),
	} as ConfigurationBotFrameworkAuthenticationOptions;
}

/**
 * Looks at the checked claims once more, for what botbuilder leaves open: tokens that never
 * expire, and addresses that are compared only on one of its four paths.
 */
function isFromChannel(
	identity: Bearer,
	activity: Partial<Activity>,
	screen: { readonly channelIssuer: string; readonly allowsEmulator: boolean },
): boolean {
	if (typeof identity.getClaimValue("exp") !== "number") return false;
	if (identity.getClaimValue("iss") === screen.channelIssuer)
		return identity.getClaimValue("serviceurl") === activity.serviceUrl;
	return (
		screen.allowsEmulator &&
		isServiceUrlAllowed(activity.serviceUrl ?? "", {
			allowsChannels: false,
			allowsLoopback: true,
		})
	);
}

/** Errors that say something about the token, as opposed to the way to the keys. */
function isTokenError(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { statusCode } = error as { statusCode?: unknown };
	return (
		/^(JsonWebToken|TokenExpired|NotBefore)Error$/.test(error.name) ||
		statusCode === 401
	);
}
