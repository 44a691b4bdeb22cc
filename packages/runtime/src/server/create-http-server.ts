import restify, { type Server } from "restify";
import type { Log } from "../log/log.js";
import type { Door } from "./create-door.js";
import type { Lifecycle } from "./create-lifecycle.js";
import { guardDoor } from "./guard-door.js";
import { baseHeaders } from "./security-headers.js";

/** Longest URL that is looked at; anything longer is answered with 414. */
const maxUrlLength = 4096;

/** What stands before the routes. */
export interface HttpServerOptions {
	/** Sends away what is too much; absent: everybody is let in. */
	readonly door?: Door;
	/** While it drains, every answer asks for another connection next time. */
	readonly lifecycle?: Pick<Lifecycle, "phase">;
}

/**
 * The HTTP host, hardened before any route exists: compressed request bodies are refused (a
 * malformed one ends a restify process), URLs are bounded, every answer carries security
 * headers, and no error text of ours or of a library reaches a client.
 */
export function createHttpServer(
	log: Log,
	options: HttpServerOptions = {},
): Server {
	const server = restify.createServer({
		name: "",
		handleUncaughtExceptions: false,
		noWriteContinue: true,
	} as restify.ServerOptions);
	server.server.requestTimeout = 30_000;
	server.server.headersTimeout = 15_000;
	server.server.keepAliveTimeout = 65_000;
	server.server.maxHeadersCount = 100;

	server.pre((request, response, next) => {
		for (const [name, value] of Object.entries(baseHeaders))
			response.setHeader(name, value);
		if (options.lifecycle?.phase() === "draining")
			response.setHeader("connection", "close");
		if (options.door && !guardDoor(options.door, request, response))
			return next(false);
		if (request.headers["content-encoding"] !== undefined) {
			return end(response, 415, "unsupported-encoding", next);
		}
		if ((request.url ?? "").length > maxUrlLength)
			return end(response, 414, "url-too-long", next);
		return next();
	});
	server.on(
		"restifyError",
		(
			_request,
			response,
			error: { statusCode?: number },
			callback: () => void,
		) => {
			const status = error.statusCode ?? 500;
			if (status >= 500) log.error({ code: "http.unexpected", status });
			// By restify's own means: it answers by itself, and throws, when it does not know of an answer.
			if (!response.headersSent) {
				response.sendRaw(
					status,
					JSON.stringify({
						error: { code: status === 404 ? "not-found" : `http-${status}` },
					}),
					{ "content-type": "application/json; charset=utf-8" },
				);
			}
			callback();
		},
	);
	return server;
}

function end(
	response: restify.Response,
	status: number,
	code: string,
	next: restify.Next,
): void {
	response.writeHead(status, {
		"content-type": "application/json; charset=utf-8",
		connection: "close",
	});
	response.end(JSON.stringify({ error: { code } }));
	next(false);
}
