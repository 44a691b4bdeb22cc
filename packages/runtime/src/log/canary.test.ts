import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openLiveKnowledge } from "../knowledge/live-knowledge.js";
import { toSettings } from "../settings/settings.js";
import { writeSampleKnowledge } from "../shop/testing/sample-knowledge.js";
import { type Runtime, startRuntime } from "../start-runtime.js";
import {
	type Collector,
	startCollector,
} from "../telemetry/testing/start-collector.js";
import { createLog } from "./create-log.js";

/** What a shopper says of themselves, as nobody else in the world does. */
const canary = {
	name: "Zdzisława Brzęczyk",
	email: "zdzislawa.canary@example.com",
	phone: "+48 601 777 333",
	order: "98127346",
	words: "purple giraffe umbrella",
} as const;
const traces = [
	...Object.values(canary),
	canary.name.split(" ")[1] ?? "",
	"zdzislawa.canary",
	canary.phone.replaceAll(" ", ""),
	"777 333",
	"giraffe",
];
const token = "a-token-of-metrics-1234";
const direct = "/v3/directline/conversations";

describe("a shopper's data", () => {
	let folder: string;
	let runtime: Runtime;
	let collector: Collector;
	let seen = "";
	const spies: { mockRestore(): void }[] = [];

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), "canary-"));
		writeSampleKnowledge(join(folder, "knowledge-base"));
		collector = await startCollector();
		for (const stream of [process.stdout, process.stderr])
			spies.push(
				vi.spyOn(stream, "write").mockImplementation((chunk) => {
					seen += String(chunk);
					return true;
				}),
			);
		const log = createLog("debug", {
			write: (line: string) => {
				seen += line;
			},
		});
		runtime = await startRuntime({
			settings: toSettings({
				PORT: "0",
				DATA_DIR: join(folder, "data"),
				METRICS_TOKEN: token,
				OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
			}),
			log,
			pages: [],
			home: null,
			openKnowledge: async () => {
				const live = await openLiveKnowledge({
					folder: join(folder, "knowledge-base"),
					now: Date.now,
					log,
				});
				return { ...live, current: () => failing(live.current()) };
			},
		});
	});

	afterAll(async () => {
		for (const spy of spies) spy.mockRestore();
		await runtime?.stop();
		await collector?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** A bug whose error quotes the shopper, as errors do. */
	const failing = <T extends { understand: (...values: never[]) => unknown }>(
		knowledge: T,
	): T => ({
		...knowledge,
		understand: (...values: never[]) => {
			const text = String(values[0]);
			if (text.includes("broken")) throw new TypeError(`Cannot read: ${text}`);
			return knowledge.understand(...values);
		},
	});

	const request = async (
		path: string,
		body?: unknown,
		authorization?: string,
	): Promise<Record<string, unknown>> => {
		const response = await fetch(runtime.origin + path, {
			method: body === undefined ? "GET" : "POST",
			headers: {
				origin: runtime.origin,
				"user-agent": canary.name.normalize("NFKD").replace(/[^ -~]/g, ""),
				...(authorization ? { authorization } : {}),
				...(body === undefined ? {} : { "content-type": "application/json" }),
			},
			...(body === undefined
				? {}
				: { body: typeof body === "string" ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		return text.startsWith("{") ? JSON.parse(text) : {};
	};

	it("shows in no log, number or trace of chats, handoffs, refusals and failures", async () => {
		const { store } = runtime.parts;
		const granted = await request("/webchat/token", {});
		const id = String(granted.conversationId);
		const bearer = `Bearer ${granted.token}`;
		await request(direct, {}, bearer);
		const say = (text: string, value?: string) =>
			request(
				`${direct}/${id}/activities`,
				{
					type: "message",
					text,
					...(value ? { value } : {}),
					from: { id: canary.email, name: canary.name },
					channelData: { clientActivityID: `${canary.order}-${text}` },
				},
				bearer,
			);
		const settled = async (): Promise<void> => {
			for (;;) {
				const counts = await store.operations.counts();
				if (counts.inboxPending + counts.callsOpen + counts.outboxPending === 0)
					return;
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
		};
		await say(`${canary.name}: ${canary.words}`);
		await say("Find my parcel", "flow:orders.track");
		await settled();
		await say(canary.order);
		await settled();
		await say(canary.email);
		await settled();
		await say(`broken ${canary.words} ${canary.phone}`);
		await settled();
		await say("I want to talk to a person");
		await settled();
		await say(`I am ${canary.name}, ${canary.phone}`);
		await settled();
		const { snapshot } = await store.handoffs.queue(Date.now());
		expect(snapshot.waiting).toHaveLength(1);
		expect(await store.operations.counts()).toMatchObject({ inboxDead: 1 });

		const odd = encodeURIComponent(`${canary.email} ${canary.name}`);
		await request(`/${odd}?q=${odd}`);
		await request(`${direct}/${odd}/activities`, {}, bearer);
		await request(
			`${direct}/${id}/activities`,
			`{"text": "${canary.words}`,
			bearer,
		);
		await request(`${direct}/${id}/activities`, { type: canary.words }, bearer);
		await request("/desk/api/sign-in", {
			email: canary.email,
			password: canary.words,
		});
		await request("/metrics", undefined, `Bearer ${canary.words}`);
		await say(`after ${canary.words}`);
		await settled();
		const numbers = await fetch(`${runtime.origin}/metrics`, {
			headers: { authorization: `Bearer ${token}` },
		});
		const metrics = await numbers.text();
		await runtime.stop();

		expect(seen).toContain('"code":"turn.dead-letter"');
		expect(metrics).toContain("shopbell_turn_duration_seconds");
		expect(collector.spans.map(({ name }) => name)).toEqual(
			expect.arrayContaining(["receive", "turn", "call", "deliver"]),
		);
		const all = `${seen}\n${metrics}\n${collector.received()}`.toLowerCase();
		expect(
			traces.filter(
				(trace) =>
					all.includes(trace.toLowerCase()) ||
					all.includes(encodeURIComponent(trace).toLowerCase()),
			),
		).toEqual([]);
	});
});

describe("a log", () => {
	it("withholds a text that is no code or id, whoever passes it", () => {
		let line = "";
		const log = createLog("info", {
			write: (text: string) => {
				line += text;
			},
		});
		log.warn({
			code: "mail.refused",
			conversationId: "x7-Ab_9",
			recipient: canary.email,
			who: canary.name,
			attempts: 2,
		});
		expect(JSON.parse(line)).toMatchObject({
			code: "mail.refused",
			conversationId: "x7-Ab_9",
			recipient: "(withheld)",
			who: "(withheld)",
			attempts: 2,
		});
	});

	it("says nothing below its level", () => {
		let line = "";
		createLog("error", {
			write: (text: string) => {
				line += text;
			},
		}).warn({ code: "any" });
		expect(line).toBe("");
	});
});
