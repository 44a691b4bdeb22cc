import { SignInForm } from "@shopbell/staff-web";
import { locale, strings } from "../state/preferences.js";
import { LanguageSelect } from "./language-select.js";
import { refusalText } from "./refusal-text.js";
import { useStudio } from "./studio-context.js";

/** The door. */
export function SignIn({ wasSignedIn }: { readonly wasSignedIn: boolean }) {
	const studio = useStudio();
	const words = strings.value;
	return (
		<SignInForm
			words={words}
			iconUrl="/studio/icon.svg"
			wasSignedIn={wasSignedIn}
			onSignIn={async (email, password) => {
				const answer = await studio.api.signIn(email, password);
				if (answer.kind !== "ok")
					return refusalText(answer, words, locale.value);
				studio.enter(answer.body, password);
				return null;
			}}
		>
			<LanguageSelect />
		</SignInForm>
	);
}
