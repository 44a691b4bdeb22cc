import { type Answer, request } from "../api/request.js";

/** What an authenticator app needs. */
export interface Enrolment {
	/** An `otpauth:` address. */
	readonly uri: string;
	readonly spareCodes: readonly string[];
}

const ask = <Body>(path: string, body?: object): Promise<Answer<Body>> =>
	request(`/desk/api${path}`, body);

/** Name of the company's own sign-in, null without one. */
export const readCompany = async (): Promise<string | null> => {
	const answer = await ask<{ readonly company: string | null }>(
		"/sign-in/options",
	);
	return answer.kind === "ok" ? answer.body.company : null;
};

/** The code after the password. */
export const verifyCode = (code: string): Promise<Answer<object>> =>
	ask("/second-factor/verify", { code });

export const beginSecondFactor = (
	password: string,
): Promise<Answer<Enrolment>> => ask("/second-factor/begin", { password });

/** The first code of the app. */
export const confirmSecondFactor = (code: string): Promise<Answer<object>> =>
	ask("/second-factor/confirm", { code });

export const endSecondFactor = (password: string): Promise<Answer<object>> =>
	ask("/second-factor/end", { password });
