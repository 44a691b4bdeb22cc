import { PasswordField } from "@shopbell/staff-web";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { locale, strings } from "../state/preferences.js";
import { LanguageSelect } from "./language-select.js";
import { refusalText } from "./refusal-text.js";
import { useStudio } from "./studio-context.js";

/** The door. */
export function SignIn({ wasSignedIn }: { readonly wasSignedIn: boolean }) {
	const studio = useStudio();
	const words = strings.value;
	const id = useId();
	const email = useRef<HTMLInputElement>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);

	useEffect(() => email.current?.focus(), []);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		setBusy(true);
		setProblem(null);
		const password = String(form.get("password"));
		const answer = await studio.api.signIn(String(form.get("email")), password);
		setBusy(false);
		if (answer.kind === "ok") studio.enter(answer.body, password);
		else setProblem(refusalText(answer, words, locale.value));
	}

	return (
		<main class="centered">
			<form class="card stack" onSubmit={submit} noValidate={false}>
				<div class="brand">
					<img src="/studio/icon.svg" alt="" width="40" height="40" />
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
				<LanguageSelect />
			</form>
		</main>
	);
}
