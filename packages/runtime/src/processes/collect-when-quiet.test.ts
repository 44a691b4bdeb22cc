import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { collectWhenQuiet } from "./collect-when-quiet.js";

const mb = 1024 * 1024;
let heap = 0;
let busy = 0;
let collections = 0;
let isCollectorBroken = false;
let stop: () => void;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
	[heap, busy, collections, isCollectorBroken] = [100 * mb, 0, 0, false];
	stop = collectWhenQuiet({
		busyShare: () => busy,
		heapBytes: () => heap,
		collect: async () => {
			collections += 1;
			if (isCollectorBroken) throw new Error("no session");
			heap = 110 * mb;
		},
	});
});

afterEach(() => {
	stop();
	vi.useRealTimers();
});

const pass = (ms = 40_000) => vi.advanceTimersByTimeAsync(ms);

it("collects what has grown once there is nothing to do", async () => {
	[heap, busy] = [180 * mb, 0.6];
	await pass();
	expect(collections).toBe(0);
	busy = 0.01;
	await pass();
	expect(collections).toBe(1);
});

it("leaves short pauses alone", async () => {
	heap = 180 * mb;
	for (let n = 0; n < 5; n += 1) {
		busy = 0;
		await pass(20_000);
		busy = 0.6;
		await pass(2000);
	}
	expect(collections).toBe(0);
});

it("takes what idle chats cost now and then for quiet", async () => {
	heap = 180 * mb;
	for (let n = 0; n < 3; n += 1) {
		busy = 0.01;
		await pass(12_000);
		busy = 0.15;
		await pass(2000);
	}
	expect(collections).toBe(1);
});

it("leaves a trickle of work alone", async () => {
	[heap, busy] = [180 * mb, 0.08];
	await pass(300_000);
	expect(collections).toBe(0);
});

it("leaves alone what has grown little, and what is in use after a collection", async () => {
	heap = 120 * mb;
	await pass();
	expect(collections).toBe(0);
	heap = 130 * mb;
	await pass();
	heap = 120 * mb;
	await pass();
	expect(collections).toBe(1);
});

it("goes on after a collection that failed", async () => {
	[heap, isCollectorBroken] = [180 * mb, true];
	await pass();
	[heap, isCollectorBroken] = [220 * mb, false];
	await pass();
	expect([collections, heap]).toEqual([2, 110 * mb]);
});

it("ends when it is told to", async () => {
	stop();
	heap = 300 * mb;
	await pass();
	expect(collections).toBe(0);
});
