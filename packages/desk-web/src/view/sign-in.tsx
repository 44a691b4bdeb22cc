import { Door, LanguageSelect } from "@shopbell/staff-web";
import { locales } from "../locale/locales.js";
import { locale, strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";
import { refusalText } from "./refusal-text.js";

/** The door. */
export function SignIn({ wasSignedIn }: { readonly wasSignedIn: boolean }) {
	const desk = useDesk();
	const words = strings.value;
	return (
		<Door
			words={words}
			locale={locale.value}
			page="desk"
			wasSignedIn={wasSignedIn}
			onVerified={desk.start}
			onSignIn={async (email, password) => {
				const answer = await desk.api.signIn(email, password);
				if (answer.kind !== "ok")
					return {
						kind: "refused",
						why: refusalText(answer, words, locale.value),
					};
				if ("asks" in answer.body) return { kind: "asks-code" };
				desk.enter(answer.body, password);
				return { kind: "in" };
			}}
		>
			<LanguageSelect
				label={words.language}
				locales={locales}
				locale={locale}
			/>
		</Door>
	);
}
