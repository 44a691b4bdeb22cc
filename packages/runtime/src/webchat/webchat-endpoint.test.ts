import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { HttpRequest } from "../server/http-exchange.js";
import { createSigns, type Sign, type Signs } from "../signs/create-signs.js";
import { clientAddress } from "./client-address.js";
import { createWebchatRoutes } from "./create-webchat-routes.js";
import {
	type ChatServer,
	startChatServer,
} from "./testing/start-chat-server.js";

const shop = "https://shop.example.com";
let server: ChatServer;
let signs: Signs;
const sockets: WebSocket[] = [];

beforeAll(async () => {
	server = await startChatServer(
		(parts) => {
			signs = createSigns(parts.store, parts.log);
			return createWebchatRoutes(parts, {
				signs,
				limits: {
					tokensPerAddress: { points: 200, seconds: 60 },
					allTokens: { points: 210, seconds: 60 },
					messages: { points: 30, seconds: 60 },
				},
			});
		},
		{ WIDGET_ORIGINS: shop },
	);
});
afterAll(() => server.close());
afterEach(() => {
	for (const socket of sockets.splice(0)) socket.terminate();
});

interface Started {
	readonly token: string;
	readonly conversationId: string;
	readonly streamUrl: string;
	readonly expires_in: number;
}

const base = () => `${server.origin}/v3/directline`;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const secret = () =>
	Buffer.from(server.parts.secret("direct-line")).toString("base64url");

