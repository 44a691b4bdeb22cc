import { parseCookies } from "better-auth/cookies";
import type { Accounts } from "./accounts.js";
import { type CompanySignIn, companySignInSeconds } from "./company-sign-in.js";
import type { Auth } from "./create-auth.js";
import { sessionCookieOf, toHeaders } from "./request-headers.js";
import type { UserTable } from "./user-table.js";

/** Where the provider sends people back to. */
export const companyReturnPath = "/desk/api/sign-in/company/back";

/** What the company's own sign-in works with. */
interface CompanyDoorParts {
	/** Null where the company has none. */
	readonly company: CompanySignIn | null;
	readonly auth: Auth;
	readonly users: UserTable;
	readonly cookieName: string;
	readonly isHttps: boolean;
	readonly origin: () => string;
}

type Methods = Pick<
	Accounts,
	"companyLabel" | "beginCompanySignIn" | "finishCompanySignIn"
>;

/**
 * The door for people whom their company's provider vouches for. An account has to exist: the
 * provider says who somebody is, the shop says who may come in.
 */
export function createCompanyDoor({
	company,
	auth,
	users,
	cookieName,
	isHttps,
	origin,
}: CompanyDoorParts): Methods {
	const name = `${isHttps ? "__Host-" : ""}shopbell-company`;
	return {
		companyLabel: company?.label ?? null,
		async beginCompanySignIn(page) {
			const trip = await company?.begin(
				`${origin()}${companyReturnPath}`,
				page,
			);
			if (!trip) return null;
			return {
				address: trip.address,
				// Coming back is a step from another site, which a stricter cookie would not survive.
				cookie: `${name}=${trip.kept}; Max-Age=${companySignInSeconds}; Path=/; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`,
			};
		},
		async finishCompanySignIn({ query, headers }) {
			const kept = parseCookies(headers.cookie ?? "").get(name);
			if (!company || !kept) return { kind: "refused" };
			const outcome = await company.finish(
				new URL(`${origin()}${companyReturnPath}?${query}`),
				kept,
			);
			if (outcome.kind !== "vouched") return outcome;
			const user = await users.byEmail(outcome.person.email);
			if (!user || user.isDisabled) return { kind: "unknown" };
			const response = await auth.api.signInTrusted({
				body: { userId: user.id },
				headers: toHeaders(headers),
				asResponse: true,
			});
			return {
				kind: "signed-in",
				page: outcome.page,
				user,
				cookie: sessionCookieOf(response, cookieName),
			};
		},
	};
}
