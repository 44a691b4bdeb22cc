/**
 * Runs pieces of work strictly one after the other, in the order they came; a failed one holds
 * up nobody. For work that looks at what the one before it has left behind.
 */
export function createOneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const own = last.then(work);
		last = own.catch(() => undefined);
		return own;
	};
}
