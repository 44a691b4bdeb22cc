import {
	Notices,
	PageWithoutSession,
	SecondFactorPage,
	StaffWords,
} from "@shopbell/staff-web";
import { locale, strings } from "../state/preferences.js";
import { ChangePassword } from "./change-password.js";
import { useDesk } from "./desk-context.js";
import { SignIn } from "./sign-in.js";
import { Workplace } from "./workplace.js";

/** The page in the chosen language. */
export function App() {
	return (
		<StaffWords.Provider value={strings.value}>
			<Page />
		</StaffWords.Provider>
	);
}

/** What is shown depends on who is there. */
function Page() {
	const desk = useDesk();
	const session = desk.session.value;
	const words = strings.value;
	switch (session.kind) {
		case "loading":
		case "unreachable":
			return (
				<PageWithoutSession
					kind={session.kind}
					title={words.desk}
					words={words}
					onRetry={() => void desk.start()}
				/>
			);
		case "signed-out":
			return <SignIn wasSignedIn={session.wasSignedIn} />;
		case "signed-in":
			return (
				<>
					{session.me.user.mustChangePassword ? (
						<ChangePassword me={session.me} isFirstTime />
					) : session.me.user.needsSecondFactor ? (
						<SecondFactorPage
							locale={locale.value}
							page="desk"
							onChanged={desk.start}
							onSignOut={() => void desk.signOut()}
						/>
					) : (
						<Workplace me={session.me} />
					)}
					<Notices notices={desk.notices} />
				</>
			);
	}
}
