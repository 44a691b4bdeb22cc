import { connect } from "node:net";
import type { Server } from "restify";
import { afterEach, describe, expect, it } from "vitest";
import { silentLog } from "../log/log.js";
import { addRoute } from "./add-route.js";
import { createDoor, type Door, type DoorOptions } from "./create-door.js";
import { createHttpServer } from "./create-http-server.js";
import { createLifecycle } from "./create-lifecycle.js";
import { readJson } from "./http-exchange.js";
import { toTrafficKind } from "./traffic-kind.js";

function open(options: Partial<DoorOptions> = {}): Door {
	return createDoor({
		maxRequests: 4,
		maxWaiting: 10,
		lagMs: () => 0,
		waiting: () => 0,
		chance: () => 0.5,
		...options,
	});
}

describe("the door", () => {
	it("sends shoppers away when enough is under way, staff later and probes never", () => {
		const shed: string[] = [];
		const door = open({ onShed: (...why) => shed.push(why.join(" ")) });
		for (let n = 0; n < 4; n += 1)
			expect(door.admit("public").kind).toBe("admitted");
		expect(door.admit("message")).toEqual({
			kind: "refused",
			reason: "requests",
			retryAfter: 3,
		});
		expect(door.admit("staff").kind).toBe("admitted");
		expect(door.admit("staff").kind).toBe("admitted");
		expect(door.admit("staff").kind).toBe("refused");
		expect(door.admit("probe").kind).toBe("admitted");
		expect(shed).toEqual(["requests message", "requests staff"]);
	});

	it("lets in again what was answered, once for each", () => {
		const door = open({ maxRequests: 1 });
		const first = door.admit("public");
		if (first.kind !== "admitted") throw new Error("refused");
		expect(door.admit("public").kind).toBe("refused");
		first.pass.end();
		first.pass.end();
		expect(door.open()).toBe(0);
		expect(door.admit("public").kind).toBe("admitted");
		expect(door.admit("public").kind).toBe("refused");
	});

	it("lets in no more than is done in about two seconds, at the pace of this machine", () => {
		let clock = 0;
		const door = open({ maxRequests: 256, steadyNow: () => clock });
		const inside = (): number => {
			const passes = [];
			for (;;) {
				const admission = door.admit("public");
				if (admission.kind === "refused") break;
				passes.push(admission.pass);
			}
			for (const { end } of passes) end();
			return passes.length;
		};
		expect(inside()).toBe(64);
		clock += 1000;
		expect(inside()).toBe(128);
		clock += 1000;
		expect(inside()).toBe(256);
		clock += 10_000;
		expect(inside()).toBe(64);
	});

	it("counts who waits for a body as open and not as under way", () => {
		const door = open({ maxRequests: 1 });
		for (let n = 0; n < 8; n += 1) {
			const slow = door.admit("public");
			if (slow.kind !== "admitted") throw new Error("refused");
			slow.pass.pause();
		}
		expect(door.admit("public")).toMatchObject({ reason: "connections" });
	});

	it("takes no more messages than can be answered, and still shows what was said", () => {
		let waiting = 10;
		const door = open({ waiting: () => waiting });
		expect(door.admit("message")).toMatchObject({ reason: "backlog" });
		expect(door.admit("public").kind).toBe("admitted");
		waiting = 9;
		expect(door.admit("message").kind).toBe("admitted");
	});

	it("sends shoppers away while the event loop is late", () => {
		const door = open({ lagMs: () => 1500 });
		expect(door.admit("public")).toMatchObject({ reason: "lag" });
		expect(door.admit("staff").kind).toBe("admitted");
	});
});

describe("what a request is for", () => {
	it.each([
		["POST", "/v3/directline/conversations/abc/activities", "message"],
		[
			"GET",
			"/v3/directline/conversations/abc/activities?watermark=3",
			"public",
		],
		["POST", "/v3/directline/conversations/abc/upload", "message"],
		["POST", "/api/messages", "message"],
		["POST", "/webchat/token", "public"],
		["POST", "/desk/api/sign-in", "staff"],
		["GET", "/desk", "staff"],
		["GET", "/deskundig.html", "public"],
		["GET", "/health/ready", "probe"],
		["GET", "/metrics", "probe"],
	])("%s %s is %s", (method, url, kind) => {
		expect(toTrafficKind(method, url)).toBe(kind);
	});
});

describe("a server with a door", () => {
	let server: Server;
	let port: number;

	afterEach(() => {
		server.server.closeAllConnections();
		server.close();
	});

	async function start(
		handle: () => Promise<void>,
		lifecycle = createLifecycle(),
	): Promise<string> {
		server = createHttpServer(silentLog, {
			door: open({ maxRequests: 1 }),
			lifecycle,
		});
		addRoute(
			server,
			{
				method: "post",
				path: "/do",
				handle: async (request) => {
					const read = await readJson(request, 1000);
					await handle();
					return read.kind === "json" ? { status: 200 } : read.reply;
				},
			},
			silentLog,
		);
		await new Promise<void>((resolve) =>
			server.listen(0, "127.0.0.1", () => resolve()),
		);
		port = server.address().port;
		return `http://127.0.0.1:${port}/do`;
	}

	it("answers 503 with a time to come back, readable by pages, and goes on", async () => {
		let finish: (() => void) | undefined;
		const url = await start(
			() =>
				new Promise((resolve) => {
					finish = resolve;
				}),
		);
		const first = fetch(url, { method: "POST", body: "{}" });
		await expect.poll(() => finish).toBeDefined();
		const second = await fetch(url, { method: "POST", body: "{}" });
		expect(second.status).toBe(503);
		expect(second.headers.get("retry-after")).toMatch(/^[1-4]$/);
		expect(second.headers.get("access-control-allow-origin")).toBe("*");
		expect(await second.json()).toEqual({ error: { code: "overloaded" } });
		finish?.();
		expect((await first).status).toBe(200);
		await expect
			.poll(async () => {
				const again = fetch(url, { method: "POST", body: "{}" });
				setTimeout(() => finish?.(), 50);
				return (await again).status;
			})
			.toBe(200);
	});

	it("gives no place to who is slow with the rest of a body", async () => {
		const url = await start(async () => {});
		const slow = connect(port, "127.0.0.1");
		slow.write(
			"POST /do HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{",
		);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(200);
		slow.destroy();
	});

	it("asks for another connection next time while it drains", async () => {
		const lifecycle = createLifecycle();
		const url = await start(async () => {}, lifecycle);
		const before = await fetch(url, { method: "POST", body: "{}" });
		expect(before.headers.get("connection")).toBe("keep-alive");
		lifecycle.drain();
		const after = await fetch(url, { method: "POST", body: "{}" });
		expect(after.status).toBe(200);
		expect(after.headers.get("connection")).toBe("close");
	});
});
