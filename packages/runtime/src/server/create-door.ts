import type { TrafficKind } from "./traffic-kind.js";

/** Why a request was sent away. */
export type ShedReason =
	/** Too many are under way in this process. */
	| "requests"
	/** Too many are open, most of them waiting for the rest of their body. */
	| "connections"
	/** The event loop is late. */
	| "lag"
	/** Too many messages wait for their answer. */
	| "backlog";

/** What a door works with. */
export interface DoorOptions {
	/** Most requests under way, at whatever pace, above which shoppers' are sent away; staff's above half as many again. */
	readonly maxRequests: number;
	/** Messages waiting for their answer above which new ones are sent away. */
	readonly maxWaiting: number;
	/** How late the event loop is, ms. */
	readonly lagMs: () => number;
	/** Messages that wait for their answer now. */
	readonly waiting: () => number;
	/** Hears of everything that is sent away. */
	readonly onShed?: (reason: ShedReason, kind: TrafficKind) => void;
	/** 0 up to 1; default `Math.random`. */
	readonly chance?: () => number;
	/** Milliseconds that only go forward; default the process's own. */
	readonly steadyNow?: () => number;
}

/** One request inside. */
export interface Pass {
	/** It waits for its client, e.g. for the rest of a body, and costs nothing meanwhile. */
	pause(): void;
	resume(): void;
	/** It is answered. Further calls do nothing. */
	end(): void;
}

/** What became of somebody at the door; `retryAfter` is in seconds. */
export type Admission =
	| { readonly kind: "admitted"; readonly pass: Pass }
	| {
			readonly kind: "refused";
			readonly reason: ShedReason;
			readonly retryAfter: number;
	  };

/** Lets in as much as can be done in time and sends away the rest before it costs anything. */
export interface Door {
	admit(kind: TrafficKind): Admission;
	/** Requests inside, those that wait for their client included. */
	open(): number;
}

/** Lateness of the event loop above which shoppers are sent away, ms. */
const maxLagMs = 1000;

/** What is let in is to be answered within about so many seconds at the pace of the last one. */
const answeredWithin = 2;

/** So many may be under way at any pace: a burst after a quiet time is no overload. */
const leastRequests = 64;

/** Open requests for each that may be under way: slow clients hold no place of quick ones. */
const openPerRequest = 8;

/** Seconds to come back after, at least and at most: spread, so that not all come back at once. */
const leastRetry = 1;
const mostRetry = 4;

/**
 * Counts what is under way, and bounds it by what this machine gets done in two seconds. Ten times the
 * load is answered with "come back later" at the price of a few lines of code each, so that what was
 * let in is done in time. Health is always let in, and the people of the shop longer than its
 * shoppers: they are few, and they are the ones who can help.
 */
export function createDoor(options: DoorOptions): Door {
	const { maxRequests, maxWaiting, chance = Math.random } = options;
	const { steadyNow = () => performance.now() } = options;
	let open = 0;
	let working = 0;
	let countedSince = steadyNow();
	let answered = 0;
	let perSecond = 0;

	/** Keeps the pace: answers in the last full second. */
	const keepPace = (): void => {
		const elapsed = steadyNow() - countedSince;
		if (elapsed < 1000) return;
		perSecond = (answered * 1000) / elapsed;
		answered = 0;
		countedSince = steadyNow();
	};

	const refusal = (kind: TrafficKind): ShedReason | undefined => {
		if (kind === "probe") return undefined;
		keepPace();
		const bound = Math.min(
			maxRequests,
			Math.max(leastRequests, perSecond * answeredWithin),
		);
		const most = kind === "staff" ? bound * 1.5 : bound;
		if (working >= most) return "requests";
		if (open >= most * openPerRequest) return "connections";
		if (kind === "staff") return undefined;
		if (options.lagMs() > maxLagMs) return "lag";
		if (kind === "message" && options.waiting() >= maxWaiting) return "backlog";
		return undefined;
	};

	const createPass = (): Pass => {
		let isWorking = true;
		let isOver = false;
		open += 1;
		working += 1;
		const set = (wanted: boolean): void => {
			if (isOver || isWorking === wanted) return;
			isWorking = wanted;
			working += wanted ? 1 : -1;
		};
		return {
			pause: () => set(false),
			resume: () => set(true),
			end() {
				set(false);
				if (isOver) return;
				isOver = true;
				open -= 1;
				answered += 1;
				keepPace();
			},
		};
	};

	return {
		open: () => open,
		admit(kind) {
			const reason = refusal(kind);
			if (!reason) return { kind: "admitted", pass: createPass() };
			options.onShed?.(reason, kind);
			const retryAfter =
				leastRetry + Math.floor(chance() * (mostRetry - leastRetry + 1));
			return { kind: "refused", reason, retryAfter };
		},
	};
}
