import type { StoredAgent } from "@shopbell/store";
import { keepTrying } from "../work/keep-trying.js";
import type { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";
import { toState } from "./presence-view.js";

/** How long somebody's coming and going is tried to be written down while the database is away, ms. */
const notedWithinMs = 60_000;

/** Keeps book of who is at the desk, and tells pages of it. */
export interface Attendance {
	/** Called when the page is among the pages. */
	came(page: DeskPage): Promise<void>;
	/** Called when the page is no longer among the pages. */
	left(page: DeskPage): Promise<void>;
	/** Somebody's presence may have changed. */
	changed(): Promise<void>;
}

/** Somebody is there while one of their pages is open; changes are told to everybody's pages. */
export function createAttendance(
	{ store, now }: DeskParts,
	pages: ReadonlySet<DeskPage>,
): Attendance {
	/** What was told of each. */
	const told = new Map<string, string>();

	const hasPage = (userId: string): boolean =>
		[...pages].some(({ session }) => session.user.id === userId);

	/** Whatever was last is what stands, also where the database was away meanwhile. */
	const note = ({ session: { user } }: DeskPage): Promise<void> =>
		keepTrying(async () => {
			if (!hasPage(user.id)) await store.desk.disconnected(user.id);
			// One of their pages opened in the meantime.
			if (hasPage(user.id))
				await store.desk.connected({ id: user.id, name: user.name });
		}, notedWithinMs);

	return {
		came: note,
		left: note,
		async changed() {
			for (const agent of await store.desk.agents()) tell(agent);
		},
	};

	function tell(agent: StoredAgent): void {
		const { id, name, reason } = agent;
		const state = toState(agent, now());
		const text = `${state} ${reason}`;
		if (told.get(id) === text) return;
		told.set(id, text);
		for (const page of pages)
			page.send({ kind: "presence", agent: { id, name }, state, reason });
	}
}
