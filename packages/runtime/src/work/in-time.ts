/**
 * What a promise resolves to, or `late` when it takes longer than `ms`; how it ends after that is passed
 * over. A rejection in time is passed on.
 */
export function inTime<T, L>(
	promise: Promise<T>,
	ms: number,
	late: L,
): Promise<T | L> {
	let cut: NodeJS.Timeout | undefined;
	const waited = new Promise<L>((resolve) => {
		cut = setTimeout(() => resolve(late), ms);
	});
	return Promise.race([promise, waited]).finally(() => clearTimeout(cut));
}
