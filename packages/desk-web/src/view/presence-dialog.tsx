import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import type { MyPresence, Presence } from "../wire/presence.js";
import { useDesk } from "./desk-context.js";
import { reasonText } from "./reason-text.js";
import { useAgents } from "./use-agents.js";

const states: readonly Presence[] = ["available", "away", "offline"];
const maxCapacity = 20;

/** Whether I am asked, why not, how much I take, and who has my conversations meanwhile. */
export function PresenceDialog({ onClose }: { readonly onClose: () => void }) {
	const desk = useDesk();
	const words = strings.value;
	const me = desk.inbox.me.value;
	const [changed, setChanged] = useState<Partial<MyPresence>>({});
	const [isBusy, setBusy] = useState(false);
	const agents = useAgents()?.agents ?? [];
	const ids = { reason: useId(), capacity: useId(), delegate: useId() };
	if (!me) return null;
	const next: MyPresence = { ...me, ...changed };
	const isThere = next.state === "available";
	const reasons = Object.keys(words.work.awayReasons);
	const hasOpen = desk.inbox.mine.value.length > 0;

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		setBusy(true);
		const answer = await desk.api.setPresence({
			state: next.state,
			reason:
				next.state === "away" ? (next.reason ?? reasons[0] ?? null) : null,
			capacity: next.capacity,
			delegateTo: isThere ? null : next.delegateTo,
		});
		setBusy(false);
		if (answer.kind !== "ok") return desk.report(answer);
		desk.inbox.me.value = answer.body.me;
		desk.notices.add(
			"done",
			answer.body.moved > 0
				? fill(words.work.handedOver, { count: answer.body.moved })
				: words.work.presenceSaved,
		);
		onClose();
	}

	return (
		<Modal title={words.work.presence} onClose={onClose}>
			<form class="stack" onSubmit={save}>
				<fieldset class="segments">
					<legend class="hidden">{words.work.presence}</legend>
					{states.map((state) => (
						<label key={state}>
							<input
								type="radio"
								name="state"
								value={state}
								checked={next.state === state}
								onChange={() => setChanged({ ...changed, state })}
							/>
							<span>
								<i class={`dot is-${state}`} aria-hidden="true" />
								{words.work.presenceStates[state]}
							</span>
						</label>
					))}
				</fieldset>
				{next.state === "away" && (
					<div class="field">
						<label for={ids.reason}>{words.work.awayReason}</label>
						<select
							id={ids.reason}
							value={next.reason ?? reasons[0]}
							onChange={({ currentTarget: { value } }) =>
								setChanged({ ...changed, reason: value })
							}
						>
							{[
								...reasons,
								...(next.reason && !reasons.includes(next.reason)
									? [next.reason]
									: []),
							].map((reason) => (
								<option key={reason} value={reason}>
									{reasonText(reason)}
								</option>
							))}
						</select>
					</div>
				)}
				{!isThere && hasOpen && (
					<div class="field">
						<label for={ids.delegate}>{words.work.delegateTo}</label>
						<select
							id={ids.delegate}
							value={next.delegateTo ?? ""}
							onChange={({ currentTarget: { value } }) =>
								setChanged({
									...changed,
									delegateTo: value === "" ? null : value,
								})
							}
						>
							<option value="">{words.work.delegateNobody}</option>
							<option value="queue">{words.work.delegateQueue}</option>
							{agents
								.filter(
									({ id, state }) =>
										id !== desk.myId.value && state === "available",
								)
								.map((agent) => (
									<option key={agent.id} value={agent.id}>
										{agent.name} · {agent.open}/{agent.capacity}
									</option>
								))}
						</select>
					</div>
				)}
				<div class="field">
					<label for={ids.capacity}>{words.work.capacity}</label>
					<input
						id={ids.capacity}
						type="number"
						min={1}
						max={maxCapacity}
						required
						value={next.capacity}
						onInput={({ currentTarget: { valueAsNumber } }) => {
							if (Number.isInteger(valueAsNumber))
								setChanged({ ...changed, capacity: valueAsNumber });
						}}
					/>
				</div>
				<div class="row end">
					<button type="button" class="button" onClick={onClose}>
						{words.cancel}
					</button>
					<button type="submit" class="button primary" disabled={isBusy}>
						{words.save}
					</button>
				</div>
			</form>
		</Modal>
	);
}
