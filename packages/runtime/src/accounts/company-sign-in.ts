import { createHmac, timingSafeEqual } from "node:crypto";
import * as client from "openid-client";

/** The company's own sign-in (OpenID Connect). */
export interface CompanySetting {
	/** Where its description stands, without `/.well-known/openid-configuration`. */
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What the button says. */
	readonly label: string;
}

/** The page that somebody signs in for. */
export type StaffPage = "desk" | "studio";

/** What the provider said of a person. */
export interface CompanyPerson {
	readonly email: string;
}

/** How coming back from the provider ended. */
export type CompanyOutcome =
	| {
			readonly kind: "vouched";
			readonly person: CompanyPerson;
			readonly page: StaffPage;
	  }
	/** The way back does not belong to a way there of the same browser, or the provider refused. */
	| { readonly kind: "refused" }
	| { readonly kind: "unreachable" };

/** The way to the provider and back. */
export interface CompanySignIn {
	readonly label: string;
	/** Address to go to, and what the browser keeps meanwhile; null when the provider cannot be reached. */
	begin(
		redirectUri: string,
		page: StaffPage,
	): Promise<{ readonly address: string; readonly kept: string } | null>;
	/** `url` is the whole address the browser came back to, `kept` what it kept. */
	finish(url: URL, kept: string): Promise<CompanyOutcome>;
}

/** How long somebody may take at the provider. */
export const companySignInSeconds = 600;

/**
 * Authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0 §3.1, RFC 7636);
 * the library checks signature, issuer, audience and times. What the browser keeps is signed, so
 * that nobody can lay a way there of their own under a way back of somebody else. An address counts
 * only where the provider has verified it.
 */
export function createCompanySignIn(
	setting: CompanySetting,
	options: { readonly key: Uint8Array; readonly now: () => number },
): CompanySignIn {
	let known: Promise<client.Configuration> | undefined;
	const issuer = new URL(setting.issuer);
	const discover = (): Promise<client.Configuration> => {
		known ??= client
			.discovery(issuer, setting.clientId, setting.clientSecret, undefined, {
				timeout: 10,
				// A provider on this very machine is one that somebody tries out.
				...(issuer.protocol === "http:" && isLoopback(issuer)
					? { execute: [client.allowInsecureRequests] }
					: {}),
			})
			.catch((error: unknown) => {
				known = undefined;
				throw error;
			});
		return known;
	};

	return {
		label: setting.label,
		async begin(redirectUri, page) {
			let provider: client.Configuration;
			try {
				provider = await discover();
			} catch {
				return null;
			}
			const trip: Trip = {
				page,
				verifier: client.randomPKCECodeVerifier(),
				state: client.randomState(),
				nonce: client.randomNonce(),
				until: options.now() + companySignInSeconds * 1000,
			};
			const address = client.buildAuthorizationUrl(provider, {
				redirect_uri: redirectUri,
				scope: "openid email profile",
				code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
				code_challenge_method: "S256",
				state: trip.state,
				nonce: trip.nonce,
			});
			return { address: address.href, kept: sign(trip, options.key) };
		},
		async finish(url, kept) {
			const trip = verify(kept, options.key);
			if (!trip || trip.until < options.now()) return { kind: "refused" };
			let provider: client.Configuration;
			try {
				provider = await discover();
			} catch {
				return { kind: "unreachable" };
			}
			try {
				const tokens = await client.authorizationCodeGrant(provider, url, {
					pkceCodeVerifier: trip.verifier,
					expectedState: trip.state,
					expectedNonce: trip.nonce,
					idTokenExpected: true,
				});
				const claims = tokens.claims();
				if (!claims) return { kind: "refused" };
				const person =
					toPerson(claims.email, claims.email_verified) ??
					(await askForPerson(provider, tokens.access_token, claims.sub));
				return person
					? { kind: "vouched", person, page: trip.page }
					: { kind: "refused" };
			} catch (error) {
				return error instanceof client.ClientError &&
					error.code === "OAUTH_TIMEOUT"
					? { kind: "unreachable" }
					: { kind: "refused" };
			}
		},
	};
}

/** Where a person is on the way to the provider. */
interface Trip {
	readonly page: StaffPage;
	readonly verifier: string;
	readonly state: string;
	readonly nonce: string;
	/** Epoch ms. */
	readonly until: number;
}

function toPerson(email: unknown, isVerified: unknown): CompanyPerson | null {
	return typeof email === "string" && isVerified === true ? { email } : null;
}

/** Some providers keep the address out of the token and tell it on request. */
async function askForPerson(
	provider: client.Configuration,
	accessToken: string,
	subject: string,
): Promise<CompanyPerson | null> {
	if (!provider.serverMetadata().userinfo_endpoint) return null;
	const told = await client.fetchUserInfo(provider, accessToken, subject);
	return toPerson(told.email, told.email_verified);
}

function isLoopback({ hostname }: URL): boolean {
	return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function mac(text: string, key: Uint8Array): Buffer {
	return createHmac("sha256", key).update(text).digest();
}

function sign(trip: Trip, key: Uint8Array): string {
	const text = Buffer.from(JSON.stringify(trip)).toString("base64url");
	return `${text}.${mac(text, key).toString("base64url")}`;
}

function verify(kept: string, key: Uint8Array): Trip | null {
	const [text = "", signature = ""] = kept.split(".");
	const given = Buffer.from(signature, "base64url");
	const wanted = mac(text, key);
	if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
		return null;
	return JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Trip;
}
