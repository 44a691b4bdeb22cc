import { PasswordField } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { useDesk } from "./desk-context.js";
import { refusalText } from "./refusal-text.js";

/** A page of its own at the first sign-in, a form in a dialog later. */
export function ChangePassword({
	me,
	isFirstTime = false,
	onDone,
}: {
	readonly me: Me;
	readonly isFirstTime?: boolean;
	readonly onDone?: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const nameId = useId();
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const { min, max } = me.passwordLength;
	const typed = isFirstTime ? desk.typedPassword : null;
	const rule = fill(words.newPasswordRule, { min });

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		const newPassword = String(form.get("new-password"));
		if (newPassword.length < min) return setProblem(rule);
		if (newPassword.length > max) return setProblem(words.passwordTooLong);
		const name = String(form.get("name") ?? "").trim();
		setBusy(true);
		setProblem(null);
		const answer = await desk.api.changePassword({
			currentPassword: typed ?? String(form.get("current-password")),
			newPassword,
			...(name === "" ? {} : { name }),
		});
		setBusy(false);
		if (answer.kind !== "ok")
			return setProblem(refusalText(answer, words, locale.value));
		desk.notices.add("done", words.passwordChanged);
		desk.enter(answer.body);
		onDone?.();
	}

	const form = (
		<form class={isFirstTime ? "card stack" : "stack"} onSubmit={submit}>
			{isFirstTime && (
				<div class="brand">
					<img src="/desk/icon.svg" alt="" width="40" height="40" />
					<h1>{words.newPasswordTitle}</h1>
				</div>
			)}
			{isFirstTime && <p class="muted">{words.newPasswordHint}</p>}
			<p class="problem" role="alert" hidden={problem === null}>
				{problem}
			</p>
			<input
				class="hidden"
				type="email"
				autocomplete="username"
				value={me.user.email}
				readOnly
				tabIndex={-1}
				aria-hidden="true"
			/>
			<div class="field">
				<label for={nameId}>{words.yourName}</label>
				<input
					id={nameId}
					name="name"
					autocomplete="nickname"
					required
					maxLength={60}
					defaultValue={me.user.name}
					aria-describedby={`${nameId}-hint`}
				/>
				<p id={`${nameId}-hint`} class="hint">
					{words.yourNameHint}
				</p>
			</div>
			{typed === null && (
				<PasswordField
					label={words.currentPassword}
					name="current-password"
					autocomplete="current-password"
				/>
			)}
			<PasswordField
				label={words.newPassword}
				name="new-password"
				autocomplete="new-password"
				hint={rule}
			/>
			<button type="submit" class="button primary wide" disabled={isBusy}>
				{isBusy ? words.loading : words.save}
			</button>
			{isFirstTime && (
				<button
					type="button"
					class="button quiet"
					onClick={() => void desk.signOut()}
				>
					{words.signOut}
				</button>
			)}
		</form>
	);
	return isFirstTime ? <main class="centered">{form}</main> : form;
}
