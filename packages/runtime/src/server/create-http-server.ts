import restify, { type Server } from "restify";
import type { Log } from "../log/log.js";
import { baseHeaders } from "./security-headers.js";

/** Longest URL that is looked at; anything longer is answered with 414. */
const maxUrlLength = 4096;

/**
 * The HTTP host, hardened before any route exists: compressed request bodies are refused (a
 * malformed one ends a restify process), URLs are bounded, every answer carries security
 * headers, and no error text of ours or of a library reaches a client.
 */
export function createHttpServer(log: Log): Server {
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
