import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { SignInForm, type SignInWords } from "../view/sign-in-form.js";
import { CodeForm } from "./code-form.js";
import { CompanyButton } from "./company-button.js";

/** How giving e-mail and password ended; `why` in the language of the page. */
export type DoorStep =
	| { readonly kind: "in" }
	| { readonly kind: "asks-code" }
	| { readonly kind: "refused"; readonly why: string };

/** The door of a page for staff: password, code, or the company's own sign-in. `children` stand below it. */
export function Door({
	words,
	locale,
	page,
	wasSignedIn,
	onSignIn,
	onVerified,
	children,
}: {
	readonly words: SignInWords;
	readonly locale: string;
	readonly page: "desk" | "studio";
	/** Whether a session has just ended. */
	readonly wasSignedIn: boolean;
	readonly onSignIn: (email: string, password: string) => Promise<DoorStep>;
	/** The code was right: a session is open. */
	readonly onVerified: () => Promise<unknown>;
	readonly children: ComponentChildren;
}) {
	const [asksCode, setAsksCode] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const iconUrl = `/${page}/icon.svg`;
	return (
		<main class="centered">
			{asksCode ? (
				<CodeForm
					locale={locale}
					iconUrl={iconUrl}
					onVerified={onVerified}
					onBack={(why) => {
						setProblem(why);
						setAsksCode(false);
					}}
				/>
			) : (
				<SignInForm
					words={words}
					iconUrl={iconUrl}
					wasSignedIn={wasSignedIn}
					firstProblem={problem}
					onSignIn={async (email, password) => {
						const step = await onSignIn(email, password);
						if (step.kind === "asks-code") setAsksCode(true);
						return step.kind === "refused" ? step.why : null;
					}}
				>
					<CompanyButton locale={locale} page={page} />
					{children}
				</SignInForm>
			)}
		</main>
	);
}
