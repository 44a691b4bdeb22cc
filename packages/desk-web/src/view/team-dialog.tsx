import { Modal } from "@shopbell/staff-web";
import { useEffect, useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import type { DeskAgent } from "../wire/presence.js";
import { useDesk } from "./desk-context.js";
import { reasonText } from "./reason-text.js";
import { useAgents } from "./use-agents.js";

/** Who is there, how busy they are, and what each can be offered; for supervisors. */
export function TeamDialog({ onClose }: { readonly onClose: () => void }) {
	const words = strings.value;
	const asked = useAgents();
	const [agents, setAgents] = useState<readonly DeskAgent[]>([]);
	useEffect(() => {
		if (asked) setAgents(asked.agents);
	}, [asked]);
	return (
		<Modal title={words.work.team} onClose={onClose}>
			{asked === null ? (
				<p class="muted">{words.loading}</p>
			) : (
				<ul class="team">
					{agents.map((agent) => (
						<li key={agent.id}>
							<details>
								<summary>
									<i class={`dot is-${agent.state}`} aria-hidden="true" />
									<strong>{agent.name}</strong>
									<span class="muted">{summaryOf(agent)}</span>
								</summary>
								<AgentForm
									agent={agent}
									onChanged={(changed) =>
										setAgents(
											agents.map((other) =>
												other.id === changed.id ? changed : other,
											),
										)
									}
								/>
							</details>
						</li>
					))}
				</ul>
			)}
		</Modal>
	);
}

function summaryOf(agent: DeskAgent): string {
	const words = strings.value.work;
	return [
		agent.state === "away" && agent.reason
			? reasonText(agent.reason)
			: words.presenceStates[agent.state],
		fill(words.load, { open: agent.open, capacity: agent.capacity }),
		agent.isReserve ? words.reserve : null,
		...agent.groups,
	]
		.filter(Boolean)
		.join(" · ");
}

const toText = (list: readonly string[] | "all"): string =>
	list === "all" ? "" : list.join(", ");
const toNames = (text: string): readonly string[] =>
	text
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
const toSkill = (text: string): readonly string[] | "all" => {
	const names = toNames(text);
	return names.length === 0 ? "all" : names;
};

function AgentForm({
	agent,
	onChanged,
}: {
	readonly agent: DeskAgent;
	readonly onChanged: (agent: DeskAgent) => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const id = useId();
	const currency = agent.refundLimit?.currency ?? "EUR";

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		const text = (name: string): string => String(form.get(name) ?? "").trim();
		const limit = Number(text("limit"));
		const answer = await desk.api.changeAgent(agent.id, {
			capacity: Number(text("capacity")),
			groups: toNames(text("groups")),
			isReserve: form.get("reserve") === "on",
			skills: {
				...agent.skills,
				topics: toSkill(text("topics")),
				languages: toSkill(text("languages")),
			},
			refundLimit: limit > 0 ? { amount: limit, currency } : null,
		});
		if (answer.kind !== "ok") return desk.report(answer);
		onChanged(answer.body.agent);
		desk.notices.add("done", fill(words.work.saved, { name: agent.name }));
	}

	const fields = [
		["languages", words.work.skillLanguages, toText(agent.skills.languages)],
		["topics", words.work.skillTopics, toText(agent.skills.topics)],
		["groups", words.work.groups, toText(agent.groups)],
	] as const;
	return (
		<form class="stack" onSubmit={save}>
			{fields.map(([name, label, value]) => (
				<div key={name} class="field">
					<label for={`${id}-${name}`}>{label}</label>
					<input
						id={`${id}-${name}`}
						name={name}
						autocomplete="off"
						defaultValue={value}
						placeholder={name === "groups" ? "" : words.work.everything}
						aria-describedby={name === "groups" ? undefined : `${id}-hint`}
					/>
				</div>
			))}
			<p id={`${id}-hint`} class="hint">
				{words.work.listHint}
			</p>
			<div class="row fields">
				<div class="field">
					<label for={`${id}-capacity`}>{words.work.capacity}</label>
					<input
						id={`${id}-capacity`}
						name="capacity"
						type="number"
						min={1}
						max={20}
						required
						defaultValue={String(agent.capacity)}
					/>
				</div>
				<div class="field">
					<label for={`${id}-limit`}>
						{words.work.refundLimit} ({currency})
					</label>
					<input
						id={`${id}-limit`}
						name="limit"
						type="number"
						min={0}
						step="0.01"
						defaultValue={String(agent.refundLimit?.amount ?? 0)}
					/>
				</div>
			</div>
			<label class="check">
				<input
					type="checkbox"
					name="reserve"
					defaultChecked={agent.isReserve}
				/>
				{words.work.reserve}
				<span class="hint">{words.work.reserveHint}</span>
			</label>
			<div class="row end">
				<button type="submit" class="button primary small">
					{words.save}
				</button>
			</div>
		</form>
	);
}
