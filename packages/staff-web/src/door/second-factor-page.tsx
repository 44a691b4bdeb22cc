import { SecondFactorForm } from "./second-factor-form.js";
import { doorWordsOf } from "./words/door-words-of.js";

/** All that somebody sees who has to set up the second factor first. */
export function SecondFactorPage({
	locale,
	page,
	onChanged,
	onSignOut,
}: {
	readonly locale: string;
	readonly page: "desk" | "studio";
	readonly onChanged: () => Promise<unknown>;
	readonly onSignOut: () => void;
}) {
	const words = doorWordsOf(locale);
	return (
		<main class="centered">
			<div class="card stack">
				<div class="brand">
					<img src={`/${page}/icon.svg`} alt="" width="40" height="40" />
					<h1>{words.setUpTitle}</h1>
				</div>
				<SecondFactorForm
					locale={locale}
					isOn={false}
					isRequired
					onChanged={onChanged}
				/>
				<button type="button" class="button quiet" onClick={onSignOut}>
					{words.signOut}
				</button>
			</div>
		</main>
	);
}
