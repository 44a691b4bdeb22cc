import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatAge, formatTime } from "../text/format.js";
import { useDesk } from "./desk-context.js";

/** Time left from which it is said how much. */
const soonMs = 24 * 3_600_000;

/** Says when words do not reach the shopper any more, and what to do instead; or until when they do. */
export function ReachLine() {
	const { conversation, now } = useDesk();
	const reach = conversation.reach.value;
	const words = strings.value.work.reach;
	if (reach === null) return null;
	if (reach.state !== "ok")
		return (
			<p class="reach-line closed" role="status">
				{reach.state === "blocked" ? words.blocked : words.notInControl}{" "}
				{words.otherWays}
			</p>
		);
	if (reach.freeUntil === null) return null;
	const left = reach.freeUntil - now.value;
	if (left <= 0)
		return (
			<p class="reach-line closed" role="status">
				{words.windowClosed} {words.otherWays}
			</p>
		);
	if (left > soonMs) return null;
	return (
		<p class="reach-line">
			{fill(words.windowLeft, {
				age: formatAge(left, formatLocale.value),
				time: formatTime(reach.freeUntil, now.value, formatLocale.value),
			})}
		</p>
	);
}
