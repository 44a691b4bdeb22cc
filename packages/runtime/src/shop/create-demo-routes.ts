import { signCustomerToken, type TokenOptions } from "@shopbell/identity";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import { failure } from "../server/http-exchange.js";
import { demoCustomers } from "./demo-customers.js";

/**
 * What a shop's own server does for its signed-in customers, done for the demo page:
 * `GET /demo/customers` lists whom it may sign in as, `POST /demo/customers/:id/token` signs.
 */
export function createDemoRoutes(
	{ createId, now }: Pick<RuntimeParts, "createId" | "now">,
	tokens: TokenOptions,
): RouteGroup {
	return {
		sockets: [],
		routes: [
			{
				method: "get",
				path: "/demo/customers",
				handle: () => ({
					status: 200,
					body: demoCustomers.map(({ id, name, locale, order }) => ({
						id,
						name,
						locale,
						order,
					})),
				}),
			},
			{
				method: "post",
				path: "/demo/customers/:id/token",
				handle: async ({ params }) => {
					const customer = demoCustomers.find(({ id }) => id === params.id);
					const [secret] = tokens.secrets;
					if (!customer || !secret) return failure(404, "CustomerNotFound");
					const { id, name, email } = customer;
					const token = await signCustomerToken({
						customer: { id, name, email, phone: null },
						secret,
						audience: tokens.audience,
						nonce: createId(),
						now: now(),
					});
					return { status: 200, body: { token } };
				},
			},
		],
	};
}
