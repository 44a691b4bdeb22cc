import { type BetterAuthOptions, betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { twoFactor } from "better-auth/plugins/two-factor";
import { passwordLength } from "./accounts.js";
import { trustedSignIn } from "./trusted-sign-in.js";

/** A session ends after this long without use. */
const sessionSeconds = 12 * 60 * 60;

/** A session in use is prolonged at most this often. */
const prolongSeconds = 15 * 60;

/** Nobody stays signed in longer than this without typing a password. */
const cookieSeconds = 30 * 24 * 60 * 60;

/** Name of the cookie that holds the session. */
export function sessionCookieName(isHttps: boolean): string {
	return `${isHttps ? "__Host-" : ""}shopbell-desk`;
}

/** Where accounts live and how their cookies look. */
export interface AuthOptions {
	/** The store's query builder. */
	readonly database: unknown;
	/** Whose words it understands. */
	readonly dialect: "sqlite" | "postgres";
	readonly secret: Uint8Array;
	/** Cookies get `Secure` and the `__Host-` prefix when pages are reached over HTTPS. */
	readonly isHttps: boolean;
}

/**
 * The sign-in library on the store's own database, in tables of its own, brought up to date.
 * Only calls from this process reach it: none of its routes is served, so that nothing it can do
 * beyond what the desk asks for (sign-up, deletion, mail) is reachable from outside.
 */
export async function createAuth(options: AuthOptions) {
	const config = toConfig(options);
	await migrate(config);
	return betterAuth(config);
}

/** Attempts at bringing the tables up to date beside other processes that do the same. */
const maxTries = 5;

/** A process that finds a table made by another meanwhile looks again at what is left to do. */
async function migrate(config: BetterAuthOptions): Promise<void> {
	for (let tries = 1; ; tries += 1) {
		try {
			const { runMigrations } = await getMigrations(config);
			return await runMigrations();
		} catch (error) {
			if (tries === maxTries) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** tries));
		}
	}
}

/** The library with our fields. */
export type Auth = Awaited<ReturnType<typeof createAuth>>;

function toConfig({ database, dialect, secret, isHttps }: AuthOptions) {
	return {
		appName: "Shopbell",
		// Only decides defaults that are set here anyway; no address of it is ever sent.
		baseURL: isHttps ? "https://localhost" : "http://localhost",
		basePath: "/desk/api/auth",
		// The list form is not overridden by variables of the environment.
		secrets: [{ version: 1, value: Buffer.from(secret).toString("base64url") }],
		database: { db: database as never, type: dialect, transaction: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.min,
			maxPasswordLength: passwordLength.max,
		},
		user: {
			modelName: "desk_user",
			additionalFields: {
				role: { type: "string", required: true, input: false },
				mustChangePassword: {
					type: "boolean",
					required: true,
					defaultValue: false,
					input: false,
				},
				isDisabled: {
					type: "boolean",
					required: true,
					defaultValue: false,
					input: false,
				},
			},
		},
		session: {
			modelName: "desk_session",
			expiresIn: sessionSeconds,
			updateAge: prolongSeconds,
			additionalFields: {
				// No default: the library would write it over what a session is opened with.
				proof: { type: "string", required: false, input: false },
			},
			// Every request looks the session up, so that ending one takes effect at once.
			cookieCache: { enabled: false },
		},
		account: { modelName: "desk_account" },
		verification: { modelName: "desk_verification" },
		plugins: [
			twoFactor({
				issuer: "Shopbell",
				schema: { twoFactor: { modelName: "desk_second_factor" } },
			}),
			trustedSignIn(),
		],
		databaseHooks: {
			session: {
				create: {
					before: async (session, context) => {
						const user = await context?.context.internalAdapter.findUserById(
							session.userId,
						);
						const isDisabled = (user as { isDisabled?: boolean } | null)
							?.isDisabled;
						return isDisabled !== true;
					},
				},
			},
		},
		advanced: {
			cookiePrefix: isHttps ? "__Host-shopbell" : "shopbell",
			// The library's own prefix is `__Secure-`; ours is stricter.
			useSecureCookies: false,
			defaultCookieAttributes: {
				httpOnly: true,
				sameSite: "strict",
				secure: isHttps,
				path: "/",
			},
			cookies: {
				session_token: {
					name: sessionCookieName(isHttps),
					// The database decides when a session ends; the browser only has to keep it long enough.
					attributes: { maxAge: cookieSeconds },
				},
			},
		},
		// Attempts are counted before the library is called.
		rateLimit: { enabled: false },
		// Its words may quote what people typed.
		logger: { disabled: true },
		telemetry: { enabled: false },
	} satisfies BetterAuthOptions;
}
