import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** So many in so many seconds. */
export interface RateLimit {
	readonly points: number;
	readonly seconds: number;
}

/** Bounds of the public part of the chat. */
export interface WebchatLimits {
	/** New conversations and renewals of one address: an office behind one address fits in. */
	readonly tokensPerAddress: RateLimit;
	/** The same of everybody together. */
	readonly allTokens: RateLimit;
	/** Messages and events of one conversation. */
	readonly messages: RateLimit;
	/** Uploads of one conversation. */
	readonly uploads: RateLimit;
	/** The same of one address, whatever conversations it has. */
	readonly uploadsPerAddress: RateLimit;
	/** The same of everybody together: bounds what an hour can put on the disk. */
	readonly allUploads: RateLimit;
}

/** Limits of a shop that set none. */
export const defaultWebchatLimits: WebchatLimits = {
	tokensPerAddress: { points: 60, seconds: 60 },
	allTokens: { points: 3000, seconds: 60 },
	messages: { points: 60, seconds: 30 },
	uploads: { points: 20, seconds: 3600 },
	uploadsPerAddress: { points: 60, seconds: 3600 },
	allUploads: { points: 600, seconds: 3600 },
};

/** Answers 0 when it may be done now, and counts it; else the seconds to wait. */
export interface RateGate {
	(key: string): Promise<number>;
	/** What was let in came to nothing through no fault of its sender: it is not counted. */
	giveBack(key: string): Promise<void>;
}

/** Counts in memory: a restart forgives. */
export function createRateGate({ points, seconds }: RateLimit): RateGate {
	const limiter = new RateLimiterMemory({ points, duration: seconds });
	const consume = async (key: string): Promise<number> => {
		try {
			await limiter.consume(key);
			return 0;
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		}
	};
	return Object.assign(consume, {
		giveBack: async (key: string): Promise<void> => {
			await limiter.reward(key);
		},
	});
}

/**
 * Does what a gate has let in; when it throws, as while the store cannot be written, it is not counted:
 * a sender who is asked to come back later must find room then.
 */
export async function countUnlessFailed<Value>(
	gate: RateGate,
	key: string,
	work: () => Promise<Value>,
): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		await gate.giveBack(key);
		throw error;
	}
}

/** Passes several bounds in turn; the first that refuses spares those behind it. */
export async function passAll(
	gates: readonly (readonly [gate: RateGate, key: string])[],
): Promise<number> {
	for (const [gate, key] of gates) {
		const wait = await gate(key);
		if (wait > 0) return wait;
	}
	return 0;
}
