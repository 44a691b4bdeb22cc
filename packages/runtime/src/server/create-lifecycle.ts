/** Where a process stands: it takes traffic only while it is `ready`; `draining` it finishes what it has. */
export type Phase = "starting" | "ready" | "draining";

/** The course of a process; it goes one way. */
export interface Lifecycle {
	phase(): Phase;
	/** Everything is there: the balancer may send traffic. */
	ready(): void;
	/** Told to end: the balancer is to send none any more. */
	drain(): void;
}

/** Begins with `starting`. */
export function createLifecycle(): Lifecycle {
	let phase: Phase = "starting";
	return {
		phase: () => phase,
		ready() {
			if (phase === "starting") phase = "ready";
		},
		drain() {
			phase = "draining";
		},
	};
}
