import type { Route } from "../server/add-route.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { AllowedOrigins } from "./allowed-origins.js";
import { originOf } from "./webchat-context.js";

/** Headers that Direct Line clients and our own widget send. */
const allowedHeaders =
	"authorization, content-type, x-ms-bot-agent, x-requested-with";

/**
 * Lets allowed pages of other origins call the routes, refuses the rest, and adds the answer to
 * the question browsers ask first (https://fetch.spec.whatwg.org/#http-cors-protocol).
 */
export function withCors(
	routes: readonly Route[],
	origins: AllowedOrigins,
): readonly Route[] {
	const preflights = new Map<string, Set<string>>();
	for (const { path, method } of routes) {
		const methods = preflights.get(path) ?? new Set();
		preflights.set(path, methods.add(method.toUpperCase()));
	}
	return [
		...routes.map((route) => ({
			...route,
			handle: async (request: HttpRequest) =>
				guard(request, origins, () => route.handle(request)),
		})),
		...[...preflights].map(
			([path, methods]): Route => ({
				method: "opts",
				path,
				handle: (request) =>
					guard(request, origins, () => ({
						status: 204,
						headers: {
							"access-control-allow-methods": [...methods].join(", "),
							"access-control-allow-headers": allowedHeaders,
							"access-control-max-age": "7200",
						},
					})),
			}),
		),
	];
}

async function guard(
	request: HttpRequest,
	origins: AllowedOrigins,
	answer: () => Promise<HttpReply> | HttpReply,
): Promise<HttpReply> {
	const origin = originOf(request);
	if (origin === null) return await answer();
	if (!origins.isAllowed(origin, request.headers))
		return failure(403, "origin-not-allowed");
	const reply = await answer();
	return {
		...reply,
		headers: {
			...reply.headers,
			"access-control-allow-origin": origin,
			// The session call of Direct Line clients asks for it; no route reads a cookie.
			"access-control-allow-credentials": "true",
			"access-control-expose-headers": "retry-after",
			vary: "origin",
		},
	};
}
