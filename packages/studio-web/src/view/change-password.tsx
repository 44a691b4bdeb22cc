import { PasswordForm } from "@shopbell/staff-web";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { refusalText } from "./refusal-text.js";
import { useStudio } from "./studio-context.js";

/** The page at the first sign-in: the one-time password is replaced by one's own. */
export function ChangePassword({ me }: { readonly me: Me }) {
	const studio = useStudio();
	const words = strings.value;
	return (
		<PasswordForm
			words={words}
			me={me}
			rule={fill(words.newPasswordRule, { min: me.passwordLength.min })}
			firstTime={{
				page: "studio",
				typed: studio.typedPassword,
				onSignOut: () => void studio.signOut(),
			}}
			onChange={async (change) => {
				const answer = await studio.api.changePassword(change);
				if (answer.kind !== "ok")
					return refusalText(answer, words, locale.value);
				studio.enter(answer.body);
				return null;
			}}
		/>
	);
}
