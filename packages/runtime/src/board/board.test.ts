import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { defaultQueuePolicy } from "@shopbell/handoff";
import type { Letter } from "@shopbell/identity";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Role, roles } from "../accounts/role.js";
import { startDesk, type TestDesk, until } from "../desk/testing/start-desk.js";
import { silentLog } from "../log/log.js";
import { listBoardRoutes } from "./create-board-routes.js";
import { type BoardParts, readBoard } from "./read-board.js";
import { runBoard } from "./run-board.js";
import { createAlarmTeller } from "./tell-alarms.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
const closers: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
	for (const close of closers.splice(0).reverse()) await close();
	await desk.close();
});

function toParts({ store }: TestDesk): BoardParts {
	return {
		store,
		rules: { queue: () => defaultQueuePolicy },
		timeZone: () => "Europe/Warsaw",
		now: Date.now,
	};
}

describe("the wall board", () => {
	it("shows who waits and what became of the rest", async () => {
		desk = await startDesk();
		await desk.waiting("one");
		const taken = await desk.waiting("two");
		await desk.waiting("three");
		const anna = { id: "anna", name: "Anna" };
		await desk.store.desk.changeAgent(anna, { state: "available" });
		await desk.store.handoffs.accept(taken, anna);
		await desk.store.handoffs.withdraw("three.1");
		await until(desk.store, async () =>
			(await desk.store.handoffs.get("three.1"))?.status === "withdrawn"
				? true
				: undefined,
		);

		const board = await readBoard(toParts(desk));
		expect(board.now).toMatchObject({ waiting: 1, open: 1 });
		expect(board.now.longestWaitMs).toBeGreaterThan(0);
		expect(board.today).toMatchObject({
			arrivals: 3,
			accepted: 1,
			abandoned: 1,
		});
	});

	it("is for supervisors and administrators alone", async () => {
		desk = await startDesk();
		const table: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
			listBoardRoutes({
				...toParts(desk),
				alarms: () => [],
				shopName: () => "Lipa",
			}).map(({ method, path, rule }) => [
				`${method} ${path}`,
				rule.kind === "roles" ? rule.roles : roles,
			]),
		);
		expect(table).toEqual({
			"get /board": ["supervisor", "administrator"],
			"get /audit": ["supervisor", "administrator"],
		});
	});

	it("writes what was done for a spreadsheet, without formulas", async () => {
		desk = await startDesk();
		await desk.store.desk.record({
			actor: { id: "anna", name: '=HYPERLINK("http://evil.example")' },
			action: "refund.request",
			subject: "one.1",
			detail: { amount: 20 },
		});
		const route = listBoardRoutes({
			...toParts(desk),
			alarms: () => [],
			shopName: () => "Lipa",
		}).find(({ path }) => path === "/audit");
		if (!route) throw new Error("the board has no log");
		const { body } = (await route.handle(
			{ query: new URLSearchParams("format=csv") } as never,
			undefined as never,
		)) as { readonly body: string };

		expect(body.split("\r\n")).toHaveLength(3);
		expect(body).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
		expect(body).toContain('"{""amount"":20}"');
	});
});

describe("the watch", () => {
	it("keeps the queue and rings once, by letter and by signed webhook", async () => {
		desk = await startDesk();
		await desk.waiting("one");
		await desk.waiting("two");
		const letters: Letter[] = [];
		const receiver = await startReceiver();
		const secret = new Uint8Array(32).fill(7);
		const parts = toParts(desk);
		const tell = createAlarmTeller({
			email: "boss@lipa.example",
			webhook: { url: receiver.url, secret },
			sender: {
				send: async (letter) => {
					letters.push(letter);
				},
				close() {},
			},
			shop: () => ({ name: "Lipa", locale: "pl" }),
			boardUrl: () => "https://chat.example/board/",
			createId: () => "one-id",
			now: Date.now,
			log: silentLog,
		});
		const watch = runBoard({
			...parts,
			rules: {
				queue: () => defaultQueuePolicy,
				opening: () => ({ kind: "open", closesAt: null }),
			},
			thresholds: { waiting: 2, waitMs: null, serviceLevel: null },
			tell,
			log: silentLog,
		});
		closers.push(watch.stop);
		const call = await receiver.next();
		watch.wake();
		await expect.poll(() => desk.store.board.samples(0)).toHaveLength(1);

		expect(watch.alarms().map(({ kind }) => kind)).toEqual([
			"waiting",
			"unattended",
		]);
		expect(letters).toHaveLength(1);
		expect(letters[0]).toMatchObject({
			to: "boss@lipa.example",
			subject: "Lipa: alarm w obsłudze",
		});
		expect(letters[0]?.text).toContain("Czeka teraz: 2.");
		const { headers, body } = call;
		expect(headers["webhook-signature"]).toBe(
			`v1,${createHmac("sha256", secret)
				.update(
					`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`,
				)
				.digest("base64")}`,
		);
		expect(JSON.parse(body)).toMatchObject({
			kind: "alarms",
			begun: [{ kind: "waiting", value: 2 }, { kind: "unattended" }],
			ended: [],
		});
	});

	it("goes on when nobody can be told", async () => {
		desk = await startDesk();
		const codes: string[] = [];
		const tell = createAlarmTeller({
			email: "boss@lipa.example",
			webhook: {
				url: "http://127.0.0.1:9/",
				secret: new Uint8Array(32).fill(7),
			},
			sender: {
				send: () => Promise.reject(new Error("boss@lipa.example unknown")),
				close() {},
			},
			shop: () => ({ name: "Lipa", locale: "en" }),
			boardUrl: () => "",
			createId: () => "id",
			now: Date.now,
			log: {
				...silentLog,
				error: (entry) => {
					codes.push(JSON.stringify(entry));
				},
			},
		});
		await tell({
			begun: [{ kind: "waiting", since: 0, value: 9, threshold: 5 }],
			ended: [],
		});
		expect(codes.join()).toContain("alarm.letter-failed");
		expect(codes.join()).toContain("alarm.webhook-failed");
		expect(codes.join()).not.toContain("boss@");
	});
});

interface Received {
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** A program that is told of alarms. */
async function startReceiver(): Promise<{
	readonly url: string;
	next(): Promise<Received>;
}> {
	const received: Received[] = [];
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const part of request) body += String(part);
		received.push({ headers: request.headers, body });
		response.end();
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	closers.push(
		() => new Promise<void>((resolve) => server.close(() => resolve())),
	);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		next: () =>
			vi.waitFor(
				() => {
					const [first] = received;
					if (!first) throw new Error("not told yet");
					return first;
				},
				{ timeout: 20_000 },
			),
	};
}
