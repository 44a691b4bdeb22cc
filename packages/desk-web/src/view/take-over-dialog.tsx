import { Modal } from "@shopbell/staff-web";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { DialogFoot } from "./dialog-foot.js";
import { focusComposer } from "./use-keyboard.js";

/** Asks before a conversation is taken from a colleague. */
export function TakeOverDialog({
	handoff,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	return (
		<Modal title={words.work.takeOver} onClose={onClose}>
			<form
				class="stack"
				onSubmit={async (event) => {
					event.preventDefault();
					if (!(await desk.act(handoff, { kind: "take-over" }))) return;
					onClose();
					focusComposer();
				}}
			>
				<p>
					{fill(words.work.takeOverAsk, { agent: handoff.agent?.name ?? "" })}
				</p>
				<DialogFoot handoff={handoff} isFocused onClose={onClose}>
					{words.work.takeOver}
				</DialogFoot>
			</form>
		</Modal>
	);
}
