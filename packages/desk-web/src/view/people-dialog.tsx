import { doorWordsOf, Modal } from "@shopbell/staff-web";
import { useEffect, useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { Person, Role } from "../wire/me.js";
import { roles } from "../wire/me.js";
import { useDesk } from "./desk-context.js";
import { refusalText } from "./refusal-text.js";

/** Who may sign in; for administrators. */
export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
	const { api, myId } = useDesk();
	const words = strings.value;
	const door = doorWordsOf(locale.value);
	const [people, setPeople] = useState<readonly Person[] | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [added, setAdded] = useState<{
		readonly name: string;
		readonly password: string;
	} | null>(null);
	const ids = { name: useId(), email: useId(), role: useId() };

	async function load(): Promise<void> {
		const answer = await api.people();
		if (answer.kind === "ok") setPeople(answer.body.people);
		else setProblem(refusalText(answer, words, locale.value));
	}
	useEffect(() => void load(), []);

	async function add(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const element = event.currentTarget as HTMLFormElement;
		const form = new FormData(element);
		const name = String(form.get("name"));
		const answer = await api.addPerson({
			name,
			email: String(form.get("email")),
			role: String(form.get("role")) as Role,
		});
		if (answer.kind !== "ok")
			return setProblem(refusalText(answer, words, locale.value));
		setProblem(null);
		setAdded({ name, password: answer.body.oneTimePassword });
		element.reset();
		await load();
	}

	async function setDisabled(person: Person): Promise<void> {
		const answer = await api.setDisabled(person.id, !person.isDisabled);
		if (answer.kind === "ok") await load();
		else setProblem(refusalText(answer, words, locale.value));
	}

	async function resetSecondFactor(person: Person): Promise<void> {
		const answer = await api.resetSecondFactor(person.id);
		if (answer.kind === "ok") await load();
		else setProblem(refusalText(answer, words, locale.value));
	}

	return (
		<Modal title={words.people} onClose={onClose}>
			<div class="stack">
				<p class="problem" role="alert" hidden={problem === null}>
					{problem}
				</p>
				{people === null ? (
					<p class="muted">{words.loading}</p>
				) : (
					<ul class="people">
						{people.map((person) => (
							<li key={person.id}>
								<div>
									<strong>{person.name}</strong>
									<span class="muted">
										{person.email} · {words.roles[person.role]}
										{person.hasSecondFactor && ` · ${door.hasIt}`}
										{person.isDisabled && ` · ${words.disabled}`}
										{person.isNew &&
											!person.isDisabled &&
											` · ${words.notSignedInYet}`}
									</span>
								</div>
								{person.hasSecondFactor && person.id !== myId.value && (
									<button
										type="button"
										class="button small"
										onClick={() => void resetSecondFactor(person)}
									>
										{door.removeIt}
										<span class="hidden"> {person.name}</span>
									</button>
								)}
								{person.id !== myId.value && (
									<button
										type="button"
										class="button small"
										onClick={() => void setDisabled(person)}
									>
										{person.isDisabled ? words.enable : words.disable}
										<span class="hidden"> {person.name}</span>
									</button>
								)}
							</li>
						))}
					</ul>
				)}
				{added && (
					<div class="note stack" role="status">
						<p>{fill(words.oneTimePassword, { name: added.name })}</p>
						<p>
							<code>{added.password}</code>
						</p>
						<p class="hint">{words.oneTimePasswordHint}</p>
					</div>
				)}
				<form class="stack" onSubmit={add}>
					<h3>{words.addPerson}</h3>
					<div class="field">
						<label for={ids.name}>{words.name}</label>
						<input
							id={ids.name}
							name="name"
							autocomplete="off"
							required
							maxLength={60}
						/>
					</div>
					<div class="field">
						<label for={ids.email}>{words.email}</label>
						<input
							id={ids.email}
							name="email"
							type="email"
							autocomplete="off"
							required
						/>
					</div>
					<div class="field">
						<label for={ids.role}>{words.role}</label>
						<select id={ids.role} name="role">
							{roles.map((role) => (
								<option key={role} value={role}>
									{words.roles[role]}
								</option>
							))}
						</select>
					</div>
					<button type="submit" class="button primary">
						{words.add}
					</button>
				</form>
			</div>
		</Modal>
	);
}
