// A stand-in for the bot's server: the same protocol, canned answers, and switches that make
// the network fail. For work on the widget alone; it keeps everything in memory.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { answerTo, greeting } from "./fake-bot.mjs";

const dist = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const contentTypes = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
};
/** As strict as the real server's. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");

/** Starts the server; `faults` may be changed while it runs. */
export function startFakeServer({ port = 0, answerAfterMs = 700 } = {}) {
	const conversations = new Map();
	const tokens = new Map();
	const faults = {
		isDown: false,
		refusesSockets: false,
		refusesMessages: false,
	};

	function grant(conversationId) {
		const token = randomBytes(18).toString("base64url");
		tokens.set(token, conversationId);
		return { token, conversationId, expires_in: 1800 };
	}
	function conversationOf(request) {
		const token = (request.headers.authorization ?? "").replace("Bearer ", "");
		return conversations.get(tokens.get(token));
	}
	function append(conversation, activity) {
		const sequence = conversation.activities.length + 1;
		conversation.activities.push({
			type: "message",
			timestamp: new Date().toISOString(),
			conversation: { id: conversation.id },
			...activity,
			id: `${conversation.id}|${String(sequence).padStart(7, "0")}`,
			channelData: { ...activity.channelData, "webchat:sequence-id": sequence },
		});
		for (const socket of conversation.sockets)
			socket.send(JSON.stringify(batchAfter(conversation, sequence - 1)));
		return conversation.activities.at(-1).id;
	}
	/** Says something as bot, person or notice. */
	function say(conversation, reply) {
		const { quickReplies = [], markdown, ...shopbell } = reply;
		append(conversation, {
			from: { id: "bot", role: "bot" },
			text: markdown,
			suggestedActions: {
				actions: quickReplies.map(({ label, value }) => ({
					type: "messageBack",
					title: label,
					value,
				})),
			},
			channelData: { shopbell },
		});
	}
	function react(conversation, activity) {
		for (const reply of answerTo(activity, conversation))
			setTimeout(
				() => say(conversation, reply),
				reply.afterMs ?? answerAfterMs,
			);
	}

	const server = createServer(async (request, response) => {
		const url = new URL(request.url, "http://localhost");
		const reply = (status, body) => {
			response.writeHead(status, { "content-type": "application/json" });
			response.end(JSON.stringify(body));
		};
		if (request.method === "GET" && !url.pathname.startsWith("/v3/"))
			return serveFile(url.pathname, response);
		if (faults.isDown) return request.socket.destroy();
		response.setHeader("access-control-allow-origin", "*");
		response.setHeader(
			"access-control-allow-headers",
			"authorization, content-type",
		);
		if (request.method === "OPTIONS") return response.writeHead(204).end();
		let text = "";
		for await (const chunk of request) text += chunk;

		if (url.pathname === "/webchat/token") {
			const old = conversationOf(request);
			if (old) return reply(200, grant(old.id));
			const id = randomBytes(12).toString("hex");
			conversations.set(id, {
				id,
				activities: [],
				sockets: new Set(),
				seen: new Map(),
			});
			return reply(200, grant(id));
		}
		const conversation = conversationOf(request);
		if (!conversation) return reply(403, { error: { code: "TokenExpired" } });
		if (
			request.method === "POST" &&
			url.pathname === "/v3/directline/conversations"
		) {
			conversation.isJoined = true;
			const ticket = grant(conversation.id).token;
			return reply(200, {
				conversationId: conversation.id,
				streamUrl: `ws://${request.headers.host}/v3/directline/conversations/${conversation.id}/stream?t=${ticket}`,
			});
		}
		if (request.method === "GET")
			return reply(
				200,
				batchAfter(
					conversation,
					Number(url.searchParams.get("watermark") ?? 0),
				),
			);
		if (!conversation.isJoined)
			return reply(404, { error: { code: "ConversationNotFound" } });
		if (faults.refusesMessages)
			return reply(400, { error: { code: "BadArgument" } });
		const activity = JSON.parse(text);
		const clientId = activity.channelData?.clientActivityID;
		if (conversation.seen.has(clientId))
			return reply(200, { id: conversation.seen.get(clientId) });
		const id =
			activity.type === "message"
				? append(conversation, {
						...activity,
						from: { id: "shopper", role: "user" },
					})
				: `${conversation.id}|event`;
		conversation.seen.set(clientId, id);
		react(conversation, activity);
		return reply(200, { id });
	});

	const sockets = new WebSocketServer({ noServer: true });
	server.on("upgrade", (request, stream, head) => {
		const url = new URL(request.url, "http://localhost");
		const conversation = conversations.get(
			tokens.get(url.searchParams.get("t")),
		);
		if (!conversation || faults.isDown || faults.refusesSockets)
			return stream.destroy();
		sockets.handleUpgrade(request, stream, head, (socket) => {
			conversation.sockets.add(socket);
			socket.on("close", () => conversation.sockets.delete(socket));
			const missed = batchAfter(
				conversation,
				Number(url.searchParams.get("watermark") ?? 0),
			);
			if (missed.activities.length > 0) socket.send(JSON.stringify(missed));
		});
	});

	return new Promise((resolve) => {
		server.listen(port, "127.0.0.1", () =>
			resolve({
				url: `http://127.0.0.1:${server.address().port}`,
				faults,
				conversations,
				greeting,
				say,
				typing(conversation, name) {
					const frame = {
						activities: [{ type: "typing", from: { role: "bot", name } }],
					};
					for (const socket of conversation.sockets)
						socket.send(JSON.stringify(frame));
				},
				dropSockets() {
					for (const socket of sockets.clients) socket.terminate();
				},
				close() {
					for (const socket of sockets.clients) socket.terminate();
					server.closeAllConnections();
					server.close();
				},
			}),
		);
	});
}

function batchAfter({ activities }, watermark) {
	return {
		activities: activities.slice(watermark),
		watermark: String(Math.max(watermark, activities.length)),
	};
}

function serveFile(path, response) {
	const name =
		path === "/" || path === "/demo/" || path === "/demo"
			? "/demo/index.html"
			: path;
	const file = normalize(join(dist, name));
	if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) {
		response.writeHead(404).end();
		return;
	}
	response.writeHead(200, {
		"content-type": contentTypes[extname(file)] ?? "application/octet-stream",
		"content-security-policy": policy,
		"access-control-allow-origin": "*",
	});
	response.end(readFileSync(file));
}
