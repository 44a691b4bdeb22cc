import { createHash, timingSafeEqual } from "node:crypto";
import type { RouteGroup } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { Prometheus, Reading } from "./create-prometheus.js";

/** What the route of the numbers works with. */
export interface MetricsOptions {
	/** What a scraper has to show as a bearer token. */
	readonly token: string;
	readonly prometheus: Pick<Prometheus, "render">;
	readonly read: () => Promise<readonly Reading[]>;
}

/** `GET /metrics` in Prometheus' text format, for those who know the token. */
export function createMetricsRoutes(options: MetricsOptions): RouteGroup {
	const wanted = digest(`Bearer ${options.token}`);
	const isAllowed = ({ headers }: HttpRequest): boolean =>
		timingSafeEqual(digest(headers.authorization ?? ""), wanted);
	return {
		sockets: [],
		routes: [
			{
				method: "get",
				path: "/metrics",
				handle: async (request): Promise<HttpReply> => {
					if (!isAllowed(request))
						return {
							...failure(401, "unauthorized"),
							headers: { "www-authenticate": "Bearer" },
						};
					const { contentType, text } = await options.prometheus.render(
						await options.read(),
					);
					return {
						status: 200,
						body: text,
						headers: { "content-type": contentType },
					};
				},
			},
		],
	};
}

/** Compared instead of the text, so that neither its length nor its content can be timed. */
function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}
