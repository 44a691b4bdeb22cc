import type { IncomingHttpHeaders } from "node:http";
import type { StaffPage } from "./company-sign-in.js";
import type { DeskSession, DeskUser } from "./desk-user.js";
import type { Role } from "./role.js";

/** Shortest and longest password, in characters. */
export const passwordLength = { min: 12, max: 128 } as const;

/** How a sign-in ended. `cookie` is the `set-cookie` value for the answer. */
export type SignInOutcome =
	| {
			readonly kind: "signed-in";
			readonly user: DeskUser;
			readonly cookie: string | null;
	  }
	/** The password was right; a code is asked for next. `cookie` remembers for whom. */
	| { readonly kind: "second-factor"; readonly cookie: string | null }
	/** Unknown address, wrong password or a disabled account: nobody is told which. */
	| { readonly kind: "refused" }
	| { readonly kind: "too-many"; readonly retryAfterMs: number };

/** How giving the code after the password ended. */
export type SecondFactorOutcome =
	| Extract<SignInOutcome, { kind: "signed-in" | "too-many" }>
	| { readonly kind: "wrong-code" }
	/** Too long ago or too many codes: the password has to be given again. */
	| { readonly kind: "expired" }
	/** Too many wrong codes in a row; a quarter of an hour of rest. */
	| { readonly kind: "locked" };

/** How setting up or ending the second factor ended. */
export type SecondFactorChange =
	| { readonly kind: "wrong-password" }
	| { readonly kind: "too-many"; readonly retryAfterMs: number };

/** How a change of password ended. */
export type PasswordOutcome =
	| {
			readonly kind: "changed";
			readonly user: DeskUser;
			readonly cookie: string | null;
	  }
	| { readonly kind: "wrong-password" }
	| { readonly kind: "too-short" }
	| { readonly kind: "too-long" }
	| { readonly kind: "unchanged" }
	| { readonly kind: "too-many"; readonly retryAfterMs: number };

/** How making an account ended. `oneTimePassword` is told once and must be replaced at the first sign-in. */
export type AddUserOutcome =
	| {
			readonly kind: "added";
			readonly user: DeskUser;
			readonly oneTimePassword: string;
	  }
	| { readonly kind: "email-taken" };

/** How a change to somebody's account ended. */
export type UserOutcome =
	| { readonly kind: "done"; readonly user: DeskUser }
	| { readonly kind: "unknown" }
	/** The last administrator who can sign in stays. */
	| { readonly kind: "last-administrator" };

/** Why sessions ended; whoever holds a connection of one of them cuts it. */
export type SessionsEnded =
	| { readonly kind: "session"; readonly sessionId: string }
	| { readonly kind: "user"; readonly userId: string };

/** Accounts and sessions of people at the desk. */
export interface Accounts {
	signIn(attempt: {
		readonly email: string;
		readonly password: string;
		readonly remoteAddress: string;
		readonly headers: IncomingHttpHeaders;
	}): Promise<SignInOutcome>;
	/** Ends the session of the cookie, if there is one; answers the `set-cookie` value that clears it. */
	signOut(headers: IncomingHttpHeaders): Promise<string | null>;
	/** The session of a request's cookie; null without a valid one or when the account is disabled. */
	session(headers: IncomingHttpHeaders): Promise<DeskSession | null>;
	/** Also ends every other session of the same person. */
	changePassword(change: {
		readonly session: DeskSession;
		readonly currentPassword: string;
		readonly newPassword: string;
		/** Name to be known by from now on; unchanged when left out. */
		readonly name?: string;
		readonly headers: IncomingHttpHeaders;
	}): Promise<PasswordOutcome>;
	/** The code after the password; a six-digit one of the authenticator or a spare one, each of which counts once. */
	verifySecondFactor(attempt: {
		readonly code: string;
		readonly remoteAddress: string;
		readonly headers: IncomingHttpHeaders;
	}): Promise<SecondFactorOutcome>;
	/** What an authenticator app needs (an `otpauth:` address) and the spare codes; counts only once confirmed. */
	beginSecondFactor(change: {
		readonly session: DeskSession;
		readonly password: string;
		readonly headers: IncomingHttpHeaders;
	}): Promise<
		| SecondFactorChange
		| { readonly kind: "already-on" }
		| {
				readonly kind: "begun";
				readonly uri: string;
				readonly spareCodes: readonly string[];
		  }
	>;
	/** The first code of the app: from now on codes are asked for. */
	confirmSecondFactor(change: {
		readonly session: DeskSession;
		readonly code: string;
		readonly headers: IncomingHttpHeaders;
	}): Promise<
		| { readonly kind: "wrong-code" }
		| Extract<SecondFactorChange, { kind: "too-many" }>
		| {
				readonly kind: "on";
				readonly user: DeskUser;
				readonly cookie: string | null;
		  }
	>;
	endSecondFactor(change: {
		readonly session: DeskSession;
		readonly password: string;
		readonly headers: IncomingHttpHeaders;
	}): Promise<
		| SecondFactorChange
		| {
				readonly kind: "off";
				readonly user: DeskUser;
				readonly cookie: string | null;
		  }
	>;
	/** For somebody who lost phone and spare codes; signs them out everywhere. */
	resetSecondFactor(userId: string): Promise<UserOutcome>;
	/** What the company's own button says; null where there is none. */
	readonly companyLabel: string | null;
	/** Where to go for the company's own sign-in; null when its provider cannot be reached. */
	beginCompanySignIn(page: StaffPage): Promise<{
		readonly address: string;
		readonly cookie: string;
	} | null>;
	/** The way back. Only somebody who has an account here gets in. */
	finishCompanySignIn(back: {
		readonly query: URLSearchParams;
		readonly headers: IncomingHttpHeaders;
	}): Promise<
		| (Extract<SignInOutcome, { kind: "signed-in" }> & {
				readonly page: StaffPage;
		  })
		| { readonly kind: "refused" | "unreachable" }
		/** The provider vouches for somebody who has no account here, or a disabled one. */
		| { readonly kind: "unknown" }
	>;
	/** Everybody with an account, oldest first. */
	users(): Promise<readonly DeskUser[]>;
	addUser(person: {
		readonly email: string;
		readonly name: string;
		readonly role: Role;
	}): Promise<AddUserOutcome>;
	/** A disabled person is signed out everywhere at once. */
	setDisabled(userId: string, isDisabled: boolean): Promise<UserOutcome>;
	/** Calls back when sessions end before their time; answers the way to stop. */
	onSessionsEnded(listener: (ended: SessionsEnded) => void): () => void;
	/**
	 * E-mail and one-time password of the first user for as long as that password was not
	 * replaced, else null. Made at the first start.
	 */
	readonly firstUser: {
		readonly email: string;
		readonly password: string;
	} | null;
}
