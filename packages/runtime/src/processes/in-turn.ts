import type { Leadership } from "./create-leadership.js";

const pauseMs = 100;

/**
 * Does a thing while no other process does it: waits until this one leads, and gives that up at once
 * after it. A process that dies in the middle holds the others up for the length of a lease.
 */
export async function inTurn<T>(
	leadership: Leadership,
	work: () => Promise<T>,
): Promise<T> {
	while (!(await leadership.leads()))
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
	try {
		return await work();
	} finally {
		await leadership.resign().catch(() => undefined);
	}
}
