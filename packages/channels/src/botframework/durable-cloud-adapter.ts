import {
	type Activity,
	CloudAdapter,
	ConfigurationBotFrameworkAuthentication,
	type ConfigurationBotFrameworkAuthenticationOptions,
	type ConversationReference,
} from "botbuilder";
import { type Bearer, type BotActivity, NotSent } from "./bot-activity.js";
import type { BotAddress } from "./bot-address.js";

/** Milliseconds a channel has to take a message; less than the lease of a delivery. */
const sendTimeoutMs = 15_000;

/** What the connector's client has beneath botbuilder's types (`@azure/core-client`). */
interface ConnectorInternals {
	readonly client: {
		readonly pipeline: {
			removePolicy(options: { name?: string; phase?: string }): unknown;
			addPolicy(policy: {
				name: string;
				sendRequest(
					request: { timeout: number },
					next: (request: unknown) => Promise<unknown>,
				): Promise<unknown>;
			}): void;
		};
	};
	readonly credentials?: {
		readonly appId?: string;
		getToken?(): Promise<string>;
	};
}

/**
 * botbuilder's CloudAdapter without its HTTP handling: that one answers only when the turn is over,
 * prints what is wrong with a token and sends error texts to whoever asked.
 */
export class DurableCloudAdapter extends CloudAdapter {
	constructor(
		private readonly appId: string,
		options: ConfigurationBotFrameworkAuthenticationOptions,
	) {
		super(new ConfigurationBotFrameworkAuthentication(options));
	}

	/**
	 * Checks the token and answers what it says of its bearer; rejects with botbuilder's errors. A turn
	 * of botbuilder's would make two clients for replies as well, which costs more than the check.
	 */
	async admit(
		authorization: string,
		activity: Partial<Activity>,
	): Promise<Bearer> {
		const { claimsIdentity } =
			await this.botFrameworkAuthentication.authenticateRequest(
				activity as Activity,
				authorization,
			);
		return claimsIdentity;
	}

	/** The bot's own token, with which files that lie at the connector of an address are fetched; undefined without an app. */
	async ownToken(serviceUrl: string): Promise<string | undefined> {
		let token: string | undefined;
		await this.continueConversationAsync(
			this.appId,
			{
				channelId: "msteams",
				serviceUrl,
				conversation: { id: "file" },
			} as ConversationReference,
			async (context) => {
				const connector = context.turnState.get<ConnectorInternals>(
					this.ConnectorClientKey,
				);
				token = await connector?.credentials?.getToken?.();
			},
		);
		return token;
	}

	/**
	 * Sends one message, once. The client beneath would try an ambiguous request three times
	 * more and follow redirects; both are taken out, since a repeat is seen by the shopper and
	 * a redirect leads past the list of allowed hosts.
	 */
	async say(address: BotAddress, message: BotActivity): Promise<void> {
		const reference = address as unknown as ConversationReference;
		await this.continueConversationAsync(
			this.appId,
			reference,
			async (context) => {
				const connector = context.turnState.get<ConnectorInternals>(
					this.ConnectorClientKey,
				);
				if (!connector) throw new NotSent("no connector");
				const { pipeline } = connector.client;
				pipeline.removePolicy({ phase: "Retry" });
				pipeline.removePolicy({ name: "redirectPolicy" });
				pipeline.addPolicy({
					name: "deadline",
					sendRequest: (request, next) => {
						request.timeout = sendTimeoutMs;
						return next(request);
					},
				});
				const { credentials } = connector;
				if (credentials?.appId) {
					await credentials.getToken?.().catch((cause: unknown) => {
						throw new NotSent("no token", { cause });
					});
				}
				// The id to reply to is one that botbuilder made up for this continuation.
				context.onSendActivities((_context, activities, next) => {
					for (const activity of activities) delete activity.replyToId;
					return next();
				});
				await context.sendActivity(message as Partial<Activity>);
			},
		);
	}
}
