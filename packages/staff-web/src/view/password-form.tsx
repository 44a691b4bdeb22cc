import { useId, useState } from "preact/hooks";
import { PasswordField } from "./password-field.js";

/** The words of a change of the password. */
export interface PasswordWords {
	readonly newPasswordTitle: string;
	readonly newPasswordHint: string;
	readonly yourName: string;
	readonly currentPassword: string;
	readonly newPassword: string;
	readonly passwordTooLong: string;
	readonly save: string;
	readonly loading: string;
	readonly signOut: string;
}

/** What changes; without a name the one of before stays. */
export interface PasswordChange {
	readonly currentPassword: string;
	readonly newPassword: string;
	readonly name?: string;
}

/** Replaces the password, and says how one is called: at the first sign-in a page of its own, later a form in a dialog. */
export function PasswordForm({
	words,
	me: { user, passwordLength },
	rule,
	nameHint,
	firstTime,
	onChange,
}: {
	readonly words: PasswordWords;
	readonly me: {
		readonly user: { readonly email: string; readonly name: string };
		readonly passwordLength: { readonly min: number; readonly max: number };
	};
	/** The least length, in words. */
	readonly rule: string;
	readonly nameHint?: string;
	readonly firstTime?: {
		readonly page: "desk" | "studio";
		/** The one-time password, when it has just been typed at the door. */
		readonly typed: string | null;
		readonly onSignOut: () => void;
	};
	/** Changes it; answers what went wrong, in the language of the page, or null. */
	readonly onChange: (change: PasswordChange) => Promise<string | null>;
}) {
	const nameId = useId();
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const { min, max } = passwordLength;
	const typed = firstTime?.typed ?? null;

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		const newPassword = String(form.get("new-password"));
		if (newPassword.length < min) return setProblem(rule);
		if (newPassword.length > max) return setProblem(words.passwordTooLong);
		const name = String(form.get("name") ?? "").trim();
		setBusy(true);
		setProblem(null);
		const refusal = await onChange({
			currentPassword: typed ?? String(form.get("current-password")),
			newPassword,
			...(name === "" ? {} : { name }),
		});
		setBusy(false);
		setProblem(refusal);
	}

	const form = (
		<form class={firstTime ? "card stack" : "stack"} onSubmit={submit}>
			{firstTime && (
				<>
					<div class="brand">
						<img
							src={`/${firstTime.page}/icon.svg`}
							alt=""
							width="40"
							height="40"
						/>
						<h1>{words.newPasswordTitle}</h1>
					</div>
					<p class="muted">{words.newPasswordHint}</p>
				</>
			)}
			<p class="problem" role="alert" hidden={problem === null}>
				{problem}
			</p>
			<input
				class="hidden"
				type="email"
				autocomplete="username"
				value={user.email}
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
					defaultValue={user.name}
					aria-describedby={nameHint ? `${nameId}-hint` : undefined}
				/>
				{nameHint && (
					<p id={`${nameId}-hint`} class="hint">
						{nameHint}
					</p>
				)}
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
			{firstTime && (
				<button
					type="button"
					class="button quiet"
					onClick={firstTime.onSignOut}
				>
					{words.signOut}
				</button>
			)}
		</form>
	);
	return firstTime ? <main class="centered">{form}</main> : form;
}
