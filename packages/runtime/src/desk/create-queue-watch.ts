import type { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";

/** Shortest time between two tellings of the numbers, ms: a wave of changes is one message. */
const everyMs = 150;

/** Tells pages the numbers of the queue. */
export interface QueueWatch {
	/** They may have changed. */
	wake(): Promise<void>;
	greet(page: DeskPage): Promise<void>;
	close(): void;
}

/** Numbers of the queue for every page, at most once in a while. */
export function createQueueWatch(
	{ store, now, log }: DeskParts,
	pages: ReadonlySet<DeskPage>,
): QueueWatch {
	let timer: NodeJS.Timeout | undefined;

	const tell = async (to: Iterable<DeskPage>): Promise<void> => {
		const byPerson = new Map<string, DeskPage[]>();
		for (const page of to) {
			const { id } = page.session.user;
			byPerson.set(id, [...(byPerson.get(id) ?? []), page]);
		}
		if (byPerson.size === 0) return;
		const { count } = await store.handoffs.reserves();
		for (const [id, own] of byPerson) {
			const { waitingSince, ...counts } = await store.desk.counts(id);
			for (const page of own)
				page.send({
					kind: "queue",
					counts,
					longestWaitMs: waitingSince === null ? null : now() - waitingSince,
					areReservesCalled: count > 0,
				});
		}
	};

	return {
		async wake() {
			if (timer) return;
			timer = setTimeout(() => {
				timer = undefined;
				tell(pages).catch((error: unknown) =>
					log.error({
						code: "desk.live-failed",
						error: error instanceof Error ? error.name : "unknown",
					}),
				);
			}, everyMs);
			timer.unref();
		},
		greet: (page) => tell([page]),
		close: () => clearTimeout(timer),
	};
}
