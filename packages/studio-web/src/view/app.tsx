import {
	Notices,
	PageWithoutSession,
	SecondFactorPage,
	StaffWords,
} from "@shopbell/staff-web";
import { locale, strings } from "../state/preferences.js";
import { mayEdit } from "../wire/me.js";
import { ChangePassword } from "./change-password.js";
import { SignIn } from "./sign-in.js";
import { useStudio } from "./studio-context.js";
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
	const studio = useStudio();
	const session = studio.session.value;
	const words = strings.value;
	switch (session.kind) {
		case "loading":
		case "unreachable":
			return (
				<PageWithoutSession
					kind={session.kind}
					title={words.studio}
					words={words}
					onRetry={() => void studio.start()}
				/>
			);
		case "signed-out":
			return <SignIn wasSignedIn={session.wasSignedIn} />;
		case "signed-in":
			if (session.me.user.mustChangePassword)
				return <ChangePassword me={session.me} />;
			if (session.me.user.needsSecondFactor)
				return (
					<SecondFactorPage
						locale={locale.value}
						page="studio"
						onChanged={studio.start}
						onSignOut={() => void studio.signOut()}
					/>
				);
			if (!mayEdit(session.me))
				return (
					<main class="centered">
						<section class="card stack">
							<h1>{words.studio}</h1>
							<p>{words.noAccess}</p>
							<button
								type="button"
								class="button"
								onClick={() => void studio.signOut()}
							>
								{words.signOut}
							</button>
						</section>
					</main>
				);
			return (
				<>
					<Workplace me={session.me} />
					<Notices notices={studio.notices} />
				</>
			);
	}
}