async function call(
	path: string,
	options: {
		method?: string;
		token?: string;
		body?: unknown;
		headers?: Record<string, string>;
	} = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
	const { method = "GET", token, body, headers } = options;
	const response = await fetch(
		path.startsWith("/") ? `${server.origin}${path}` : path,
		{
			method,
			headers: {
				...(token === undefined ? {} : bearer(token)),
				...(body === undefined ? {} : { "content-type": "application/json" }),
				...headers,
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		},
	);
	const text = await response.text();
	return {
		status: response.status,
		body: text === "" ? null : JSON.parse(text),
		headers: response.headers,
	};
}

async function widgetToken(
	options: { token?: string; origin?: string; from?: string } = {},
): Promise<Started> {
	const reply = await call("/webchat/token", {
		method: "POST",
		...(options.token === undefined ? {} : { token: options.token }),
		headers: {
			origin: options.origin ?? shop,
			...(options.from === undefined
				? {}
				: { "x-forwarded-for": options.from }),
		},
	});
	expect(reply.status).toBe(200);
	return reply.body as Started;
}

async function started(): Promise<Started> {
	const { token } = await widgetToken();
	const reply = await call(`${base()}/conversations`, {
		method: "POST",
		token,
	});
	expect(reply.status).toBe(201);
	return reply.body as Started;
}

const say = (chat: Started, text: string, key?: string) =>
	call(`${base()}/conversations/${chat.conversationId}/activities`, {
		method: "POST",
		token: chat.token,
		body: {
			type: "message",
			text,
			from: { id: "somebody-else" },
			...(key === undefined ? {} : { channelData: { clientActivityID: key } }),
		},
	});

/** Opens a stream and answers what it got, or the status it was refused with. */
function openStream(
	url: string,
	origin?: string,
): Promise<
	| {
			kind: "open";
			socket: WebSocket;
			frames: { activities: { id: string }[]; watermark: string }[];
	  }
	| { kind: "refused"; status: number }
> {
	return new Promise((resolve) => {
		const socket = new WebSocket(url, origin === undefined ? {} : { origin });
		sockets.push(socket);
		const frames: { activities: { id: string }[]; watermark: string }[] = [];
		socket.on("message", (data) => frames.push(JSON.parse(String(data))));
		socket.on("open", () => resolve({ kind: "open", socket, frames }));
		socket.on("unexpected-response", (_request, response) =>
			resolve({ kind: "refused", status: response.statusCode ?? 0 }),
		);
		socket.on("error", () => undefined);
	});
}

describe("a token for the widget", () => {
	it("is given to allowed pages only", async () => {
		for (const origin of [shop, server.origin]) {
			const reply = await call("/webchat/token", {
				method: "POST",
				headers: { origin },
			});
			expect(reply.status).toBe(200);
			expect(reply.headers.get("access-control-allow-origin")).toBe(origin);
		}
		for (const origin of [
			"https://evil.example",
			"null",
			`${shop}.evil.example`,
			"http://shop.example.com",
		]) {
			const reply = await call("/webchat/token", {
				method: "POST",
				headers: { origin },
			});
			expect(reply.status).toBe(403);
			expect(reply.headers.get("access-control-allow-origin")).toBeNull();
		}
		expect((await call("/webchat/token", { method: "POST" })).status).toBe(403);
	});

	it("goes on with the conversation of an expired token for thirty days, on the same page", async () => {
		const first = await widgetToken();
		const from = server.parts.now();
		server.advance(29 * 86_400_000);
		const renewed = await widgetToken({ token: first.token });
		expect(renewed.conversationId).toBe(first.conversationId);
		expect(renewed.token).not.toBe(first.token);
		const elsewhere = await widgetToken({
			token: first.token,
			origin: server.origin,
		});
		expect(elsewhere.conversationId).not.toBe(first.conversationId);
		server.advance(2 * 86_400_000);
		const tooOld = await widgetToken({ token: first.token });
		expect(tooOld.conversationId).not.toBe(first.conversationId);
		server.advance(from - server.parts.now());
	});

	it("starts anew when the token shown is forged, or was given out by the shop's server", async () => {
		const { token, conversationId } = await widgetToken();
		const forged = await widgetToken({ token: `${token.slice(0, -2)}xx` });
		expect(forged.conversationId).not.toBe(conversationId);
		const generated = await call(`${base()}/tokens/generate`, {
			method: "POST",
			token: secret(),
			body: { user: { id: "customer-7" }, trustedOrigins: [shop] },
		});
		const again = await widgetToken({
			token: (generated.body as Started).token,
		});
		expect(again.conversationId).not.toBe(
			(generated.body as Started).conversationId,
		);
	});

	it("is bounded for one address and for all together", async () => {
		const small = await startChatServer((parts) =>
			createWebchatRoutes(parts, {
				limits: {
					tokensPerAddress: { points: 3, seconds: 60 },
					allTokens: { points: 5, seconds: 60 },
				},
			}),
		);
		const ask = (from: string) =>
			fetch(`${small.origin}/webchat/token`, {
				method: "POST",
				headers: { origin: small.origin, "x-forwarded-for": from },
			});
		const statuses: number[] = [];
		for (const from of [
			"1.1.1.1",
			"1.1.1.1",
			"1.1.1.1",
			"1.1.1.1",
			"2.2.2.2",
			"2.2.2.2",
			"3.3.3.3",
		])
			statuses.push((await ask(from)).status);
		expect(statuses).toEqual([200, 200, 200, 429, 200, 200, 429]);
		expect((await ask("1.1.1.1")).headers.get("retry-after")).toMatch(/^\d+$/);
		await small.close();
	});
});

describe("a shopper's address", () => {
	const request = (remoteAddress: string, forwarded?: string) =>
		({
			remoteAddress,
			headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
		}) as unknown as HttpRequest;

	it.each([
		["of the peer", "203.0.113.5", undefined, "203.0.113.5"],
		[
			"of the peer, whatever a stranger claims",
			"203.0.113.5",
			"9.9.9.9",
			"203.0.113.5",
		],
		[
			"that a proxy on this machine added last",
			"127.0.0.1",
			"9.9.9.9, 203.0.113.5",
			"203.0.113.5",
		],
		["of an IPv6 network", "2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2"],
		["of a short IPv6 network", "2001:db8::1", undefined, "2001:db8:0:0"],
	])("is the one %s", (_name, peer, forwarded, wanted) => {
		expect(clientAddress(request(peer, forwarded))).toBe(wanted);
	});
});

describe("Direct Line's token calls", () => {
	it("give tokens to the shop's server alone", async () => {
		const path = `${base()}/tokens/generate`;
		const { token } = await widgetToken();
		expect((await call(path, { method: "POST" })).status).toBe(401);
		expect((await call(path, { method: "POST", token })).status).toBe(403);
		expect(
			(await call(path, { method: "POST", token: `${secret()}x` })).status,
		).toBe(403);
		const reply = await call(path, {
			method: "POST",
			token: secret(),
			body: { user: { id: "customer-7" } },
		});
		expect(reply).toMatchObject({
			status: 200,
			body: {
				expires_in: 3600,
				conversationId: expect.any(String),
				token: expect.any(String),
			},
		});
	});

	it("bind a token to the pages the shop trusts", async () => {
		const { body } = await call(`${base()}/tokens/generate`, {
			method: "POST",
			token: secret(),
			body: { trustedOrigins: [shop] },
		});
		const { token } = body as Started;
		const start = (origin: string) =>
			call(`${base()}/conversations`, {
				method: "POST",
				token,
				headers: { origin },
			});
		expect((await start(server.origin)).status).toBe(403);
		expect((await start(shop)).status).toBe(201);
	});

	it("refresh a valid token and say which one is too old", async () => {
		const { token, conversationId } = await widgetToken();
		const refresh = (shown: string) =>
			call(`${base()}/tokens/refresh`, { method: "POST", token: shown });
		expect((await refresh(token)).body).toMatchObject({ conversationId });
		server.advance(3_600_000);
		expect(await refresh(token)).toMatchObject({
			status: 403,
			body: { error: { code: "TokenExpired" } },
		});
		server.advance(-3_600_000);
		expect((await refresh(`${token}A`)).body).toEqual({
			error: { code: "Forbidden" },
		});
	});

	it("accept no token that was signed otherwise", async () => {
		const { token } = await widgetToken();
		const [, body, signature] = token.split(".");
		const head = (value: unknown) =>
			Buffer.from(JSON.stringify(value)).toString("base64url");
		for (const wrong of [
			"",
			"x",
			"a.b.c",
			`${head({ alg: "none", typ: "JWT" })}.${body}.`,
			`${head({ alg: "HS512", typ: "JWT" })}.${body}.${signature}`,
			`${head({ alg: "HS256", typ: "JWT" })}.${head({ use: "chat" })}.${signature}`,
			`${token}.${signature}`,
			"x".repeat(10_000),
		]) {
			const reply = await call(`${base()}/tokens/refresh`, {
				method: "POST",
				headers: { authorization: `Bearer ${wrong}` },
			});
			expect([401, 403, 431]).toContain(reply.status);
		}
	});
});

describe("a conversation", () => {
	it("is made once, however often it is started", async () => {
		const { token } = await widgetToken();
		const start = () =>
			call(`${base()}/conversations`, { method: "POST", token });
		const replies = await Promise.all([start(), start(), start()]);
		expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
		expect(
			(await call(`${base()}/session/getsessionid`, { token })).body,
		).toEqual({ sessionId: "" });
	});

	it("is not found before it is started", async () => {
		const { token, conversationId } = await widgetToken();
		const path = `${base()}/conversations/${conversationId}`;
		expect((await call(path, { token })).status).toBe(404);
		expect((await call(`${path}/activities`, { token })).status).toBe(404);
		expect(
			(
				await call(`${path}/activities`, {
					method: "POST",
					token,
					body: { type: "message", text: "hi" },
				})
			).status,
		).toBe(404);
	});

	it("is closed to tokens of others, in every call", async () => {
		const mine = await started();
		const theirs = await started();
		const path = `${base()}/conversations/${theirs.conversationId}`;
		const { token } = mine;
		const replies = await Promise.all([
			call(path, { token }),
			call(`${path}/activities`, { token }),
			call(`${path}/activities`, {
				method: "POST",
				token,
				body: { type: "message", text: "hi" },
			}),
			call(`${path}/upload?userId=x`, { method: "POST", token, body: {} }),
			call(`${path}/files/abc.png`, { token }),
		]);
		expect(replies.map(({ status }) => status)).toEqual([
			403, 403, 403, 403, 403,
		]);
		const stream = theirs.streamUrl.replace(
			theirs.conversationId,
			mine.conversationId,
		);
		expect(await openStream(stream)).toEqual({ kind: "refused", status: 403 });
	});

	it("shows the shopper of the token, whoever the body names", async () => {
		const chat = await started();
		await say(chat, "parcel");
		const { body } = await call(
			`${base()}/conversations/${chat.conversationId}/activities`,
			{ token: chat.token },
		);
		const [first] = (body as { activities: { from: { id: string } }[] })
			.activities;
		expect(first?.from.id).toMatch(/^dl_/);
	});

	it("takes a repeated message once and answers the same id", async () => {
		const chat = await started();
		const replies = await Promise.all([
			say(chat, "parcel", "k"),
			say(chat, "parcel", "k"),
			say(chat, "parcel", "k"),
		]);
		expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(
			1,
		);
		expect(replies[0]?.body).toEqual({ id: `${chat.conversationId}|0000001` });
	});

	it("refuses what is too long, too large or no JSON", async () => {
		const chat = await started();
		const path = `${base()}/conversations/${chat.conversationId}/activities`;
		expect(await say(chat, "x".repeat(8001))).toMatchObject({
			status: 400,
			body: { error: { code: "text-too-long" } },
		});
		expect((await say(chat, "x".repeat(70_000))).status).toBe(413);
		const response = await fetch(path, {
			method: "POST",
			headers: bearer(chat.token),
			body: "{",
		});
		expect(response.status).toBe(400);
	});

	it("is greeted once for the widget's opening, and counts each page once", async () => {
		const chat = await started();
		const opened = (url: string) =>
			call(`${base()}/conversations/${chat.conversationId}/activities`, {
				method: "POST",
				token: chat.token,
				body: {
					type: "event",
					name: "shopbell/opened",
					value: { locale: "en", page: { url, title: "T" } },
				},
			});
		for (const url of [
			"https://a.example/1",
			"https://a.example/1",
			"https://a.example/2",
		])
			expect((await opened(url)).status).toBe(200);
		await say(chat, "parcel");
		await expect
			.poll(
				async () => (await server.store.transcript(chat.conversationId)).length,
			)
			.toBe(3);
	});

	it("is slowed down when one shopper floods", async () => {
		const chat = await started();
		const statuses = new Set<number>();
		for (let n = 0; n < 31; n += 1)
			statuses.add(
				(
					await call(
						`${base()}/conversations/${chat.conversationId}/activities`,
						{
							method: "POST",
							token: chat.token,
							body: { type: "typing" },
						},
					)
				).status,
			);
		expect(statuses).toEqual(new Set([200, 429]));
	});
});

describe("other origins", () => {
	it("may ask first, and get what a Direct Line client sends allowed", async () => {
		const preflight = (origin: string) =>
			fetch(`${base()}/conversations/x/activities`, {
				method: "OPTIONS",
				headers: {
					origin,
					"access-control-request-method": "POST",
					"access-control-request-headers":
						"authorization,content-type,x-ms-bot-agent,x-requested-with",
				},
			});
		const allowed = await preflight(shop);
		expect(allowed.status).toBe(204);
		expect(allowed.headers.get("access-control-allow-origin")).toBe(shop);
		expect(allowed.headers.get("access-control-allow-methods")).toBe(
			"GET, POST",
		);
		expect(allowed.headers.get("access-control-allow-headers")).toContain(
			"x-ms-bot-agent",
		);
		expect((await preflight("https://evil.example")).status).toBe(403);
	});
});

describe("the stream", () => {
	it("sends history and what follows in order, from the watermark on, without a gap", async () => {
		const chat = await started();
		for (const text of ["a", "b", "c"]) await say(chat, text);
		const path = `${base()}/conversations/${chat.conversationId}`;
		const again = await call(`${path}?watermark=2`, { token: chat.token });
		// Posts run while the stream opens: what falls between history and live is in exactly one frame.
		const posts = Array.from({ length: 10 }, (_, n) => say(chat, `n${n}`));
		const stream = await openStream((again.body as Started).streamUrl);
		await Promise.all(posts);
		if (stream.kind !== "open") throw new Error("refused");
		await expect.poll(() => stream.frames.at(-1)?.watermark).toBe("26");
		const ids = stream.frames.flatMap(({ activities }) =>
			activities.map(({ id }) => id),
		);
		expect(ids).toEqual(
			Array.from(
				{ length: 24 },
				(_, n) => `${chat.conversationId}|${String(n + 3).padStart(7, "0")}`,
			),
		);
	});

	it.each(["", "-", "999", "nonsense"])(
		"sends all for the watermark %j",
		async (watermark) => {
			const chat = await started();
			await say(chat, "a");
			const again = await call(
				`${base()}/conversations/${chat.conversationId}?watermark=${watermark}`,
				{ token: chat.token },
			);
			const stream = await openStream((again.body as Started).streamUrl);
			if (stream.kind !== "open") throw new Error("refused");
			await expect
				.poll(() => stream.frames[0]?.activities[0]?.id)
				.toBe(`${chat.conversationId}|0000001`);
		},
	);

	it("opens only with its own token, for a minute, from allowed pages", async () => {
		const chat = await started();
		const url = new URL(chat.streamUrl);
		expect(url.searchParams.get("t")).not.toBe(chat.token);
		const withToken = (token: string) => {
			const other = new URL(url);
			other.searchParams.set("t", token);
			return other.href;
		};
		expect((await openStream(url.href, shop)).kind).toBe("open");
		expect(await openStream(url.href, "https://evil.example")).toEqual({
			kind: "refused",
			status: 403,
		});
		expect(await openStream(withToken(chat.token))).toEqual({
			kind: "refused",
			status: 403,
		});
		expect(await openStream(withToken(""))).toEqual({
			kind: "refused",
			status: 403,
		});
		const streamToken = url.searchParams.get("t") ?? "";
		expect(
			(
				await call(`${base()}/tokens/refresh`, {
					method: "POST",
					token: streamToken,
				})
			).status,
		).toBe(403);
		server.advance(61_000);
		expect(await openStream(url.href)).toEqual({
			kind: "refused",
			status: 403,
		});
		server.advance(-61_000);
	});

	it("takes empty frames and cuts one of more than 64 KB", async () => {
		const chat = await started();
		const stream = await openStream(chat.streamUrl);
		if (stream.kind !== "open") throw new Error("refused");
		const closed = new Promise<number>((resolve) =>
			stream.socket.once("close", resolve),
		);
		stream.socket.send("");
		await say(chat, "a");
		await expect.poll(() => stream.frames.length).toBeGreaterThan(0);
		stream.socket.send("x".repeat(64 * 1024 + 1));
		expect(await closed).toBe(1009);
	});
});

describe("signs of life", () => {
	it("go both ways over the stream, and nonsense goes nowhere", async () => {
		const chat = await started();
		const { conversationId } = chat;
		const stream = await openStream(chat.streamUrl);
		if (stream.kind !== "open") throw new Error(stream.kind);
		const heard: Sign[] = [];
		const stop = signs.listen((sign) => heard.push(sign));
		const frame = new Promise<unknown>((resolve) =>
			stream.socket.once("message", (data) =>
				resolve(JSON.parse(String(data))),
			),
		);
		signs.tell({
			kind: "typing",
			conversationId,
			by: { id: "anna", name: "Anna" },
			isAnswering: true,
		});
		expect(await frame).toEqual({
			activities: [
				{ type: "typing", from: { id: "anna", name: "Anna", role: "bot" } },
			],
		});
		for (const nonsense of [
			"",
			"{",
			"[]",
			'{"type":"message"}',
			"x".repeat(600),
		])
			stream.socket.send(nonsense);
		stream.socket.send('{"type":"typing"}');
		stream.socket.send('{"type":"typing"}');
		await expect.poll(() => heard).toHaveLength(2);
		await call(`${base()}/conversations/${conversationId}/activities`, {
			method: "POST",
			token: chat.token,
			body: { type: "typing" },
		});
		stop();
		expect(heard.slice(1)).toEqual([
			{ kind: "typing", conversationId, by: "shopper" },
			{ kind: "typing", conversationId, by: "shopper" },
		]);
	});
});
