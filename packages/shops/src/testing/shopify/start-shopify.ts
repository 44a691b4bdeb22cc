import {
	buildSchema,
	execute,
	type FieldNode,
	Kind,
	parse,
	validate,
	visit,
} from "graphql";
import {
	type FaultyServer,
	type ReceivedRequest,
	type SimulatedAnswer,
	startFaultyServer,
} from "../server/start-faulty-server.js";
import { adminSchema } from "./admin-schema.js";
import {
	createShopifyState,
	type ShopifyState,
} from "./create-shopify-state.js";

/** A Shopify shop in memory. */
export interface SimulatedShopify {
	readonly server: FaultyServer;
	readonly state: ShopifyState;
	/** Requests that do not fit the published schema. */
	readonly violations: string[];
	/** The next requests are throttled, one each, with so many points missing. */
	throttleNext(...missingPoints: readonly number[]): void;
}

/** Token that the simulator takes. */
export const shopifyToken = "shpat_0123456789abcdef";

const schema = buildSchema(adminSchema);
const path = "/admin/api/2026-07/graphql.json";
const cost = { requested: 52, restoreRate: 100, maximum: 2_000 };

/** Starts a Shopify that holds every document and every variable against the published schema. */
export async function startShopify(): Promise<SimulatedShopify> {
	const state = createShopifyState();
	const violations: string[] = [];
	const missing: number[] = [];

	const answer = async ({
		method,
		url,
		headers,
		body,
	}: ReceivedRequest): Promise<SimulatedAnswer> => {
		if (headers["x-shopify-access-token"] !== shopifyToken)
			return {
				status: 401,
				body: JSON.stringify({
					errors: "[API] Invalid API key or access token",
				}),
			};
		if (method !== "POST" || url.pathname !== path) {
			violations.push(`${method} ${url.pathname}: no such address`);
			return { status: 404, body: JSON.stringify({ errors: "Not Found" }) };
		}
		const points = missing.shift();
		const extensions = toExtensions(points ?? 0);
		if (points !== undefined)
			return ok({
				errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
				extensions,
			});
		const request = JSON.parse(body) as {
			query: string;
			variables: Record<string, unknown>;
		};
		const document = parse(request.query);
		const errors = validate(schema, document).map(({ message }) => message);
		let key: string | undefined;
		visit(document, {
			Field(field) {
				const given = readIdempotencyKey(field, request.variables);
				key ??= given;
				if (field.name.value === "refundCreate" && given === undefined)
					errors.push("refundCreate wants @idempotent since 2026-04");
			},
		});
		if (errors.length > 0) {
			violations.push(...errors);
			return ok({ errors: errors.map((message) => ({ message })) });
		}
		const result = await execute({
			schema,
			document,
			rootValue: state.resolvers(key),
			variableValues: request.variables,
		});
		for (const { message } of result.errors ?? []) violations.push(message);
		return ok({ ...result, extensions });
	};
	return {
		server: await startFaultyServer(answer),
		state,
		violations,
		throttleNext: (...points) => {
			missing.push(...points);
		},
	};
}

function toExtensions(missing: number) {
	return {
		cost: {
			requestedQueryCost: cost.requested,
			actualQueryCost: missing > 0 ? null : cost.requested,
			throttleStatus: {
				maximumAvailable: cost.maximum,
				currentlyAvailable:
					missing > 0 ? cost.requested - missing : cost.maximum,
				restoreRate: cost.restoreRate,
			},
		},
	};
}

function ok(body: unknown): SimulatedAnswer {
	return { status: 200, body: JSON.stringify(body) };
}

function readIdempotencyKey(
	field: FieldNode,
	variables: Readonly<Record<string, unknown>>,
): string | undefined {
	const value = field.directives
		?.find(({ name }) => name.value === "idempotent")
		?.arguments?.find(({ name }) => name.value === "key")?.value;
	if (value?.kind === Kind.STRING) return value.value;
	return value?.kind === Kind.VARIABLE
		? String(variables[value.name.value])
		: undefined;
}
