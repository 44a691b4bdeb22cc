import { Modal } from "@shopbell/staff-web";
import { useId } from "preact/hooks";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { DialogFoot } from "./dialog-foot.js";

/** Promises a call instead of an answer now. */
export function CallBackDialog({
	handoff,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const ids = { phone: useId(), when: useId(), note: useId() };
	const draft = desk.drafts.read(handoff.id);
	const known =
		desk.conversation.details.value?.ways?.phone ??
		handoff.pack.flow?.slots?.find(
			({ type, value }) => type === "phone" && typeof value === "string",
		)?.value;
	return (
		<Modal title={words.work.callBack} onClose={onClose}>
			<form
				class="stack"
				onSubmit={async (event) => {
					event.preventDefault();
					const form = new FormData(event.currentTarget as HTMLFormElement);
					const when = String(form.get("when")).trim();
					const note = String(form.get("note") ?? "").trim();
					// First, so that what was written outlives the conversation.
					if (note !== "" && !(await desk.remark(handoff, "note", note, [])))
						return;
					const isDone = await desk.act(handoff, {
						kind: "call-back",
						body: {
							phone: String(form.get("phone")).trim(),
							...(when === "" ? {} : { when }),
						},
					});
					if (isDone) onClose();
				}}
			>
				<div class="field">
					<label for={ids.phone}>{words.work.phone}</label>
					<input
						id={ids.phone}
						name="phone"
						autofocus
						type="tel"
						required
						maxLength={40}
						autocomplete="off"
						defaultValue={typeof known === "string" ? known : ""}
						aria-describedby={`${ids.phone}-hint`}
					/>
					<p id={`${ids.phone}-hint`} class="hint">
						{words.work.phoneHint}
					</p>
				</div>
				<div class="field">
					<label for={ids.when}>{words.work.when}</label>
					<input
						id={ids.when}
						name="when"
						maxLength={200}
						autocomplete="off"
						placeholder={words.work.whenHint}
					/>
				</div>
				{draft.trim() !== "" && (
					<div class="field">
						<label for={ids.note}>{words.work.reach.callNote}</label>
						<textarea
							id={ids.note}
							name="note"
							rows={3}
							maxLength={4000}
							defaultValue={draft}
						/>
					</div>
				)}
				<DialogFoot handoff={handoff} onClose={onClose}>
					{words.work.callBack}
				</DialogFoot>
			</form>
		</Modal>
	);
}
