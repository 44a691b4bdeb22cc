import { useState } from "preact/hooks";
import { PasswordField } from "../view/password-field.js";
import { CodeField } from "./code-field.js";
import {
	beginSecondFactor,
	confirmSecondFactor,
	type Enrolment,
	endSecondFactor,
} from "./door-api.js";
import { doorRefusal } from "./door-refusal.js";
import { QrPicture } from "./qr-picture.js";
import { doorWordsOf } from "./words/door-words-of.js";

/** One's own second factor, on or off. A page of its own where it is required and missing. */
export function SecondFactorForm({
	locale,
	isOn,
	isRequired = false,
	onChanged,
}: {
	readonly locale: string;
	readonly isOn: boolean;
	readonly isRequired?: boolean;
	/** It was turned on or off. */
	readonly onChanged: () => Promise<unknown>;
}) {
	const words = doorWordsOf(locale);
	const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [isCopied, setCopied] = useState(false);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = event.currentTarget as HTMLFormElement;
		const typed = new FormData(form);
		setProblem(null);
		if (enrolment === null && !isOn) {
			const answer = await beginSecondFactor(String(typed.get("password")));
			if (answer.kind === "ok") setEnrolment(answer.body);
			else setProblem(doorRefusal(answer, words));
			return;
		}
		const answer = isOn
			? await endSecondFactor(String(typed.get("password")))
			: await confirmSecondFactor(String(typed.get("code")));
		if (answer.kind === "ok") await onChanged();
		else setProblem(doorRefusal(answer, words));
	}

	return (
		<form class="stack" onSubmit={submit}>
			<p class="muted">
				{isOn ? words.isOn : isRequired ? words.setUpRequired : words.setUpHint}
			</p>
			<p class="problem" role="alert" hidden={problem === null}>
				{problem}
			</p>
			{enrolment === null ? (
				<PasswordField
					key="password"
					label={words.password}
					name="password"
					autocomplete="current-password"
				/>
			) : (
				<>
					<p>{words.scan}</p>
					<QrPicture text={enrolment.uri} label={words.picture} />
					<p class="hint">
						{words.key}
						{": "}
						<code>{new URL(enrolment.uri).searchParams.get("secret")}</code>
					</p>
					<section class="note stack">
						<h3>{words.spareTitle}</h3>
						<p>{words.spareHint}</p>
						<ul class="spare-codes">
							{enrolment.spareCodes.map((code) => (
								<li key={code}>
									<code>{code}</code>
								</li>
							))}
						</ul>
						<button
							type="button"
							class="button small"
							onClick={() => {
								void navigator.clipboard
									.writeText(enrolment.spareCodes.join("\n"))
									.then(() => setCopied(true));
							}}
						>
							{isCopied ? words.copied : words.copy}
						</button>
					</section>
					<CodeField label={words.firstCode} onlyDigits />
				</>
			)}
			<button type="submit" class="button primary wide">
				{isOn ? words.turnOff : enrolment === null ? words.goOn : words.turnOn}
			</button>
		</form>
	);
}
