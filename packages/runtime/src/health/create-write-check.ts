import type { Store } from "@shopbell/store";
import { inTime } from "../work/in-time.js";

/** Longest wait for the database, ms. */
const patienceMs = 2000;

/** Answers of the last while are good enough for whoever asks in between, ms. */
const freshMs = 1000;

/** How long the proof is kept, ms. */
const keptMs = 60_000;

/** Answers whether the database can be written, by writing; asked often, it writes once a second. */
export function createWriteCheck(
	store: Pick<Store, "identityRecords" | "processes">,
	now: () => number,
): () => Promise<boolean> {
	const key = `health|${store.processes.id}`;
	let last: { readonly at: number; readonly answer: Promise<boolean> } | null =
		null;

	const write = async (): Promise<boolean> => {
		const at = now();
		const found = await store.identityRecords.read(key, at);
		// False says that somebody else wrote meanwhile, which proves as much.
		await store.identityRecords.write({
			key,
			value: "",
			version: found?.version ?? 0,
			expiresAt: at + keptMs,
			now: at,
		});
		return true;
	};

	return () => {
		const at = performance.now();
		if (last === null || at - last.at > freshMs)
			last = {
				at,
				answer: inTime(
					write().catch(() => false),
					patienceMs,
					false,
				),
			};
		return last.answer;
	};
}
