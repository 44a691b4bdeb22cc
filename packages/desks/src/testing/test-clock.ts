import type { DeskClock } from "../port/desk-clock.js";

/** A clock that stands still until it is moved. */
export interface TestClock extends DeskClock {
	/** Lets `ms` pass; everything that falls due on the way happens at its time. */
	pass(ms: number): Promise<void>;
}

/** A clock at an instant (epoch ms) of its own. */
export function createTestClock(start = 1_790_000_000_000): TestClock {
	let now = start;
	let sleepers: { readonly at: number; readonly wake: () => void }[] = [];

	/** Lets everything happen that waits for no time. */
	async function settle(): Promise<void> {
		for (let round = 0; round < 4; round += 1)
			await new Promise((resolve) => setImmediate(resolve));
	}

	return {
		now: () => now,
		sleep: (ms, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted) return resolve();
				const sleeper = { at: now + Math.max(0, ms), wake: resolve };
				sleepers.push(sleeper);
				signal?.addEventListener(
					"abort",
					() => {
						sleepers = sleepers.filter((one) => one !== sleeper);
						resolve();
					},
					{ once: true },
				);
			}),
		async pass(ms) {
			const until = now + ms;
			for (;;) {
				await settle();
				const next = sleepers
					.filter(({ at }) => at <= until)
					.reduce<(typeof sleepers)[number] | undefined>(
						(first, one) =>
							first === undefined || one.at < first.at ? one : first,
						undefined,
					);
				if (next === undefined) break;
				sleepers = sleepers.filter((one) => one !== next);
				now = Math.max(now, next.at);
				next.wake();
			}
			now = until;
		},
	};
}
