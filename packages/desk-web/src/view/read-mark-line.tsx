import { strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";

/** Whether the shopper has seen the newest line of mine, below it while nothing follows. */
export function ReadMarkLine() {
	const { conversation, myId } = useDesk();
	const last = conversation.entries.value.at(-1);
	const mark = conversation.read.value.find(
		({ reader }) => reader === "shopper",
	);
	const isSeen =
		last?.content.kind === "human" &&
		last.content.agent?.id === myId.value &&
		(mark?.seq ?? 0) >= last.seq;
	return isSeen ? <p class="read-mark">{strings.value.work.read}</p> : null;
}
