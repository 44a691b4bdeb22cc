import type { Accounts } from "../accounts/accounts.js";
import type { HttpReply, HttpRequest } from "../server/http-exchange.js";
import type { DeskRoute } from "./desk-route.js";

/** Signing in where the company signs in. Failures come back to the page as `?company=` with a word. */
export function createCompanySignInRoutes(
	accounts: Accounts,
): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/sign-in/options",
			rule: { kind: "anyone" },
			handle: async () => ({
				status: 200,
				body: { company: accounts.companyLabel },
			}),
		},
		{
			method: "get",
			path: "/sign-in/company",
			rule: { kind: "anyone" },
			async handle(request: HttpRequest) {
				const page = request.query.get("page") === "studio" ? "studio" : "desk";
				const trip = await accounts.beginCompanySignIn(page);
				if (!trip) return onward(`/${page}/?company=unreachable`);
				return {
					status: 302,
					headers: {
						location: trip.address,
						"set-cookie": trip.cookie,
						"cache-control": "no-store",
					},
				};
			},
		},
		{
			method: "get",
			path: "/sign-in/company/back",
			rule: { kind: "anyone" },
			async handle(request: HttpRequest) {
				const outcome = await accounts.finishCompanySignIn({
					query: request.query,
					headers: request.headers,
				});
				return outcome.kind === "signed-in"
					? onward(`/${outcome.page}/`, outcome.cookie)
					: onward(`/desk/?company=${outcome.kind}`);
			},
		},
	];
}

/**
 * Goes on by a page rather than a redirect: the session's cookie is not sent on a chain of steps
 * that another site began.
 */
function onward(address: string, cookie: string | null = null): HttpReply {
	return {
		status: 200,
		body: `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}"><title>Shopbell</title><a href="${address}">Shopbell</a>`,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-store",
			...(cookie ? { "set-cookie": cookie } : {}),
		},
	};
}
