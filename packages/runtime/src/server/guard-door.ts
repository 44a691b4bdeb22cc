import type { Request, Response } from "restify";
import type { Door, Pass } from "./create-door.js";
import { failure } from "./http-exchange.js";
import { toTrafficKind } from "./traffic-kind.js";

const passes = new WeakMap<object, Pass>();

/** The rest of a larger body is not read: another connection is cheaper. */
const readableBytes = 64 * 1024;

/** Lets a request in and follows it to its end, or answers 503; false when it was sent away. */
export function guardDoor(
	door: Door,
	request: Request,
	response: Response,
): boolean {
	const admission = door.admit(
		toTrafficKind(request.method ?? "GET", request.url ?? "/"),
	);
	if (admission.kind === "admitted") {
		passes.set(request, admission.pass);
		response.once("close", () => admission.pass.end());
		return true;
	}
	const isSmall =
		Number(request.headers["content-length"] ?? 0) <= readableBytes &&
		request.headers["transfer-encoding"] === undefined;
	response.writeHead(503, {
		"content-type": "application/json; charset=utf-8",
		"retry-after": String(admission.retryAfter),
		// Says nothing of anybody, so every page may read when to come back.
		"access-control-allow-origin": "*",
		"access-control-expose-headers": "retry-after",
		...(isSmall ? {} : { connection: "close" }),
	});
	response.end(JSON.stringify(failure(503, "overloaded").body));
	return false;
}

/** The pass of a request that was let in. */
export function passOf(request: object): Pass | undefined {
	return passes.get(request);
}
