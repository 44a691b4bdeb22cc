/** How a request of the door ended; `code` is the server's. */
export type DoorAnswer<Body> =
	| { readonly kind: "ok"; readonly body: Body }
	| { readonly kind: "refused"; readonly code: string }
	| { readonly kind: "offline" };

/** What an authenticator app needs. */
export interface Enrolment {
	/** An `otpauth:` address. */
	readonly uri: string;
	readonly spareCodes: readonly string[];
}

async function ask<Body>(
	path: string,
	body?: object,
): Promise<DoorAnswer<Body>> {
	try {
		const response = await fetch(`/desk/api${path}`, {
			...(body === undefined
				? {}
				: {
						method: "POST",
						headers: { "content-type": "application/json" },
						body: JSON.stringify(body),
					}),
		});
		const answer = (await response.json()) as {
			readonly error?: { readonly code: string };
		};
		return response.ok
			? { kind: "ok", body: answer as Body }
			: { kind: "refused", code: answer.error?.code ?? "" };
	} catch {
		return { kind: "offline" };
	}
}

/** Name of the company's own sign-in, null without one. */
export const readCompany = async (): Promise<string | null> => {
	const answer = await ask<{ readonly company: string | null }>(
		"/sign-in/options",
	);
	return answer.kind === "ok" ? answer.body.company : null;
};

/** The code after the password. */
export const verifyCode = (code: string): Promise<DoorAnswer<object>> =>
	ask("/second-factor/verify", { code });

export const beginSecondFactor = (
	password: string,
): Promise<DoorAnswer<Enrolment>> => ask("/second-factor/begin", { password });

/** The first code of the app. */
export const confirmSecondFactor = (
	code: string,
): Promise<DoorAnswer<object>> => ask("/second-factor/confirm", { code });

export const endSecondFactor = (
	password: string,
): Promise<DoorAnswer<object>> => ask("/second-factor/end", { password });
