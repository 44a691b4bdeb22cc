import type { DeskSession } from "../accounts/desk-user.js";
import type { Role } from "../accounts/role.js";
import type { HttpReply, HttpRequest } from "../server/http-exchange.js";

/** Who may use a route. Every route has one; there is no default. */
export type DeskRule =
	/** No session needed. */
	| { readonly kind: "anyone" }
	| {
			readonly kind: "roles";
			readonly roles: readonly Role[];
			/** Also allowed while the one-time password was not replaced. */
			readonly beforePasswordChange?: boolean;
			/** Also allowed while a required second factor is not set up. */
			readonly beforeSecondFactor?: boolean;
	  };

interface DeskRouteBase {
	/** What it changes, if anything, is protected against requests from other sites when it is `post`. */
	readonly method: "get" | "post";
	/** Under `/desk/api`. */
	readonly path: string;
	/** What comes with a `post`; default JSON. */
	readonly takes?: "files";
}

/** A route of the desk with its rule. */
export type DeskRoute =
	| (DeskRouteBase & {
			readonly rule: Extract<DeskRule, { kind: "anyone" }>;
			readonly handle: (request: HttpRequest) => Promise<HttpReply>;
	  })
	| (DeskRouteBase & {
			readonly rule: Extract<DeskRule, { kind: "roles" }>;
			readonly handle: (
				request: HttpRequest,
				session: DeskSession,
			) => Promise<HttpReply>;
	  });
