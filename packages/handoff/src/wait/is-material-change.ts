import type { WaitNotice } from "./wait-notice.js";

const minute = 60_000;

/**
 * Whether a shopper who was told `told` so long ago (ms) should hear `wait` now: the position grew,
 * or fell by a fifth or among the first three; a range is known at last, is over, ends later than
 * said by a minute and a quarter, or sooner by a minute and half.
 */
export function isMaterialChange(
	told: WaitNotice,
	toldAgoMs: number,
	wait: WaitNotice,
): boolean {
	const { position } = wait;
	if (position > told.position) return true;
	if (
		position < told.position &&
		(position <= 3 || position <= told.position * 0.8)
	)
		return true;
	if (!wait.estimate) return false;
	if (!told.estimate) return true;
	const promisedMs = told.estimate.toMs;
	const leftMs = promisedMs - toldAgoMs;
	const { toMs } = wait.estimate;
	return (
		leftMs <= 0 ||
		toMs > leftMs + Math.max(minute, promisedMs / 4) ||
		toMs < leftMs - Math.max(minute, leftMs / 2)
	);
}
