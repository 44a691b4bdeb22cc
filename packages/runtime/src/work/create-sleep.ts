/** Longest time a timer of Node takes, ms; more would fire at once. */
const longestMs = 2 ** 30;

/** Sleeps that can be cut short. Timers are monotonic: a jump of the clock changes nothing. */
export interface Sleep {
	/** Until woken, ended, or the milliseconds are over; undefined: until woken. */
	wakeable(ms: number | undefined): Promise<void>;
	/** Until ended or the milliseconds are over. */
	unwakeable(ms: number): Promise<void>;
	wake(): void;
	/** Ends the sleep under way and every later one. */
	end(): void;
}

/** A sleep that does not keep the process alive. */
export function createSleep(): Sleep {
	let isEnded = false;
	let rouse: (() => void) | undefined;
	let isWakeable = true;

	const sleep = (ms: number | undefined, mayWake: boolean): Promise<void> => {
		if (isEnded) return Promise.resolve();
		isWakeable = mayWake;
		return new Promise((resolve) => {
			const done = (): void => {
				clearTimeout(timer);
				rouse = undefined;
				resolve();
			};
			const timer =
				ms === undefined
					? undefined
					: setTimeout(done, Math.min(ms, longestMs)).unref();
			rouse = done;
		});
	};

	return {
		wakeable: (ms) => sleep(ms, true),
		unwakeable: (ms) => sleep(ms, false),
		wake() {
			if (isWakeable) rouse?.();
		},
		end() {
			isEnded = true;
			rouse?.();
		},
	};
}
