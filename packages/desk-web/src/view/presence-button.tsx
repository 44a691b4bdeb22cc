import { strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";
import { openDialog } from "./open-dialog.js";
import { reasonText } from "./reason-text.js";

/** Whether I am asked for conversations; opens where that is changed. */
export function PresenceButton() {
	const { inbox } = useDesk();
	const words = strings.value.work;
	const me = inbox.me.value;
	if (!me) return null;
	const reason =
		me.state === "away" && me.reason ? reasonText(me.reason) : null;
	const state = reason ?? words.presenceStates[me.state];
	return (
		<button
			type="button"
			class="button quiet presence"
			data-command="presence"
			aria-keyshortcuts="P"
			title={`${words.presence} (P)`}
			onClick={() => {
				openDialog.value = "presence";
			}}
		>
			<i class={`dot is-${me.state}`} aria-hidden="true" />
			<span class="hidden">{words.presence}: </span>
			<span class="presence-name">{state}</span>
		</button>
	);
}
