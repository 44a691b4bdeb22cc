import type { IncomingMessage } from "node:http";
import type { Request, Response, Server } from "restify";
import type { Log } from "../log/log.js";
import { passOf } from "./guard-door.js";
import { failure, type HttpReply, type HttpRequest } from "./http-exchange.js";
import { ownProxies, type TrustedProxies } from "./trusted-proxies.js";

/** One route. `path` is restify's: `/a/:id`. */
export interface Route {
	readonly method: "get" | "post" | "put" | "del" | "opts" | "head";
	readonly path: string;
	readonly handle: (request: HttpRequest) => Promise<HttpReply> | HttpReply;
}

/**
 * Adds a route whose handler answers a value. A handler that throws becomes a plain 500; the
 * request never reaches restify's own error path, which would log it with its headers.
 */
export function addRoute(
	server: Server,
	route: Route,
	log: Log,
	isTrustedProxy: TrustedProxies = ownProxies,
): void {
	const methods =
		route.method === "get"
			? (["get", "head"] as const)
			: ([route.method] as const);
	const answer = async (request: Request, response: Response) => {
		let reply: HttpReply;
		try {
			reply = await route.handle(toHttpRequest(request, isTrustedProxy));
		} catch (error) {
			log.error({
				code: "http.handler-failed",
				route: route.path,
				error: error instanceof Error ? error.name : "unknown",
			});
			reply = isStorageError(error)
				? { ...failure(503, "unavailable"), headers: { "retry-after": "2" } }
				: failure(500, "internal");
		}
		send(request, response, reply);
		// restify logs the whole request when an async handler resolves to anything else.
		return undefined as never;
	};
	for (const method of methods) server[method](route.path, answer);
}

function isStorageError(error: unknown): boolean {
	return error instanceof Error && error.name === "StoreError";
}

function toHttpRequest(
	request: Request,
	isTrustedProxy: TrustedProxies,
): HttpRequest {
	const url = new URL(request.url ?? "/", "http://localhost");
	return {
		method: request.method ?? "GET",
		path: url.pathname,
		params: (request.params ?? {}) as Record<string, string>,
		query: url.searchParams,
		headers: request.headers,
		remoteAddress: request.socket.remoteAddress ?? "",
		isTrustedProxy,
		readBody: async (maxBytes) => {
			const pass = passOf(request);
			pass?.pause();
			try {
				return await readBody(request as unknown as IncomingMessage, maxBytes);
			} finally {
				pass?.resume();
			}
		},
		raw: request as unknown as IncomingMessage,
	};
}

function readBody(
	request: IncomingMessage,
	maxBytes: number,
): Promise<Buffer | "too-large"> {
	const declared = Number(request.headers["content-length"] ?? 0);
	if (declared > maxBytes) return Promise.resolve("too-large");
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		request.on("data", (chunk: Buffer) => {
			size += chunk.length;
			if (size > maxBytes) {
				request.removeAllListeners("data");
				request.pause();
				resolve("too-large");
				return;
			}
			chunks.push(chunk);
		});
		request.once("end", () => resolve(Buffer.concat(chunks)));
		request.once("error", reject);
		request.once("aborted", () => reject(new Error("aborted")));
	});
}

function send(request: Request, response: Response, reply: HttpReply): void {
	if (response.headersSent || response.writableEnded) return;
	const { body } = reply;
	const isRaw = typeof body === "string" || body instanceof Uint8Array;
	const headers: Record<string, string> = {
		...(body === undefined || isRaw
			? {}
			: { "content-type": "application/json; charset=utf-8" }),
		...reply.headers,
	};
	// Bytes of a refused body are not read: the connection cannot be used again.
	if (reply.status === 413) headers.connection = "close";
	response.writeHead(reply.status, headers);
	const payload =
		body === undefined ? undefined : isRaw ? body : JSON.stringify(body);
	if (payload === undefined || request.method === "HEAD") response.end();
	else response.end(payload);
}
