import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { PasswordField } from "./password-field.js";

/** The words of the door. */
export interface SignInWords {
	readonly signInTitle: string;
	readonly signedOut: string;
	readonly email: string;
	readonly password: string;
	readonly signIn: string;
	readonly signingIn: string;
	readonly signInHint: string;
}

/** E-mail and password. `children` stand below them. */
export function SignInForm({
	words,
	iconUrl,
	wasSignedIn,
	firstProblem = null,
	onSignIn,
	children,
}: {
	readonly words: SignInWords;
	readonly iconUrl: string;
	/** Whether a session has just ended. */
	readonly wasSignedIn: boolean;
	/** What went wrong before the form was there. */
	readonly firstProblem?: string | null;
	/** Signs in; answers what went wrong, in the language of the page, or null. */
	readonly onSignIn: (
		email: string,
		password: string,
	) => Promise<string | null>;
	readonly children: ComponentChildren;
}) {
	const id = useId();
	const email = useRef<HTMLInputElement>(null);
	const [problem, setProblem] = useState<string | null>(firstProblem);
	const [isBusy, setBusy] = useState(false);

	useLayoutEffect(() => email.current?.focus(), []);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		setBusy(true);
		setProblem(null);
		const refusal = await onSignIn(
			String(form.get("email")),
			String(form.get("password")),
		);
		setBusy(false);
		setProblem(refusal);
	}

	return (
		<form class="card stack" onSubmit={submit} noValidate={false}>
			<div class="brand">
				<img src={iconUrl} alt="" width="40" height="40" />
				<h1>{words.signInTitle}</h1>
			</div>
			{wasSignedIn && !problem && <p class="note">{words.signedOut}</p>}
			<p class="problem" role="alert" hidden={problem === null}>
				{problem}
			</p>
			<div class="field">
				<label for={id}>{words.email}</label>
				<input
					ref={email}
					id={id}
					name="email"
					type="email"
					autocomplete="username"
					required
				/>
			</div>
			<PasswordField
				label={words.password}
				name="password"
				autocomplete="current-password"
			/>
			<button type="submit" class="button primary wide" disabled={isBusy}>
				{isBusy ? words.signingIn : words.signIn}
			</button>
			<p class="hint">{words.signInHint}</p>
			{children}
		</form>
	);
}
