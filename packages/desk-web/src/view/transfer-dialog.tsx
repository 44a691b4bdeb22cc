import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import type { TransferRequest } from "../wire/answering.js";
import type { Handoff } from "../wire/handoff.js";
import type { DeskAgent } from "../wire/presence.js";
import { useDesk } from "./desk-context.js";
import { DialogFoot } from "./dialog-foot.js";
import { useAgents } from "./use-agents.js";

/** Passes a conversation on: to a colleague, a group or the queue, with a note. */
export function TransferDialog({
	handoff,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const team = useAgents();
	const [chosen, setChosen] = useState("queue");
	const noteId = useId();
	const others = (team?.agents ?? []).filter(
		({ id, state }) => id !== desk.myId.value && state !== "offline",
	);

	async function pass(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		const note = String(form.get("note")).trim();
		const [kind, id = ""] = chosen.split(/:(.*)/s);
		const to: TransferRequest["to"] =
			kind === "agent"
				? { kind, id }
				: kind === "group"
					? { kind, name: id }
					: null;
		const isDone = await desk.act(handoff, {
			kind: "transfer",
			body: { to, ...(note === "" ? {} : { note }) },
		});
		if (!isDone) return;
		const name =
			kind === "agent"
				? (others.find((agent) => agent.id === id)?.name ?? "")
				: kind === "group"
					? id
					: words.work.backToQueue;
		desk.notices.add("done", fill(words.work.transferred, { name }));
		onClose();
	}

	return (
		<Modal title={words.work.transfer} onClose={onClose}>
			<form class="stack" onSubmit={pass}>
				<fieldset class="choices">
					<legend>{words.work.transferTo}</legend>
					<Choice value="queue" chosen={chosen} onChoose={setChosen}>
						{words.work.backToQueue}
					</Choice>
					{(team?.groups ?? []).map((group) => (
						<Choice
							key={group}
							value={`group:${group}`}
							chosen={chosen}
							onChoose={setChosen}
						>
							{group}
							<span class="muted">{words.work.group}</span>
						</Choice>
					))}
					{others.map((agent) => (
						<Choice
							key={agent.id}
							value={`agent:${agent.id}`}
							chosen={chosen}
							onChoose={setChosen}
						>
							<Colleague agent={agent} />
						</Choice>
					))}
				</fieldset>
				{team === null ? (
					<p class="hint">{words.loading}</p>
				) : (
					others.length === 0 && <p class="hint">{words.work.nobodyThere}</p>
				)}
				<div class="field">
					<label for={noteId}>{words.work.noteForColleague}</label>
					<textarea
						id={noteId}
						name="note"
						rows={3}
						maxLength={4000}
						aria-describedby={`${noteId}-hint`}
					/>
					<p id={`${noteId}-hint`} class="hint">
						{words.work.notForShopper}
					</p>
				</div>
				<DialogFoot handoff={handoff} onClose={onClose}>
					{words.work.transfer}
				</DialogFoot>
			</form>
		</Modal>
	);
}

function Colleague({ agent }: { readonly agent: DeskAgent }) {
	const words = strings.value.work;
	return (
		<>
			<i class={`dot is-${agent.state}`} aria-hidden="true" />
			{agent.name}
			<span class="muted">
				{agent.state === "available" ? "" : `${words.presenceStates.away} · `}
				{fill(words.load, { open: agent.open, capacity: agent.capacity })}
			</span>
		</>
	);
}

function Choice({
	value,
	chosen,
	onChoose,
	children,
}: {
	readonly value: string;
	readonly chosen: string;
	readonly onChoose: (value: string) => void;
	readonly children: preact.ComponentChildren;
}) {
	return (
		<label class="choice">
			<input
				type="radio"
				name="to"
				autofocus={chosen === value}
				value={value}
				checked={chosen === value}
				onChange={() => onChoose(value)}
			/>
			<span>{children}</span>
		</label>
	);
}
