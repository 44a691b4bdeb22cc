import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatAge } from "../text/format.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";

/** Time left from which it is told. */
const toldMs = 24 * 3_600_000;
/** Time left from which the queue hurries. */
const soonMs = 2 * 3_600_000;

/** How long a shopper of a messenger can still be answered freely, where that ends within a day. */
export function WindowLeft({ handoff }: { readonly handoff: Handoff }) {
	const { freeUntil = null, status } = handoff;
	return status === "waiting" || status === "accepted" ? (
		<TimeLeft until={freeUntil} />
	) : null;
}

/** The time left to answer freely, where it ends within a day; `until` in epoch ms. */
export function TimeLeft({ until }: { readonly until: number | null }) {
	const { now } = useDesk();
	if (until === null) return null;
	const left = until - now.value;
	if (left <= 0 || left > toldMs) return null;
	return (
		<span class={left <= soonMs ? "tag danger" : "tag quiet"}>
			{fill(strings.value.work.reach.leftToAnswer, {
				age: formatAge(left, formatLocale.value),
			})}
		</span>
	);
}
