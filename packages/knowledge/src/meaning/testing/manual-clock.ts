import type { MeaningClock } from "../meaning-clock.js";

/** A clock that goes only when told. */
export function createManualClock(): MeaningClock & {
	/** Lets what is under way settle, then goes on by so many ms. */
	advance(ms: number): Promise<void>;
} {
	let time = 0;
	const timers = new Set<{ readonly at: number; readonly run: () => void }>();
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	return {
		now: () => time,
		after(ms, run) {
			const timer = { at: time + ms, run };
			timers.add(timer);
			return () => timers.delete(timer);
		},
		async advance(ms) {
			await settle();
			time += ms;
			for (const timer of [...timers])
				if (timer.at <= time) {
					timers.delete(timer);
					timer.run();
				}
			await settle();
		},
	};
}
