/**
 * Gives back memory that nothing needs any more. Reading and learning a knowledge base leaves some 50 MB
 * behind, which an idle process would keep until it fills up. Takes tenths of a second, in which
 * nothing else is done.
 */
export async function collectGarbage(): Promise<void> {
	// There are builds of Node without an inspector; they keep it.
	const inspector = await import("node:inspector/promises").catch(
		() => undefined,
	);
	if (!inspector) return;
	const session = new inspector.Session();
	session.connect();
	try {
		await session.post("HeapProfiler.collectGarbage");
	} finally {
		session.disconnect();
	}
}
