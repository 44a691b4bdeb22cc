import { Modal } from "@shopbell/staff-web";
import { useEffect, useId, useState } from "preact/hooks";
import { locales } from "../locale/locales.js";
import { createMessageId } from "../state/outbox.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatLanguage } from "../text/format.js";
import type { MacroText } from "../wire/answering.js";
import { useDesk } from "./desk-context.js";

/** Texts that everybody at the desk may insert; for supervisors. */
export function ReadyAnswersDialog({
	onClose,
}: {
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const [macros, setMacros] = useState<readonly MacroText[] | null>(null);

	async function load(): Promise<void> {
		const answer = await desk.api.macros();
		if (answer.kind === "ok") setMacros(answer.body.macros);
		else desk.report(answer);
	}
	useEffect(() => void load(), []);

	async function remove(id: string): Promise<void> {
		const answer = await desk.api.removeMacro(id);
		if (answer.kind === "ok") await load();
		else desk.report(answer);
	}

	return (
		<Modal title={words.work.ready} onClose={onClose}>
			<div class="stack">
				{macros === null ? (
					<p class="muted">{words.loading}</p>
				) : (
					<ul class="tickets">
						{macros.map((macro) => (
							<li key={macro.id}>
								<div>
									<p>
										<strong>{macro.label}</strong>{" "}
										{macro.language && (
											<span class="tag quiet">
												{formatLanguage(macro.language, formatLocale.value)}
											</span>
										)}
									</p>
									<p class="muted as-typed">{macro.text}</p>
								</div>
								<button
									type="button"
									class="button small"
									onClick={() => void remove(macro.id)}
								>
									{words.work.remove}
									<span class="hidden"> {macro.label}</span>
								</button>
							</li>
						))}
					</ul>
				)}
				<MacroForm onSaved={() => void load()} />
			</div>
		</Modal>
	);
}

function MacroForm({ onSaved }: { readonly onSaved: () => void }) {
	const desk = useDesk();
	const words = strings.value;
	const id = useId();
	const [isBusy, setBusy] = useState(false);

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const element = event.currentTarget as HTMLFormElement;
		const form = new FormData(element);
		const text = (name: string): string => String(form.get(name)).trim();
		setBusy(true);
		const answer = await desk.api.saveMacro({
			id: createMessageId(),
			label: text("label"),
			text: text("text"),
			language: text("language") === "" ? null : text("language"),
		});
		setBusy(false);
		if (answer.kind !== "ok") return desk.report(answer);
		element.reset();
		onSaved();
	}

	return (
		<form class="stack" onSubmit={save}>
			<h3>{words.work.newMacro}</h3>
			<div class="row fields">
				<div class="field grow">
					<label for={`${id}-label`}>{words.work.macroLabel}</label>
					<input
						id={`${id}-label`}
						name="label"
						required
						maxLength={80}
						autocomplete="off"
					/>
				</div>
				<div class="field">
					<label for={`${id}-language`}>{words.language}</label>
					<select id={`${id}-language`} name="language">
						<option value="">{words.work.anyLanguage}</option>
						{Object.keys(locales).map((tag) => (
							<option key={tag} value={tag}>
								{formatLanguage(tag, formatLocale.value)}
							</option>
						))}
					</select>
				</div>
			</div>
			<div class="field">
				<label for={`${id}-text`}>{words.work.macroText}</label>
				<textarea
					id={`${id}-text`}
					name="text"
					rows={4}
					required
					maxLength={4000}
					aria-describedby={`${id}-hint`}
				/>
				<p id={`${id}-hint`} class="hint">
					{words.work.macroSlots}
				</p>
			</div>
			<div class="row end">
				<button type="submit" class="button primary" disabled={isBusy}>
					{words.add}
				</button>
			</div>
		</form>
	);
}
