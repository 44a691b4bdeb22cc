import type { RuntimeParts } from "../runtime-parts.js";
import {
	createLeadership,
	type Leadership,
	soleLeadership,
} from "./create-leadership.js";

/** The right of this process to do what one of many is to do, by its name; on the embedded database there is but one. */
export function leadershipOf(
	{ settings, store, now }: Pick<RuntimeParts, "settings" | "store" | "now">,
	name: string,
): Leadership {
	return settings.postgres
		? createLeadership({
				records: store.identityRecords,
				name,
				processId: store.processes.id,
				now,
			})
		: soleLeadership;
}
