import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { createMessageId } from "../state/outbox.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { DialogFoot } from "./dialog-foot.js";

/** Answers by e-mail where the chat reaches nobody any more; what was typed is there already. */
export function EmailDialog({
	handoff,
	address,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly address: string | null;
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const { reach } = words.work;
	const ids = { to: useId(), text: useId() };
	const [id] = useState(createMessageId);
	return (
		<Modal title={reach.answerByEmail} onClose={onClose}>
			<form
				class="stack"
				onSubmit={async (event) => {
					event.preventDefault();
					const form = new FormData(event.currentTarget as HTMLFormElement);
					const isDone = await desk.act(handoff, {
						kind: "email",
						body: {
							id,
							to: String(form.get("to")).trim(),
							text: String(form.get("text")).trim(),
						},
					});
					if (isDone) onClose();
				}}
			>
				<div class="field">
					<label for={ids.to}>{reach.emailTo}</label>
					<input
						id={ids.to}
						name="to"
						autofocus={address === null}
						type="email"
						required
						maxLength={254}
						autocomplete="off"
						defaultValue={address ?? ""}
					/>
				</div>
				<div class="field">
					<label for={ids.text}>{reach.emailText}</label>
					<textarea
						id={ids.text}
						name="text"
						autofocus={address !== null}
						rows={6}
						required
						maxLength={4000}
						defaultValue={desk.drafts.read(handoff.id)}
						aria-describedby={`${ids.text}-hint`}
						onInput={({ currentTarget }) =>
							desk.drafts.write(handoff.id, currentTarget.value)
						}
					/>
					<p id={`${ids.text}-hint`} class="hint">
						{reach.emailHint}
					</p>
				</div>
				<DialogFoot handoff={handoff} onClose={onClose}>
					{reach.answerByEmail}
				</DialogFoot>
			</form>
		</Modal>
	);
}
