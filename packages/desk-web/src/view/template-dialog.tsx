import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { createMessageId } from "../state/outbox.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatLanguage } from "../text/format.js";
import { templateText } from "../text/template-text.js";
import type { Handoff } from "../wire/handoff.js";
import type { Template } from "../wire/ways.js";
import { useDesk } from "./desk-context.js";

/** Chooses an approved text, fills its places and sends it. */
export function TemplateDialog({
	handoff,
	templates,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly templates: readonly Template[];
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value.work.reach;
	const ids = { choice: useId(), field: useId() };
	const [messageId] = useState(createMessageId);
	const [at, setAt] = useState(0);
	const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
	const [isBusy, setBusy] = useState(false);
	const chosen = templates[at];
	if (!chosen) return null;
	const fields = chosen.fields.map(({ name, value }, index) => ({
		key: `${at}.${index}`,
		label: labelOf(name),
		value: typed[`${at}.${index}`] ?? value,
	}));

	async function send({ name, language }: Template): Promise<void> {
		setBusy(true);
		const answer = await desk.api.say(handoff.id, {
			id: messageId,
			template: {
				name,
				language,
				parameters: fields.map(({ value }) => value.trim()),
			},
		});
		setBusy(false);
		if (answer.kind === "ok") onClose();
		else desk.report(answer);
	}

	return (
		<Modal title={words.sendTemplate} onClose={onClose}>
			<form
				class="stack"
				onSubmit={(event) => {
					event.preventDefault();
					void send(chosen);
				}}
			>
				<div class="field">
					<label for={ids.choice}>{words.template}</label>
					<select
						id={ids.choice}
						value={String(at)}
						onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
					>
						{templates.map(({ name, language }, index) => (
							<option key={`${name} ${language}`} value={String(index)}>
								{name.replaceAll("_", " ")} ·{" "}
								{formatLanguage(language.replace("_", "-"), formatLocale.value)}
							</option>
						))}
					</select>
				</div>
				{fields.map(({ key, label, value }) => (
					<div class="field" key={key}>
						<label for={`${ids.field}-${key}`}>{label}</label>
						<input
							id={`${ids.field}-${key}`}
							required
							maxLength={200}
							autocomplete="off"
							value={value}
							onInput={({ currentTarget }) =>
								setTyped({ ...typed, [key]: currentTarget.value })
							}
						/>
					</div>
				))}
				<div class="field">
					<p class="field-name">{words.preview}</p>
					<p
						class="bubble template-preview"
						lang={chosen.language.replace("_", "-")}
						aria-live="polite"
					>
						{templateText(chosen.body, fields)}
					</p>
				</div>
				<div class="row end">
					<button type="button" class="button" onClick={onClose}>
						{strings.value.cancel}
					</button>
					<button type="submit" class="button primary" disabled={isBusy}>
						{strings.value.send}
					</button>
				</div>
			</form>
		</Modal>
	);
}

/** What is filled in by itself has a name in every language; the rest is the shop's own word. */
function labelOf(name: string): string {
	const { fields } = strings.value.work.reach;
	return Object.hasOwn(fields, name)
		? fields[name as keyof typeof fields]
		: name;
}
