import { PasswordField } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { refusalText } from "./refusal-text.js";
import { useStudio } from "./studio-context.js";

/** The page at the first sign-in: the one-time password is replaced by one's own. */
export function ChangePassword({ me }: { readonly me: Me }) {
	const studio = useStudio();
	const words = strings.value;
	const nameId = useId();
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const { min, max } = me.passwordLength;
	const typed = studio.typedPassword;
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
		const answer = await studio.api.changePassword({
			currentPassword: typed ?? String(form.get("current-password")),
			newPassword,
			name: name === "" ? me.user.name : name,
		});
		setBusy(false);
		if (answer.kind !== "ok")
			return setProblem(refusalText(answer, words, locale.value));
		studio.enter(answer.body);
	}

	return (
		<main class="centered">
			<form class="card stack" onSubmit={submit}>
				<div class="brand">
					<img src="/studio/icon.svg" alt="" width="40" height="40" />
					<h1>{words.newPasswordTitle}</h1>
				</div>
				<p class="muted">{words.newPasswordHint}</p>
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
					/>
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
				<button
					type="button"
					class="button quiet"
					onClick={() => void studio.signOut()}
				>
					{words.signOut}
				</button>
			</form>
		</main>
	);
}
