import { useState } from "preact/hooks";
import { CodeField } from "./code-field.js";
import { verifyCode } from "./door-api.js";
import { doorRefusal } from "./door-refusal.js";
import { doorWordsOf } from "./words/door-words-of.js";

/** The step after the password. */
export function CodeForm({
	locale,
	iconUrl,
	onVerified,
	onBack,
}: {
	readonly locale: string;
	readonly iconUrl: string;
	readonly onVerified: () => Promise<unknown>;
	/** Back to the password; `why` says what went wrong, if anything. */
	readonly onBack: (why: string | null) => void;
}) {
	const words = doorWordsOf(locale);
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = event.currentTarget as HTMLFormElement;
		setBusy(true);
		setProblem(null);
		const answer = await verifyCode(String(new FormData(form).get("code")));
		if (answer.kind === "ok") {
			await onVerified();
			return;
		}
		setBusy(false);
		const why = doorRefusal(answer, words);
		if (answer.kind === "refused" && answer.code === "code-expired")
			return onBack(why);
		form.reset();
		setProblem(why);
	}

	return (
		<form class="card stack" onSubmit={submit}>
			<div class="brand">
				<img src={iconUrl} alt="" width="40" height="40" />
				<h1>{words.codeTitle}</h1>
			</div>
			<p class="muted">{words.codeHint}</p>
			<p class="problem" role="alert" hidden={problem === null}>
				{problem}
			</p>
			<CodeField label={words.code} onlyDigits={false} />
			<button type="submit" class="button primary wide" disabled={isBusy}>
				{words.goOn}
			</button>
			<button type="button" class="button quiet" onClick={() => onBack(null)}>
				{words.back}
			</button>
		</form>
	);
}
