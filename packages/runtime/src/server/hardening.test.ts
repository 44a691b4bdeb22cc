import { createHmac } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import type { Server } from "restify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { silentLog } from "../log/log.js";
import { addRoute } from "./add-route.js";
import { createHttpServer } from "./create-http-server.js";
import { failure, readJson } from "./http-exchange.js";
import { serveSockets } from "./socket-routes.js";

const secret = "s3cret";
const maxBytes = 256 * 1024;
let server: Server;
let sockets: { close(): void };
let port: number;

beforeAll(async () => {
	server = createHttpServer(silentLog);
	addRoute(
		server,
		{
			method: "post",
			path: "/echo",
			handle: async (request) => {
				const read = await readJson(request, maxBytes);
				return read.kind === "refused"
					? read.reply
					: { status: 200, body: read.value };
			},
		},
		silentLog,
	);
	addRoute(
		server,
		{
			method: "post",
			path: "/signed",
			handle: async (request) => {
				const bytes = await request.readBody(maxBytes);
				if (bytes === "too-large") return failure(413, "body-too-large");
				const signature = createHmac("sha256", secret)
					.update(bytes)
					.digest("hex");
				return signature === request.headers["x-signature"]
					? { status: 200, body: {} }
					: failure(403, "bad-signature");
			},
		},
		silentLog,
	);
	addRoute(
		server,
		{
			method: "get",
			path: "/broken/:id",
			handle: () => {
				throw new Error("a secret of ours");
			},
		},
		silentLog,
	);
	sockets = serveSockets(
		server.server,
		[
			{
				path: /^\/socket$/,
				isOriginAllowed: (origin) => origin === "https://shop.example.com",
				authorize: () => ({
					kind: "granted",
					open: (socket) =>
						socket.on("message", (data) => socket.send(String(data).length)),
				}),
			},
		],
		silentLog,
	);
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
	sockets.close();
	server.server.closeAllConnections();
	await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** Sends bytes as they are; answers what came back until the line was closed or fell silent. */
async function raw(...parts: (string | Buffer)[]): Promise<string> {
	const socket = connect(port, "127.0.0.1");
	let answer = "";
	socket.on("data", (data) => {
		answer += data.toString("latin1");
		if (answer.includes("\r\n\r\n")) socket.end();
	});
	socket.on("error", () => undefined);
	socket.setTimeout(500, () => socket.destroy());
	for (const part of parts) socket.write(part);
	await once(socket, "close");
	return answer;
}

const statusOf = (answer: string): number =>
	Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

const post = (path: string, headers: string, body: string | Buffer) =>
	raw(
		`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n`,
		body,
	);

async function expectAlive(): Promise<void> {
	const reply = await fetch(`http://127.0.0.1:${port}/echo`, {
		method: "POST",
		body: '{"alive":true}',
	});
	expect(await reply.json()).toEqual({ alive: true });
}

describe("a compressed body", () => {
	const packed = gzipSync('{"a":1}');
	it.each([
		["missing", ""],
		["garbage", "this is no gzip"],
		["truncated", packed.subarray(0, 10)],
		["whole", packed],
		["a bomb", gzipSync(Buffer.alloc(50_000_000))],
	])("is refused when it is %s, and the process lives", async (_name, body) => {
		for (const encoding of ["gzip", "deflate", "br", "x", "gzip, gzip"]) {
			const answer = await post(
				"/echo",
				`Content-Encoding: ${encoding}\r\n`,
				body,
			);
			expect(statusOf(answer)).toBe(415);
		}
		await expectAlive();
	});

	it("is refused when it comes in pieces or for a path that does not exist", async () => {
		for (const path of ["/echo", "/nowhere", "/%zz"])
			expect(
				statusOf(
					await raw(
						`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n`,
						"3\r\nabc\r\n0\r\n\r\n",
					),
				),
			).toBe(415);
		await expectAlive();
	});
});

describe("a huge body", () => {
	it("is refused by its announced size before it is read", async () => {
		const answer = await raw(
			"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 200000000\r\n\r\n",
		);
		expect(statusOf(answer)).toBe(413);
	});

	it("is refused while it arrives, and takes no memory", async () => {
		const before = process.memoryUsage().rss;
		let peak = before;
		const socket = connect(port, "127.0.0.1");
		socket.on("error", () => undefined);
		let answer = "";
		socket.on("data", (data) => {
			answer += data.toString("latin1");
		});
		socket.write(
			"POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
		);
		const chunk = Buffer.alloc(1_000_000, 97);
		for (let n = 0; n < 200 && !socket.destroyed; n += 1) {
			socket.write(`${chunk.length.toString(16)}\r\n`);
			if (!socket.write(Buffer.concat([chunk, Buffer.from("\r\n")])))
				await new Promise<void>((resolve) => {
					socket.once("drain", resolve);
					socket.once("close", () => resolve());
				});
			peak = Math.max(peak, process.memoryUsage().rss);
		}
		socket.destroy();
		expect(answer === "" || statusOf(answer) === 413).toBe(true);
		expect(peak - before).toBeLessThan(100 * 1024 * 1024);
		await expectAlive();
	});
});

describe("what is no request of ours", () => {
	it.each([
		["an unknown path", "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n", 404],
		["an unknown method", "PROPFIND /echo HTTP/1.1\r\nHost: x\r\n\r\n", 405],
		["the wrong method", "GET /echo HTTP/1.1\r\nHost: x\r\n\r\n", 405],
		["a broken escape", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", 404],
		["a broken value", "GET /broken/%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n", 404],
		["two slashes", "GET // HTTP/1.1\r\nHost: x\r\n\r\n", 404],
		["a way up", "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", 404],
		[
			"a long path",
			`GET /${"a".repeat(5000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
			414,
		],
		["no host", "GET /echo HTTP/1.1\r\n\r\n", 400],
		["no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", 400],
		[
			"two lengths",
			"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
			400,
		],
		[
			"length and chunks",
			"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
			400,
		],
		[
			"a negative length",
			"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
			400,
		],
		[
			"a broken chunk",
			"POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
			400,
		],
		[
			"large headers",
			`GET /echo HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
			431,
		],
		[
			"a socket nobody serves",
			"GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
			404,
		],
		[
			"another protocol",
			"GET /echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
			404,
		],
	])("is answered and survived: %s", async (_name, bytes, status) => {
		expect(statusOf(await raw(bytes))).toBe(status);
		await expectAlive();
	});

	it("is survived when it is noise", async () => {
		let seed = 7;
		const random = (below: number): number => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % below;
		};
		const request = Buffer.from(
			'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\n{"a":1}',
		);
		await Promise.all(
			Array.from({ length: 200 }, () => {
				const bytes = Buffer.from(request);
				for (let n = 0; n <= random(6); n += 1)
					bytes[random(bytes.length)] = random(256);
				return raw(bytes.subarray(0, 1 + random(bytes.length)));
			}),
		);
		await expectAlive();
	});

	it("never gets our own words back, and headers come with every answer", async () => {
		for (const [path, status] of [
			["/broken/1", 500],
			["/nowhere", 404],
		] as const) {
			const reply = await fetch(`http://127.0.0.1:${port}${path}`);
			expect(reply.status).toBe(status);
			expect(await reply.text()).not.toContain("secret");
			expect(reply.headers.get("content-security-policy")).toContain(
				"default-src 'none'",
			);
			expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
			expect(reply.headers.get("server")).toBeNull();
			expect(reply.headers.get("x-powered-by")).toBeNull();
		}
	});
});

describe("a signature", () => {
	it("holds over the bytes as they came, however they are written", async () => {
		const body = '{ "text":"caf\\u00e9\\/ 👍🏽 ","n":1.0 }';
		const signature = createHmac("sha256", secret).update(body).digest("hex");
		const send = (bytes: string) =>
			post("/signed", `X-Signature: ${signature}\r\n`, bytes);
		expect(statusOf(await send(body))).toBe(200);
		expect(statusOf(await send(JSON.stringify(JSON.parse(body))))).toBe(403);
	});
});

describe("a socket", () => {
	const open = (
		origin: string | undefined,
	): Promise<WebSocket | number | undefined> =>
		new Promise((resolve) => {
			const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, {
				...(origin === undefined ? {} : { origin }),
			});
			socket.on("open", () => resolve(socket));
			socket.on("error", () => undefined);
			socket.on("unexpected-response", (_request, response) =>
				resolve(response.statusCode),
			);
		});

	it("is refused to pages that are not the shop's", async () => {
		for (const origin of [
			"https://evil.example",
			"https://shop.example.com.evil.example",
			"null",
			undefined,
		])
			expect(await open(origin)).toBe(403);
		expect(await open("https://shop.example.com")).toBeInstanceOf(WebSocket);
	});

	it("carries frames of 64 KB and is cut by a larger one", async () => {
		const socket = (await open("https://shop.example.com")) as WebSocket;
		socket.send("x".repeat(64 * 1024));
		expect(String((await once(socket, "message"))[0])).toBe("65536");
		const closed = once(socket, "close");
		socket.send("x".repeat(64 * 1024 + 1));
		expect((await closed)[0]).toBe(1009);
		await expectAlive();
	});

	it("does not let fragments add up to more", async () => {
		const socket = (await open("https://shop.example.com")) as WebSocket;
		const closed = once(socket, "close");
		for (let n = 0; n < 5; n += 1)
			socket.send("x".repeat(20_000), { fin: false });
		expect((await closed)[0]).toBe(1009);
		await expectAlive();
	});
});
