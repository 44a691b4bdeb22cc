import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";

/** Who writes now. */
export function Typing({ handoff }: { readonly handoff: Handoff }) {
	const { conversation, myId } = useDesk();
	const words = strings.value;
	const names = conversation.typists.value.flatMap(({ by }) =>
		by === "shopper"
			? [handoff.pack.shopper.name ?? words.visitor]
			: by.id === myId.value
				? []
				: [by.name],
	);
	if (names.length === 0) return null;
	return (
		<p class="typing">
			<span class="typing-dots" aria-hidden="true">
				<i />
				<i />
				<i />
			</span>
			{fill(words.work.typing, { name: names.join(", ") })}
		</p>
	);
}
