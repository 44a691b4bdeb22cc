import { SignInForm } from "@shopbell/staff-web";
import { locale, strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";
import { LanguageSelect } from "./language-select.js";
import { refusalText } from "./refusal-text.js";

/** The door. */
export function SignIn({ wasSignedIn }: { readonly wasSignedIn: boolean }) {
	const desk = useDesk();
	const words = strings.value;
	return (
		<SignInForm
			words={words}
			iconUrl="/desk/icon.svg"
			wasSignedIn={wasSignedIn}
			onSignIn={async (email, password) => {
				const answer = await desk.api.signIn(email, password);
				if (answer.kind !== "ok")
					return refusalText(answer, words, locale.value);
				desk.enter(answer.body, password);
				return null;
			}}
		>
			<LanguageSelect />
		</SignInForm>
	);
}
