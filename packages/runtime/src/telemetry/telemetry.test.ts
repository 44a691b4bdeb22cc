import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toSettings } from "../settings/settings.js";
import { type Bot, startBot } from "../shop/testing/start-bot.js";
import { type Family, parseMetrics } from "./testing/parse-metrics.js";
import {
	type CollectedSpan,
	type Collector,
	startCollector,
} from "./testing/start-collector.js";

const token = "a-token-of-metrics-1234";

describe("a bot that is looked into", () => {
	let bot: Bot;
	let collector: Collector;
	let conversationId: string;

	beforeAll(async () => {
		collector = await startCollector();
		bot = await startBot({
			METRICS_TOKEN: token,
			OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
			OTEL_SERVICE_NAME: "lipa",
		});
		const chat = await bot.chat();
		conversationId = chat.conversationId;
		await chat.say("Find my parcel", "flow:orders.track");
		await chat.reads("order number?");
		await chat.say("10281");
		await chat.reads("And your e-mail?");
		await chat.say("alice@example.com");
		await chat.reads("Order 10281 is shipped.");
		await chat.say("I want to talk to a person");
		while ((await waiting()) === 0)
			await new Promise((resolve) => setTimeout(resolve, 20));
		const { store } = bot.runtime.parts;
		const arrival = {
			channel: "webchat",
			account: "default",
			externalId: "twice",
			conversation: { kind: "known", id: chat.conversationId },
			input: { kind: "message", at: Date.now(), text: "hello" },
			message: { text: "hello", attachments: [] },
		} as const;
		await store.receive(arrival);
		await store.receive(arrival);
	});

	afterAll(async () => {
		await bot?.stop();
		await collector?.close();
	});

	const waiting = async (): Promise<number> =>
		(await bot.runtime.parts.store.handoffs.queue(Date.now())).snapshot.waiting
			.length;

	const scrape = async (): Promise<ReadonlyMap<string, Family>> => {
		const response = await fetch(`${bot.origin}/metrics`, {
			headers: { authorization: `Bearer ${token}` },
		});
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toMatch(
			/^text\/plain; version=0\.0\.4/,
		);
		return parseMetrics(await response.text());
	};

	it("shows its numbers to nobody without the token", async () => {
		for (const authorization of ["", "Bearer", `Bearer ${token}x`, token])
			expect(
				(await fetch(`${bot.origin}/metrics`, { headers: { authorization } }))
					.status,
			).toBe(401);
	});

	it("counts messages, turns, calls, deliveries and what waits, in the format of Prometheus", async () => {
		const families = await scrape();
		const sum = (
			name: string,
			labels: Readonly<Record<string, string>> = {},
		): number =>
			[...families.values()]
				.flatMap(({ samples }) => samples)
				.filter(
					(sample) =>
						sample.name === name &&
						Object.entries(labels).every(
							([label, value]) => sample.labels[label] === value,
						),
				)
				.reduce((total, { value }) => total + value, 0);
		const message = { channel: "webchat", input: "message" };
		expect(
			sum("shopbell_inputs_received_total", {
				...message,
				outcome: "accepted",
			}),
		).toBe(5);
		expect(
			sum("shopbell_inputs_received_total", {
				...message,
				outcome: "duplicate",
			}),
		).toBe(1);
		expect(
			sum("shopbell_turn_duration_seconds_count", {
				input: "action-result",
				outcome: "committed",
			}),
		).toBe(1);
		expect(
			sum("shopbell_turn_events_total", { event: "handoff-requested" }),
		).toBe(1);
		expect(
			sum("shopbell_shop_call_duration_seconds_count", {
				action: "order.lookup",
				outcome: "ok",
			}),
		).toBe(1);
		expect(
			sum("shopbell_delivery_duration_seconds_count", {
				target: "desk",
				outcome: "delivered",
			}),
		).toBeGreaterThan(0);
		expect(sum("shopbell_handoffs_waiting")).toBe(1);
		expect(sum("shopbell_store_up")).toBe(1);
		expect(sum("shopbell_knowledge_articles")).toBe(2);
		for (const name of [
			"shopbell_inbox_pending",
			"shopbell_inbox_oldest_pending_seconds",
			"shopbell_outbox_unknown",
			"shopbell_sockets_open",
			"shopbell_knowledge_loaded_timestamp_seconds",
			"shopbell_requests_shed_total",
			"process_resident_memory_bytes",
			"nodejs_eventloop_lag_p99_seconds",
		])
			expect(families.has(name), name).toBe(true);
	});

	it("keeps to Prometheus' conventions and puts no ids or words of people into labels", async () => {
		for (const [name, { type, samples }] of await scrape()) {
			if (!name.startsWith("shopbell_")) continue;
			expect(type === "counter", name).toBe(name.endsWith("_total"));
			if (type === "histogram") expect(name).toMatch(/_seconds$/);
			for (const { labels } of samples)
				for (const [label, value] of Object.entries(labels)) {
					if (label === "le") continue;
					expect(value, name).toMatch(/^[a-z][a-z.-]{0,40}$/);
				}
		}
		const histogram = (await scrape()).get("shopbell_turn_duration_seconds");
		const one = histogram?.samples.filter(
			({ labels }) =>
				labels.input === "action-result" && labels.outcome === "committed",
		);
		const buckets = one?.flatMap(({ name, value }) =>
			name.endsWith("_bucket") ? [value] : [],
		);
		expect(buckets).toEqual(buckets?.toSorted((a, b) => a - b));
		expect(buckets?.at(-1)).toBe(
			one?.find(({ name }) => name.endsWith("_count"))?.value,
		);
	});

	it("sends traces that follow a message through receipt, turn, call and delivery", async () => {
		await bot.stop();
		const ours = collector.spans.filter(
			({ attributes }) =>
				attributes["shopbell.conversation.id"] === conversationId,
		);
		const parentOf = (span: CollectedSpan): CollectedSpan | undefined =>
			ours.find(
				({ spanId, traceId }) =>
					spanId === span.parentSpanId && traceId === span.traceId,
			);
		const pathTo = (span: CollectedSpan | undefined): readonly string[] =>
			span ? [...pathTo(parentOf(span)), span.name] : [];
		const answered = ours.find(
			({ name, attributes }) =>
				name === "turn" && attributes["shopbell.input"] === "action-result",
		);
		expect(pathTo(answered)).toEqual(["receive", "turn", "call", "turn"]);
		const delivered = ours.find(({ name }) => name === "deliver");
		expect(pathTo(delivered)).toEqual(["receive", "turn", "deliver"]);
		expect(collector.received()).toContain('"lipa"');
	});
});

describe("numbers", () => {
	it("are not there where no token is set", async () => {
		const bot = await startBot();
		try {
			expect((await fetch(`${bot.origin}/metrics`)).status).toBe(404);
		} finally {
			await bot.stop();
		}
	});

	it("need a token that cannot be guessed", () => {
		expect(() => toSettings({ METRICS_TOKEN: "short" })).toThrow(
			/METRICS_TOKEN/,
		);
	});
});
