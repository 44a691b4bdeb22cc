import { strings } from "../state/preferences.js";
import { failureText } from "../text/failure-text.js";
import { useDesk } from "./desk-context.js";

/** How far a reply got on a messenger that tells. */
export function SentMark({ seq }: { readonly seq: number }) {
	const { conversation } = useDesk();
	const mark = conversation.reach.value?.marks.find((one) => one.seq === seq);
	if (!mark) return null;
	return (
		<p class={mark.mark === "failed" ? "sent-mark failed" : "sent-mark"}>
			{strings.value.work.reach.marks[mark.mark]}
			{mark.mark === "failed" && `: ${failureText(mark.reason, strings.value)}`}
		</p>
	);
}
