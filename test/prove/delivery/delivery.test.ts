import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import type { DeliveryPart } from "./delivery-part.js";
import { ackLatencyPart } from "./parts/ack-latency.js";
import { duplicatesPart } from "./parts/duplicates.js";
import { faultsPart } from "./parts/faults.js";
import { fsyncPart } from "./parts/fsync.js";
import { killNinePart } from "./parts/kill-nine.js";
import { orderPart } from "./parts/order.js";
import { overloadPart } from "./parts/overload.js";
import { webChatPart } from "./parts/web-chat.js";
import { createEmbeddedUnderTest } from "./stores/embedded-under-test.js";
import { createPostgresUnderTest } from "./stores/postgres-under-test.js";
import type { StoreUnderTest } from "./stores/store-under-test.js";

async function prove(part: DeliveryPart, store: StoreUnderTest): Promise<void> {
	const proofs = await part.run({
		isFull: false,
		store,
		seed: 1,
		say: () => undefined,
	});
	expect(
		proofs.flatMap(({ name, broken }) =>
			broken.map((line) => `${name}: ${line}`),
		),
	).toEqual([]);
	expect(proofs).not.toEqual([]);
	for (const { name, runs } of proofs) expect(runs, name).toBeGreaterThan(0);
}

/**
 * Processes are started and killed dozens of times, on machines that do other things as well: where
 * time ran out before there was a verdict (a process that is not up in a minute is killed), it is
 * tried once more. A promise that was broken fails at once.
 */
const patience = {
	timeout: 900_000,
	retry: { count: 1, condition: /timed out|test ended \(SIGKILL\)/ },
};

// In continuous integration it is there; elsewhere a machine may have none.
const seesFlushes =
	Boolean(process.env.CI) || !spawnSync("strace", ["-V"]).error;

describe("on the embedded store", patience, () => {
	const store = createEmbeddedUnderTest();

	it("loses and doubles nothing when it is killed", () =>
		prove(killNinePart, store));

	it.runIf(seesFlushes)("acknowledges nothing before it is on disk", () =>
		prove(fsyncPart, store),
	);

	it("does once what comes several times", () => prove(duplicatesPart, store));

	it("shows in web chats what is stored, whatever the network does", () =>
		prove(webChatPart, store));

	it("goes on after a full disk, a locked database and a clock that jumps", () =>
		prove(faultsPart, store));

	it("sends away what is too much", () => prove(overloadPart, store));
});

describe("on PostgreSQL", patience, () => {
	let started: Promise<StoreUnderTest> | undefined;
	const open = () => {
		started ??= createPostgresUnderTest();
		return started;
	};

	afterAll(async () => {
		await (await started)?.close();
	});

	it("keeps the order over three processes, one of which falls asleep", async () =>
		prove(orderPart, await open()));

	it("acknowledges while everything that works is frozen", async () =>
		prove(ackLatencyPart, await open()));
});
