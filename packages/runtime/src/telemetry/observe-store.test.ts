import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	BasicTracerProvider,
	InMemorySpanExporter,
	SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { createConversationState } from "@shopbell/conversation";
import { createStore, type Store, type TurnCommit } from "@shopbell/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTracing } from "./create-tracing.js";
import { silentMeter } from "./meter.js";
import { observeStore } from "./observe-store.js";

let folder: string;
let store: Store;
let exporter: InMemorySpanExporter;

/** Opens the store as a process does, with a tracer of its own. */
async function open(): Promise<void> {
	exporter = new InMemorySpanExporter();
	const provider = new BasicTracerProvider({
		spanProcessors: [new SimpleSpanProcessor(exporter)],
	});
	store = observeStore(
		await createStore({
			database: { kind: "embedded", file: join(folder, "shopbell.db") },
			begin: (channel) => createConversationState("c1", channel, "en"),
		}),
		silentMeter,
		createTracing(provider.getTracer("test")),
		Date.now,
	);
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "observed-"));
	await open();
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

const lease = { workerId: "w", leaseMs: 10_000 };

const receive = () =>
	store.receive({
		channel: "telegram",
		account: "default",
		externalId: "1",
		conversation: { kind: "external", externalId: "chat", address: {} },
		input: { kind: "message", at: Date.now(), text: "secret words" },
		message: { text: "secret words", attachments: [] },
	});

describe("a trace", () => {
	it("goes on with the turn, the call and the delivery of a process that was started later", async () => {
		await receive();
		const [received] = exporter.getFinishedSpans();
		await store.close();
		await open();
		const claim = await store.claim(lease);
		if (!claim) throw new Error("Nothing to claim.");
		const { state } = claim.conversation;
		const turn: TurnCommit = {
			state,
			replies: [],
			deliverReplies: true,
			timers: [],
			events: [{ kind: "action-called", action: "order.lookup", attempt: 1 }],
			deskCommands: [{ kind: "withdraw", handoffId: "h1" }],
			calls: [
				{
					action: "order.lookup",
					input: {},
					idempotencyKey: "k",
					attempt: 1,
					conversationId: state.conversationId,
					locale: "en",
					customer: null,
					answerBy: 0,
				},
			],
		};
		await store.commit(claim, turn);
		const delivery = await store.claimDelivery(lease);
		const call = await store.claimCall(lease);
		if (!delivery || !call) throw new Error("Nothing was left behind.");
		await store.settleDelivery(delivery, { kind: "delivered" });
		await store.settleCall(call, { kind: "not-found" });
		const answer = await store.claim(lease);
		if (!answer) throw new Error("The answer is no input.");
		await store.fail(answer, "Error");

		const spans = exporter.getFinishedSpans();
		expect(
			spans.map(({ name, parentSpanContext, attributes }) => ({
				name,
				parent: parentSpanContext?.spanId,
				outcome: attributes["shopbell.outcome"],
			})),
		).toEqual([
			{
				name: "turn",
				parent: received?.spanContext().spanId,
				outcome: "committed",
			},
			{
				name: "deliver",
				parent: spans[0]?.spanContext().spanId,
				outcome: "delivered",
			},
			{
				name: "call",
				parent: spans[0]?.spanContext().spanId,
				outcome: "not-found",
			},
			{
				name: "turn",
				parent: spans[2]?.spanContext().spanId,
				outcome: "retry",
			},
		]);
		expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(
			new Set([received?.spanContext().traceId]),
		);
	});

	it("is not stored where nobody traces", async () => {
		await store.close();
		store = observeStore(
			await createStore({
				database: { kind: "embedded", file: join(folder, "shopbell.db") },
				begin: (channel) => createConversationState("c1", channel, "en"),
			}),
			silentMeter,
			createTracing(),
			Date.now,
		);
		await receive();
		expect(await store.claim(lease)).toMatchObject({ trace: null });
	});
});
