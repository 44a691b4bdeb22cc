import type { z } from "zod";
import { checkBaseUrl } from "../http/check-base-url.js";
import {
	createShopHttp,
	type ShopHttpOptions,
} from "../http/create-shop-http.js";
import type { ShopPorts } from "../http/shop-ports.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import { ShopError } from "../shop-error.js";
import { envelopeSchema } from "./admin-schemas.js";
import { apiVersion } from "./documents.js";

/** Where a Shopify shop is and the token of the custom app that its owner installed for the bot. */
export interface ShopifyOptions {
	/** `https://SHOP.myshopify.com` */
	readonly baseUrl: string;
	/**
	 * Admin API access token with read_orders, write_orders, read_customers, read_fulfillments,
	 * read_returns and write_returns; for vouchers also read_discounts and write_discounts.
	 */
	readonly accessToken: string;
	readonly ports: ShopPorts;
	/** Bounds of a request; see `createShopHttp`. */
	readonly http?: Pick<
		ShopHttpOptions,
		"attemptTimeoutMs" | "maxAttempts" | "maxBytes" | "firstPauseMs"
	>;
}

/** One request with a document. */
export interface AdminRequest<Schema extends z.ZodType> {
	readonly document: string;
	readonly variables: Readonly<Record<string, unknown>>;
	readonly schema: Schema;
	readonly isRepeatable: boolean;
	readonly deadlineAt: number;
}

/** Sends documents to Shopify's Admin API. */
export interface AdminClient {
	send<Schema extends z.ZodType>(
		request: AdminRequest<Schema>,
	): Promise<ShopAnswer<z.infer<Schema>>>;
}

/** Longest a throttled request is repeated: as many times as it takes within the deadline, but no more often than this. */
const maxThrottled = 5;

/**
 * Shopify's Admin GraphQL API over HTTP POST. A request that is throttled was not carried out, so
 * any request waits for the points it lacks (missing points ÷ restore rate, as "API limits" of
 * Shopify's documentation describes) and goes again while the deadline allows. Throws `ShopError`
 * for settings that cannot work.
 */
export function createAdminClient(options: ShopifyOptions): AdminClient {
	const { accessToken, ports } = options;
	if (!/^[\w-]{8,200}$/.test(accessToken))
		throw new ShopError(
			"shop.credentials",
			"The access token of Shopify is missing or malformed.",
			"Copy the Admin API access token of the custom app; it is shown once, after the app is installed.",
		);
	const http = createShopHttp({
		...options.http,
		baseUrl: checkBaseUrl(options.baseUrl),
		headers: { "x-shopify-access-token": accessToken },
		ports,
	});

	return {
		async send({ document, variables, schema, isRepeatable, deadlineAt }) {
			for (let tried = 1; ; tried++) {
				const answer = await http.send({
					method: "POST",
					path: `admin/api/${apiVersion}/graphql.json`,
					body: { query: document, variables },
					isRepeatable,
					deadlineAt,
				});
				if (answer.kind === "unavailable") return answer;
				const { status } = answer;
				const { data: envelope } = envelopeSchema.safeParse(answer.json);
				if (status !== 200 || !envelope)
					return {
						kind: "unavailable",
						// 402 frozen, 404 no such shop, 423 locked ("Status and error codes" of the documentation).
						reason: status === 200 ? "unreadable" : "failing",
						status,
					};
				const codes = (envelope.errors ?? []).map(
					({ extensions }) => extensions?.code ?? "",
				);
				if (codes.includes("THROTTLED")) {
					const cost = envelope.extensions?.cost;
					const missing = cost
						? cost.requestedQueryCost - cost.throttleStatus.currentlyAvailable
						: 0;
					const retryAfterMs = Math.ceil(
						cost
							? (Math.max(missing, 1) * 1000) /
									Math.max(cost.throttleStatus.restoreRate, 1)
							: 1_000,
					);
					if (tried >= maxThrottled || ports.now() + retryAfterMs >= deadlineAt)
						return {
							kind: "unavailable",
							reason: "rate-limited",
							status,
							retryAfterMs,
						};
					await ports.sleep(retryAfterMs);
					continue;
				}
				if (codes.includes("ACCESS_DENIED") || codes.includes("SHOP_INACTIVE"))
					return { kind: "unavailable", reason: "unauthorized", status };
				if (codes.length > 0)
					return { kind: "unavailable", reason: "failing", status };
				const { data, success } = schema.safeParse(envelope.data);
				return success
					? { kind: "done", value: data }
					: { kind: "unavailable", reason: "unreadable", status };
			}
		},
	};
}
