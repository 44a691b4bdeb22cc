import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import type { EndRequest } from "../wire/answering.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { DialogFoot } from "./dialog-foot.js";

const outcomes = ["solved", "arranged", "unsolved"] as const;
const maxLength = 300;

/**
 * How it ended and what was promised, which the bot takes up later. The plain case is two keys:
 * the one that opened it and Enter.
 */
export function EndDialog({
	handoff,
	what,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly what: "resolve" | "release";
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const [outcome, setOutcome] = useState<(typeof outcomes)[number]>(
		what === "resolve" ? "solved" : "unsolved",
	);
	const ids = { promise: useId(), due: useId(), next: useId() };
	const hasDraft = desk.drafts.read(handoff.id).trim() !== "";

	async function finish(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		const text = (name: string): string => String(form.get(name) ?? "").trim();
		const due = text("due");
		const promises =
			text("promise") === ""
				? []
				: [
						{
							text: text("promise"),
							// The end of that day, where the agent is.
							dueAt: due === "" ? null : new Date(`${due}T23:59:59`).getTime(),
						},
					];
		const body: EndRequest = {
			back: {
				outcome,
				promises,
				nextStep: text("next") === "" ? null : text("next"),
			},
		};
		if (await desk.act(handoff, { kind: what, body })) onClose();
	}

	return (
		<Modal
			title={what === "resolve" ? words.resolve : words.giveBack}
			onClose={onClose}
		>
			<form class="stack" onSubmit={finish}>
				{hasDraft && <p class="problem">{words.resolveWithDraft}</p>}
				<fieldset class="segments">
					<legend>{words.work.outcome}</legend>
					{outcomes.map((name) => (
						<label key={name}>
							<input
								type="radio"
								name="outcome"
								value={name}
								checked={outcome === name}
								onChange={() => setOutcome(name)}
							/>
							<span>{words.work.outcomes[name]}</span>
						</label>
					))}
				</fieldset>
				<div class="row fields">
					<div class="field grow">
						<label for={ids.promise}>{words.work.promiseMade}</label>
						<input
							id={ids.promise}
							name="promise"
							maxLength={maxLength}
							autocomplete="off"
							placeholder={words.work.promiseMadeHint}
							onInput={({ currentTarget: { value } }) => {
								if (value !== "" && outcome === "solved")
									setOutcome("arranged");
							}}
						/>
					</div>
					<div class="field">
						<label for={ids.due}>{words.work.dueAt}</label>
						<input id={ids.due} name="due" type="date" />
					</div>
				</div>
				<div class="field">
					<label for={ids.next}>{words.work.nextStep}</label>
					<input
						id={ids.next}
						name="next"
						maxLength={maxLength}
						autocomplete="off"
						placeholder={words.work.nextStepHint}
					/>
				</div>
				<p class="hint">{words.work.botKnows}</p>
				<DialogFoot handoff={handoff} isFocused onClose={onClose}>
					{what === "resolve" ? words.resolve : words.giveBack}
				</DialogFoot>
			</form>
		</Modal>
	);
}
