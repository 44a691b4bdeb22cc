import { PasswordForm } from "@shopbell/staff-web";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { useDesk } from "./desk-context.js";
import { refusalText } from "./refusal-text.js";

/** A page of its own at the first sign-in, a form in a dialog later. */
export function ChangePassword({
	me,
	isFirstTime = false,
	onDone,
}: {
	readonly me: Me;
	readonly isFirstTime?: boolean;
	readonly onDone?: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const firstTime = {
		page: "desk",
		typed: desk.typedPassword,
		onSignOut: () => void desk.signOut(),
	} as const;
	return (
		<PasswordForm
			words={words}
			me={me}
			rule={fill(words.newPasswordRule, { min: me.passwordLength.min })}
			nameHint={words.yourNameHint}
			{...(isFirstTime ? { firstTime } : {})}
			onChange={async (change) => {
				const answer = await desk.api.changePassword(change);
				if (answer.kind !== "ok")
					return refusalText(answer, words, locale.value);
				desk.notices.add("done", words.passwordChanged);
				desk.enter(answer.body);
				onDone?.();
				return null;
			}}
		/>
	);
}
