import { useEffect, useId, useState } from "preact/hooks";
import { type AuditEntry, readAudit } from "../api/board-api.js";
import { strings } from "../state/preferences.js";
import { formats } from "./formats.js";

const choices = [1, 7, 30, 90, 365] as const;

/** Who did what with more rights than others have. */
export function AuditLog() {
	const words = strings.value;
	const write = formats.value;
	const [days, setDays] = useState<number>(30);
	const [wanted, setWanted] = useState("");
	const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
	const [isOffline, setOffline] = useState(false);
	const ids = { filter: useId(), days: useId() };

	useEffect(() => {
		void readAudit(days).then((answer) => {
			setOffline(answer.kind !== "ok");
			if (answer.kind === "ok") setEntries(answer.body.entries);
		});
	}, [days]);

	const rows = (entries ?? [])
		.map((entry) => ({
			entry,
			cells: [
				write.moment(entry.at),
				entry.actor.name,
				entry.action,
				entry.subject,
				Object.entries(entry.detail)
					.map(([name, value]) => `${name}: ${toText(value)}`)
					.join(", "),
			],
		}))
		.filter(({ cells }) =>
			cells.join(" ").toLowerCase().includes(wanted.trim().toLowerCase()),
		);

	return (
		<div class="stack">
			<div class="audit-tools">
				<div class="field">
					<label for={ids.filter}>{words.filter}</label>
					<input
						id={ids.filter}
						type="search"
						value={wanted}
						onInput={({ currentTarget }) => setWanted(currentTarget.value)}
					/>
				</div>
				<div class="field">
					<label for={ids.days}>{words.days}</label>
					<select
						id={ids.days}
						value={days}
						onChange={({ currentTarget }) =>
							setDays(Number(currentTarget.value))
						}
					>
						{choices.map((choice) => (
							<option key={choice} value={choice}>
								{choice}
							</option>
						))}
					</select>
				</div>
				<a class="button" href={`/board/api/audit?format=csv&days=${days}`}>
					{words.download}
				</a>
			</div>
			{isOffline && (
				<p class="problem" role="alert">
					{words.offline}
				</p>
			)}
			{entries === null ? (
				<p class="muted">{words.loading}</p>
			) : rows.length === 0 ? (
				<p class="muted">{words.noEntries}</p>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
				<section class="scroll wide" tabIndex={0} aria-label={words.audit}>
					<table>
						<thead>
							<tr>
								{[
									words.time,
									words.person,
									words.action,
									words.subject,
									words.detail,
								].map((head) => (
									<th key={head} scope="col">
										{head}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(({ entry, cells }) => (
								<tr key={`${entry.at} ${entry.subject} ${entry.action}`}>
									{cells.map((cell, column) => (
										<td key={String(column)}>{cell}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			)}
		</div>
	);
}

function toText(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}
