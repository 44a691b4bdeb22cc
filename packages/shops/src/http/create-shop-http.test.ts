import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemPorts } from "../index.js";
import {
	type Fault,
	type FaultyServer,
	startFaultyServer,
} from "../testing/index.js";
import {
	createShopHttp,
	type ShopHttpOptions,
	type ShopRequest,
} from "./create-shop-http.js";
import { readRetryAfter } from "./read-retry-after.js";

let server: FaultyServer;
let slept: number[];

beforeEach(async () => {
	slept = [];
	server = await startFaultyServer(async () => ({
		status: 200,
		body: '{"ok":true}',
	}));
});
afterEach(() => server.close());

const create = (change: Partial<ShopHttpOptions> = {}) =>
	createShopHttp({
		baseUrl: new URL(server.url),
		headers: { authorization: "Bearer secret" },
		ports: {
			...systemPorts,
			sleep: async (ms) => {
				slept.push(ms);
			},
			random: () => 0.5,
		},
		...change,
	});
const request = (change: Partial<ShopRequest> = {}): ShopRequest => ({
	method: "POST",
	path: "v1/x",
	body: {},
	isRepeatable: false,
	deadlineAt: Date.now() + 30_000,
	...change,
});
const down: Fault = { kind: "status", status: 503 };
const tooMany: Fault = { kind: "status", status: 429 };

describe("a request to a shop", () => {
	it("is sent once when it changes something and nobody knows whether it did", async () => {
		for (const fault of [
			down,
			{ kind: "reset" },
			{ kind: "truncated" },
		] as const) {
			const before = server.requests.length;
			server.failNext(fault);
			expect(await create().send(request())).toMatchObject({
				kind: "unavailable",
			});
			expect(server.requests.length - before).toBe(1);
		}
	});

	it("is sent again when the shop certainly did nothing", async () => {
		server.failNext(tooMany, tooMany);
		expect(await create().send(request())).toMatchObject({ kind: "answered" });
		expect(server.requests).toHaveLength(3);
	});

	it("is sent again with growing pauses when it may be, three times at most", async () => {
		server.failAlways(down);
		expect(await create().send(request({ isRepeatable: true }))).toMatchObject({
			reason: "failing",
			status: 503,
		});
		expect(server.requests).toHaveLength(3);
		expect(slept).toEqual([200, 400]);
	});

	it("ends at its deadline even when a pause would go beyond it", async () => {
		server.failAlways(down);
		const answer = await create({ firstPauseMs: 60_000 }).send(
			request({ isRepeatable: true }),
		);
		expect(answer).toMatchObject({ reason: "failing" });
		expect(slept).toEqual([]);
	});

	it("gives up one attempt after its own time and goes on with the next", async () => {
		server.failNext({ kind: "silence" });
		expect(
			await create({ attemptTimeoutMs: 2_000 }).send(
				request({ method: "GET", body: undefined, isRepeatable: true }),
			),
		).toMatchObject({ kind: "answered" });
	});

	it("takes no credentials to where a redirect points", async () => {
		const elsewhere = await startFaultyServer(async () => ({
			status: 200,
			body: "{}",
		}));
		for (const status of [301, 302, 303, 307, 308]) {
			server.failNext({
				kind: "status",
				status,
				headers: { location: elsewhere.url },
			});
			expect(await create().send(request())).toMatchObject({
				reason: "redirected",
			});
		}
		expect(elsewhere.requests).toEqual([]);
		await elsewhere.close();
	});
});

describe("Retry-After", () => {
	const now = Date.parse("2027-03-10T12:00:00Z");
	const read = (value: string) =>
		readRetryAfter(new Headers({ "retry-after": value }), now);

	it("is read in seconds or as a date, and otherwise not at all", () => {
		expect(read("120")).toBe(120_000);
		expect(read("0.5")).toBe(500);
		expect(read("Wed, 10 Mar 2027 12:01:00 GMT")).toBe(60_000);
		expect(read("Wed, 10 Mar 2027 11:00:00 GMT")).toBe(0);
		for (const value of ["soon", "-5", "1e9", ""])
			expect(read(value), value).toBeUndefined();
	});
});
